// Internal. The words by UAX #29 in the next bytes of a text, without going through its rules.
//
// Of most text the rules come down to this: letters, digits and '_' join (WB5, 8 to 10, 13a, 13b); a
// mark joins two letters, or two digits, that stand on both sides of it (WB6, 7, 11, 12); a
// combining mark belongs to what it stands behind (WB4); all else is a boundary. On bit masks that
// is some shifts for 64 bytes. What needs more (scripts with dictionaries, Hangul, Hebrew, emoji,
// U+202F) ends the window, and is left to next_piece (text/uax29.h), which is exact for everything.
// So words cost 16 instructions a byte of English and 25 of Vietnamese, where next_piece for each
// and every piece, with short cuts for ASCII, cost 40 and 58, and ICU 155 and 168.

#ifndef PITH_TEXT_WORD_WINDOW_H_
#define PITH_TEXT_WORD_WINDOW_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "pith/pith.h"

namespace pith {

// Bits count from where the window begins. A word whose begin has no end is cut by the window's
// end, or depends on what stands there.
struct WordWindow {
  std::uint64_t begins;
  std::uint64_t ends;  // behind the last byte
  std::size_t size;    // of what was looked through
  bool hard;           // what stands behind that is for next_piece, as is a word without an end
};

// Looks through up to 64 bytes at the front of `rest`. What stands around `rest` in the text counts
// for nothing, and nothing behind the text is read. REQUIRES: valid UTF-8, `rest` is not empty and
// begins at a word boundary.
[[nodiscard]] WordWindow word_window(std::string_view text, const Span& rest);

}  // namespace pith

#endif  // PITH_TEXT_WORD_WINDOW_H_
