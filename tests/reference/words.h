// Words the slow and obvious way: piece by piece by the rules of UAX #29 (which the tests hold
// against ICU), and each piece through all that may join it.

#ifndef PITH_TESTS_REFERENCE_WORDS_H_
#define PITH_TESTS_REFERENCE_WORDS_H_

#include <string_view>
#include <vector>

#include "pith/pith.h"

namespace pith::reference {

// As WordBreaker::find.
[[nodiscard]] std::vector<Span> words(std::string_view text, const Span& span);

}  // namespace pith::reference

#endif  // PITH_TESTS_REFERENCE_WORDS_H_
