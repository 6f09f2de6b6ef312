// Little pages as documents.

#include "read/html/html.h"

#include <string>
#include <string_view>

#include "catch.h"

namespace pith {
namespace {

Document read_page(std::string_view html, std::string_view url = "") {
  Document document;
  std::string hint;
  read_html(html, url, &document, &hint);
  return document;
}

// "paragraph one | item1 two": "/" for a line break, ">" for a tab.
std::string shown(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    if (!out.empty()) out += " | ";
    out += name(block.kind);
    if (block.level > 0) out += std::to_string(block.level);
    out += ' ' + text_of(document, block.span);
  }
  for (char& c : out) c = c == '\n' ? '/' : c == '\t' ? '>' : c;
  return out;
}

TEST_CASE("little pages: text in, text out") {
  struct Case {
    std::string_view html;
    std::string_view document;
  };
  const Case cases[] = {
      {"", ""},
      {" \n ", ""},
      {"<html></html>", ""},
      {"<p>***</p>", ""},
      {"one", "paragraph one"},
      {"one < two > three & four", "paragraph one < two > three & four"},
      {"<p>one", "paragraph one"},
      {"<!doctype html><title>T</title><p>one</p>", "paragraph one"},
      {"<!doctype html><title>T</title><main><p>one</p></main>", "paragraph one"},
      {"<p>one</p><p>two</p>", "paragraph one | paragraph two"},
      {"<h2>one</h2><p>two</p>", "heading2 one | paragraph two"},
      {"<ul><li>one<li>two</ul>", "item1 one | item1 two"},
      {"<ol><li>one<ol><li>two</ol></ol>", "item1 one | item2 two"},
      {"<blockquote>one</blockquote>", "quote one"},
      {"<table><tr><td>a<td>b<tr><td>c<td>d</table>", "table a>b | table c>d"},
      {"<pre>a\n  b\n</pre>", "code a/  b"},
      {"<p>one<script>two</script><style>three</style></p>", "paragraph one"},
      {"<p>so<!-- not -->so</p>", "paragraph soso"},
      {"<p>one\u00AD<b>two</b> thr\u00ADee</p>", "paragraph onetwo three"},
      {"<p>one</p><div hidden>two</div>", "paragraph one"},
      {"<p>one</p><div style='display:none'><p>two</p></div>", "paragraph one"},
      {"<p>one</p><template><p>two</p></template>", "paragraph one"},
  };
  for (const Case& c : cases) {
    INFO(c.html);
    CHECK(shown(read_page(c.html)) == c.document);
  }
}

TEST_CASE("the text that a page states is its article if it is more than twice what it shows") {
  struct Case {
    std::string body;  // in JSON
    std::string_view document;
  };
  const std::string page = "<p>The council passed the ferry levy on Monday.</p>";
  const std::string_view shown_text = "paragraph The council passed the ferry levy on Monday.";
  const std::string dots(200, '.');
  const std::string script = "<script>" + std::string(200, 'x') + "<\\/script>";
  const Case cases[] = {
      {"", shown_text},
      {"Short.", shown_text},
      {dots, shown_text},
      {script, shown_text},
      {script + "<p>Passed.<\\/p>", shown_text},
      {"It was passed by one vote after a sitting of nine hours.\\nThe mayor, who had "
       "left at noon, came back for it.",
       "paragraph It was passed by one vote after a sitting of nine hours. | paragraph The mayor, "
       "who had left at noon, came back for it."},
  };
  for (const Case& c : cases) {
    INFO(c.body);
    const std::string stated = R"(<script type="application/ld+json">{"@type": "NewsArticle", )"
                               R"("articleBody": ")" +
                               c.body + "\"}</script>";
    CHECK(shown(read_page(stated + page)) == c.document);
  }
}

TEST_CASE("what is set before a page is read stays, and the hint is the page's") {
  const std::string html =
      "<html lang=pt-BR><head><title>Ponte</title><meta name=author content='Camila Souto'>"
      "<meta property='og:site_name' content='Folha'></head><body><p>A ponte abriu.</p>";
  Document document;
  document.id = "7";
  document.title = "Mine";
  document.site = "My site";
  std::string hint = "en";
  read_html(html, "https://folha.example/ponte", &document, &hint);
  CHECK(document.id == "7");
  CHECK(document.title == "Mine");
  CHECK(document.site == "My site");
  CHECK(document.author == "Camila Souto");
  CHECK(hint == "pt-BR");
  CHECK(shown(document) == "paragraph A ponte abriu.");
}

}  // namespace
}  // namespace pith
