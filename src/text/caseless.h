// Internal. Text that knows no capitals: "i called. nobody answered."

#ifndef PITH_TEXT_CASELESS_H_
#define PITH_TEXT_CASELESS_H_

#include <cstddef>
#include <string_view>

#include "language/data.h"

namespace pith {

// True if the block, from `block` to the end of `text`, is written without capitals: of its stops
// before a blank and a letter, abbreviations and numbers left out, more than half are followed by a
// small one. The block's own beginning counts in: a capital there as two. Linear.
[[nodiscard]] bool is_caseless(std::string_view text, std::size_t block,
                               const Language::Data& language);

}  // namespace pith

#endif  // PITH_TEXT_CASELESS_H_
