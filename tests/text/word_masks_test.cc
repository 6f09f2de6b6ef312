#include "text/word_masks.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

// The bytes for which `is` holds, written out.
template <typename Predicate>
std::uint64_t where(const std::array<char, kMaskSize>& bytes, Predicate is) {
  std::uint64_t mask = 0;
  for (std::size_t i = 0; i < kMaskSize; ++i) {
    if (is(bytes[i])) mask |= std::uint64_t{1} << i;
  }
  return mask;
}

WordMasks slow_masks(const std::array<char, kMaskSize>& bytes) {
  const auto one_of = [&](std::string_view list) {
    return where(bytes, [&](char c) { return list.find(c) != std::string_view::npos; });
  };
  return {one_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"),
          one_of("0123456789"),
          one_of("_"),
          one_of("'."),
          one_of(",;"),
          where(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; })};
}

TEST_CASE("every byte has its mask at every place") {
  for (unsigned byte = 0; byte < 256; ++byte) {
    for (std::size_t at = 0; at < kMaskSize; ++at) {
      std::array<char, kMaskSize> bytes;
      bytes.fill(' ');
      bytes[at] = static_cast<char>(byte);
      if (word_masks(bytes.data()) == slow_masks(bytes) &&
          portable_word_masks(bytes.data()) == slow_masks(bytes)) {
        continue;
      }
      CAPTURE(byte, at);
      FAIL("another mask");
    }
  }
}

TEST_CASE("masks of random bytes") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 500));
  Random random(seed);
  std::array<char, kMaskSize> bytes;
  for (char& byte : bytes) byte = static_cast<char>(random.below(random.percent(50) ? 256 : 128));
  CAPTURE(seed);
  CHECK((word_masks(bytes.data()) == slow_masks(bytes)));
  CHECK((portable_word_masks(bytes.data()) == slow_masks(bytes)));
}

TEST_CASE("the first bits") {
  CHECK(low_bits(0) == 0);
  CHECK(low_bits(3) == 7);
  CHECK(low_bits(63) == ~std::uint64_t{0} >> 1U);
  CHECK(low_bits(64) == ~std::uint64_t{0});
}

}  // namespace
}  // namespace pith
