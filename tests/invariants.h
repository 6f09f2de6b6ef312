// What pith.h promises of every document and summary, whatever the text.

#ifndef PITH_TESTS_INVARIANTS_H_
#define PITH_TESTS_INVARIANTS_H_

#include <span>
#include <string>

#include "pith/pith.h"

namespace pith {

// The first promise that this summary of these documents breaks, in words; "" if it keeps them all.
[[nodiscard]] std::string broken_promise(const Summary& summary,
                                         std::span<const Document> documents);

// The first promise that the blocks and gaps of this document break, in words; or "".
[[nodiscard]] std::string broken_promise(const Document& document);

}  // namespace pith

#endif  // PITH_TESTS_INVARIANTS_H_
