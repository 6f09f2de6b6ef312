// Internal. UTF-8: repair at the door, stepping through code points, the few properties we ask for
// (base/character.h), and the form by which words are compared.
//
// Everything behind the door takes valid UTF-8 for granted. ICU is seen in the .cc, never here.

#ifndef PITH_BASE_UNICODE_H_
#define PITH_BASE_UNICODE_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "base/character.h"

namespace pith {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Valid UTF-8 without NUL: repair would leave it as it is, but for a byte order mark. Linear.
[[nodiscard]] bool is_clean_utf8(std::string_view bytes);

// Takes a leading byte order mark off and puts U+FFFD in place of NUL and of each maximal subpart
// of what is not UTF-8 (Unicode 15, section 3.9, "U+FFFD substitution of maximal subparts").
// `*replaced` is how many were put in. Linear; no copy when nothing is wrong.
[[nodiscard]] std::string repair_utf8(std::string bytes, std::size_t* replaced);

// Of single bytes: ASCII; one of ASCII's letters and digits; a code point's second to last byte.
[[nodiscard]] inline bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }
[[nodiscard]] inline bool is_ascii_alphanumeric(char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z');
}
[[nodiscard]] inline bool is_trail(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80;
}

// REQUIRES of all below: `text` is valid UTF-8, positions are at code point borders.

// The code point at `*at`, which is moved behind it. REQUIRES: *at < text.size().
inline char32_t next_code_point(std::string_view text, std::size_t* at) {
  const auto byte = [&] { return static_cast<unsigned char>(text[(*at)++]); };
  const char32_t lead = byte();
  if (lead < 0x80) return lead;
  const auto trail = [&] { return static_cast<char32_t>(byte() & 0x3FU); };
  if (lead < 0xE0) return (lead & 0x1FU) << 6U | trail();
  char32_t c = lead < 0xF0 ? lead & 0x0FU : (lead & 0x07U) << 6U | trail();
  c = c << 6U | trail();
  return c << 6U | trail();
}
// The code point that ends at `*at`, which is moved before it. REQUIRES: *at > 0.
inline char32_t previous_code_point(std::string_view text, std::size_t* at) {
  do {
    --*at;
  } while (is_trail(text[*at]));
  std::size_t next = *at;
  return next_code_point(text, &next);
}
void append_code_point(char32_t c, std::string* out);

[[nodiscard]] std::size_t count_code_points(std::string_view text);

// White_Space
[[nodiscard]] inline bool is_space(char32_t c) { return has_character_bit(c, kSpaceBit); }
// Ends of lines: LF, CR, CRLF, VT, FF, NEL, LS, PS (UAX #14, mandatory breaks).
[[nodiscard]] inline bool is_line_end(char32_t c) {
  return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}
// L*, M*
[[nodiscard]] inline bool is_letter(char32_t c) { return has_character_bit(c, kLetterBit); }
// Nd
[[nodiscard]] inline bool is_digit(char32_t c) { return has_character_bit(c, kDigitBit); }
// Lu, Lt
[[nodiscard]] inline bool is_upper(char32_t c) { return has_character_bit(c, kUpperBit); }
// Lowercase
[[nodiscard]] inline bool is_lower(char32_t c) { return has_character_bit(c, kLowerBit); }
// Ps, Pi, the straight quotes, and ` of ``this''
[[nodiscard]] inline bool is_opener(char32_t c) { return has_character_bit(c, kOpenerBit); }
// Pe, Pf, the straight quotes, and U+201C (German)
[[nodiscard]] inline bool is_closer(char32_t c) { return has_character_bit(c, kCloserBit); }
// Sentence_Terminal, or U+2026
[[nodiscard]] inline bool is_terminator(char32_t c) { return has_character_bit(c, kTerminatorBit); }
// Han, Kana, Thai, Lao, Khmer, Burmese, and their punctuation U+3000 to U+303F
[[nodiscard]] inline bool is_unspaced(char32_t c) { return has_character_bit(c, kUnspacedBit); }

// The code point, or 0 at the end.
[[nodiscard]] inline char32_t peek(std::string_view text, std::size_t at) {
  return at < text.size() ? next_code_point(text, &at) : U'\0';
}

// True if `is` holds for some code point.
template <typename Predicate>
[[nodiscard]] bool any_code_point(std::string_view text, Predicate is) {
  for (std::size_t at = 0; at < text.size();) {
    if (is(next_code_point(text, &at))) return true;
  }
  return false;
}

// True if `is` holds for every code point, and there are some.
template <typename Predicate>
[[nodiscard]] bool all_code_points(std::string_view text, Predicate is) {
  return !text.empty() && !any_code_point(text, [&](char32_t c) { return !is(c); });
}

// True if there is a letter or a digit.
[[nodiscard]] bool has_word(std::string_view text);

// The position of the first code point at or after `at` that is no white space, or text.size().
[[nodiscard]] std::size_t skip_space(std::string_view text, std::size_t at);
[[nodiscard]] std::string_view trim(std::string_view text);

// The first `size` bytes, or fewer so that no code point is cut.
[[nodiscard]] std::string_view head_of(std::string_view text, std::size_t size);

// ASCII letters made small; all else stays.
[[nodiscard]] std::string lower_ascii(std::string_view text);

// NFKC_Casefold, with the typographic apostrophe made straight: what words are compared by.
[[nodiscard]] std::string fold(std::string_view text);
// The same with each run of white space made one blank: what lines are compared by.
[[nodiscard]] std::string fold_line(std::string_view text);

}  // namespace pith

#endif  // PITH_BASE_UNICODE_H_
