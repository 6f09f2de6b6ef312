#include "render/escape.h"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/display.h"
#include "base/unicode.h"
#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

constexpr std::string_view kPunctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

bool is_escape(std::string_view markdown, std::size_t at) {
  return markdown[at] == '\\' && at + 1 < markdown.size() &&
         kPunctuation.find(markdown[at + 1]) != std::string_view::npos;
}

// What CommonMark shows for a line without any construct (0.30, section 2.4).
std::string shown(std::string_view markdown) {
  std::string out;
  for (std::size_t at = 0; at < markdown.size(); ++at) {
    if (is_escape(markdown, at)) ++at;
    out += markdown[at];
  }
  return out;
}

// The line with each escaped character made an x: what could still be a construct.
std::string live(std::string_view markdown) {
  std::string out;
  for (std::size_t at = 0; at < markdown.size(); ++at) {
    const bool escape = is_escape(markdown, at);
    if (escape) ++at;
    out += escape ? 'x' : markdown[at];
  }
  return out;
}

// True if the line begins as a list, a quotation, a heading, a rule or its underline does.
bool opens_block(std::string_view line) {
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  if (digits > 0) return digits < line.size() && (line[digits] == '.' || line[digits] == ')');
  return line.find_first_of("#+-=>*_`~|") == 0;
}

void check_harmless(std::string_view text) {
  const std::string markdown = markdown_line(text);
  CAPTURE(text, markdown);
  CHECK(shown(markdown) == plain_line(text));
  CHECK(live(markdown).find_first_of("\\`*_[]<>|~&#") == std::string::npos);
  CHECK_FALSE(opens_block(live(markdown)));
}

std::string random_string(std::u32string_view pieces, std::size_t size, Random* random) {
  std::string text;
  for (; size > 0; --size) append_code_point(random->of(pieces), &text);
  return text;
}

}  // namespace

TEST_CASE("Markdown's own characters are put behind backslashes, others left alone") {
  const std::vector<std::pair<std::string_view, std::string_view>> rows = {
      {"", ""},
      {"The dam held.", "The dam held."},
      {"It cost $4.5 million (2019): 12% more - so far!",
       "It cost $4.5 million (2019): 12% more - so far!"},
      {"# Dam", "\\# Dam"},
      {"Programs in C #", "Programs in C \\#"},  // would close a heading
      {"- a dash", "\\- a dash"},
      {"--- - -", "\\-\\-\\- - -"},
      {"+ 3", "\\+ 3"},
      {"===", "\\=\\=\\="},
      {"2019. A year.", "2019\\. A year."},
      {"1) first", "1\\) first"},
      {"1.5 million", "1\\.5 million"},
      {"> said", "\\> said"},
      {"*bold* _thin_ `code` ~~gone~~", "\\*bold\\* \\_thin\\_ \\`code\\` \\~\\~gone\\~\\~"},
      {"![x](http://e.example)", "!\\[x\\](http://e.example)"},
      {"<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"},
      {"AT&amp;T", "AT\\&amp;T"},
      {"a | b", "a \\| b"},
      {"a\\", "a\\\\"},
      {"\\*", "\\\\\\*"},
      {"  two\n\nparagraphs  ", "two paragraphs"},
      {"\x1B[1mbold", "\\[1mbold"},
      {"\u2022 \u00E9t\u00E9", "\u2022 \u00E9t\u00E9"},
  };
  for (const auto& [text, markdown] : rows) {
    CHECK(markdown_line(text) == markdown);
    check_harmless(text);
  }
}

TEST_CASE("no line opens anything in Markdown, and each is shown as it is") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 1000));
  CAPTURE(seed);
  Random random(seed);
  check_harmless(random_string(U"#+-=.)(1234 \\`*_[]<>|~&!:a\u00E9\n", seed % 13, &random));
}

TEST_CASE("JSON strings") {
  CHECK(json_string("") == R"("")");
  CHECK(json_string(R"(She said "no" / \ yes.)") == R"("She said \"no\" / \\ yes.")");
  CHECK(json_string("a\nb\r\tc\b\f") == R"("a\nb\r\tc\u0008\u000c")");
  CHECK(json_string("\x1B[31m\x7F\u009B") == R"("\u001b[31m\u007f\u009b")");
  CHECK(json_string(std::string_view("\0", 1)) == R"("\u0000")");
  CHECK(json_string("\u5927\u575D \U0001F600") == "\"\u5927\u575D \U0001F600\"");
}

TEST_CASE("JSON strings read back the same, and hold nothing that steers a terminal") {
  constexpr std::u32string_view kPieces =
      U"a\"\\/"
      U"\n\r\t\b\f\x01\x1B\x1F\x7F\u0080\u009B\u009F\u00A0\u2028\u2029\u202E\u5927\uFFFD\uFFFF"
      U"\U0001F600\U0010FFFF";
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 500));
  Random random(seed);
  std::string text = random_string(kPieces, seed % 20, &random);
  if (random.percent(20)) text += '\0';
  const std::string json = json_string(text);
  CAPTURE(seed, json);
  CHECK(nlohmann::json::parse(json) == text);
  for (std::size_t at = 0; at < json.size();) CHECK_FALSE(is_control(next_code_point(json, &at)));
}

}  // namespace pith
