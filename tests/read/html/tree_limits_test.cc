// Where libxml2 or this reader has limits: many attributes, depth, long texts, numbers that are no
// characters.

#include <algorithm>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "catch.h"
#include "read/html/tree.h"

namespace pith {
namespace {

using Index = HtmlTree::Index;

// The first element of this kind.
Index find(const HtmlTree& tree, Tag tag) {
  Index i = 1;
  while (i < tree.size() && tree.tag(i) != tag) ++i;
  REQUIRE(i < tree.size());
  return i;
}

TEST_CASE("the attributes beyond the 256th are dropped, and nothing else") {
  for (const std::size_t count : {1U, 254U, 255U, 256U, 257U, 1000U}) {
    for (const std::string_view quote : {"", "'", "\""}) {
      std::string html = "<p>before</p><div id=first";
      for (std::size_t i = 0; i < count; ++i) {
        html += " x" + std::to_string(i) + '=' + std::string(quote) + 'y' + std::string(quote);
      }
      html += " class=last>inside <a href='>'>link</a></div><p>behind</p>";
      CAPTURE(count, quote);
      const HtmlTree tree = HtmlTree::parse(html);
      CHECK(tree.text_below(0) == "beforeinside linkbehind");
      const Index div = find(tree, Tag::kDiv);
      CHECK(tree.attribute(div, Attribute::kId) == "first");
      CHECK(tree.attribute(div, Attribute::kClass) == (count <= 254 ? "last" : ""));
      CHECK(tree.attribute(find(tree, Tag::kA), Attribute::kHref) == ">");
    }
  }
}

std::string repeat(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

TEST_CASE("the attributes beyond the 256th are dropped only where they are attributes") {
  // None of these has a tag of many attributes: a script, a comment, a value and a text that say
  // "a<b" and go on for long without a '>'.
  const std::string many = "a <b " + repeat("c ", 300);
  const std::string cases[] = {
      "<script>" + many + "</script><p>kept</p>",
      "<script type='application/ld+json'>" + many + "</script><p>kept</p>",
      "<style>" + many + "</style><p>kept</p>",
      "<!-- " + many + "--><p>kept</p>",
      "<p title='" + many + "'>kept</p>",
      "<p title= '" + many + "'>kept</p>",
  };
  for (const std::string& html : cases) {
    INFO(html.substr(0, 60));
    CHECK(HtmlTree::parse(html).text_below(0).ends_with("kept"));
  }
}

TEST_CASE("long texts are one text, whatever libxml2 cuts them into") {
  for (const std::string piece :
       {"x", "\u00E9", "\u6E2F", "\U0001F6A2", "a\u00AD\u6E2F\u00A0", "&amp;\u00E9"}) {
    for (std::size_t shift = 0; shift < 4; ++shift) {
      CAPTURE(piece, shift);
      const std::string text = std::string(shift, 'y') + repeat(piece, 5000);
      const HtmlTree tree = HtmlTree::parse("<p title='" + text + "'>" + text + "</p>");
      const Index p = find(tree, Tag::kP);
      const std::string should =
          piece[0] == '&' ? std::string(shift, 'y') + repeat("&\u00E9", 5000) : text;
      CHECK(tree.end_of(p) == p + 2);
      CHECK((tree.text(p + 1) == should));
      CHECK((tree.attribute(p, Attribute::kTitle) == should));
    }
  }
}

TEST_CASE("numbers of characters give clean text") {
  for (const char* const number : {"0",
                                   "1",
                                   "8",
                                   "11",
                                   "127",
                                   "128",
                                   "129",
                                   "159",
                                   "55296",
                                   "57343",
                                   "64976",
                                   "65533",
                                   "65534",
                                   "65535",
                                   "1114111",
                                   "1114112",
                                   "4294967295",
                                   "4294967361",
                                   "18446744073709551681",
                                   "-1",
                                   "x0",
                                   "xD800",
                                   "xFFFF",
                                   "x110000",
                                   "x"}) {
    const std::string entity = "&#" + std::string(number) + ';';
    INFO(entity);
    const HtmlTree tree = HtmlTree::parse("<p title='a" + entity + "b'>c" + entity + "d</p>");
    const std::string text = tree.text_below(0);
    const std::string_view title = tree.attribute(find(tree, Tag::kP), Attribute::kTitle);
    CHECK(is_clean_utf8(text));
    CHECK(is_clean_utf8(title));
    CHECK((text.starts_with('c') && text.ends_with('d')));
    CHECK(title.starts_with('a'));  // libxml2 ends a value at what is no character
  }
}

std::size_t depth_of(const HtmlTree& tree, Index i) {
  std::size_t depth = 0;
  for (; i != 0; i = tree.parent(i)) ++depth;
  return depth;
}

TEST_CASE("elements deeper than the limit are flat, and their text is kept in order") {
  for (const std::string name : {"div", "b", "span", "blockquote", "section", "ul"}) {
    for (const std::size_t depth : {200U, 252U, 253U, 254U, 255U, 256U, 257U, 300U, 1000U}) {
      CAPTURE(name, depth);
      std::string html;
      std::string words;
      for (std::size_t i = 0; i < depth; ++i) {
        html += '<' + name + '>' + std::to_string(i) + ' ';
        words += std::to_string(i) + ' ';
      }
      const HtmlTree open = HtmlTree::parse(html);
      CHECK(open.text_below(0) == words);
      const HtmlTree closed = HtmlTree::parse(html + repeat("</" + name + '>', depth) + "<p>end");
      CHECK(closed.text_below(0) == words + "end");
      std::size_t deepest = 0;
      for (Index i = 0; i < open.size(); ++i) deepest = std::max(deepest, depth_of(open, i));
      CHECK(deepest <= kDeepestElement + 1);
      if (depth <= 253) CHECK(deepest >= depth);
    }
  }
}

}  // namespace
}  // namespace pith
