#include "text/word_masks.h"

#include <array>

#include "base/byte_scan.h"

namespace pith {
namespace {

enum AsciiClass : std::uint8_t { kNone, kLetter, kDigit, kUnderscore, kQuote, kComma, kForeign };

constexpr std::array<AsciiClass, 256> kClasses = [] {
  std::array<AsciiClass, 256> classes{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) classes[c] = classes[c - 'a' + 'A'] = kLetter;
  for (std::size_t c = '0'; c <= '9'; ++c) classes[c] = kDigit;
  for (std::size_t c = 0x80; c < 0x100; ++c) classes[c] = kForeign;
  classes['_'] = kUnderscore;
  classes['\''] = classes['.'] = kQuote;
  classes[','] = classes[';'] = kComma;
  return classes;
}();

}  // namespace

WordMasks portable_word_masks(const char* bytes) {
  std::array<std::uint64_t, kForeign + 1> masks{};
  for (std::size_t i = 0; i < kMaskSize; ++i) {
    masks[kClasses[static_cast<unsigned char>(bytes[i])]] |= std::uint64_t{1} << i;
  }
  return {masks[kLetter], masks[kDigit], masks[kUnderscore],
          masks[kQuote],  masks[kComma], masks[kForeign]};
}

#if defined(__SSE2__)

WordMasks word_masks(const char* bytes) {
  const auto bits = [](SixteenBytes::Found found) { return std::uint64_t{found.mask()}; };
  WordMasks masks;
  for (unsigned at = 0; at < kMaskSize; at += 16) {
    const SixteenBytes some(bytes + at);
    masks.letters |= bits(some.with(0x20).within('a', 'z')) << at;
    masks.digits |= bits(some.within('0', '9')) << at;
    masks.underscores |= bits(some.is('_')) << at;
    masks.quotes |= bits(some.is('\'') | some.is('.')) << at;
    masks.commas |= bits(some.is(',') | some.is(';')) << at;
    masks.foreign |= bits(some.within(0x80, 0xFF)) << at;
  }
  return masks;
}

#else

WordMasks word_masks(const char* bytes) { return portable_word_masks(bytes); }

#endif

}  // namespace pith
