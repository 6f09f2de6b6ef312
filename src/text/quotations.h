// Internal. What goes on behind a quotation that was closed with a stop inside.

#ifndef PITH_TEXT_QUOTATIONS_H_
#define PITH_TEXT_QUOTATIONS_H_

#include <cstddef>
#include <string_view>

#include "language/data.h"

namespace pith {

// '"Will it pass?" Marsh asked.': one to three names from `at`, then a verb of saying. In a script
// without capitals up to three words of any kind.
[[nodiscard]] bool is_said_by_name(std::string_view text, std::size_t at,
                                   const Language::Data& language);

// “…？”她问。 A short clause at `at` that ends in a verb of saying, in a script without blanks.
[[nodiscard]] bool is_said_in_clause(std::string_view text, std::size_t at,
                                     const Language::Data& language);

// A Japanese particle at `at` takes the quotation up: 「…。」と, って, など. Behind a stop that is no
// full stop the quotation may be a name, and other particles do: 「明日へ！」が.
[[nodiscard]] bool is_taken_up(std::string_view text, std::size_t at, bool full_stop,
                               const Language::Data& language);

// '..." (Smith 55).': a name and a page in brackets, before the sentence's own stop.
[[nodiscard]] bool is_citation(std::string_view text, std::size_t at);

}  // namespace pith

#endif  // PITH_TEXT_QUOTATIONS_H_
