// Internal. What titles are compared by.

#ifndef PITH_READ_TITLE_WORDS_H_
#define PITH_READ_TITLE_WORDS_H_

#include <string>
#include <string_view>
#include <unordered_set>

namespace pith {

// The distinct words of a line, folded: runs of letters and digits; where words are not set apart
// (Chinese), characters.
using TitleWords = std::unordered_set<std::string>;
[[nodiscard]] TitleWords title_words(std::string_view line);

// How many are in both.
[[nodiscard]] std::size_t shared_words(const TitleWords& a, const TitleWords& b);

}  // namespace pith

#endif  // PITH_READ_TITLE_WORDS_H_
