#include "read/html/blocks.h"

#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "random_text.h"
#include "read/composer.h"
#include "read/html/html.h"

namespace pith {
namespace {

using Index = HtmlTree::Index;

// "heading2 6 | paragraph 12 50% | item1 3": kind, level, size, share of links.
std::string shown(std::string_view html) {
  std::string out;
  for (const PageBlock& block : page_blocks(HtmlTree::parse(html))) {
    if (!out.empty()) out += " | ";
    out += name(block.kind);
    if (block.level > 0) out += std::to_string(block.level);
    out += ' ' + std::to_string(block.size);
    const auto links = static_cast<int>(std::lround(block.link_density() * 100));
    if (links > 0) out += ' ' + std::to_string(links) + '%';
  }
  return out;
}

struct Case {
  std::string_view html;
  std::string_view blocks;
};

TEST_CASE("blocks of a page: kind, level, size, links") {
  const std::string_view prose =
      "<h2>The council has voted on the levy after a long debate that went on through the night "
      "and into the next day, and the province may still object to it. Nobody knows.</h2>";
  const Case cases[] = {
      {"", ""},
      {"  <p> </p> \n", ""},
      {"<p>&nbsp;</p>", ""},
      {"text", "paragraph 4"},
      {"<p>one two</p>", "paragraph 6"},
      {"<p>one<p>two", "paragraph 3 | paragraph 3"},
      {"<div>one<p>two</p>three</div>", "paragraph 3 | paragraph 3 | paragraph 5"},
      {"<p>one <b>two</b> <span>three</span></p>", "paragraph 11"},
      {"<p>one<br>two</p>", "paragraph 6"},
      {"<p>one<br><br>two</p>", "paragraph 3 | paragraph 3"},
      {"<p>one<br> <br/>&nbsp;<br>two</p>", "paragraph 3 | paragraph 3"},
      {"<p>one<br>two<br>three</p>", "paragraph 11"},
      {"one<hr>two", "paragraph 3 | paragraph 3"},
      {"<h1>Levy</h1>", "heading1 4"},
      {"<h6>Levy</h6>", "heading6 4"},
      {"<h2><a href=x>Levy</a></h2>", "heading2 4 100%"},
      {"<h2><div>Levy</div></h2>", "paragraph 4"},  // libxml2 closes the heading
      {prose, "paragraph 131"},
      {"<ul><li>one<li>two</ul>", "item1 3 | item1 3"},
      {"<ul><li>one<ul><li>two</ul><li>three</ul>", "item1 3 | item2 3 | item1 5"},
      {"<ol><li><p>one</p><p>two</p></ol>", "item1 3 | item1 3"},
      {"<li>one</li>", "item1 3"},
      {"<dl><dt>one<dd>two</dl>", "item1 3 | item1 3"},
      {"<table><tr><td>a<td>b</table>", "table 1 | table 1"},
      {"<table><caption>c</caption><tr><th>a</table>", "caption 1 | table 1"},
      {"<table><tr><td><p>a</p></table>", "table 1"},
      {"<table><tr><td><ul><li>a</ul></table>", "item1 1"},
      {"<table><tr><td><h3>a</h3></table>", "heading3 1"},
      {"<blockquote>one</blockquote>two", "quote 3 | paragraph 3"},
      {"<blockquote><p>one</p><ul><li>two</ul></blockquote>", "quote 3 | item1 3"},
      {"<blockquote><blockquote>one</blockquote>two</blockquote>three",
       "quote 3 | quote 3 | paragraph 5"},
      {"<figure><img alt=x><figcaption>one</figcaption></figure>", "caption 3"},
      {"<pre>a = 1\nb = 2</pre>", "code 6"},
      {"<pre><code>a</code></pre>", "code 1"},
      {"<p><code>a</code> b</p>", "paragraph 2"},
      {"<p>a <a href=x>bcd</a></p>", "paragraph 4 75%"},
      {"<p><a href=x>abc</a></p><p>d</p>", "paragraph 3 100% | paragraph 1"},
      {"<a href=x><p>abc</p></a>d", "paragraph 3 100% | paragraph 1"},
      {"<p>a<script>var b = 1;</script>c</p>", "paragraph 2"},
      {"<p>a<style>b</style>c<noscript>d</noscript></p>", "paragraph 2"},
      {"<p>a<button>b</button><select><option>c</select></p>", "paragraph 1"},
      {"<p>a<svg><title>b</title></svg><iframe>c</iframe></p>", "paragraph 1"},
      {"<p><ruby>\u4EAC<rp>(</rp><rt>\u304D\u3087\u3046</rt><rp>)</rp></ruby></p>", "paragraph 3"},
      {"<head><title>a</title></head><p>b", "paragraph 1"},
      {"<textarea>a</textarea>b", "paragraph 1"},
      {"<p>\u6E2F\u53E3</p>", "paragraph 6"},
      {"<p>caf\u00E9</p>", "paragraph 5"},
      {"<details><summary>a</summary>b</details>", "paragraph 1 | paragraph 1"},
  };
  for (const Case& c : cases) {
    INFO(c.html);
    CHECK(shown(c.html) == c.blocks);
  }
}

TEST_CASE("ends of sentences and commas") {
  struct Counts {
    std::string_view text;
    std::uint32_t stops;
    std::uint32_t commas;
  };
  const Counts cases[] = {
      {"one two", 0, 0},
      {"One. Two! Three?", 3, 0},
      {"3.5 and a.b", 0, 0},
      {"one, two, three", 0, 2},
      {"\u6E2F\u53E3\uFF0C\u7968\u3002\u53E3\u3001\uFF01", 2, 2},
      {"\u0645\u0627\u060C \u0646\u061F", 1, 1},
      {"\u0939\u0964", 1, 0},
      {"so\u2026 on", 1, 0},
  };
  for (const Counts& c : cases) {
    INFO(c.text);
    const HtmlTree tree = HtmlTree::parse("<p>" + std::string(c.text) + "</p>");
    const std::vector<PageBlock> blocks = page_blocks(tree);
    REQUIRE(blocks.size() == 1);
    CHECK(blocks[0].stops == c.stops);
    CHECK(blocks[0].commas == c.commas);
  }
}

// What compose_fragment makes of markup: "kind text", blocks divided by " | ", "/" for a line
// break, ">" for a tab.
std::string composed(std::string_view html) {
  Composer composer;
  compose_fragment(html, &composer);
  Document document;
  composer.finish(&document);
  std::string out;
  for (const Block& block : document.blocks) {
    if (!out.empty()) out += " | ";
    out += std::string(name(block.kind)) + ' ' + std::string(block.span.of(document.text));
  }
  for (char& c : out) c = c == '\n' ? '/' : c == '\t' ? '>' : c;
  return out;
}

TEST_CASE("pieces of HTML as blocks of a document") {
  const Case cases[] = {
      {"", ""},
      {"one", "paragraph one"},
      {"<p> one\n two </p>", "paragraph one two"},
      {"<p>one <b>two</b>, three</p>", "paragraph one two, three"},
      {"<p>one<b> two</b>three</p>", "paragraph one twothree"},
      {"<p>one<br>two</p>", "paragraph one/two"},
      {"<p>one <br> two</p>", "paragraph one/two"},
      {"<p>***</p><p>one</p>", "paragraph one"},
      {"<p>inter&shy;national</p>", "paragraph international"},
      {"<p>a &nbsp; b</p>", "paragraph a b"},
      {"<p>H<sub>2</sub>O</p>", "paragraph H2O"},
      {"<p><ruby>\u4EAC<rp>(</rp><rt>\u304D</rt><rp>)</rp></ruby></p>", "paragraph \u4EAC"},
      {"<nav><a href=x>one</a></nav><p>two</p>", "paragraph one | paragraph two"},
      {"<ul><li>one<li>two</ul>", "item one | item two"},
      {"<pre>if a:\n    b()</pre>", "code if a:/    b()"},
      {"<table><tr><th>a<th>b<tr><td>1<td>2</table>", "table a>b | table 1>2"},
      {"<table><tr><td>a</table><table><tr><td>b</table>", "table a | table b"},
      {"<table><tr><td>a b</td><td></td><td>c</td></table>", "table a b>c"},
  };
  for (const Case& c : cases) {
    INFO(c.html);
    CHECK(composed(c.html) == c.blocks);
  }
}

TEST_CASE("blocks are disjoint and hold all that is not passed over: random markup") {
  const std::vector<std::string> pieces = {
      "<p>",      "</p>",  "<div>",  "</div>", "<b>",  "</b>",         "<table>",
      "</table>", "<tr>",  "<td>",   "<ul>",   "<li>", "</ul>",        "<br>",
      "<h2>",     "</h2>", "<pre>",  "</pre>", "<hr>", "word ",        "a.b",
      "\u6E2F",   " ",     "&nbsp;", "<a>",    "</a>", "<blockquote>", "</blockquote>"};
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    Random random(seed);
    std::string html;
    for (std::size_t n = random.below(80); n > 0; --n) html += random.of(pieces);
    CAPTURE(seed, html);
    const HtmlTree tree = HtmlTree::parse(html);
    Index end = 0;
    std::uint32_t size = 0;
    bool ordered = true;
    for (const PageBlock& block : page_blocks(tree)) {
      ordered = ordered && block.begin >= end && block.begin < block.end && block.size > 0 &&
                block.link_size <= block.size && tree.is_text(block.begin) &&
                tree.is_text(block.end - 1) && block.element < block.begin &&
                tree.end_of(block.element) >= block.end;
      end = block.end;
      size += block.size;
    }
    CHECK(ordered);
    std::uint32_t all = 0;  // nothing in `pieces` is passed over
    const std::string text = tree.text_below(0);
    for (std::size_t at = 0; at < text.size(); ++at) {
      const bool blank = text[at] == ' ' || text.substr(at, 2) == "\u00A0" ||
                         (at > 0 && text.substr(at - 1, 2) == "\u00A0");
      if (!blank && text[at] != '\n') ++all;
    }
    CHECK(size == all);
  }
}

}  // namespace
}  // namespace pith
