// Internal. How single characters fold: NFKC_Casefold, and U+2019 made a straight apostrophe.

#ifndef PITH_BASE_FOLD_TABLE_H_
#define PITH_BASE_FOLD_TABLE_H_

#include <cstdint>

#include "base/two_stage.h"

namespace pith {

// base/fold_table.cc: what is to be added to a character, in its plane, for the one that it folds
// to. Most stay what they are.
extern const std::uint8_t kFoldNumbers[];
extern const std::uint16_t kFoldBlocks[];

// Folds to none, to several, or into another plane; or is changed by what may stand before it.
inline constexpr std::uint16_t kFoldsOtherwise = 0x8000;

// What `c` folds to by itself, whatever stands around it, if that too is such a character; else 0.
[[nodiscard]] inline char32_t fold_alone(char32_t c) {
  const std::uint16_t step = look_up(kFoldNumbers, kFoldBlocks, c);
  return step == kFoldsOtherwise ? U'\0' : (c & 0x1F0000U) | ((c + step) & 0xFFFFU);
}

}  // namespace pith

#endif  // PITH_BASE_FOLD_TABLE_H_
