// Internal. What the rules of UAX #29 ask of a character.

#ifndef PITH_TEXT_WORD_CLASS_H_
#define PITH_TEXT_WORD_CLASS_H_

#include <array>
#include <cstddef>
#include <cstdint>

namespace pith {

// Word_Break as the rules need it: Format counts as Extend, and where ICU has a dictionary the
// script comes before the property.
struct WordClass {
  enum Kind : std::uint8_t {
    kOther,
    kCr,
    kLf,
    kNewline,
    kExtend,
    kZwj,
    kRegional,
    kKatakana,
    kIdeograph,  // Han, Hiragana
    kHangul,     // syllables; single jamo are letters
    kHebrew,
    kLetter,
    kNumeric,
    kExtendNumLet,
    kSingleQuote,
    kDoubleQuote,
    kMidNumLet,
    kMidLetter,
    kMidNum,
    kSpace,
  };
  Kind kind = kOther;
  bool dictionary = false;  // Han, Kana, and LineBreak=SA: Thai, Lao, Khmer, Burmese, ...
  bool pictographic = false;

  friend bool operator==(const WordClass&, const WordClass&) = default;
};
[[nodiscard]] WordClass word_class(char32_t c);

// The classes of ASCII.
inline constexpr std::array<WordClass::Kind, 128> kAsciiKinds = [] {
  using Kind = WordClass::Kind;
  std::array<Kind, 128> kinds{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) kinds[c] = kinds[c - 32] = Kind::kLetter;
  for (std::size_t c = '0'; c <= '9'; ++c) kinds[c] = Kind::kNumeric;
  kinds['_'] = Kind::kExtendNumLet;
  kinds['\''] = Kind::kSingleQuote;
  kinds['"'] = Kind::kDoubleQuote;
  kinds['.'] = Kind::kMidNumLet;
  kinds[','] = kinds[';'] = Kind::kMidNum;
  kinds[' '] = Kind::kSpace;
  kinds['\r'] = Kind::kCr;
  kinds['\n'] = Kind::kLf;
  kinds['\v'] = kinds['\f'] = Kind::kNewline;
  return kinds;
}();

// Letters of Latin, Greek, Cyrillic, Arabic and Devanagari: most of most texts, without asking ICU.
[[nodiscard]] constexpr bool is_common_letter(char32_t c) {
  if (c < 0x250) return c >= 0xC0 && c != 0xD7 && c != 0xF7;
  if (c < 0x482) return c >= 0x400 || (c >= 0x3A3 && c <= 0x3CE);
  if (c < 0x6D4) return c >= 0x671 || (c >= 0x620 && c <= 0x64A && c != 0x640);
  return (c >= 0x904 && c <= 0x939) || (c >= 0x1E00 && c <= 0x1EFF);
}

}  // namespace pith

#endif  // PITH_TEXT_WORD_CLASS_H_
