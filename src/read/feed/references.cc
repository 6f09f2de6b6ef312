#include "read/feed/references.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/unicode.h"

namespace pith {
namespace {

constexpr std::size_t kLongestName = 32;  // bytes

bool is_name_byte(char c) {
  return is_ascii_alphanumeric(c) || c == '_' || c == '-' || c == '.' || c == ':';
}

// Windows' characters for 0x80 to 0x9F (WHATWG, "numeric character reference end state").
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char32_t numbered(std::string_view digits) {
  const bool hex = digits.starts_with('x') || digits.starts_with('X');
  if (hex) digits.remove_prefix(1);
  std::uint32_t c = 0;
  const char* const end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, c, hex ? 16 : 10);
  if (read.ec != std::errc() || read.ptr != end) return 0;
  if (c >= 0x80 && c <= 0x9F) return kWindows1252[c - 0x80];
  const bool control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
  const bool valid = c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
  return valid && !control ? c : U'\0';
}

}  // namespace

Reference reference_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at + 1, kLongestName + 1);
  std::size_t size = rest.starts_with('#') ? 1 : 0;
  while (size < rest.size() && is_name_byte(rest[size])) ++size;
  if (size == 0 || size == rest.size() || rest[size] != ';') return {};
  return {rest.substr(0, size), size + 2};
}

char32_t referred(std::string_view name) {
  if (name.starts_with('#')) return numbered(name.substr(1));
  if (name == "apos") return '\'';
  const std::string known(name);
  const htmlEntityDesc* entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(known.c_str()));
  return entity == nullptr ? U'\0' : static_cast<char32_t>(entity->value);
}

std::string without_references(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t mark = std::min(text.find('&', at), text.size());
    out += text.substr(at, mark - at);
    if (mark == text.size()) break;
    const Reference reference = reference_at(text, mark);
    const char32_t c = reference.name.empty() ? U'\0' : referred(reference.name);
    if (c == 0) {
      out += '&';
      at = mark + 1;
    } else {
      append_code_point(c, &out);
      at = mark + reference.size;
    }
  }
  return out;
}

}  // namespace pith
