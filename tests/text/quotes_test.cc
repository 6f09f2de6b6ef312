#include "text/quotes.h"

#include <string>

#include "base/unicode.h"
#include "catch.h"

namespace pith {
namespace {

struct Example {
  const char* text;
  std::size_t depth;
  bool closed_too_much;
};
std::ostream& operator<<(std::ostream& out, const Example& example) { return out << example.text; }

TEST_CASE("quotations open and close by the conventions of all languages") {
  const Example example = GENERATE(values<Example>({
      {"No marks at all, it's plain.", 0, false},
      {"\u201cWe voted,\u201d she said.", 0, false},
      {"She said \u201cwe voted.", 1, false},
      {"We left.\u201d", 0, true},
      {"\"We voted,\" she said. \"And left.\"", 0, false},
      {"She said: \"We voted.", 1, false},
      {"And left\", she said.", 0, true},
      {"\u00ab Nous avons vot\u00e9 \u00bb, dit-elle.", 0, false},
      {"\u00ab Nous avons vot\u00e9.", 1, false},
      {"\u00bbWir stimmten ab\u00ab, sagte sie.", 0, false},
      {"\u201eWir stimmten ab\u201c, sagte sie.", 0, false},
      {"\u201eWir stimmten ab.", 1, false},
      {"\u201dVi r\u00f6stade\u201d, sade hon.", 0, false},
      {"\u300c\u53ef\u6c7a\u3057\u305f\u3002\u300d\u3068\u8ff0\u3079\u305f\u3002", 0, false},
      {"\u4ed6\u79f0\u201c\u9884\u7b97\u201d\u5df2\u516c\u5e03\u3002", 0, false},
      {"\u201cA \u201cb\u201d c\u201d.", 0, false},
      {"A board of 6\" by 4\" was found.", 0, true},  // inches: nobody opened anything
  }));
  CAPTURE(example);
  QuoteDepth quotes;
  quotes.read(example.text);
  CHECK(quotes.depth() == example.depth);
  CHECK(quotes.closed_too_much() == example.closed_too_much);
}

TEST_CASE("what is open stays open from sentence to sentence") {
  QuoteDepth quotes;
  quotes.read("She said: \u201cThe dikes held.");
  quotes.read("Nobody was hurt.");
  CHECK(quotes.depth() == 1);
  quotes.read("We were lucky.\u201d");
  CHECK(quotes.depth() == 0);
  CHECK_FALSE(quotes.closed_too_much());
}

TEST_CASE("the marks that are followed are found, and nothing else is") {
  const std::u32string_view marks = U"\"«»“”„「」『』";
  for (char32_t c = 1; c < 0x110000; ++c) {
    if (c == 0xD800) c = 0xE000;
    std::string text = "It was said twice, é ";
    const std::size_t at = text.size();
    append_code_point(c, &text);
    const bool is_mark = marks.find(c) != std::u32string_view::npos;
    const std::size_t found = next_quotation_mark(text + "会议。", 0);
    if ((found == at) != is_mark) FAIL_CHECK("U+" << std::hex << static_cast<std::uint32_t>(c));
  }
  CHECK(next_quotation_mark("", 0) == 0);
  CHECK(next_quotation_mark("\"It met.\"", 1) == 8);
}

}  // namespace
}  // namespace pith
