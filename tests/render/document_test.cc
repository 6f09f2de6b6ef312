#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "pith/pith.h"

namespace pith {
namespace {

struct Piece {
  BlockKind kind;
  std::string text;
  int level = 0;
};

// Blocks a blank line apart.
Document document_of(const std::vector<Piece>& pieces, std::string title = "") {
  Document document;
  document.title = std::move(title);
  for (const Piece& piece : pieces) {
    if (!document.text.empty()) document.text += "\n\n";
    const std::size_t begin = document.text.size();
    document.text += piece.text;
    document.blocks.push_back({{begin, document.text.size()}, piece.kind, piece.level});
  }
  return document;
}

struct Case {
  std::vector<Piece> pieces;
  std::string_view text;
  std::string_view markdown;
};

TEST_CASE("documents as text and as Markdown") {
  using enum BlockKind;
  const std::vector<Case> cases = {
      {{}, "", ""},
      {{{kParagraph, "One."}}, "One.\n", "One.\n"},
      {{{kParagraph, "One."}, {kParagraph, "Two."}}, "One.\n\nTwo.\n", "One.\n\nTwo.\n"},
      {{{kParagraph, "One\n  two\tthree."}}, "One two three.\n", "One two three.\n"},
      {{{kParagraph, "\u6E2F\n\u53E3"}}, "\u6E2F\u53E3\n", "\u6E2F\u53E3\n"},
      {{{kHeading, "Levy", 1}}, "Levy\n", "## Levy\n"},  // the title is the only "#"
      {{{kHeading, "Levy", 2}}, "Levy\n", "## Levy\n"},
      {{{kHeading, "Levy", 3}}, "Levy\n", "### Levy\n"},
      {{{kHeading, "Levy", 6}}, "Levy\n", "###### Levy\n"},
      {{{kHeading, "Levy", 0}}, "Levy\n", "## Levy\n"},
      {{{kItem, "one", 1}, {kItem, "two", 1}}, "- one\n- two\n", "- one\n- two\n"},
      {{{kItem, "one", 1}, {kItem, "two", 2}}, "- one\n- two\n", "- one\n  - two\n"},
      {{{kItem, "* one", 0}, {kItem, "\u2022 two", 0}}, "- one\n- two\n", "- one\n- two\n"},
      {{{kItem, "- one", 0}}, "- one\n", "- one\n"},
      {{{kParagraph, "So:"}, {kItem, "one", 1}, {kParagraph, "End."}},
       "So:\n\n- one\n\nEnd.\n",
       "So:\n\n- one\n\nEnd.\n"},
      {{{kQuote, "One."}, {kQuote, "Two."}}, "One.\n\nTwo.\n", "> One.\n\n> Two.\n"},
      {{{kTable, "a\tb"}, {kTable, "1\t2"}},
       "a\tb\n1\t2\n",
       "| a | b |\n| --- | --- |\n| 1 | 2 |\n"},
      {{{kTable, "a\t\tc"}}, "a\t\tc\n", "| a |  | c |\n| --- | --- | --- |\n"},
      {{{kTable, "a|b"}}, "a|b\n", "| a\\|b |\n| --- |\n"},
      {{{kTable, "a"}, {kParagraph, "x"}, {kTable, "b"}},
       "a\n\nx\n\nb\n",
       "| a |\n| --- |\n\nx\n\n| b |\n| --- |\n"},
      {{{kCaption, "A quay."}}, "A quay.\n", "*A quay.*\n"},
      {{{kCode, "if a:\n    b()"}}, "if a:\n    b()\n", "```\nif a:\n    b()\n```\n"},
      {{{kCode, "a\n\nb"}}, "a\n\nb\n", "```\na\n\nb\n```\n"},
      {{{kCode, "```\na"}}, "```\na\n", "````\n```\na\n````\n"},
      {{{kCode, "a\x1B[31m\tb"}}, "a[31m b\n", "```\na[31m b\n```\n"},
      {{{kSentence, "One."}}, "One.\n", "One.\n"},
      // What is no article is left out, and parts nothing.
      {{{kTitle, "Levy"}, {kParagraph, "One."}, {kNotice, "Cookies."}, {kTail, "More"}},
       "One.\n",
       "One.\n"},
      {{{kItem, "one", 1}, {kPointer, "See also"}, {kItem, "two", 1}},
       "- one\n- two\n",
       "- one\n- two\n"},
      {{{kByline, "By A"}, {kTitleCopy, "L"}, {kFurniture, "Page 3"}}, "", ""},
      // Harmless on a terminal, and no Markdown of its own.
      {{{kParagraph, "a\x1B[31mb\u0085c\u202Ed"}}, "a[31mb cd\n", "a\\[31mb cd\n"},
      {{{kParagraph, "# no *heading* [x](y) `z`"}},
       "# no *heading* [x](y) `z`\n",
       "\\# no \\*heading\\* \\[x\\](y) \\`z\\`\n"},
      {{{kParagraph, "<b> & c"}}, "<b> & c\n", "\\<b\\> \\& c\n"},
      {{{kItem, "1. one", 0}}, "- 1. one\n", "- 1\\. one\n"},
      {{{kQuote, "> one"}}, "> one\n", "> \\> one\n"},
  };
  for (const Case& c : cases) {
    const Document document = document_of(c.pieces);
    INFO((c.pieces.empty() ? "" : c.pieces.front().text));
    CHECK(render_document(document, Output::kText) == c.text);
    CHECK(render_document(document, Output::kMarkdown) == c.markdown);
  }
}

TEST_CASE("the title of a document is a part of its Markdown only") {
  const Document document = document_of({{BlockKind::kParagraph, "One."}}, "Levy *now*");
  CHECK(render_document(document, Output::kText) == "One.\n");
  CHECK(render_document(document, Output::kMarkdown) == "# Levy \\*now\\*\n\nOne.\n");
  CHECK(render_document(document_of({}, "Levy"), Output::kMarkdown) == "# Levy\n");
  CHECK(render_document(document_of({}, "Levy"), Output::kText).empty());
}

TEST_CASE("gaps are left out of documents") {
  Document document = document_of({{BlockKind::kParagraph, "The imple-\nmentation."}});
  document.gaps = {{9, 11}};
  CHECK(render_document(document, Output::kText) == "The implementation.\n");
  CHECK(render_document(document, Output::kMarkdown) == "The implementation.\n");
}

TEST_CASE("documents as JSON") {
  using enum BlockKind;
  Document document = document_of({{kTitle, "Levy"},
                                   {kHeading, "Why \"now\"", 2},
                                   {kItem, "one\x01", 3},
                                   {kCode, "a\n\tb\\"},
                                   {kNotice, "Cookies"}},
                                  "The \"Levy\"\n");
  document.id = "a/b.html";
  document.author = "Ada \u00C9 Marsh";
  document.published = "2026-05-03";
  document.site = "The Ledger";
  document.url = "https://ledger.example/x";
  document.language = Language::named("en");
  const std::string json = render_document(document, Output::kJson);
  CHECK(json.find('\n') == json.size() - 1);
  const nlohmann::json parsed = nlohmann::json::parse(json);
  CHECK(parsed["schema"] == 1);
  CHECK(parsed["id"] == "a/b.html");
  CHECK(parsed["title"] == "The \"Levy\"\n");
  CHECK(parsed["author"] == "Ada \u00C9 Marsh");
  CHECK(parsed["published"] == "2026-05-03");
  CHECK(parsed["site"] == "The Ledger");
  CHECK(parsed["url"] == "https://ledger.example/x");
  CHECK(parsed["language"] == "en");
  CHECK(parsed["text"] == render_document(document, Output::kText));
  REQUIRE(parsed["blocks"].size() == 3);
  CHECK(parsed["blocks"][0] ==
        nlohmann::json({{"kind", "heading"}, {"level", 2}, {"text", "Why \"now\""}}));
  CHECK(parsed["blocks"][1] ==
        nlohmann::json({{"kind", "item"}, {"level", 3}, {"text", "one\x01"}}));
  CHECK(parsed["blocks"][2] ==
        nlohmann::json({{"kind", "code"}, {"level", 0}, {"text", "a\n\tb\\"}}));
}

TEST_CASE("an empty document as JSON has all fields") {
  const nlohmann::json parsed = nlohmann::json::parse(render_document({}, Output::kJson));
  for (const char* field : {"schema", "id", "title", "author", "published", "site", "url",
                            "language", "text", "blocks"}) {
    INFO(field);
    CHECK(parsed.contains(field));
  }
  CHECK(parsed.size() == 10);
  CHECK(parsed["language"] == "und");
  CHECK(parsed["blocks"].is_array());
}

}  // namespace
}  // namespace pith
