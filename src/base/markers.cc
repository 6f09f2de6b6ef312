#include "base/markers.h"

#include <array>

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

// A roman numeral below 400 in one case: "iv", "XII"; not "ill", not "civil".
bool is_roman(std::string_view label) {
  struct Part {
    std::string_view small;
    std::string_view capital;
    int times;
  };
  constexpr std::array<Part, 9> kParts = {{{"c", "C", 3},
                                           {"xc", "XC", 1},
                                           {"xl", "XL", 1},
                                           {"l", "L", 1},
                                           {"x", "X", 3},
                                           {"ix", "IX", 1},
                                           {"iv", "IV", 1},
                                           {"v", "V", 1},
                                           {"i", "I", 3}}};
  const bool capital = label.front() < 'a';
  for (const char c : label) {  // false for nearly every word
    if (std::string_view(capital ? "CXLIV" : "cxliv").find(c) == std::string_view::npos)
      return false;
  }
  for (const Part& part : kParts) {
    const std::string_view letters = capital ? part.capital : part.small;
    for (int i = 0; i < part.times && label.starts_with(letters); ++i) {
      label.remove_prefix(letters.size());
    }
  }
  return label.empty();
}

// Bytes of three digits, the longest there are, with a bracket on either side.
constexpr std::size_t kLongestLabel = 14;

// The bytes of an enumerator without what follows, or 0.
std::size_t enumerator_size(std::string_view line) {
  const bool bracketed = line.starts_with('(');
  const std::size_t end = line.substr(0, kLongestLabel).find_first_of(bracketed ? ")" : ".)");
  if (end == std::string_view::npos) return 0;
  const std::string_view label = line.substr(bracketed ? 1 : 0, bracketed ? end - 1 : end);
  if (!is_label(label)) return 0;
  return end + (line.substr(end).starts_with(".)") ? 2 : 1);
}

}  // namespace

bool is_label(std::string_view label) {
  std::size_t digits = 0;
  for (std::size_t at = 0; at < label.size() && digits < 4; ++digits) {
    if (!is_digit(next_code_point(label, &at))) break;
    if (at == label.size()) return digits < 3;
  }
  if (label.empty() || label.size() > 5) return false;
  if (label.size() == 1) return is_letter(static_cast<unsigned char>(label.front()));
  return is_roman(label);
}

std::size_t bullet_size(std::string_view line) {
  std::size_t at = 0;
  if (line.empty() || is_ascii(line.front()) || !is_bullet(next_code_point(line, &at))) return 0;
  return skip_space(line, at);
}

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
