#include "render/escape.h"

#include "base/display.h"
#include "base/unicode.h"

namespace pith {
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

}  // namespace pith
