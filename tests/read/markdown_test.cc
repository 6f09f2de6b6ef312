// Markdown in, blocks out.

#include "read/markdown.h"

#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "catch.h"
#include "pith/pith.h"
#include "random_text.h"

namespace pith {
namespace {

using Lines = std::vector<std::string>;

// "heading 2: Text", a block a line, tabs shown as " | ".
Lines blocks_of(std::string_view markdown, Document* document) {
  std::string hint;
  read_markdown(markdown, document, &hint);
  Lines lines;
  for (const Block& block : document->blocks) {
    std::string text;
    for (const char c : block.span.of(document->text)) {
      text += c == '\t' ? " | " : c == '\n' ? " / " : std::string(1, c);
    }
    lines.push_back(std::string(name(block.kind)) +
                    (block.level > 0 ? " " + std::to_string(block.level) : "") + ": " + text);
  }
  return lines;
}

TEST_CASE("Markdown becomes blocks") {
  struct Case {
    std::string markdown;
    Lines blocks;
  };
  const std::vector<Case> cases = {
      {"", {}},
      {"The levy stays.", {"paragraph: The levy stays."}},
      {"The levy\nstays.\n\nSo it is.", {"paragraph: The levy stays.", "paragraph: So it is."}},
      {"The levy  \nstays.", {"paragraph: The levy / stays."}},
      {"# Harbour\n\nIt opens.", {"title 1: Harbour", "paragraph: It opens."}},
      {"Harbour\n=======\n\nBudget\n------\n", {"title 1: Harbour", "heading 2: Budget"}},
      {"#### Deep ####", {"heading 4: Deep"}},
      {"a **b** *c* ~~d~~ `e` [f](http://g.h) <i>j</i> k", {"paragraph: a b c d e f j k"}},
      {"AT&amp;T, &copy; &#8217; &#x2019; &nosuch; &#0;",
       {"paragraph: AT&T, © ’ ’ &nosuch; \uFFFD"}},
      {"- one\n- two\n  - three\n", {"item 1: one", "item 1: two", "item 2: three"}},
      {"1. one\n2. two\n", {"item 1: one", "item 1: two"}},
      {"- [x] done\n- [ ] open\n", {"item 1: done", "item 1: open"}},
      {"- one\n\n  more\n", {"item 1: one", "item 1: more"}},
      {"> A long night.\n> It ended.\n", {"quote: A long night. It ended."}},
      {"| a | b |\n| --- | --- |\n| 1 | 2 |\n", {"table: a | b", "table: 1 | 2"}},
      {"```\nif (x)\n  y();\n```\n", {"code: if (x) /   y();"}},
      {"    indented();\n", {"code: indented();"}},
      {"<p>Raw <b>text</b>.</p>\n", {"paragraph: Raw text."}},
      {"<!-- no one sees this -->\n\nSeen.", {"paragraph: Seen."}},
      {"Voted.[^1] Held.\n\n[^1]: The minutes.",
       {"paragraph: Voted. Held.", "furniture: [^1]: The minutes."}},
      {"![The pier](pier.jpg)\n\nIt opens.", {"paragraph: It opens."}},
      {"---\n\nA rule, and a text.", {"paragraph: A rule, and a text."}},
      {"----\nno: front\n----\nIt met.", {"heading 2: no: front", "paragraph: It met."}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.markdown);
    Document document;
    CHECK(blocks_of(c.markdown, &document) == c.blocks);
  }
}

TEST_CASE("front matter states what it says, and is no text") {
  struct Case {
    std::string front, title, author, published, url, language;
  };
  const std::vector<Case> cases = {
      {"---\ntitle: The levy\nauthor: Ada Marsh\ndate: 2026-05-03\nlang: en\n---\n", "The levy",
       "Ada Marsh", "2026-05-03", "", "en"},
      {"---\ntitle: \"The: levy\"\nauthors: [Ada, 'Jon Reyes']\n---\n", "The: levy",
       "Ada, Jon Reyes", "", "", ""},
      {"---\nauthors:\n  - Ada\n  - Jon\ntitle: X y\n---\n", "X y", "Ada, Jon", "", "", ""},
      {"+++\ntitle = \"The levy\"\ndate = 2026-05-03T08:30:00Z\n+++\n", "The levy", "",
       "2026-05-03T08:30:00Z", "", ""},
      {"---\r\ntitle: The levy\r\ncanonical: https://a.b/c\r\n---\r\n", "The levy", "", "",
       "https://a.b/c", ""},
      {"---\ntags: [a, b]\ndate: soon\n---\n", "", "", "", "", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.front);
    Document document;
    std::string hint;
    read_markdown(c.front + "\nIt met.\n", &document, &hint);
    CHECK(document.title == c.title);
    CHECK(document.author == c.author);
    CHECK(document.published == c.published);
    CHECK(document.url == c.url);
    CHECK(hint == c.language);
    CHECK(document.text == "It met.");
  }
}

TEST_CASE("a stated title stays") {
  Document document;
  document.title = "Stated";
  CHECK(blocks_of("# Found\n\nIt met.", &document) ==
        Lines{"heading 1: Found", "paragraph: It met."});
  CHECK(document.title == "Stated");
}

TEST_CASE("blocks of any Markdown are ascending, disjoint and trimmed") {
  constexpr std::string_view kPieces[] = {
      "# ",     "> ",   "- ",   "1. ", "\n",    "\n\n",     "*",    "**",    "`",
      "```\n",  "[",    "](",   ")",   "| ",    "<p>",      "</p>", "&amp;", "word ",
      "Größe ", "    ", "[^1]", ": ",  "---\n", "\xC2\xA0", "!["};
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    std::uint32_t state = seed * 2654435761U;
    std::string markdown;
    for (int i = 0; i < 60; ++i) {
      state = state * 1664525U + 1013904223U;
      markdown += kPieces[(state >> 16U) % std::size(kPieces)];
    }
    CAPTURE(markdown);
    Document document;
    std::string hint;
    read_markdown(markdown, &document, &hint);
    REQUIRE(is_clean_utf8(document.text));
    std::size_t end = 0;
    for (const Block& block : document.blocks) {
      REQUIRE(block.span.begin >= end);
      REQUIRE(block.span.end <= document.text.size());
      REQUIRE(block.span.size() > 0);
      const std::string_view body = block.span.of(document.text);
      REQUIRE(trim(body) == body);
      end = block.span.end;
    }
  }
}

TEST_CASE("hostile Markdown ends, and keeps its words") {
  std::string lists;
  for (int i = 0; i < 20'000; ++i)
    lists += std::string(static_cast<std::size_t>(i % 200), ' ') + "- a\n";
  for (const std::string& markdown :
       {std::string(500'000, '>') + "\n\nword", std::string(500'000, '[') + "\n\nword",
        std::string(500'000, '*') + "\n\nword", std::string(500'000, '`') + "\n\nword",
        lists + "\n\nword"}) {
    Document document;
    std::string hint;
    read_markdown(markdown, &document, &hint);
    CHECK(document.text.find("word") != std::string::npos);
  }
}

}  // namespace
}  // namespace pith
