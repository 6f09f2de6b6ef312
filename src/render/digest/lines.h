// Internal. Lines of plain text, 80 columns wide.

#ifndef PITH_RENDER_DIGEST_LINES_H_
#define PITH_RENDER_DIGEST_LINES_H_

#include <string>
#include <string_view>

namespace pith {

// `line` broken at blanks, and between Chinese and Japanese letters, so that no piece behind its `indent` is wider than
// 80 columns, unless a word is. `first` is the indent of the first piece, as wide as the others; empty: the same.
// Each piece ends in a newline; nothing of an empty line.
[[nodiscard]] std::string block(std::string_view line, std::string_view indent = "",
                                std::string_view first = "");

// A heading, and below it a rule as wide as it is.
[[nodiscard]] std::string ruled(std::string_view line, char rule);

}  // namespace pith

#endif  // PITH_RENDER_DIGEST_LINES_H_
