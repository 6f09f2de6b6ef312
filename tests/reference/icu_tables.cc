#include "reference/icu_tables.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <string_view>

#include "base/character.h"
#include "base/fold_table.h"
#include "base/unicode.h"
#include "text/word_class.h"

namespace pith::icu_tables {
namespace {

using Kind = WordClass::Kind;

bool has_category(UChar32 c, std::uint32_t categories) {
  return (U_GET_GC_MASK(c) & categories) != 0;
}

bool is_one_of(UChar32 c, std::u32string_view list) {
  return list.find(static_cast<char32_t>(c)) != std::u32string_view::npos;
}

UScriptCode script_of(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status);
}

bool is_opener(UChar32 c) {
  return has_category(c, U_GC_PS_MASK | U_GC_PI_MASK) || is_one_of(c, U"\"'`");
}

bool is_closer(UChar32 c) {
  return has_category(c, U_GC_PE_MASK | U_GC_PF_MASK) || is_one_of(c, U"\"'\u201C");
}

bool is_terminator(UChar32 c) {
  if (c == 0x104A) return false;                   // Burmese: a comma
  if (is_one_of(c, U"\u17D4\u17D5")) return true;  // Khmer, which Unicode 15 does not have
  return c == 0x2026 || u_hasBinaryProperty(c, UCHAR_S_TERM) != 0;
}

bool is_unspaced(UChar32 c) {
  switch (script_of(c)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      return c >= 0x3000 && c <= 0x303F;  // ideographic punctuation
  }
}

Kind kind_of_property(UChar32 c) {
  switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
    case U_WB_CR:
      return Kind::kCr;
    case U_WB_LF:
      return Kind::kLf;
    case U_WB_NEWLINE:
      return Kind::kNewline;
    case U_WB_EXTEND:
    case U_WB_FORMAT:
      return Kind::kExtend;
    case U_WB_ZWJ:
      return Kind::kZwj;
    case U_WB_REGIONAL_INDICATOR:
      return Kind::kRegional;
    case U_WB_KATAKANA:
      return Kind::kKatakana;
    case U_WB_HEBREW_LETTER:
      return Kind::kHebrew;
    case U_WB_ALETTER:
      return Kind::kLetter;
    case U_WB_NUMERIC:
      return Kind::kNumeric;
    case U_WB_EXTENDNUMLET:
      return Kind::kExtendNumLet;
    case U_WB_SINGLE_QUOTE:
      return Kind::kSingleQuote;
    case U_WB_DOUBLE_QUOTE:
      return Kind::kDoubleQuote;
    case U_WB_MIDNUMLET:
      return Kind::kMidNumLet;
    case U_WB_MIDLETTER:
      return Kind::kMidLetter;
    case U_WB_MIDNUM:
      return Kind::kMidNum;
    case U_WB_WSEGSPACE:
      return Kind::kSpace;
    default:
      return Kind::kOther;
  }
}

// The kind as ICU's rules for words take it.
Kind kind_of(UChar32 c, bool complex) {
  const Kind kind = kind_of_property(c);
  if (is_one_of(c, U":\uFE55\uFF1A")) return Kind::kOther;  // MidLetter in the standard
  if (kind == Kind::kKatakana) return kind;
  const UScriptCode script = script_of(c);
  if (script == USCRIPT_HAN || script == USCRIPT_HIRAGANA) return Kind::kIdeograph;
  if (c >= 0xAC00 && c <= 0xD7A3) return Kind::kHangul;
  return complex && kind != Kind::kExtend ? Kind::kLetter : kind;
}

bool is_inside_word(Kind kind) {
  switch (kind) {
    case Kind::kKatakana:
    case Kind::kIdeograph:
    case Kind::kHangul:
    case Kind::kHebrew:
    case Kind::kLetter:
    case Kind::kNumeric:
      return true;
    default:
      return false;
  }
}

// Characters that were changed by versions of Unicode behind 15.0 (or before it, back to 14.0).
constexpr std::u32string_view kChanged = U"";

}  // namespace

bool is_comparable(char32_t code) {
  const auto c = static_cast<UChar32>(code);
  UVersionInfo version{};
  u_getUnicodeVersion(version);
  if (version[0] == 15 && version[1] == 0) return true;
  UVersionInfo age{};  // 0 if unassigned
  u_charAge(c, age);
  return age[0] > 0 && (age[0] < 15 || (age[0] == 15 && age[1] == 0)) && !is_one_of(c, kChanged);
}

std::uint16_t character_bits(char32_t code) {
  const auto c = static_cast<UChar32>(code);
  unsigned bits = 0;
  if (u_isUWhiteSpace(c) != 0) bits |= kSpaceBit;
  if (has_category(c, U_GC_L_MASK | U_GC_M_MASK)) bits |= kLetterBit;
  if (u_isdigit(c) != 0) bits |= kDigitBit;
  if (has_category(c, U_GC_LU_MASK | U_GC_LT_MASK)) bits |= kUpperBit;
  if (u_isULowercase(c) != 0) bits |= kLowerBit;
  if (is_opener(c)) bits |= kOpenerBit;
  if (is_closer(c)) bits |= kCloserBit;
  if (is_terminator(c)) bits |= kTerminatorBit;
  if (is_unspaced(c)) bits |= kUnspacedBit;
  return static_cast<std::uint16_t>(bits);
}

std::uint8_t word_class_byte(char32_t code) {
  const auto c = static_cast<UChar32>(code);
  const bool complex = u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
  const Kind kind = kind_of(c, complex);
  const bool letter = has_category(c, U_GC_L_MASK | U_GC_M_MASK);
  unsigned byte = kind;
  if (complex || kind == Kind::kKatakana || kind == Kind::kIdeograph) byte |= kDictionaryBit;
  if (u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC) != 0) byte |= kPictographicBit;
  if (is_inside_word(kind) || (kind == Kind::kOther && letter)) byte |= kWordBit;
  return static_cast<std::uint8_t>(byte);
}

std::string fold(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  icu::UnicodeString folded = normalizer->normalize(
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size()))),
      status);
  folded.findAndReplace(icu::UnicodeString(UChar32{0x2019}), icu::UnicodeString(UChar32{'\''}));
  std::string out;
  folded.toUTF8String(out);
  return out;
}

std::uint16_t fold_step(char32_t c) {
  if (c == 0 || (c >= 0xD800 && c < 0xE000)) return kFoldsOtherwise;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (normalizer->hasBoundaryBefore(static_cast<UChar32>(c)) == 0) return kFoldsOtherwise;
  std::string text;
  append_code_point(c, &text);
  text = fold(text);
  if (count_code_points(text) != 1) return kFoldsOtherwise;
  const char32_t folded = peek(text, 0);
  if (folded >> 16U != c >> 16U) return kFoldsOtherwise;
  return static_cast<std::uint16_t>(folded - c);
}

}  // namespace pith::icu_tables
