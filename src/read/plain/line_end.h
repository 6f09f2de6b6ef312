// Internal. Where lines end.

#ifndef PITH_READ_PLAIN_LINE_END_H_
#define PITH_READ_PLAIN_LINE_END_H_

#include <cstddef>
#include <string_view>

namespace pith {

// The first place at or behind `at` where a code point ends a line (is_line_end), or text.size().
// REQUIRES: valid UTF-8, `at` at a border of code points.
[[nodiscard]] std::size_t find_line_end(std::string_view text, std::size_t at);

// True if there are `count` blanks (U+0020) side by side, 2 to 8.
[[nodiscard]] bool has_blanks(std::string_view text, unsigned count);

}  // namespace pith

#endif  // PITH_READ_PLAIN_LINE_END_H_
