#include "base/display.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

// What a bidi format leaves open at the end of `line`, as UAX #9 pairs them: X5a, X6a, X7.
std::string still_open(std::string_view line) {
  std::string open;
  for (std::size_t at = 0; at < line.size();) {
    switch (next_code_point(line, &at)) {
      case 0x202A:  // LRE, RLE
      case 0x202B:
        open += 'e';
        break;
      case 0x2066:  // LRI, RLI, FSI
      case 0x2067:
      case 0x2068:
        open += 'i';
        break;
      case 0x202C:  // PDF closes an embedding, but none outside the isolate that it stands in
        if (open.ends_with('e')) open.pop_back();
        break;
      case 0x2069:  // PDI closes its isolate and the embeddings in it
        if (const std::size_t isolate = open.rfind('i'); isolate != std::string::npos) {
          open.erase(isolate);
        }
        break;
      default:
        break;
    }
  }
  return open;
}

}  // namespace

TEST_CASE("C0, DEL and C1 are controls, nothing else is") {
  for (char32_t c = 0; c < 0x3000; ++c) {
    const bool control = c <= 0x1F || c == 0x7F || (c >= 0x80 && c <= 0x9F);
    if (is_control(c) != control) FAIL_CHECK("U+" << std::hex << static_cast<std::uint32_t>(c));
  }
}

TEST_CASE("a line for people") {
  const std::vector<std::pair<std::string_view, std::string_view>> rows = {
      {"", ""},
      {" \n ", ""},
      {"  The dam\n  held.\r\n", "The dam held."},
      {"The\u00A0dam\u2028held.\tIt did.", "The dam held. It did."},
      {"\x1B[31mred\x1B[0m", "[31mred[0m"},
      {"\u009B31mred", "31mred"},
      {"bell\a, back\bspace, del\x7F", "bell, backspace, del"},
      {"a\u0085b", "a b"},  // NEL is a control and white space
      {"a\x01 \x02 b", "a b"},
      // Chinese and Thai are written without blanks, Korean and their mixture with Latin are not.
      {"\u5927\u575D\n\u6CA1\u6709", "\u5927\u575D\u6CA1\u6709"},
      {"\u5927\u575D\u3002\n  \u6CA1\u6709", "\u5927\u575D\u3002\u6CA1\u6709"},
      {"\u0E40\u0E02\u0E37\u0E48\u0E2D\n\u0E19", "\u0E40\u0E02\u0E37\u0E48\u0E2D\u0E19"},
      {"\uB310\uC740\n\uC548\uC804", "\uB310\uC740 \uC548\uC804"},
      {"GDP\n\u5927\u575D", "GDP \u5927\u575D"},
      // Only a line break is taken out between them: other blanks are meant.
      {"\u5927\u575D \u6CA1\u6709", "\u5927\u575D \u6CA1\u6709"},
      {"\u5927\u575D\u3000\u6CA1\u6709", "\u5927\u575D \u6CA1\u6709"},
      {"\u5927\u575D\t\u00A0\u6CA1", "\u5927\u575D \u6CA1"},
      {"\u5927\u575D \r\n\t\u6CA1", "\u5927\u575D\u6CA1"},
      {"\u5927\u575D\f\u6CA1", "\u5927\u575D\u6CA1"},
      {"\u5927\u575D\u2028\u6CA1\u2029\u6709\u0085\u6CA1", "\u5927\u575D\u6CA1\u6709\u6CA1"},
      // Overrides are gone; what is open is closed, innermost first.
      {"\u202Eevil\u202C\u202Dx", "evil\u202Cx"},
      {"\u202Bab", "\u202Bab\u202C"},
      {"\u202Aa\u2067b", "\u202Aa\u2067b\u2069\u202C"},
      {"\u2068a\u2069 b", "\u2068a\u2069 b"},
      {"\u2066a\u202Cb", "\u2066a\u202Cb\u2069"},
  };
  for (const auto& [text, line] : rows) CHECK(plain_line(text) == line);
}

TEST_CASE("a line for people is one line, closed and without controls, and stays as it is") {
  constexpr std::u32string_view kPieces =
      U"ab \n\t\r\a\x1B\x7F\u0085\u009B\u00A0\u4E2D\u6587\u3002\u0E01\uAC00\u0301\u200B"
      U"\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u2028";
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 1000));
  Random random(seed);
  std::string text;
  for (std::size_t i = seed % 30; i > 0; --i) append_code_point(random.of(kPieces), &text);
  CAPTURE(seed, text);
  const std::string line = plain_line(text);
  CHECK(still_open(line) == "");
  CHECK(plain_line(line) == line);
  bool space_before = true;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = next_code_point(line, &at);
    CHECK_FALSE(is_control(c));
    CHECK_FALSE((c == 0x202D || c == 0x202E));
    CHECK((!is_space(c) || (c == ' ' && !space_before && at < line.size())));
    space_before = is_space(c);
  }
}

TEST_CASE("columns") {
  const std::vector<std::pair<std::string_view, std::size_t>> rows = {
      {"", 0},
      {"dam", 3},
      {"caf\u00E9", 4},
      {"cafe\u0301", 4},          // a combining accent takes none
      {"\u5927\u575D\u3002", 6},  // East Asian Wide
      {"\uFF21\uFF22", 4},        // Fullwidth
      {"\uFF76", 1},              // Halfwidth
      {"\uB310", 2},
      {"\U0001F600", 2},
      {"\u0416\u03A9", 2},         // Ambiguous: narrow
      {"\u2066a\u2069\u200B", 1},  // formats take none
      {"\x1B\u009B", 0},
  };
  for (const auto& [text, columns] : rows) {
    CAPTURE(text);
    CHECK(display_width(text) == columns);
  }
}

TEST_CASE("lines are broken at blanks") {
  CHECK(wrap("", 10) == "\n");
  CHECK(wrap("the dam held", 12) == "the dam held\n");
  CHECK(wrap("the dam held", 11) == "the dam\nheld\n");
  CHECK(wrap("the dam held", 3) == "the\ndam\nheld\n");
  CHECK(wrap("the immovable dam", 5) == "the\nimmovable\ndam\n");  // a word is never broken
  CHECK(wrap("\u5927\u575D \u6CA1\u6709", 8) == "\u5927\u575D\n\u6CA1\u6709\n");
  CHECK(wrap("\u200B dam", 10) == "\u200B dam\n");  // a word without width is a word
}

TEST_CASE("broken lines fit, are full, and say the same") {
  const std::vector<std::string_view> words = {
      "a", "dam", "reservoir", "caf\u00E9", "\u5927\u575D", "\u200B", "cafe\u0301", "governor's"};
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 300));
  Random random(seed);
  std::string line;
  for (std::size_t i = seed % 20; i > 0; --i) {
    line += line.empty() ? "" : " ";
    line += random.of(words);
  }
  const std::size_t width = 1 + random.below(25);
  CAPTURE(seed, line, width);
  std::string wrapped = wrap(line, width);
  REQUIRE(wrapped.ends_with('\n'));
  wrapped.pop_back();
  std::string joined = wrapped;
  for (char& c : joined) c = c == '\n' ? ' ' : c;
  CHECK(joined == line);
  for (std::size_t at = 0, end = 0; end < wrapped.size(); at = end + 1) {
    end = std::min(wrapped.find('\n', at), wrapped.size());
    const std::string_view piece = std::string_view(wrapped).substr(at, end - at);
    CHECK((display_width(piece) <= width || piece.find(' ') == std::string_view::npos));
    if (end == wrapped.size()) break;
    const std::string_view next =
        std::string_view(wrapped).substr(end + 1, wrapped.find_first_of(" \n", end + 1) - end - 1);
    CHECK(display_width(piece) + 1 + display_width(next) > width);
  }
}

}  // namespace pith
