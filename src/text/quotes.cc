#include "text/quotes.h"

#include "base/byte_scan.h"
#include "base/unicode.h"

namespace pith {
namespace {

enum class Side { kNone, kOpens, kCloses };

bool is_mark(char32_t c) {
  return c == U'"' || c == U'«' || c == U'»' || (c >= U'“' && c <= U'„') ||
         (c >= U'「' && c <= U'』');
}

// Where one of the marks beyond ASCII may begin.
bool is_lead(char byte) {
  const auto lead = static_cast<unsigned char>(byte);
  return lead == 0xC2 || lead == 0xE2 || lead == 0xE3;
}

// What the mark `c` does between the characters `before` and `behind`, with something open or not.
Side side_of(char32_t c, char32_t before, char32_t behind, bool open) {
  const bool word_behind = is_letter(behind) || is_digit(behind);
  const bool text_before = is_letter(before) || is_digit(before) || is_terminator(before) ||
                           before == U',' || is_closer(before);
  const auto opens_if = [](bool opens) { return opens ? Side::kOpens : Side::kCloses; };
  switch (c) {
    case U'„':
    case U'「':
    case U'『':
      return Side::kOpens;
    case U'」':
    case U'』':
      return Side::kCloses;
    case U'“':  // closes in German
      return opens_if(!open || !text_before || is_unspaced(before));
    case U'«':  // closes in German too, where » opens
      return opens_if(!open || !text_before || word_behind);
    case U'»':
    case U'”':  // opens in Swedish too
      return opens_if(!open && word_behind && !text_before);
    case U'"':
      return opens_if(!open && (word_behind || !text_before));
    default:
      return Side::kNone;
  }
}

}  // namespace

std::size_t next_quotation_mark(std::string_view text, std::size_t at) {
  return find_byte(
      text, at,
      [](const auto& bytes) {
        return bytes.is('"') | bytes.is(0xC2) | bytes.is(0xE2) | bytes.is(0xE3);
      },
      [&](std::size_t i) {
        return text[i] == '"' || (is_lead(text[i]) && is_mark(peek(text, i)));
      });
}

void QuoteDepth::read(std::string_view text) {
  for (std::size_t at = next_quotation_mark(text, 0); at < text.size();
       at = next_quotation_mark(text, at)) {
    std::size_t before = at;
    const char32_t last = at > 0 ? previous_code_point(text, &before) : U'\0';
    const char32_t c = next_code_point(text, &at);
    const Side side = side_of(c, last, peek(text, at), depth_ > 0);
    if (side == Side::kOpens) ++depth_;
    if (side == Side::kCloses && depth_ == 0) closed_too_much_ = true;
    if (side == Side::kCloses && depth_ > 0) --depth_;
  }
}

}  // namespace pith
