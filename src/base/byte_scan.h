// Internal. The first byte of a kind, looked for sixteen at a time: where few bytes of a text matter,
// the others cost one instruction each.
//
// A kind is a function of a byte that is written once, for one and for sixteen:
//   [](auto byte) { return byte.is('"') | byte.within('\n', '\r'); }
// The oracle is std::ranges::find_if (tests/base/byte_scan_test.cc).

#ifndef PITH_BASE_BYTE_SCAN_H_
#define PITH_BASE_BYTE_SCAN_H_

#include <algorithm>
#include <bit>
#include <cstddef>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace pith {

class OneByte {
 public:
  // Whether it is of a kind.
  class Found {
   public:
    explicit Found(bool found) : found_(found) {}
    friend Found operator|(Found a, Found b) { return Found(a.found_ || b.found_); }
    friend Found operator-(Found a, Found b) { return Found(a.found_ && !b.found_); }
    [[nodiscard]] unsigned mask() const { return found_ ? 1 : 0; }

   private:
    bool found_;
  };

  explicit OneByte(const char* at) : byte_(static_cast<unsigned char>(*at)) {}
  [[nodiscard]] Found is(unsigned char byte) const { return Found(byte_ == byte); }
  // Of which the bits in `mask` are those of `byte`.
  [[nodiscard]] Found is(unsigned char byte, unsigned char mask) const {
    return Found((byte_ & mask) == byte);
  }
  [[nodiscard]] Found within(unsigned char first, unsigned char last) const {
    return Found(byte_ >= first && byte_ <= last);
  }
  [[nodiscard]] bool is_ascii() const { return byte_ < 0x80; }
  // The same bytes with these bits set: with 0x20, ASCII's letters are small.
  [[nodiscard]] OneByte with(unsigned char bits) const {
    const char byte = static_cast<char>(static_cast<unsigned char>(byte_ | bits));
    return OneByte(&byte);
  }

 private:
  unsigned char byte_;
};

#if defined(__SSE2__)

class SixteenBytes {
 public:
  // Which of them are of a kind.
  class Found {
   public:
    explicit Found(__m128i bytes) : bytes_(bytes) {}
    friend Found operator|(Found a, Found b) { return Found(_mm_or_si128(a.bytes_, b.bytes_)); }
    friend Found operator-(Found a, Found b) { return Found(_mm_andnot_si128(b.bytes_, a.bytes_)); }
    [[nodiscard]] unsigned mask() const {  // the first byte is bit 0
      return static_cast<unsigned>(_mm_movemask_epi8(bytes_));
    }

   private:
    __m128i bytes_;
  };

  explicit SixteenBytes(const char* at)
      : bytes_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at))) {}
  [[nodiscard]] Found is(unsigned char byte) const {
    return Found(_mm_cmpeq_epi8(bytes_, all(byte)));
  }
  [[nodiscard]] Found is(unsigned char byte, unsigned char mask) const {
    return Found(_mm_cmpeq_epi8(_mm_and_si128(bytes_, all(mask)), all(byte)));
  }
  [[nodiscard]] Found within(unsigned char first, unsigned char last) const {
    // There is no comparison without sign: x <= most is min(x, most) == x.
    const __m128i moved = _mm_sub_epi8(bytes_, all(first));
    const auto most = static_cast<unsigned char>(last - first);
    return Found(_mm_cmpeq_epi8(_mm_min_epu8(moved, all(most)), moved));
  }
  [[nodiscard]] bool is_ascii() const { return _mm_movemask_epi8(bytes_) == 0; }
  [[nodiscard]] SixteenBytes with(unsigned char bits) const {
    return SixteenBytes(_mm_or_si128(bytes_, all(bits)));
  }

 private:
  explicit SixteenBytes(__m128i bytes) : bytes_(bytes) {}
  static __m128i all(unsigned char byte) { return _mm_set1_epi8(static_cast<char>(byte)); }

  __m128i bytes_;
};

#endif

// The first place at or behind `at` whose byte is of the kind and for which `holds(place)`, or text.size()
// (`at`, if that is behind it). The kind may have too many bytes, as those that the marks of some script
// begin with; it must have all. Reads nothing outside of `text`.
template <typename Kind, typename Holds>
[[nodiscard]] std::size_t find_byte(std::string_view text, std::size_t at, Kind kind, Holds holds) {
#if defined(__SSE2__)
  constexpr std::size_t kBlock = 16;
  while (text.size() >= kBlock && at < text.size()) {
    // The last sixteen begin before `at`; what stands there was looked at.
    const std::size_t from = std::min(at, text.size() - kBlock);
    for (unsigned mask = kind(SixteenBytes(text.data() + from)).mask() >> (at - from); mask != 0;
         mask &= mask - 1) {
      const std::size_t found = at + static_cast<std::size_t>(std::countr_zero(mask));
      if (holds(found)) return found;
    }
    at = from + kBlock;
  }
#endif
  while (at < text.size() && !(kind(OneByte(text.data() + at)).mask() != 0 && holds(at))) ++at;
  return at;
}

// The first place at or behind `at` whose byte is of the kind.
template <typename Kind>
[[nodiscard]] std::size_t find_byte(std::string_view text, std::size_t at, Kind kind) {
  return find_byte(text, at, kind, [](std::size_t) { return true; });
}

}  // namespace pith

#endif  // PITH_BASE_BYTE_SCAN_H_
