// Feeds with other texts: rewrite.cc, rewrite_json.cc, paragraphs.cc.

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "catch.h"
#include "pith/feed.h"
#include "random_text.h"

namespace pith {
namespace {

using Texts = std::optional<std::vector<std::string>>;

std::string rewritten(std::string_view feed, const ItemText& text_of, bool keep = false) {
  const Result<std::string> out = rewrite_feed(feed, text_of, {}, {.keep = keep});
  REQUIRE(out);
  return *out;
}

Texts short_text(const FeedItem&) { return std::vector<std::string>{"In short & <b>."}; }
Texts no_text(const FeedItem&) { return std::nullopt; }

const std::string kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

TEST_CASE("rewriting: only the text of items is another one") {
  struct Row {
    const char* before;
    const char* after;
  };
  const Row row = GENERATE(values<Row>({
      {"<rss><channel><item><guid>1</guid><description>Long.</description><x/></item></channel></"
       "rss>",
       "<rss><channel><item><guid>1</guid><description>&lt;p&gt;In short &amp;amp; "
       "&amp;lt;b&amp;gt;.&lt;/p&gt;"
       "</description><x/></item></channel></rss>"},
      {"<rss><item><description/></item></rss>",
       "<rss><item><description>&lt;p&gt;In short &amp;amp; "
       "&amp;lt;b&amp;gt;.&lt;/p&gt;</description></item></rss>"},
      {"<rss><item><title>t</title></item></rss>",
       "<rss><item><title>t</title><description>&lt;p&gt;In short &amp;amp; "
       "&amp;lt;b&amp;gt;.&lt;/p&gt;"
       "</description></item></rss>"},
      {"<feed xmlns='http://www.w3.org/2005/Atom'><entry><content  type='xhtml' xml:lang='en'>"
       "<div xmlns='http://www.w3.org/1999/xhtml'>Long.</div></content></entry></feed>",
       "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content xml:lang='en' type=\"html\">"
       "&lt;p&gt;In short &amp;amp; &amp;lt;b&amp;gt;.&lt;/p&gt;</content></entry></feed>"},
      {"<feed version='0.3' "
       "xmlns='http://purl.org/atom/ns#'><entry><summary>Long.</summary></entry></feed>",
       "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><summary type=\"text/html\" "
       "mode=\"escaped\">"
       "&lt;p&gt;In short &amp;amp; &amp;lt;b&amp;gt;.&lt;/p&gt;</summary></entry></feed>"},
      {"<rss "
       "xmlns:i='http://www.itunes.com/dtds/podcast-1.0.dtd'><item><i:summary>Long.</i:summary></"
       "item></rss>",
       "<rss xmlns:i='http://www.itunes.com/dtds/podcast-1.0.dtd'><item><i:summary>In short &amp; "
       "&lt;b&gt;."
       "</i:summary></item></rss>"},
      {"<rss><item><body xmlns='http://www.w3.org/1999/xhtml'><p>Long.</p></body></item></rss>",
       "<rss><item><body xmlns='http://www.w3.org/1999/xhtml'><p>In short &amp; "
       "&lt;b&gt;.</p></body></item></rss>"},
      {"<CHANNEL><ITEM><ABSTRACT>Long.</ABSTRACT></ITEM></CHANNEL>",
       "<CHANNEL><ITEM><ABSTRACT>&lt;p&gt;In short &amp;amp; "
       "&amp;lt;b&amp;gt;.&lt;/p&gt;</ABSTRACT></ITEM></CHANNEL>"},
  }));
  CAPTURE(row.before);
  CHECK(rewritten(row.before, short_text) == kHead + row.after);
  CHECK(rewritten(row.before, no_text) == kHead + row.before);
}

TEST_CASE("rewriting: every element that a reader may show has the new text") {
  const std::string feed =
      "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><item><description>Teaser"
      "</description><content:encoded><![CDATA[<p>Long.</p>]]></content:encoded></item></rss>";
  const std::string out = rewritten(feed, short_text);
  CHECK(out.find("Teaser") == std::string::npos);
  CHECK(out.find("Long") == std::string::npos);
  const FeedItem item = read_feed(out)->items.at(0);
  CHECK(item.summary == "<p>In short &amp; &lt;b&gt;.</p>");
  CHECK(item.content == item.summary);
}

TEST_CASE("rewriting: --keep puts the new text before the old one") {
  const auto kept = [](std::string_view feed) {
    return read_feed(rewritten(feed, short_text, true))->items.at(0);
  };
  CHECK(
      kept("<rss><item><description><![CDATA[<p>Long.</p>]]></description></item></rss>").summary ==
      "<p>In short &amp; &lt;b&gt;.</p><hr/><p>Long.</p>");
  CHECK(kept("<rss><item><description><p>Long &amp; wide</p></description></item></rss>").summary ==
        "<p>In short &amp; &lt;b&gt;.</p><hr/><p>Long &amp; wide</p>");
  CHECK(kept("<feed xmlns='http://www.w3.org/2005/Atom'><entry><content>a &lt; "
             "b</content></entry></feed>")
            .content == "<p>In short &amp; &lt;b&gt;.</p><hr/>a &lt; b");
  CHECK(kept("{\"version\":\"https://jsonfeed.org/version/"
             "1\",\"items\":[{\"content_html\":\"<p>Long.</p>\"}]}")
            .content == "<p>In short &amp; &lt;b&gt;.</p><hr/><p>Long.</p>");
}

TEST_CASE("rewriting: a JSON Feed keeps all but the texts, byte for byte") {
  const std::string feed =
      "{ \"version\": \"https://jsonfeed.org/version/1.1\", \"x\": {\"items\": [1, \"]\"]},\n "
      "\"items\": [\n"
      "  {\"id\": \"1\\u0022\", \"content_html\": \"<p>\\\"Long.\\\"</p>\", \"summary\": null, "
      "\"n\": 1.50},\n"
      "  17, {\"id\": \"2\"}, {\"id\": \"3\", \"content_text\": \"Long\\n\", \"a\": [{\"summary\": "
      "\"s\"}]} , {} ],\n"
      " \"last\": true }";
  CHECK(rewritten(feed, no_text) == feed);
  CHECK(rewritten(feed,
                  [](const FeedItem&) {
                    return Texts({"One.", "\"Two\" \\."});
                  }) ==
        "{ \"version\": \"https://jsonfeed.org/version/1.1\", \"x\": {\"items\": [1, \"]\"]},\n "
        "\"items\": [\n"
        "  {\"id\": \"1\\u0022\", \"content_html\": \"<p>One.</p><p>&quot;Two&quot; \\\\.</p>\", "
        "\"summary\": \"One.\\n\\n\\\"Two\\\" \\\\.\", \"n\": 1.50},\n"
        "  17, {\"content_text\":\"One.\\n\\n\\\"Two\\\" \\\\.\",\"id\": \"2\"}, "
        "{\"id\": \"3\", \"content_text\": \"One.\\n\\n\\\"Two\\\" \\\\.\", \"a\": [{\"summary\": "
        "\"s\"}]} , "
        "{\"content_text\":\"One.\\n\\n\\\"Two\\\" \\\\.\"} ],\n \"last\": true }");
}

TEST_CASE("rewriting: what the new text holds stays text") {
  const auto hostile = [](const FeedItem&) {
    return Texts({"</description><script>alert(1)</script>]]>\x01\xFF", " \n ", "\xC2\x9B"});
  };
  const Result<Feed> feed =
      read_feed(rewritten("<rss><item><description>x</description></item></rss>", hostile));
  REQUIRE(feed);
  CHECK(feed->items.at(0).summary ==
        "<p>&lt;/description&gt;&lt;script&gt;alert(1)&lt;/script&gt;]]&gt;\xEF\xBF\xBD</p>");
}

TEST_CASE("rewriting: errors are those of reading") {
  for (const char* bytes : {"", "<html><body/></html>", "{\"a\": 1}", "plain", "{"}) {
    const Result<std::string> out = rewrite_feed(bytes, short_text);
    REQUIRE_FALSE(out);
    CHECK(out.error().message == read_feed(bytes).error().message);
  }
}

// A feed of some format with whatever may go wrong.
std::string random_feed(Random* random) {
  static const std::vector<std::string> kPieces = {"<item>",
                                                   "</item>",
                                                   "<entry>",
                                                   "</entry>",
                                                   "<title>Ferry</title>",
                                                   "<guid>a&b</guid>",
                                                   "<description>It <b>sails</b>.</description>",
                                                   "<description><![CDATA[<p>x]]></description>",
                                                   "<content:encoded>&lt;p&gt;</content:encoded>",
                                                   "<content type='xhtml'><div>x</div></content>",
                                                   "<summary",
                                                   "<id>7",
                                                   "<link href='x'/>",
                                                   "<br>",
                                                   "</description>",
                                                   "<media:group><media:description>m",
                                                   "<!-- x -->",
                                                   "&nbsp;",
                                                   "<xhtml:body>x</xhtml:body>",
                                                   "<a:item/>",
                                                   "<description><item>in</item></description>"};
  static const std::vector<std::string> kRoots = {"<rss><channel>",
                                                  "<feed xmlns='http://www.w3.org/2005/Atom'>",
                                                  "<feed version='0.3'>",
                                                  "<rdf:RDF>",
                                                  "<CHANNEL>",
                                                  "<x:rss xmlns:x='urn:x'>"};
  std::string feed = random->of(kRoots);
  for (std::size_t n = random->below(30); n > 0; --n) feed += random->of(kPieces);
  return feed;
}

TEST_CASE("rewriting: the same items in the same order, whatever the feed") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 400));
  Random random(seed);
  const std::string bytes = random_feed(&random);
  CAPTURE(seed, bytes);
  const Result<Feed> before = read_feed(bytes);
  REQUIRE(before);
  for (const bool keep : {false, true}) {
    const std::string out = rewritten(bytes, short_text, keep);
    CAPTURE(out);
    const Result<Feed> after = read_feed(out);
    REQUIRE(after);
    CHECK(after->kind == before->kind);
    CHECK(after->warnings.size() <= before->warnings.size());
    REQUIRE(after->items.size() == before->items.size());
    for (std::size_t i = 0; i < after->items.size(); ++i) {
      CHECK(after->items[i].id == before->items[i].id);
      CHECK(after->items[i].title == before->items[i].title);
      CHECK(after->items[i].url == before->items[i].url);
      CHECK(after->items[i].published == before->items[i].published);
    }
  }
}

}  // namespace
}  // namespace pith
