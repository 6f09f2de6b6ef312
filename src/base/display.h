// Internal. Text as people see it on one line of a screen.

#ifndef PITH_BASE_DISPLAY_H_
#define PITH_BASE_DISPLAY_H_

#include <string>
#include <string_view>

namespace pith {

// C0, DEL and C1: what could steer a terminal.
[[nodiscard]] bool is_control(char32_t c);

// One line for people: each run of white space is one blank, or nothing if it breaks a line between
// two characters of a script that is written without blanks (Chinese); control characters and bidi overrides
// are gone; embeddings and isolates that the text leaves open are closed behind it (UAX #9).
[[nodiscard]] std::string plain_line(std::string_view text);

// Columns in a fixed-width font: East Asian wide characters take two, combining marks none (UAX
// #11).
[[nodiscard]] std::size_t display_width(std::string_view text);

// Breaks a line at blanks so that no piece is wider than `width` columns, unless a word is. Each
// piece ends in a newline.
[[nodiscard]] std::string wrap(std::string_view line, std::size_t width);

}  // namespace pith

#endif  // PITH_BASE_DISPLAY_H_
