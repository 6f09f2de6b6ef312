// Internal. Plain text as lines, with what their place on the page tells.

#ifndef PITH_READ_PLAIN_LINE_H_
#define PITH_READ_PLAIN_LINE_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/markers.h"
#include "pith/pith.h"

namespace pith {

struct TextLine {
  enum class Role {
    kText,
    kRow,   // of a table or of columns set side by side
    kPage,  // header, footer, page number or footnote: stands between two pages
    kRule,  // "-----", a lone bullet, a line of a table of contents
  };

  Span span{};               // without outer white space and quote marks; empty for a blank line
  std::size_t begin = 0;     // where the line begins, white space and quote marks included
  std::size_t indent = 0;    // columns of white space before the span
  std::size_t quotes = 0;    // how many '>' stand before it, as in a mail that is answered
  bool breaks_page = false;  // the first line of a page
  bool breaks_column =
      false;              // the first line of a column, as pdf/columns.h sets them: behind a VT
  bool numbered = false;  // in the margin: see pdf/line_numbers.h; its indentation is not known
  Role role = Role::kText;
  Marker marker{};

  [[nodiscard]] bool is_blank() const { return span.size() == 0; }
  [[nodiscard]] bool is_furniture() const { return role == Role::kPage || role == Role::kRule; }
};

// The lines of the text, blank ones included; each kText or kRow. Linear.
[[nodiscard]] std::vector<TextLine> split_lines(std::string_view text);

// What a line begins with behind openers and blanks, or 0.
[[nodiscard]] char32_t first_mark(std::string_view line);

}  // namespace pith

#endif  // PITH_READ_PLAIN_LINE_H_
