// Items as documents: document.cc and teaser.cc.

#include <string>
#include <vector>

#include "catch.h"
#include "invariants.h"
#include "pith/feed.h"
#include "random_text.h"

namespace pith {
namespace {

Feed ledger() {
  Feed feed;
  feed.title = "The Lowland Ledger";
  feed.language = "en";
  feed.author = "The desk";
  return feed;
}

// What is left of the text, a block a line; clutter is behind a minus.
std::string shown(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    out += is_content(block.kind) ? "" : "-";
    out += text_of(document, block.span) + '\n';
  }
  return out;
}

Document document_with(const std::string& content, const std::string& summary = "") {
  Document document = document_of({.summary = summary, .content = content}, ledger());
  CHECK(broken_promise(document).empty());
  return document;
}

TEST_CASE("items as documents: what the feed and the item state") {
  const FeedItem item{.id = "ledger-101",
                      .title = "Barrier put to a vote",
                      .url = "http://ledger.example/barrier",
                      .author = "Ada Marsh",
                      .published = "2026-11-24T08:30:00+01:00",
                      .content = "<p>The city decides in March.</p>"};
  const Document document = document_of(item, ledger());
  CHECK(document.id == "ledger-101");
  CHECK(document.title == "Barrier put to a vote");
  CHECK(document.url == "http://ledger.example/barrier");
  CHECK(document.author == "Ada Marsh");
  CHECK(document.published == "2026-11-24T08:30:00+01:00");
  CHECK(document.site == "The Lowland Ledger");
  CHECK(document.language.tag() == "en");
  CHECK(document.text == "The city decides in March.");
  CHECK(document_of(item, ledger(), Language::named("de")).language.tag() == "de");
  Feed feed = ledger();
  const FeedItem nothing{.url = "http://a.example/", .updated = "2026-11-24"};
  CHECK(document_of(nothing, feed).author.empty());
  CHECK(document_of({.url = "javascript:alert(1)"}, feed).url.empty());
  feed.kind = FeedKind::kAtom;
  const Document bare = document_of(nothing, feed);
  CHECK(bare.id == "http://a.example/");
  CHECK(bare.published == "2026-11-24");
  CHECK(bare.author == "The desk");
  CHECK(bare.text.empty());
}

TEST_CASE("items as documents: the longer of content and summary") {
  CHECK(document_with("<p>The whole of it stands here.</p>", "In short.").text ==
        "The whole of it stands here.");
  CHECK(document_with("<img src='a.jpg'>", "The ferry sails again.").text ==
        "The ferry sails again.");
  CHECK(document_with("", "<p>The ferry sails again.</p>").text == "The ferry sails again.");
}

TEST_CASE("items as documents: HTML, HTML escaped twice, and plain text") {
  CHECK(shown(document_with("<h2>Gates</h2><p>Two of &lt;60&gt; metres.</p><ul><li>one</li></ul>"
                            "<script>alert(1)</script><style>p{}</style><iframe>no</iframe>")) ==
        "Gates\nTwo of <60> metres.\none\n");
  CHECK(document_with("&lt;p&gt;Once &amp;amp; again.&lt;/p&gt;").text == "Once & again.");
  CHECK(document_with("Marsh &amp; Sons build it.").text == "Marsh & Sons build it.");
  CHECK(shown(document_with("The ferry sails again.\n\nIt was repaired in Vell.")) ==
        "The ferry sails again.\nIt was repaired in Vell.\n");
}

TEST_CASE("items as documents: what teasers end in is no text") {
  struct Row {
    const char* html;
    const char* shown;
  };
  const Row row = GENERATE(values<Row>({
      {"<p>The ferry sails.</p><p>The post <a>Ferry</a> appeared first on <a>The Ledger</a>.</p>",
       "The ferry sails.\n-The post Ferry appeared first on The Ledger.\n"},
      {"<p>The ferry sails.</p><p>Der Beitrag Fähre erschien zuerst auf Ledger.</p>",
       "The ferry sails.\n-Der Beitrag Fähre erschien zuerst auf Ledger.\n"},
      {"<p>The ferry sails. <a href='x'>Continue reading &rarr;</a></p>",
       "The ferry sails.\n-Continue reading →\n"},
      {"<p>The ferry sails again on [&#8230;]</p>", "The ferry sails again on\n"},
      {"<p>The ferry sails again on [...] <a>Read more</a></p>",
       "The ferry sails again on\n-Read more\n"},
      {"<p>The ferry sails again on… <a>Read more »</a></p>",
       "The ferry sails again on…\n-Read more »\n"},
      {"<p>Die Fähre fährt. Weiterlesen</p>", "Die Fähre fährt.\n-Weiterlesen\n"},
      {"<p>Le bac repart.</p><p>Lire la suite...</p>", "Le bac repart.\n-Lire la suite...\n"},
      {"<p>The ferry sails.</p> submitted by <a>/u/marsh</a> <br/> <a>[link]</a> <a>[comments]</a>",
       "The ferry sails.\n-submitted by /u/marsh\n[link] [comments]\n"},
      {"<a href='x'>Comments</a>", "-Comments\n"},
      {"<p>Article URL: <a>http://a.example/</a></p><p>Points: 12</p><p># Comments: 3</p>",
       "-Article URL: http://a.example/\n-Points: 12\n-# Comments: 3\n"},
  }));
  CAPTURE(row.html);
  CHECK(shown(document_with(row.html)) == row.shown);
}

TEST_CASE("items as documents: sentences that look like a teaser's end are text") {
  for (const std::string text :
       {"The post office on Kessa appeared to be open.",

        "They left comments.", "Weiterlesen lohnt sich, sagt die Lehrerin."}) {
    CHECK(shown(document_with("<p>" + text + "</p>")) == text + '\n');
  }
}

TEST_CASE("items as documents: the title said again is no text") {
  const FeedItem item{.title = "Barrier put to a vote in March",
                      .content = "<h1>Barrier put to a vote in March</h1><p>The city decides.</p>"};
  CHECK(shown(document_of(item, ledger())) ==
        "-Barrier put to a vote in March\nThe city decides.\n");
}

TEST_CASE("items as documents: any bytes") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 200));
  CAPTURE(seed);
  Random random(seed);
  FeedItem item{.title = random_text(1, &random),
                .summary = random_text(2, &random),
                .content = random_text(6, &random)};
  if (random.percent(50)) item.content += " Continue reading [...]\xFF";
  if (random.percent(50)) item.content = "<p>" + item.content + "</p><p>Read more</p>";
  const Document document = document_of(item, ledger());
  CHECK(broken_promise(document) == "");
}

}  // namespace
}  // namespace pith
