#include "text/word_class.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace pith {
namespace {

using Kind = WordClass::Kind;

Kind kind_of(int word_break) {
  switch (word_break) {
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

}  // namespace

WordClass word_class(char32_t c) {
  if (c < 0x80) return {kAsciiKinds[c]};
  if (is_common_letter(c)) return {Kind::kLetter};
  if (c >= 0x4E00 && c <= 0x9FFF) return {Kind::kIdeograph, true};
  if (c >= 0xAC00 && c <= 0xD7A3) return {Kind::kHangul};

  const auto code = static_cast<UChar32>(c);
  Kind kind = kind_of(u_getIntPropertyValue(code, UCHAR_WORD_BREAK));
  if (c < 0x0E00) return {kind, false, c == 0xA9 || c == 0xAE};
  if (c >= 0x2000 && c < 0x2030) return {kind};         // dashes and quotes
  if (c == 0xFE55 || c == 0xFF1A) kind = Kind::kOther;  // small and wide colon
  if (c >= 0xFF00 && c < 0x10000) return {kind, kind == Kind::kKatakana};
  const bool pictographic = u_hasBinaryProperty(code, UCHAR_EXTENDED_PICTOGRAPHIC) != 0;
  if (kind == Kind::kKatakana) return {kind, true, pictographic};
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(code, &status);
  if (script == USCRIPT_HAN || script == USCRIPT_HIRAGANA) {
    return {Kind::kIdeograph, true, pictographic};
  }
  if (u_getIntPropertyValue(code, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) {
    return {kind == Kind::kExtend ? kind : Kind::kLetter, true, pictographic};
  }
  return {kind, false, pictographic};
}

}  // namespace pith
