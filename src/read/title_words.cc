#include "read/title_words.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"

namespace pith {

TitleWords title_words(std::string_view line) {
  TitleWords words;
  const std::string folded = fold_line(line);
  const std::string_view text = folded;
  std::size_t begin = 0;  // of the word under way
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = next_code_point(text, &at);
    const bool inside = is_letter(c) || is_digit(c);
    const std::size_t end = inside ? at : here;
    if (inside && !is_unspaced(c) && at < text.size()) continue;
    if (end > begin) words.emplace(text.substr(begin, end - begin));
    begin = at;
  }
  return words;
}

std::size_t shared_words(const TitleWords& a, const TitleWords& b) {
  return static_cast<std::size_t>(
      std::ranges::count_if(a, [&](const std::string& word) { return b.contains(word); }));
}

}  // namespace pith
