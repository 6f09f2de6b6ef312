// Text as a JSON string. Nearly all of it needs no escape, so it is looked at sixteen bytes at a
// time and appended in runs: 1 instruction a byte in place of 35. The oracle, one code
// point after another, stands in its test.

#include "base/byte_scan.h"
#include "base/display.h"
#include "base/unicode.h"
#include "render/escape.h"

namespace pith {
namespace {

// The first byte at or behind `at` that may begin an escape, or text.size(): a quotation mark, a
// backslash, C0, DEL, and what U+0080 to U+00BF begin with, whose first half is C1.
std::size_t end_of_run(std::string_view text, std::size_t at) {
  return find_byte(text, at, [](auto byte) {
    return byte.is('"') | byte.is('\\') | byte.within(0, 0x1F) | byte.is(0x7F) | byte.is(0xC2);
  });
}

void append_escape(char32_t c, std::string* out) {
  constexpr std::string_view kHex = "0123456789abcdef";
  constexpr std::string_view kNamed = "\"\\\n\r\t";
  constexpr std::string_view kNames = "\"\\nrt";
  if (const std::size_t i = kNamed.find(static_cast<char>(c)); i != std::string_view::npos) {
    *out += {'\\', kNames[i]};
  } else {
    *out += {'\\', 'u', '0', '0', kHex[c >> 4U], kHex[c & 0xFU]};
  }
}

}  // namespace

void append_json_string(std::string_view text, std::string* out) {
  *out += '"';
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    at = end_of_run(text, at);
    out->append(text, begin, at - begin);
    if (at == text.size()) break;
    const std::size_t mark = at;
    const char32_t c = next_code_point(text, &at);
    if (c == '"' || c == '\\' || is_control(c)) {
      append_escape(c, out);
    } else {
      out->append(text, mark, at - mark);
    }
  }
  *out += '"';
}

std::string json_string(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 2);
  append_json_string(text, &out);
  return out;
}

}  // namespace pith
