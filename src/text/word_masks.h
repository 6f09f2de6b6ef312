// Internal. 64 bytes at once: which of them are letters, digits, and marks that may join these.

#ifndef PITH_TEXT_WORD_MASKS_H_
#define PITH_TEXT_WORD_MASKS_H_

#include <cstddef>
#include <cstdint>

namespace pith {

// Bit i stands for byte i. Of ASCII; what is not is `foreign` and nothing else.
struct WordMasks {
  std::uint64_t letters = 0;
  std::uint64_t digits = 0;
  std::uint64_t underscores = 0;
  std::uint64_t quotes = 0;  // ' and . may join two letters or two digits (WB6, 7, 11, 12)
  std::uint64_t commas = 0;  // , and ; may join two digits (WB11, 12)
  std::uint64_t foreign = 0;

  friend bool operator==(const WordMasks&, const WordMasks&) = default;
};

inline constexpr std::size_t kMaskSize = 64;

// The first `n` bits. REQUIRES: n <= 64.
[[nodiscard]] constexpr std::uint64_t low_bits(std::size_t n) {
  return n < kMaskSize ? (std::uint64_t{1} << n) - 1 : ~std::uint64_t{0};
}

// REQUIRES: 64 bytes at `bytes`. By SSE2, which every x86-64 has, 3 instructions a byte; else by the
// portable function.
[[nodiscard]] WordMasks word_masks(const char* bytes);
// The same, byte by byte: for other processors, and what the tests hold the other one against.
[[nodiscard]] WordMasks portable_word_masks(const char* bytes);

}  // namespace pith

#endif  // PITH_TEXT_WORD_MASKS_H_
