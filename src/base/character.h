// Internal. The properties of characters that we ask for, as bits of one entry of a table.
//
// They are those of Unicode 15.0 and do not change with the installed ICU.

#ifndef PITH_BASE_CHARACTER_H_
#define PITH_BASE_CHARACTER_H_

#include <cstdint>

#include "base/two_stage.h"

namespace pith {

// What each means stands at the functions of base/unicode.h.
enum CharacterBit : std::uint16_t {
  kSpaceBit = 1U << 0U,
  kLetterBit = 1U << 1U,
  kDigitBit = 1U << 2U,
  kUpperBit = 1U << 3U,
  kLowerBit = 1U << 4U,
  kOpenerBit = 1U << 5U,
  kCloserBit = 1U << 6U,
  kTerminatorBit = 1U << 7U,
  kUnspacedBit = 1U << 8U,
};

// base/character_table.cc
extern const std::uint8_t kCharacterNumbers[];
extern const std::uint16_t kCharacterBlocks[];

// True if `c` has one of `bits`.
[[nodiscard]] inline bool has_character_bit(char32_t c, unsigned bits) {
  return (look_up(kCharacterNumbers, kCharacterBlocks, c) & bits) != 0;
}

}  // namespace pith

#endif  // PITH_BASE_CHARACTER_H_
