// Internal. The words around a stop. They look at no more than kLook bytes (openers before a word not
// counted): a bound on their cost in text without blanks.

#ifndef PITH_TEXT_NEIGHBOURS_H_
#define PITH_TEXT_NEIGHBOURS_H_

#include <cstddef>
#include <string_view>

#include "language/data.h"

namespace pith {

inline constexpr std::size_t kLook = 64;

// The first code points at `begin`, `most` bytes or a little more.
[[nodiscard]] std::string_view piece_at(std::string_view text, std::size_t begin,
                                        std::size_t most = kLook);

// The word that ends at `end`, without openers: back to white space, an opener, a dash or `start`.
// Inner stops are kept: "U.S". Elided articles are not: "l'art" is "art".
[[nodiscard]] std::string_view word_before(std::string_view text, std::size_t start,
                                           std::size_t end, const Language::Data& language);

// True if a bracket or quotation mark that may open stands at `at`; also commas that are typed for
// low quotes: ",,Nee" and ",Nein".
[[nodiscard]] bool opens(std::string_view text, std::size_t at);

// The bytes of the "..." or "…" at `at`, or 0.
[[nodiscard]] std::size_t ellipsis_size(std::string_view text, std::size_t at);

// True if "“... And" stands at `at`.
[[nodiscard]] bool opens_ellipsis(std::string_view text, std::size_t at);

// The letters and digits from `begin`, behind openers and quotes: up to white space or a mark.
[[nodiscard]] std::string_view word_behind(std::string_view text, std::size_t begin);

}  // namespace pith

#endif  // PITH_TEXT_NEIGHBOURS_H_
