// Internal. The next byte of a kind, sixteen at a time.
//
// A text is searched for a handful of marks among many letters. The instructions that every x86-64 has
// (SSE2) compare sixteen bytes with one; what may be a mark is then looked at one by one. A search costs
// about an instruction a byte where a loop over bytes costs five. Other processors take that loop.

#ifndef PITH_BASE_FIND_BYTE_H_
#define PITH_BASE_FIND_BYTE_H_

#include <algorithm>
#include <bit>
#include <cstddef>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace pith {

#if defined(__SSE2__)
// Some of sixteen bytes.
class ByteSet {
 public:
  explicit ByteSet(__m128i bytes) : bytes_(bytes) {}
  friend ByteSet operator|(ByteSet a, ByteSet b) {
    return ByteSet(_mm_or_si128(a.bytes_, b.bytes_));
  }
  friend ByteSet operator-(ByteSet a, ByteSet b) {
    return ByteSet(_mm_andnot_si128(b.bytes_, a.bytes_));
  }
  // Bit i is byte i.
  [[nodiscard]] unsigned bits() const { return static_cast<unsigned>(_mm_movemask_epi8(bytes_)); }

 private:
  __m128i bytes_;  // all bits set, or none
};

// Sixteen bytes of a text.
class Bytes {
 public:
  static constexpr std::size_t kSize = 16;

  explicit Bytes(const char* at) : bytes_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at))) {}

  // Those that are `byte`.
  [[nodiscard]] ByteSet is(unsigned byte) const {
    return ByteSet(_mm_cmpeq_epi8(bytes_, all(byte)));
  }
  // Those of which the bits in `mask` are those of `byte`.
  [[nodiscard]] ByteSet is(unsigned byte, unsigned mask) const {
    return ByteSet(_mm_cmpeq_epi8(_mm_and_si128(bytes_, all(mask)), all(byte)));
  }
  [[nodiscard]] ByteSet at_most(unsigned byte) const {
    return ByteSet(_mm_cmpeq_epi8(_mm_min_epu8(bytes_, all(byte)), bytes_));
  }
  [[nodiscard]] ByteSet at_least(unsigned byte) const {
    return ByteSet(_mm_cmpeq_epi8(_mm_max_epu8(bytes_, all(byte)), bytes_));
  }
  [[nodiscard]] bool is_ascii() const { return _mm_movemask_epi8(bytes_) == 0; }

 private:
  static __m128i all(unsigned byte) { return _mm_set1_epi8(static_cast<char>(byte)); }

  __m128i bytes_;
};
#endif

// The first position at or behind `at` for which `is(position)` holds, or text.size() (`at`, if that is
// behind it). `may_be(bytes)` gives the bytes among which it can hold, as ByteSet::bits(): all of them and
// perhaps others. Make it a generic lambda: where there is no SSE2 it is not compiled. Reads nothing
// outside of `text`.
template <typename MayBe, typename Is>
[[nodiscard]] std::size_t find_byte(std::string_view text, std::size_t at,
                                    [[maybe_unused]] const MayBe& may_be, const Is& is) {
#if defined(__SSE2__)
  while (text.size() >= Bytes::kSize && at < text.size()) {
    // The last sixteen begin before `at`; what stands there was looked at.
    const std::size_t from = std::min(at, text.size() - Bytes::kSize);
    for (unsigned bits = may_be(Bytes(text.data() + from)) >> (at - from); bits != 0;
         bits &= bits - 1) {
      const std::size_t found = at + static_cast<std::size_t>(std::countr_zero(bits));
      if (is(found)) return found;
    }
    at = from + Bytes::kSize;
  }
#endif
  while (at < text.size() && !is(at)) ++at;
  return at;
}

}  // namespace pith

#endif  // PITH_BASE_FIND_BYTE_H_
