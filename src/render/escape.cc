#include "render/escape.h"

#include "base/display.h"
#include "base/unicode.h"

namespace pith {
namespace {

std::string u_escape(char32_t c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out = "\\u";
  for (int shift = 12; shift >= 0; shift -= 4)
    out += kHex[(c >> static_cast<unsigned>(shift)) & 0xFU];
  return out;
}

}  // namespace

std::string markdown_line(std::string_view text) {
  constexpr std::string_view kAnywhere = "\\`*_[]<>|~&#";  // a # may close a heading too
  constexpr std::string_view kInFront = "+-=.)";           // open a list, a rule
  const std::string line = plain_line(text);
  std::string out;
  out.reserve(line.size() + line.size() / 8);
  bool in_front = true;  // only digits and such marks so far
  for (const char c : line) {
    const bool opens_block = in_front && kInFront.find(c) != std::string_view::npos;
    if (opens_block || kAnywhere.find(c) != std::string_view::npos) out += '\\';
    out += c;
    in_front = in_front && (opens_block || (c >= '0' && c <= '9'));
  }
  return out;
}

std::string json_string(std::string_view text) {
  std::string out = "\"";
  out.reserve(text.size() + 2);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, &at);
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        if (is_control(c))
          out += u_escape(c);
        else
          out.append(text, begin, at - begin);
    }
  }
  return out + '"';
}

}  // namespace pith
