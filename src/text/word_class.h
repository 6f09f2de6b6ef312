// Internal. What the rules of UAX #29 ask of a character, in one byte of a table.

#ifndef PITH_TEXT_WORD_CLASS_H_
#define PITH_TEXT_WORD_CLASS_H_

#include <cstdint>

#include "base/two_stage.h"

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
  bool word = false;  // a piece with it is a word: a letter, ideograph or digit

  friend bool operator==(const WordClass&, const WordClass&) = default;
};

// Sets of kinds.
using WordKinds = std::uint32_t;
[[nodiscard]] constexpr WordKinds bit(WordClass::Kind kind) { return WordKinds{1} << kind; }
inline constexpr WordKinds kWordNewlines =
    bit(WordClass::kCr) | bit(WordClass::kLf) | bit(WordClass::kNewline);
// What belongs to the character before it (WB4).
inline constexpr WordKinds kWordIgnored = bit(WordClass::kExtend) | bit(WordClass::kZwj);

// The same as a byte: the kind, and a bit a flag.
inline constexpr unsigned kKindMask = 0x1F;
inline constexpr unsigned kDictionaryBit = 0x20;
inline constexpr unsigned kPictographicBit = 0x40;
inline constexpr unsigned kWordBit = 0x80;

// text/word_class_table.cc
extern const std::uint8_t kWordClassNumbers[];
extern const std::uint8_t kWordClassBlocks[];

[[nodiscard]] inline std::uint8_t word_class_byte(char32_t c) {
  return look_up(kWordClassNumbers, kWordClassBlocks, c);
}

[[nodiscard]] inline WordClass word_class(char32_t c) {
  const unsigned byte = word_class_byte(c);
  return {static_cast<WordClass::Kind>(byte & kKindMask), (byte & kDictionaryBit) != 0,
          (byte & kPictographicBit) != 0, (byte & kWordBit) != 0};
}

}  // namespace pith

#endif  // PITH_TEXT_WORD_CLASS_H_
