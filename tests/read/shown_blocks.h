// Blocks and gaps as the tests show them.

#ifndef PITH_TESTS_READ_SHOWN_BLOCKS_H_
#define PITH_TESTS_READ_SHOWN_BLOCKS_H_

#include <string>
#include <string_view>
#include <vector>

#include "read/plain/plain.h"

namespace pith {

// "H Budget | P It met,/then voted. | I - a tax | F Page 3": headings, paragraphs, items and
// furniture, "/" for a line break, "~" where a gap is.
inline std::string shown_blocks(std::string_view text) {
  std::vector<Span> gaps;
  std::string row;
  for (const Block& block : split_blocks(text, &gaps)) {
    if (!row.empty()) row += " | ";
    row += block.kind == BlockKind::kHeading     ? "H "
           : block.kind == BlockKind::kItem      ? "I "
           : block.kind == BlockKind::kFurniture ? "F "
                                                 : "P ";
    std::size_t at = block.span.begin;
    for (const Span& gap : gaps) {
      if (gap.begin < at || gap.end > block.span.end) continue;
      row += std::string(text.substr(at, gap.begin - at)) + '~';
      at = gap.end;
    }
    row += text.substr(at, block.span.end - at);
  }
  for (char& c : row) c = c == '\n' ? '/' : c;
  return row;
}

}  // namespace pith

#endif  // PITH_TESTS_READ_SHOWN_BLOCKS_H_
