#include "base/markers.h"

#include "base/unicode.h"

namespace pith {
namespace {

using Kind = Marker::Kind;

bool is_bullet(char32_t c) {
  switch (c) {
    case 0x2022:  // bullet
    case 0x2023:
    case 0x2043:
    case 0x204C:
    case 0x204D:
    case 0x2219:
    case 0x25AA:
    case 0x25CF:
    case 0x25E6:
    case 0x25A0:
    case 0x00B7:
    case 0xF0B7:  // the bullet of Word's Symbol font, as pdftotext gives it
      return true;
    default:
      return false;
  }
}

bool is_dash(char32_t c) { return c == '-' || c == '*' || c == 0x2013 || c == 0x2014; }

// Letters of small roman numerals, in one case.
bool is_roman(std::string_view label) {
  return label.find_first_not_of("ivxlc") == std::string_view::npos ||
         label.find_first_not_of("IVXLC") == std::string_view::npos;
}

// One to three digits, one letter, or a roman numeral of up to five letters.
bool is_label(std::string_view label) {
  if (label.empty() || label.size() > 5) return false;
  if (label.find_first_not_of("0123456789") == std::string_view::npos) return label.size() <= 3;
  if (label.size() == 1) return is_letter(static_cast<unsigned char>(label.front()));
  return is_roman(label);
}

// The bytes of an enumerator without what follows, or 0.
std::size_t enumerator_size(std::string_view line) {
  const bool bracketed = line.starts_with('(');
  const std::size_t end = line.find_first_of(bracketed ? ")" : ".)");
  if (end == std::string_view::npos) return 0;
  const std::string_view label = line.substr(bracketed ? 1 : 0, bracketed ? end - 1 : end);
  if (!is_label(label)) return 0;
  return end + 1;
}

}  // namespace

Marker leading_marker(std::string_view line) {
  if (line.empty()) return {};
  Marker marker;
  std::size_t at = 0;
  const char32_t first = next_code_point(line, &at);
  if (is_bullet(first)) {
    marker.kind = Kind::kBullet;
  } else if (is_dash(first)) {
    marker.kind = Kind::kDash;
  } else {
    at = enumerator_size(line);
    if (at == 0) return {};
    marker.kind = Kind::kEnumerator;
  }
  const bool spaced = at < line.size() && is_space(peek(line, at));
  if (!spaced && marker.kind != Kind::kBullet) return {};
  marker.size = skip_space(line, at);
  return marker.size == line.size() ? Marker{} : marker;
}

}  // namespace pith
