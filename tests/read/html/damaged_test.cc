// What read_html and compose_fragment promise of every page: the pages of tests/pages, whole and
// damaged.

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/unicode.h"
#include "catch.h"
#include "invariants.h"
#include "random_text.h"
#include "read/html/blocks.h"
#include "read/html/html.h"
#include "read/html/tree.h"
#include "read/metadata/metadata.h"

namespace pith {
namespace {

// Without white space and soft hyphens: what reading may change.
std::string letters_of(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, &at);
    if (!is_space(c) && c != 0xAD) append_code_point(c, &out);
  }
  return out;
}

// All that is read of a page, whether it is its article or not.
std::string letters_shown(const HtmlTree& tree) {
  std::string text;
  for (HtmlTree::Index i = 0; i < tree.size();) {
    const bool skipped = !tree.is_text(i) && is_skipped(tree.tag(i));
    if (!skipped) text += tree.text(i);
    i = skipped ? tree.end_of(i) : i + 1;
  }
  return letters_of(text);
}

// The first block that the page does not say, or the first promise that is broken; "" if all is
// well. The cells of a row may have had others between them.
std::string wrong_with(std::string_view html) {
  Document document;
  std::string hint;
  read_html(html, "", &document, &hint);
  if (std::string broken = broken_promise(document); !broken.empty()) return broken;
  if (!is_clean_utf8(document.text)) return "text that is not clean";
  const HtmlTree tree = HtmlTree::parse(html);
  const std::string body = metadata_of(tree, "").body;
  const std::string page =
      letters_shown(tree) + '\n' + letters_of(body) + '\n' + letters_shown(HtmlTree::parse(body));
  for (const Block& block : document.blocks) {
    const std::string_view text = block.span.of(document.text);
    if (trim(text) != text || !has_word(text)) return "a block that is not trimmed or has no word";
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t tab = std::min(text.find('\t', at), text.size());
      const std::string cell = letters_of(text.substr(at, tab - at));
      if (page.find(cell) == std::string::npos) return "not on the page: " + cell;
      at = tab + 1;
    }
  }
  return "";
}

const std::vector<std::string>& pages() {
  static const std::vector<std::string> kPages = [] {
    std::vector<std::filesystem::path> paths;
    const auto folder = std::filesystem::path(PITH_SOURCE_DIR) / "tests" / "pages";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (entry.path().extension() == ".html") paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    std::vector<std::string> pages;
    for (const auto& path : paths) pages.push_back(read_bytes(path).value());
    return pages;
  }();
  return kPages;
}

const std::vector<std::string>& shards() {
  static const std::vector<std::string> kShards = {"<",
                                                   ">",
                                                   "</",
                                                   "<p>",
                                                   "</p>",
                                                   "<div>",
                                                   "</div>",
                                                   "<br><br>",
                                                   "<table>",
                                                   "</table>",
                                                   "<tr><td>",
                                                   "<ul><li>",
                                                   "</ul>",
                                                   "<h2>",
                                                   "</h2>",
                                                   "<!--",
                                                   "-->",
                                                   "<script>",
                                                   "</script>",
                                                   "<style>",
                                                   "</style>",
                                                   "<nav>",
                                                   "<aside>",
                                                   "<pre>",
                                                   "</pre>",
                                                   "\"",
                                                   "'",
                                                   "&shy;",
                                                   "&#146;",
                                                   "&#0;",
                                                   "&#x110000;",
                                                   "&",
                                                   "\u00AD",
                                                   "\u0085",
                                                   "\u2029",
                                                   "\u3000",
                                                   "\xFF",
                                                   "\xC2",
                                                   "\xE6\xB8",
                                                   "<![CDATA[",
                                                   "]]>",
                                                   "<title>",
                                                   "<a href=#>",
                                                   "</a>",
                                                   "<template>",
                                                   "<main>",
                                                   "<article>",
                                                   "</article>",
                                                   "<blockquote>",
                                                   "<body>",
                                                   "</html>",
                                                   "<svg>",
                                                   "<select>",
                                                   "class=comments",
                                                   "hidden",
                                                   "class='sidebar'",
                                                   "<div class=article-body>",
                                                   "<textarea>"};
  return kShards;
}

// A page with some of it cut out, said twice, put elsewhere, or damaged.
std::string mutated(std::string page, Random* random) {
  for (std::size_t n = 1 + random->below(8); n > 0 && !page.empty(); --n) {
    const std::size_t at = random->below(page.size());
    const std::size_t size =
        std::min(page.size() - at, random->below(random->percent(20) ? 2000 : 60));
    switch (random->below(6)) {
      case 0:
        page.erase(at, size);
        break;
      case 1:
        page.insert(random->below(page.size()), page.substr(at, size));
        break;
      case 2: {
        const std::string piece = page.substr(at, size);
        page.erase(at, size);
        page.insert(random->below(page.size() + 1), piece);
        break;
      }
      case 3:
        page[at] = static_cast<char>(random->below(256));
        break;
      case 4:
        page.resize(random->percent(10) ? at : page.size());
        break;
      default:
        page.insert(at, random->of(shards()));
        break;
    }
  }
  return page;
}

TEST_CASE("whole pages keep the promises, and say nothing of their own") {
  for (const std::string& page : pages()) {
    INFO(page.substr(0, 200));
    CHECK(wrong_with(page) == "");
  }
}

TEST_CASE("damaged pages keep the promises, and say nothing of their own") {
  for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
    Random random(seed);
    std::size_t replaced = 0;
    const std::string page = repair_utf8(mutated(random.of(pages()), &random), &replaced);
    const std::string wrong = wrong_with(page);
    if (wrong.empty()) continue;
    CAPTURE(seed, page);
    FAIL_CHECK(wrong);
  }
}

TEST_CASE("fragments keep all that is not passed over") {
  for (std::uint64_t seed = 1; seed <= 500; ++seed) {
    Random random(seed);
    std::size_t replaced = 0;
    const std::string page = repair_utf8(mutated(random.of(pages()), &random), &replaced);
    Composer composer;
    compose_fragment(page, &composer);
    Document document;
    composer.finish(&document);
    std::string should;  // block by block: those without a word are left out
    const HtmlTree tree = HtmlTree::parse(page);
    bool table = false;
    for (HtmlTree::Index i = 0; i < tree.size(); ++i) table = table || tree.tag(i) == Tag::kTr;
    for (const PageBlock& block : page_blocks(tree)) {
      std::string text;
      for (HtmlTree::Index i = block.begin; i < block.end; ++i) {
        const bool skipped = !tree.is_text(i) && is_skipped(tree.tag(i));
        if (!skipped) text += tree.text(i);
        if (skipped) i = tree.end_of(i) - 1;
      }
      if (table || has_word(text)) should += letters_of(text);
    }
    std::string is;
    for (const Block& block : document.blocks) is += letters_of(block.span.of(document.text));
    CAPTURE(seed);
    CHECK(broken_promise(document) == "");
    // A row is left out when none of its cells has a word, which the blocks alone do not show.
    if (!table && is != should) FAIL_CHECK(page);
    CHECK(is.size() <= should.size());
  }
}

}  // namespace
}  // namespace pith
