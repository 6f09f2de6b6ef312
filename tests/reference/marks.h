// The walk of the scanner of sentences as it was before text/marks.h: byte by byte, with a look at everything
// beyond ASCII. The rules are the product's own.

#ifndef PITH_TESTS_REFERENCE_MARKS_H_
#define PITH_TESTS_REFERENCE_MARKS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/sentences.h"

namespace pith::reference {

// A NextMark.
[[nodiscard]] std::size_t next_mark(std::string_view text, std::size_t at, bool blanks);

// The sentences of `block` by that walk.
[[nodiscard]] std::vector<Span> sentences(std::string_view text, const Span& block,
                                          const Language::Data& language);

}  // namespace pith::reference

#endif  // PITH_TESTS_REFERENCE_MARKS_H_
