#include "base/character.h"

#include <cstdint>
#include <vector>

#include "catch.h"
#include "reference/icu_tables.h"

namespace pith {
namespace {

TEST_CASE("the table of characters is what ICU says") {
  std::vector<std::uint32_t> others;
  for (char32_t c = 0; c < kEndOfUnicode; ++c) {
    if (!icu_tables::is_comparable(c)) continue;
    const std::uint16_t bits = look_up(kCharacterNumbers, kCharacterBlocks, c);
    if (bits != icu_tables::character_bits(c)) others.push_back(c);
  }
  CHECK(others == std::vector<std::uint32_t>{});
}

TEST_CASE("what is no code point has no property") {
  CHECK(has_character_bit(U'a', kLetterBit));
  CHECK(has_character_bit(U'a', kLetterBit | kDigitBit));
  CHECK_FALSE(has_character_bit(U'a', kUpperBit | kDigitBit));
  CHECK_FALSE(has_character_bit(kEndOfUnicode, 0xFFFF));
  CHECK_FALSE(has_character_bit(0xFFFFFFFF, 0xFFFF));
}

}  // namespace
}  // namespace pith
