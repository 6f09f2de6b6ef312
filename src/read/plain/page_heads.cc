// Running heads of short texts. An article of four pages has its title above two of them and its
// authors above the others: too seldom for mark_edges().

#include <algorithm>
#include <string>
#include <unordered_set>

#include "base/unicode.h"
#include "read/plain/furniture.h"
#include "read/plain/plain.h"

namespace pith {
namespace {

constexpr std::size_t kOpeningLines = 8;   // with text: title, authors, the journal
constexpr std::size_t kEdgeLines = 2;      // at the top and at the foot of a page
constexpr std::size_t kLongestHead = 120;  // bytes
constexpr std::size_t kLeastPages = 3;
constexpr std::size_t kLeastWords = 3;   // of kWordLetters
constexpr std::size_t kWordLetters = 3;  // shorter words are not looked at

// Gives each word of at least kWordLetters letters, folded, to `take`.
template <typename Take>
void each_word(std::string_view line, Take take) {
  const std::string folded = fold(line);
  const std::string_view text = folded;
  std::size_t begin = 0;
  std::size_t letters = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t here = at;
    if (at < text.size() && is_letter(next_code_point(text, &at))) {
      if (letters++ == 0) begin = here;
      continue;
    }
    if (letters >= kWordLetters) take(text.substr(begin, here - begin));
    letters = 0;
    if (here == text.size()) break;
  }
}

class Opening {
 public:
  void add(std::string_view line) {
    each_word(line, [&](std::string_view word) { words_.emplace(word); });
  }

  // True if the line is made of such words alone.
  [[nodiscard]] bool has_all(std::string_view line) const {
    std::size_t known = 0;
    bool all = true;
    each_word(line, [&](std::string_view word) {
      all = all && words_.contains(std::string(word));
      ++known;
    });
    return all && known >= kLeastWords;
  }

 private:
  std::unordered_set<std::string> words_;
};

bool may_be_head(std::string_view body) {
  return body.size() <= kLongestHead && is_upper(first_mark(body)) && !ends_like_sentence(body) &&
         !introduces(body);
}

}  // namespace

void mark_heads(std::string_view text, const std::vector<Page>& pages,
                std::vector<TextLine>* lines) {
  if (pages.size() < kLeastPages) return;
  std::vector<TextLine>& all = *lines;
  Opening opening;
  std::size_t seen = 0;
  for (std::size_t i = pages.front().begin; i < pages.front().end && seen < kOpeningLines; ++i) {
    if (all[i].is_blank()) continue;
    const std::string_view body = all[i].span.of(text);
    // Here the text itself begins.
    const bool goes_on = i + 1 < pages.front().end && !all[i + 1].is_blank() &&
                         is_lower(first_mark(all[i + 1].span.of(text)));
    if (goes_on || ends_like_sentence(body)) break;
    opening.add(body);
    ++seen;
  }
  const auto is_alone = [&](std::size_t i, const Page& page) {
    const auto is_edge = [&](std::size_t j) { return all[j].is_blank() || all[j].is_furniture(); };
    return (i == page.begin || is_edge(i - 1)) && (i + 1 == page.end || is_edge(i + 1));
  };
  for (std::size_t p = 1; p < pages.size(); ++p) {
    const Page& page = pages[p];
    const auto look_at = [&](std::size_t i) {
      const std::string_view body = all[i].span.of(text);
      if (all[i].is_furniture() || !is_alone(i, page) || !may_be_head(body)) return;
      if (opening.has_all(body)) all[i].role = TextLine::Role::kPage;
    };
    std::size_t edges = 0;
    for (std::size_t i = page.begin; i < page.end && edges < kEdgeLines; ++i) {
      if (all[i].is_blank()) continue;
      ++edges;
      look_at(i);
    }
    edges = 0;
    for (std::size_t i = page.end; i > page.begin && edges < kEdgeLines; --i) {
      if (all[i - 1].is_blank()) continue;
      ++edges;
      look_at(i - 1);
    }
  }
}

}  // namespace pith
