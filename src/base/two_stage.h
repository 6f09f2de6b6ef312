// Internal. Tables over all code points, compiled in: a number a block of 128 code points, and the
// blocks that differ. Most blocks are the same, so that 1,114,112 entries take 20 to 40 KB.
//
// tests/reference/make_tables.cc writes the tables, from what ICU says; ICU itself asks three such
// tables for what one of ours has in one entry, behind calls that are not inlined.

#ifndef PITH_BASE_TWO_STAGE_H_
#define PITH_BASE_TWO_STAGE_H_

#include <cstddef>
#include <cstdint>

namespace pith {

inline constexpr char32_t kEndOfUnicode = 0x110000;
inline constexpr unsigned kBlockBits = 7;
inline constexpr std::size_t kBlockSize = std::size_t{1} << kBlockBits;
inline constexpr std::size_t kBlockNumbers = kEndOfUnicode >> kBlockBits;

// The entry of `c`; Entry{} if that is no code point.
template <typename Entry>
[[nodiscard]] inline Entry look_up(const std::uint8_t* numbers, const Entry* blocks, char32_t c) {
  if (c >= kEndOfUnicode) return Entry{};
  return blocks[std::size_t{numbers[c >> kBlockBits]} << kBlockBits | (c & (kBlockSize - 1))];
}

}  // namespace pith

#endif  // PITH_BASE_TWO_STAGE_H_
