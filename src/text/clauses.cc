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

std::vector<Cut> find_cuts(std::string_view text, const Span& sentence) {
  const std::string_view body = text.substr(0, sentence.end);
  std::vector<Cut> cuts;
  std::size_t dashes = 0;
  Depth depth;
  for (std::size_t at = sentence.begin; at < sentence.end;) {
    Cut cut;
    if (!depth.inside() && is_cut_at(body, at, &cut)) {
      if (cut.is_dash) ++dashes;
      cuts.push_back(cut);
    }
    depth.step(next_code_point(body, &at));
  }
  // Of several dashes nobody knows which are brackets.
  if (dashes > 1) std::erase_if(cuts, [](const Cut& cut) { return cut.is_dash; });
  return cuts;
}

}  // namespace

void cut_into_clauses(std::string_view text, const Span& sentence, std::span<const Span> words,
                      std::vector<Clause>* clauses) {
  clauses->assign(1, {sentence, 0, words.size()});
  if (words.size() <= kLongestSentence) return;
  for (const Cut& cut : find_cuts(text, sentence)) {
    Clause& open = clauses->back();
    std::size_t word = open.begin;
    while (word < words.size() && words[word].begin < cut.end) ++word;
    if (word - open.begin < kFewestWords || words.size() - word < kFewestWords) continue;
    open.end = word;
    open.span = trimmed(text, {open.span.begin, cut.begin});
    clauses->push_back({{cut.end, sentence.end}, word, words.size()});
  }
}

}  // namespace pith
