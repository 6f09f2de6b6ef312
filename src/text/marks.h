// Internal. Where the scanner of sentences must look: at stops, brackets and their like, not at letters.

#ifndef PITH_TEXT_MARKS_H_
#define PITH_TEXT_MARKS_H_

#include <cstddef>
#include <string_view>

namespace pith {

// The first position at or behind `at` where one of . ! ? ; : ( ) [ ] stands, or a character beyond ASCII
// that may be a stop, a bracket or a quotation mark of those that are followed; if `blanks`, also a byte of
// up to ' '. text.size() (or `at`, if that is behind it) if there is none. Stops at some letters that are
// written like such marks; passes over no mark.
[[nodiscard]] std::size_t next_mark(std::string_view text, std::size_t at, bool blanks);

}  // namespace pith

#endif  // PITH_TEXT_MARKS_H_
