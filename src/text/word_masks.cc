#include "text/word_masks.h"

#include <array>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

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

namespace {

__m128i is(__m128i bytes, char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); }

// `first` and the `count` - 1 bytes behind it.
__m128i in_range(__m128i bytes, char first, char count) {
  const __m128i from_first = _mm_sub_epi8(bytes, _mm_set1_epi8(first));
  const __m128i last = _mm_set1_epi8(static_cast<char>(count - 1));
  return _mm_cmpeq_epi8(_mm_min_epu8(from_first, last), from_first);  // unsigned <=
}

std::uint64_t bits(__m128i bytes) { return static_cast<unsigned>(_mm_movemask_epi8(bytes)); }

}  // namespace

WordMasks word_masks(const char* bytes) {
  WordMasks masks;
  for (unsigned at = 0; at < kMaskSize; at += 16) {
    const __m128i some = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + at));
    const __m128i small = _mm_or_si128(some, _mm_set1_epi8(0x20));
    masks.letters |= bits(in_range(small, 'a', 26)) << at;
    masks.digits |= bits(in_range(some, '0', 10)) << at;
    masks.underscores |= bits(is(some, '_')) << at;
    masks.quotes |= bits(_mm_or_si128(is(some, '\''), is(some, '.'))) << at;
    masks.commas |= bits(_mm_or_si128(is(some, ','), is(some, ';'))) << at;
    masks.foreign |= bits(some) << at;  // the highest bit of each
  }
  return masks;
}

#else

WordMasks word_masks(const char* bytes) { return portable_word_masks(bytes); }

#endif

}  // namespace pith
