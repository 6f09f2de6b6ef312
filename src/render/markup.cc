#include "render/markup.h"

#include <algorithm>

#include "base/display.h"
#include "base/unicode.h"

namespace pith {
namespace {

bool is_noncharacter(char32_t c) { return (c & 0xFFFEU) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF); }

}  // namespace

std::string shown_line(std::string_view text) {
  std::size_t replaced = 0;
  const std::string line = is_clean_utf8(text)
                               ? plain_line(text)
                               : plain_line(repair_utf8(std::string(text), &replaced));
  if (!any_code_point(line, is_noncharacter)) return line;
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = next_code_point(line, &at);
    if (!is_noncharacter(c)) append_code_point(c, &out);
  }
  return out;
}

std::string clipped(std::string_view line, std::size_t most) {
  std::size_t at = 0;
  std::size_t end = 0;  // behind all but one of the code points that are allowed
  for (std::size_t n = 0; at < line.size() && n < most; ++n) {
    end = at;
    next_code_point(line, &at);
  }
  if (at == line.size()) return std::string(line);
  return plain_line(line.substr(0, end)) + "…";  // which closes what was left open
}

std::string language_tag(std::string_view tag) {
  const std::size_t first = std::min(tag.find('-'), tag.size());
  const bool fits =
      first >= 2 && first <= 3 && tag.size() <= 35 && !tag.ends_with('-') &&
      tag.find("--") == std::string_view::npos &&
      std::ranges::all_of(tag, [](char c) { return c == '-' || is_ascii_alphanumeric(c); });
  return fits ? std::string(tag) : "und";
}

}  // namespace pith
