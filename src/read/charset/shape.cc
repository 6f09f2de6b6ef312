#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/unicode.h"
#include "read/charset/decode.h"
#include "read/charset/guess.h"

namespace pith {
namespace {

constexpr std::size_t kLooked = 4096;    // bytes that tell UTF-16
constexpr std::size_t kJudged = 20'000;  // characters beyond ASCII that tell if text is plausible

std::size_t one_if(bool condition) { return condition ? 1 : 0; }
bool is_print(char c) { return c >= 0x20 && c < 0x7F; }
bool is_ascii_letter(char32_t c) { return c < 0x80 && is_letter(c); }

char32_t unit32(std::string_view bytes, std::size_t at, bool little) {
  char32_t out = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    out = out << 8U | static_cast<unsigned char>(bytes[at + (little ? 3 - i : i)]);
  }
  return out;
}

// ASCII read so is far above U+10FFFF: nothing but UTF-32 passes.
bool is_utf32(std::string_view bytes, std::size_t size, bool little) {
  for (std::size_t at = 0; at < size; at += 4) {
    const char32_t c = unit32(bytes, at, little);
    if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) return false;
  }
  return true;
}

// What text has not as a byte: the high halves of Latin, Greek, Cyrillic, Hebrew, Arabic and Thai.
bool is_half(char c) { return (c >= 0 && c <= 0x08) || c == 0x0B || (c >= 0x0E && c <= 0x1A); }

// High halves are zeros for Latin letters, blanks and line breaks: some on that side, few on the
// other. Thai has no blanks, but the same half in most places.
bool has_halves_of_utf16(std::string_view head, bool little) {
  std::size_t zeros = 0;
  std::size_t zeros_below = 0;
  std::size_t halves = 0;
  std::size_t halves_below = 0;
  const std::size_t units = head.size() / 2;
  for (std::size_t i = 0; i < units; ++i) {
    const char low = head[2 * i + (little ? 0 : 1)];
    const char high = head[2 * i + (little ? 1 : 0)];
    zeros += one_if(high == 0);
    zeros_below += one_if(low == 0);
    halves += one_if(is_half(high));
    halves_below += one_if(is_half(low));
  }
  return (zeros >= 2 && zeros * 100 >= units && zeros_below * 2 <= zeros) ||
         (halves * 2 >= units && halves_below * 2 <= halves);
}

// Text under that reading: no lone surrogate, few controls.
bool reads_as(std::string_view head, const Charset& charset) {
  std::size_t replaced = 0;
  const std::string text = decode(head, charset, &replaced);
  std::size_t controls = 0;
  std::size_t all = 0;
  for (std::size_t at = 0; at < text.size(); ++all) {
    const char32_t c = next_code_point(text, &at);
    controls += one_if(c < 0x20 && !is_space(c));
  }
  return (replaced + controls) * 20 <= all;
}

}  // namespace

Utf8Shape utf8_shape(std::string_view bytes) {
  Utf8Shape out;
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto size = static_cast<std::int64_t>(bytes.size());
  for (std::int64_t i = 0; i < size;) {
    const std::int64_t begin = i;
    UChar32 c = 0;
    U8_NEXT(data, i, size, c);
    if (c >= 0 && c < 0x80) continue;
    const auto length = static_cast<std::size_t>(i - begin);
    if (c >= 0) {
      ++out.sequences;
      out.weight += length == 2 ? 1 : length == 3 ? 2 : 4;
      out.within += length;
    } else if (i < size || !U8_IS_LEAD(data[begin])) {
      out.stray += length;
    }
  }
  return out;
}

bool is_single_bytes(std::string_view bytes) {
  std::size_t print = 0;
  const std::size_t units = std::min(bytes.size(), kLooked) / 2;
  for (std::size_t i = 0; i < units; ++i) {
    print += one_if(is_print(bytes[2 * i]) && is_print(bytes[2 * i + 1]));
  }
  return print * 10 >= units * 7;
}

const Charset* wide_by_zeros(std::string_view bytes) {
  if (bytes.size() < 4) return nullptr;
  const std::size_t size = std::min(bytes.size(), kLooked) / 4 * 4;
  if (size >= 8 && is_utf32(bytes, size, true)) return &charset_named("UTF-32LE");
  if (size >= 8 && is_utf32(bytes, size, false)) return &charset_named("UTF-32BE");
  if (is_single_bytes(bytes)) return nullptr;
  const std::string_view head = bytes.substr(0, std::min(bytes.size(), kLooked) / 2 * 2);
  for (const bool little : {true, false}) {
    const Charset& charset = charset_named(little ? "UTF-16LE" : "UTF-16BE");
    if (has_halves_of_utf16(head, little) && reads_as(head, charset)) return &charset;
  }
  return nullptr;
}

bool is_plausible(std::string_view text, std::size_t least) {
  std::size_t all = 0;      // beyond ASCII, without blanks
  std::size_t letters = 0;  // of them of other scripts than Latin
  std::size_t mixed = 0;    // of these beside an ASCII letter
  std::size_t heaped = 0;   // the third and later of unlike characters of no other script
  char32_t before = 0;
  char32_t before_that = 0;
  for (std::size_t at = 0; at < text.size() && all < kJudged;) {
    const char32_t c = next_code_point(text, &at);
    if (c >= 0x80 && !is_space(c)) {
      ++all;
      const bool is_half_kana =
          c >= 0xFF61 && c <= 0xFF9F;  // what Shift_JIS makes of many encodings
      if (c >= 0x370 && (c < 0x2000 || c >= 0x2C00) && !is_half_kana && is_letter(c)) {
        ++letters;
        mixed += one_if(is_ascii_letter(before) || is_ascii_letter(peek(text, at)));
      } else if (before >= 0x80 && before_that >= 0x80 && !(c == before && c == before_that)) {
        ++heaped;
      }
    }
    before_that = is_space(before) ? U' ' : before;
    before = is_space(c) ? U' ' : c;
  }
  if (all < least) return true;
  return mixed * 2 <= letters && (heaped * 5 <= all * 2 || letters * 2 > all);
}

}  // namespace pith
