#include "base/display.h"

#include <unicode/uchar.h>

#include "base/byte_scan.h"
#include "base/unicode.h"

namespace pith {
namespace {

constexpr char32_t kLre = 0x202A;
constexpr char32_t kRle = 0x202B;
constexpr char32_t kPdf = 0x202C;
constexpr char32_t kLro = 0x202D;
constexpr char32_t kRlo = 0x202E;
constexpr char32_t kLri = 0x2066;
constexpr char32_t kFsi = 0x2068;
constexpr char32_t kPdi = 0x2069;

}  // namespace

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

std::string plain_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::string open;  // bidi formats that are open, as what closes them, innermost last
  char32_t last = 0;
  bool blank = false;
  bool broken = false;  // the blanks under way have a line break
  const auto is_other = [](auto byte) { return byte.within(0, ' ') | byte.within(0x7F, 0xFF); };
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t end = find_byte(text, at, is_other); end > at) {  // visible ASCII, a run
      if (blank && last != 0) out += ' ';
      blank = broken = false;
      out += text.substr(at, end - at);
      last = static_cast<unsigned char>(text[end - 1]);
      at = end;
      continue;
    }
    const char32_t c = next_code_point(text, &at);
    if (is_space(c)) {
      blank = true;
      broken = broken || is_line_end(c);
      continue;
    }
    if (is_control(c) || c == kLro || c == kRlo) continue;
    const bool wrapped = broken && is_unspaced(last) && is_unspaced(c);
    if (blank && last != 0 && !wrapped) out += ' ';
    blank = broken = false;
    if (c == kLre || c == kRle) open += 'e';
    if (c >= kLri && c <= kFsi) open += 'i';
    if ((c == kPdf && open.ends_with('e')) || (c == kPdi && open.ends_with('i'))) open.pop_back();
    append_code_point(c, &out);
    last = c;
  }
  for (; !open.empty(); open.pop_back()) append_code_point(open.back() == 'e' ? kPdf : kPdi, &out);
  return out;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, &at));
    if (c >= 0x20 && c < 0x7F) {
      ++width;
      continue;
    }
    const int type = u_charType(c);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR ||
        type == U_CONTROL_CHAR) {
      continue;
    }
    const int east_asian = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    width += (east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH) ? 2 : 1;
  }
  return width;
}

std::string wrap(std::string_view line, std::size_t width) {
  std::string out;
  std::size_t used = 0;
  for (std::size_t at = skip_space(line, 0); at < line.size(); at = skip_space(line, at)) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    const std::string_view word = line.substr(at, end - at);
    const std::size_t columns = display_width(word);
    if (!out.empty()) out += used + 1 + columns > width ? '\n' : ' ';
    used = out.empty() || out.back() == '\n' ? columns : used + 1 + columns;
    out += word;
    at = end;
  }
  return out + '\n';
}

}  // namespace pith
