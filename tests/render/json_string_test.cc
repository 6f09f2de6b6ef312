// Strings for JSON, against a writer that looks at one code point after another.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/display.h"
#include "base/unicode.h"
#include "catch.h"
#include "random_text.h"
#include "render/escape.h"

namespace pith {
namespace {

std::string slow_json_string(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, &at);
    if (c == '"') {
      out += "\\\"";
    } else if (c == '\\') {
      out += "\\\\";
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\t') {
      out += "\\t";
    } else if (is_control(c)) {
      constexpr std::string_view kHex = "0123456789abcdef";
      out += "\\u00";
      out += kHex[c / 16];
      out += kHex[c % 16];
    } else {
      out += text.substr(begin, at - begin);
    }
  }
  return out + '"';
}

}  // namespace

TEST_CASE("each code point is written as the slow writer does, at each place of a block") {
  for (char32_t c = 0; c < 0x180; ++c) {
    for (std::size_t before = 0; before < 18; ++before) {
      std::string text(before, 'x');
      append_code_point(c, &text);
      text += "\u00C2\u00A0";
      CHECK(json_string(text) == slow_json_string(text));
    }
  }
}

TEST_CASE("random and made-up texts are written as the slow writer does") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 200));
  Random random(seed);
  std::string text;
  for (std::size_t i = seed; i > 0; --i) {
    const std::size_t most = random.percent(10) ? 0x10FFFF : random.percent(10) ? 0x100 : 0x7E;
    const auto c = static_cast<char32_t>(random.below(most));
    append_code_point(c >= 0xD800 && c < 0xE000 ? U'x' : c, &text);
  }
  std::size_t replaced = 0;
  text += repair_utf8(random_text(3, &random), &replaced);
  CAPTURE(seed, text);
  CHECK(json_string(text) == slow_json_string(text));
  std::string behind = "[";
  append_json_string(text, &behind);
  CHECK(behind == "[" + slow_json_string(text));
}

}  // namespace pith
