#include "read/title_words.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"

namespace pith {

TitleWords title_words(std::string_view line) {
  TitleWords words;
  const std::string folded = fold_line(line);
  std::string word;
  for (std::size_t at = 0; at <= folded.size();) {
    const char32_t c = at < folded.size() ? next_code_point(folded, &at) : (++at, U' ');
    const bool inside = is_letter(c) || is_digit(c);
    if (inside) append_code_point(c, &word);
    if (!word.empty() && (!inside || is_unspaced(c))) words.insert(std::exchange(word, {}));
  }
  return words;
}

std::size_t shared_words(const TitleWords& a, const TitleWords& b) {
  return static_cast<std::size_t>(
      std::ranges::count_if(a, [&](const std::string& word) { return b.contains(word); }));
}

}  // namespace pith
