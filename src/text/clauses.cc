#include "text/clauses.h"

#include "base/spans.h"
#include "base/unicode.h"

namespace pith {
namespace {

constexpr std::size_t kFewestWords = 10;

struct Cut {
  std::size_t begin = 0;  // of the marks and blanks between two clauses
  std::size_t end = 0;
  bool is_dash = false;
};

bool is_space_at(std::string_view text, std::size_t at) { return is_space(peek(text, at)); }

// The mark at `at` if a clause may end before or behind it. "a-b" has no blank. A colon is none: what
// stands before it only announces what stands behind it.
bool is_cut_at(std::string_view text, std::size_t at, Cut* cut) {
  const char32_t c = peek(text, at);
  std::size_t behind = at;
  next_code_point(text, &behind);
  const bool stop = c == U'；' || (c == U';' && is_space_at(text, behind));
  const bool long_dash = c == U'—' || c == U'–';
  const bool spaced = at > 0 && is_space_at(text, at - 1) && is_space_at(text, behind);
  const bool dash = c == U'—' || (spaced && (long_dash || c == U'-'));
  if (!stop && !dash) return false;
  *cut = {at, skip_space(text, behind), dash};
  return true;
}

// True where a mark is inside a bracket or a quotation of the sentence.
class Depth {
 public:
  void step(char32_t c) {
    if (c == U'"')
      quoted_ = !quoted_;
    else if (is_closer(c) && depth_ > 0)
      --depth_;
    else if (is_opener(c))
      ++depth_;
  }
  [[nodiscard]] bool inside() const { return quoted_ || depth_ > 0; }

 private:
  int depth_ = 0;
  bool quoted_ = false;
};

// Gives the places where a text may be cut from `begin` on, one after the other.
class CutFinder {
 public:
  CutFinder(std::string_view text, std::size_t begin) : text_(text), at_(begin) {}

  bool next(Cut* cut) {
    while (at_ < text_.size()) {
      const std::size_t here = at_;
      const char32_t c = next_code_point(text_, &at_);
      if (c == ' ' || is_letter(c)) continue;
      const bool cuts = !depth_.inside() && is_cut_at(text_, here, cut);
      depth_.step(c);
      if (cuts) return true;
    }
    return false;
  }

 private:
  std::string_view text_;
  std::size_t at_;
  Depth depth_;
};

// Of several dashes nobody knows which are brackets.
bool has_several_dashes(std::string_view text, std::size_t begin) {
  CutFinder finder(text, begin);
  int dashes = 0;
  for (Cut cut; dashes < 2 && finder.next(&cut);) dashes += cut.is_dash ? 1 : 0;
  return dashes == 2;
}

}  // namespace

void cut_into_clauses(std::string_view text, const Span& sentence, std::span<const Span> words,
                      std::vector<Clause>* clauses) {
  clauses->assign(1, {sentence, 0, words.size()});
  if (words.size() <= kLongestSentence) return;
  const std::string_view body = text.substr(0, sentence.end);
  const bool ignores_dashes = has_several_dashes(body, sentence.begin);
  CutFinder finder(body, sentence.begin);
  std::size_t word = 0;  // the first behind the cut
  for (Cut cut; finder.next(&cut);) {
    if (cut.is_dash && ignores_dashes) continue;
    Clause& open = clauses->back();
    while (word < words.size() && words[word].begin < cut.end) ++word;
    if (word - open.begin < kFewestWords || words.size() - word < kFewestWords) continue;
    open.end = word;
    open.span = trimmed(text, {open.span.begin, cut.begin});
    clauses->push_back({{cut.end, sentence.end}, word, words.size()});
  }
}

}  // namespace pith
