#include "render/digest/lines.h"

#include <sstream>
#include <string>

#include "base/display.h"
#include "base/unicode.h"
#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

std::string repeated(const std::string& text, std::size_t n) {
  std::string out;
  for (; n > 0; --n) out += text;
  return out;
}

}  // namespace

TEST_CASE("lines are broken at blanks and stand behind their indent") {
  CHECK(block("").empty());
  CHECK(block("", "  ").empty());
  CHECK(block("a b") == "a b\n");
  CHECK(block("a b", "  ", "- ") == "- a b\n");
  const std::string word(30, 'w');
  CHECK(block(word + ' ' + word + ' ' + word, "  ", "- ") ==
        "- " + word + ' ' + word + "\n  " + word + '\n');
  CHECK(block(std::string(100, 'x') + " y", "    ") ==
        "    " + std::string(100, 'x') + "\n    y\n");
}

TEST_CASE("lines without blanks are broken between letters, not before a mark") {
  CHECK(block(repeated("港", 41)) == repeated("港", 40) + "\n港\n");
  CHECK(block(repeated("港", 41), "  ", "- ") == "- " + repeated("港", 39) + "\n  港港\n");
  CHECK(block(repeated("港", 40) + "。") == repeated("港", 39) + "\n港。\n");
  CHECK(block(repeated("港", 39) + "「港」") == repeated("港", 39) + "\n「港」\n");
  CHECK(block(repeated("港", 100)) ==
        repeated("港", 40) + '\n' + repeated("港", 40) + '\n' + repeated("港", 20) + '\n');
}

TEST_CASE("breaking loses nothing, and no line is too wide where there is a place to break") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 200));
  CAPTURE(seed);
  Random random(seed);
  std::string line = "港";
  for (std::size_t i = random.below(300); i > 0; --i) {
    constexpr std::string_view kLetters[] = {"港", "の", "a", "b ", "。", "é", "朝"};
    line += kLetters[random.below(std::size(kLetters))];
  }
  line = plain_line(line);
  std::istringstream lines(block(line, "   "));
  std::string letters;
  for (std::string piece; std::getline(lines, piece);) {
    CHECK(piece.starts_with("   "));
    CHECK(display_width(piece) <= 80 + 12);  // a few letters without a place to break
    letters += piece;
  }
  std::erase(letters, ' ');
  std::erase(line, ' ');
  CHECK(letters == line);
}

TEST_CASE("rules are as wide as the heading, and no wider than a screen") {
  CHECK(ruled("ab", '-') == "ab\n--\n");
  CHECK(ruled("港", '=') == "港\n==\n");
  CHECK(ruled(std::string(100, 'x'), '=') ==
        std::string(100, 'x') + '\n' + std::string(80, '=') + '\n');
}

}  // namespace pith
