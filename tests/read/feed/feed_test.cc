#include "pith/feed.h"

#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "packed.h"

namespace pith {
namespace {

Feed feed_of(std::string_view bytes, const FeedOptions& options = {}) {
  const Result<Feed> feed = read_feed(bytes, options);
  REQUIRE(feed);
  return *feed;
}

FeedItem item_of(std::string_view bytes, const FeedOptions& options = {}) {
  const Feed feed = feed_of(bytes, options);
  REQUIRE(feed.items.size() == 1);
  return feed.items.front();
}

// An item of an RSS, of an Atom 1.0, of an Atom 0.3.
std::string rss(std::string_view inside) {
  return "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
         "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
         "xmlns:media=\"http://search.yahoo.com/mrss/\" "
         "xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" "
         "xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>Kessa Post</title><item>" +
         std::string(inside) + "</item></channel></rss>";
}
std::string atom(std::string_view inside) {
  return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Kessa Post</title><entry>" +
         std::string(inside) + "</entry></feed>";
}
std::string old_atom(std::string_view inside) {
  return "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><entry>" + std::string(inside) +
         "</entry></feed>";
}

const std::string kRss = R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>The Lowland Ledger</title><link>http://ledger.example/</link>
<description>News of &lt;b&gt;the delta&lt;/b&gt;</description><language>en-gb</language>
<managingEditor>desk@ledger.example (Jon Reyes)</managingEditor>
<lastBuildDate>Tue, 24 Nov 2026 09:00:00 GMT</lastBuildDate>
<image><title>A logo</title><link>http://ledger.example/logo</link></image>
<item>
  <title>Barrier &amp;amp; gates</title><link>http://ledger.example/barrier</link>
  <guid isPermaLink="false">ledger-101</guid><author>ada@ledger.example (Ada Marsh)</author>
  <pubDate>Tue, 24 Nov 26 8:30 +0100</pubDate>
  <description>In short.</description>
  <content:encoded><![CDATA[<p>At <a href="/length">length</a>.</p>]]></content:encoded>
</item>
<item><title>Ferry</title><guid>http://ledger.example/ferry</guid></item>
</channel></rss>)";

TEST_CASE("feeds: an RSS 2.0 and all that it states") {
  const Feed feed = feed_of(kRss);
  CHECK(feed.kind == FeedKind::kRss);
  CHECK(feed.title == "The Lowland Ledger");
  CHECK(feed.url == "http://ledger.example/");
  CHECK(feed.description == "News of the delta");
  CHECK(feed.language == "en-gb");
  CHECK(feed.author == "Jon Reyes");
  CHECK(feed.updated == "2026-11-24T09:00:00Z");
  CHECK(feed.warnings.empty());
  REQUIRE(feed.items.size() == 2);
  const FeedItem& item = feed.items[0];
  CHECK(item.id == "ledger-101");
  CHECK(item.title == "Barrier & gates");
  CHECK(item.url == "http://ledger.example/barrier");
  CHECK(item.author == "Ada Marsh");
  CHECK(item.published == "2026-11-24T08:30:00+01:00");
  CHECK(item.language == "en-gb");
  CHECK(item.summary == "In short.");
  CHECK(item.content == "<p>At <a href=\"http://ledger.example/length\">length</a>.</p>");
  CHECK(feed.items[1].id == "http://ledger.example/ferry");
  CHECK(feed.items[1].url == "http://ledger.example/ferry");
}

TEST_CASE("feeds: an Atom 1.0") {
  const Feed feed = feed_of(R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"
      xml:base="http://kessa.example/a/"><id>urn:kessa</id><title type="text">Kessa &lt;Post&gt;</title>
      <link rel="self" href="feed.xml"/><link href="."/><subtitle>Das Neue</subtitle>
      <updated>2026-11-24T09:00:00Z</updated><author><name>Lena Dray</name></author>
      <entry xml:lang="da"><id>urn:kessa:1</id><title type="html">Die &lt;em&gt;F&amp;auml;hre&lt;/em&gt;</title>
      <link rel="enclosure" href="1.mp3"/><link rel="alternate" type="text/html" href="1.html"/>
      <published>2026-11-23T10:00:00+01:00</published><updated>2026-11-24T08:00:00Z</updated>
      <author><name>Ada Marsh</name></author><author><name>Jon Reyes</name></author>
      <summary>a &lt; b</summary>
      <content type="xhtml" xml:base="b/"><div xmlns="http://www.w3.org/1999/xhtml"><p class="x">Sie <b>f&#228;hrt</b>
      <a href="2.html">wieder</a><br/></p></div></content></entry></feed>)");
  CHECK(feed.kind == FeedKind::kAtom);
  CHECK(feed.id == "urn:kessa");
  CHECK(feed.title == "Kessa <Post>");
  CHECK(feed.url == "http://kessa.example/a/");
  CHECK(feed.description == "Das Neue");
  CHECK(feed.language == "de");
  CHECK(feed.author == "Lena Dray");
  REQUIRE(feed.items.size() == 1);
  const FeedItem& item = feed.items[0];
  CHECK(item.title == "Die F\xC3\xA4hre");
  CHECK(item.url == "http://kessa.example/a/1.html");
  CHECK(item.published == "2026-11-23T10:00:00+01:00");
  CHECK(item.updated == "2026-11-24T08:00:00Z");
  CHECK(item.author == "Ada Marsh, Jon Reyes");
  CHECK(item.language == "da");
  CHECK(item.summary == "a &lt; b");
  CHECK(item.content ==
        "<div><p class=\"x\">Sie <b>f\xC3\xA4hrt</b>\n      "
        "<a href=\"http://kessa.example/a/b/2.html\">wieder</a><br></p></div>");
}

TEST_CASE("feeds: an RSS 1.0") {
  const Feed feed = feed_of(R"(<rdf:RDF xmlns="http://purl.org/rss/1.0/"
      xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="http://kessa.example/"><title>Kessa</title><dc:language>pt</dc:language>
      <items><rdf:Seq><rdf:li resource="http://kessa.example/1"/></rdf:Seq></items></channel>
      <item rdf:about="http://kessa.example/1"><title>Balsa</title><dc:date>2026-11-24T08:00Z</dc:date>
      <dc:creator>Rui</dc:creator><description>Voltou.</description></item></rdf:RDF>)");
  CHECK(feed.kind == FeedKind::kRdf);
  CHECK(feed.title == "Kessa");
  REQUIRE(feed.items.size() == 1);
  CHECK(feed.items[0].id == "http://kessa.example/1");
  CHECK(feed.items[0].url == "http://kessa.example/1");
  CHECK(feed.items[0].published == "2026-11-24T08:00:00Z");
  CHECK(feed.items[0].author == "Rui");
  CHECK(feed.items[0].language == "pt");
}

TEST_CASE("feeds: a CDF") {
  const Feed feed = feed_of(R"(<CHANNEL HREF="http://kessa.example/" LASTMOD="2026-11-24T08:00">
      <TITLE>Kessa</TITLE><ABSTRACT>All of it</ABSTRACT>
      <ITEM HREF="http://kessa.example/1"><TITLE>Ferry</TITLE><ABSTRACT>It sails.</ABSTRACT></ITEM></CHANNEL>)");
  CHECK(feed.kind == FeedKind::kCdf);
  CHECK(feed.url == "http://kessa.example/");
  CHECK(feed.updated == "2026-11-24T08:00:00Z");
  REQUIRE(feed.items.size() == 1);
  CHECK(feed.items[0].url == "http://kessa.example/1");
  CHECK(feed.items[0].summary == "It sails.");
}

TEST_CASE("feeds: a JSON Feed") {
  const Feed feed =
      feed_of(R"({"version": "https://jsonfeed.org/version/1.1", "title": "Kessa <b>Post</b>",
      "home_page_url": "http://kessa.example/", "feed_url": "http://kessa.example/feed.json",
      "language": "en", "authors": [{"name": "Lena Dray"}, {"name": "Ada Marsh"}], "items": [
      {"id": 17, "url": "/17", "title": "Ferry", "content_html": "<p>It <a href='/x'>sails</a>.</p>",
       "summary": "a < b", "date_published": "2026-11-24T08:00:00+01:00", "tags": [1, {"items": []}]},
      "no item", {"id": 12345678901234567890123, "content_text": "1 < 2", "author": {"name": "Jon"}}]})");
  CHECK(feed.kind == FeedKind::kJson);
  CHECK(feed.title == "Kessa Post");
  CHECK(feed.author == "Lena Dray, Ada Marsh");
  REQUIRE(feed.items.size() == 2);
  CHECK(feed.items[0].id == "17");
  CHECK(feed.items[0].url == "http://kessa.example/17");
  CHECK(feed.items[0].author == "Lena Dray, Ada Marsh");
  CHECK(feed.items[0].content == "<p>It <a href='http://kessa.example/x'>sails</a>.</p>");
  CHECK(feed.items[0].summary == "a &lt; b");
  CHECK(feed.items[1].id == "12345678901234567890123");
  CHECK(feed.items[1].content == "1 &lt; 2");
  CHECK(feed.items[1].author == "Jon");
}

TEST_CASE("feeds: which of several statements is believed") {
  CHECK(item_of(rss("<dc:title>b</dc:title><media:title>c</media:title><title>a</title>")).title ==
        "a");
  CHECK(item_of(rss("<media:group><media:title>c</media:title></media:group>")).title == "c");
  CHECK(item_of(rss("<title> </title><dc:title>b</dc:title>")).title == "b");
  CHECK(item_of(rss("<itunes:summary>b</itunes:summary><description>a</description>")).summary ==
        "a");
  CHECK(item_of(rss("<itunes:summary>b</itunes:summary>")).summary == "b");
  CHECK(item_of(rss("<media:content><media:description>m</media:description></media:content>"))
            .summary == "m");
  CHECK(item_of(rss("<dc:creator>Ada</dc:creator><itunes:author>Jon</itunes:author>")).author ==
        "Ada");
  CHECK(item_of(rss("<guid>http://a.example/</guid><link>http://b.example/</link>")).url ==
        "http://b.example/");
  CHECK(item_of(rss("<guid isPermaLink=\"false\">http://a.example/</guid>")).url.empty());
  CHECK(item_of(rss("<atom:link rel=\"alternate\" href=\"http://a.example/\"/>")).url ==
        "http://a.example/");
  const FeedItem both = item_of(rss("<summary>short</summary><description>long</description>"));
  CHECK(both.summary == "short");
  CHECK(both.content == "long");
}

TEST_CASE("feeds: what Atom's types make of a text") {
  struct Row {
    const char* element;
    const char* html;
  };
  const Row row = GENERATE(values<Row>({
      {"<content>&lt;b&gt;x&lt;/b&gt;</content>", "&lt;b&gt;x&lt;/b&gt;"},
      {"<content type=\"text\">a &amp; b</content>", "a &amp; b"},
      {"<content type=\"html\">&lt;b&gt;x&lt;/b&gt;</content>", "<b>x</b>"},
      {"<content type=\"HTML\"><![CDATA[<b>x</b>]]></content>", "<b>x</b>"},
      {"<content type=\"text/html\">&lt;b&gt;x&lt;/b&gt;</content>", "<b>x</b>"},
      {"<content type=\"application/octet-stream\">PGI+eDwvYj4=</content>", "<b>x</b>"},
      {"<content type=\"xhtml\"><x:div "
       "xmlns:x=\"http://www.w3.org/1999/xhtml\"><x:p>x</x:p></x:div></content>",
       "<div><p>x</p></div>"},
  }));
  CAPTURE(row.element);
  CHECK(item_of(atom(row.element)).content == row.html);
}

TEST_CASE("feeds: Atom 0.3's modes") {
  CHECK(item_of(old_atom("<content mode=\"escaped\">&lt;b&gt;x&lt;/b&gt;</content>")).content ==
        "<b>x</b>");
  CHECK(item_of(old_atom("<content mode=\"base64\">PGI+eDwvYj4=</content>")).content == "<b>x</b>");
  CHECK(item_of(old_atom("<content type=\"text/html\" mode=\"xml\"><b>x</b></content>")).content ==
        "<b>x</b>");
  CHECK(item_of(old_atom("<issued>2026-11-24</issued><modified>2026-11-25</modified>")).published ==
        "2026-11-24");
}

TEST_CASE("feeds: broken ones are read, with a warning") {
  const auto check = [](std::string_view inside, std::string_view title) {
    const Feed feed = feed_of(rss(inside));
    CAPTURE(inside);
    REQUIRE(feed.items.size() == 1);
    CHECK(feed.items[0].title == title);
    CHECK(feed.warnings.size() == 1);
  };
  check("<title>Marsh & Sons</title>", "Marsh & Sons");
  check("<title>Caf&eacute;</title>", "Caf\xC3\xA9");
  check("<description>a<br>b</description><title>Ferry</title>", "Ferry");
  check("<title>Ferry\x07</title>", "Ferry");
  check("<title>Ferry</title><pubDate>some day</pubDate>", "Ferry");
  CHECK(feed_of("<rss><channel><item><title>One</title></item><item><title>Tw").items.size() == 2);
  CHECK(feed_of("<rss><channel><item><title>One</title><item><title>Two</title></channel></rss>")
            .items.size() == 2);
  CHECK(feed_of("\n\n" + rss("<title>x</title>")).items.size() == 1);
  CHECK(feed_of("<rss><item><title>no channel</title></item></rss>").items.size() == 1);
  CHECK(item_of("<rss><channel><item><content:encoded>x</content:encoded></item></channel></rss>")
            .content == "x");
}

TEST_CASE("feeds: packed, and in other charsets") {
  CHECK(item_of(gzip(rss("<title>Ferry</title>"))).title == "Ferry");
  CHECK(item_of("<?xml version=\"1.0\" encoding=\"iso-8859-2\"?>" + rss("<title>\xA3\xF3"
                                                                        "d\xBC</title>"))
            .title ==
        "\xC5\x81\xC3\xB3"
        "d\xC5\xBA");
  std::string wide = "\xFF\xFE";
  for (const char c : rss("<title>Ferry</title>")) wide += {c, '\0'};
  CHECK(item_of(wide).title == "Ferry");
  CHECK(looks_like_feed(wide));
  // What is stated is wrong, and the bytes say so.
  const Feed feed = feed_of("<?xml version=\"1.0\" encoding=\"us-ascii\"?>" +
                            rss("<title>F\xC3\xA6rgen sejler igen til \xC3\x98xn\xC3\xA5</title>"));
  CHECK(feed.items[0].title == "F\xC3\xA6rgen sejler igen til \xC3\x98xn\xC3\xA5");
}

TEST_CASE("feeds: what is none, by name") {
  struct Row {
    const char* bytes;
    Error::Code code;
    const char* word;
  };
  const Row row = GENERATE(values<Row>({
      {"", Error::Code::kDamaged, "nothing"},
      {" \n", Error::Code::kDamaged, "nothing"},
      {"<!DOCTYPE html><html><body><p>x</p></body></html>", Error::Code::kUnsupported, "web page"},
      {"<opml version='2.0'><body/></opml>", Error::Code::kUnsupported, "OPML"},
      {"<urlset xmlns='x'><url/></urlset>", Error::Code::kUnsupported, "<urlset>"},
      {"Dear all, see you on Monday.", Error::Code::kUnsupported, "text"},
      {"{\"text\": \"no feed\"}", Error::Code::kUnsupported, "JSON"},
      {"{\"version\": ", Error::Code::kDamaged, "JSON"},
      {"\x89PNG\r\n\x1A\n", Error::Code::kUnsupported, "picture"},
      {"%PDF-1.4\n<</Type /Catalog>>\n", Error::Code::kUnsupported, "PDF"},
      {"\x1F\x8B\x08", Error::Code::kDamaged, ""},
  }));
  CAPTURE(row.bytes);
  const Result<Feed> feed = read_feed(row.bytes);
  REQUIRE_FALSE(feed);
  CHECK(feed.error().code == row.code);
  CHECK_THAT(feed.error().message, Catch::Contains(row.word));
}

TEST_CASE("feeds: told by their opening") {
  for (const char* bytes : {"<rss>", "<?xml version='1.0'?><!-- a --><rss version='2.0'>",
                            "\xEF\xBB\xBF <rdf:RDF xmlns='http://purl.org/rss/1.0/'>",
                            "<feed xmlns='http://www.w3.org/2005/Atom'>",
                            "<?xml version='1.0'?><feed>", "<CHANNEL HREF='http://kessa.example/'>",
                            "{ \"version\": \"https://jsonfeed.org/version/1\""})
    CHECK(looks_like_feed(bytes));
  for (const char* bytes : {"", "rss", "<html><rss>", "<opml version='2.0'>", "{\"items\": []}",
                            "<rssx>", "The <rss> element is the root."})
    CHECK_FALSE(looks_like_feed(bytes));
  CHECK(looks_like_opml("<?xml version='1.0'?><opml version='1.0'>"));
  CHECK_FALSE(looks_like_opml("<rss>"));
}

TEST_CASE("feeds: no other file is read, and nothing grows without end") {
  const Feed feed = feed_of(
      "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY f SYSTEM 'file:///etc/passwd'>"
      "<!ENTITY % p SYSTEM 'file:///etc/passwd'>%p;<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>" +
      rss("<title>&f;|&b;|&a;</title>"));
  CHECK(feed.items[0].title == "&f;|&b;|ha");
}

TEST_CASE("feeds: kinds by name") {
  CHECK(name(FeedKind::kRss) == "rss");
  CHECK(name(FeedKind::kRdf) == "rdf");
  CHECK(name(FeedKind::kCdf) == "cdf");
  CHECK(name(FeedKind::kAtom) == "atom");
  CHECK(name(FeedKind::kJson) == "json");
}

TEST_CASE("feeds: much that is not closed in an item costs no other item") {
  for (const std::string tag : {"<br>", "<li>", "<img src='x'>", "<p><b>"}) {
    std::string many;
    for (int i = 0; i < 1000; ++i) many += tag + "line ";
    const Feed feed = feed_of("<rss><channel><item><description>" + many +
                              "</description><guid>1</guid></item><item><guid>2</guid></item>");
    CAPTURE(tag);
    REQUIRE(feed.items.size() == 2);
    CHECK(feed.items[0].id == "1");
    CHECK(feed.items[1].id == "2");
  }
}

// As made for a library that is linear: each is over in a moment.
TEST_CASE("feeds: made to break a reader") {
  const auto repeat = [](std::string_view piece, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += piece;
    return out;
  };
#if defined(__SANITIZE_ADDRESS__)
  constexpr std::size_t kMany = 5'000;
#else
  constexpr std::size_t kMany = 100'000;
#endif
  const std::string numbered = [&] {
    std::string out;
    for (std::size_t i = 0; i < kMany; ++i) out += "<p" + std::to_string(i) + ":x/>";
    return out;
  }();
  const std::vector<std::string> inside = {
      "<description>" + repeat("<b>", kMany) + "deep" + repeat("</b>", kMany) + "</description>",
      "<description>" + repeat("<!--", kMany) + "</description>",
      "<description>" + repeat("<?", kMany) + "</description>",
      "<description>" + repeat("<a b='", kMany) + "</description>",
      "<description>" + repeat("&", kMany) + "</description>",
      "<description><![CDATA[" + repeat("<script>", kMany) + "]]></description>",
      "<description><![CDATA[" + repeat("<!--", kMany) + "]]></description>",
      "<description>" + repeat("word ", 20 * kMany) + "</description>",
      "<description><![CDATA[" + repeat("word ", 20 * kMany) + "]]></description>",
      numbered,
      repeat("<category/>", kMany),
      repeat("</item>", kMany),
      repeat("<item>", kMany)};
  for (std::size_t i = 0; i < inside.size(); ++i) {
    CAPTURE(i);
    const Feed feed = feed_of(rss("<title>Ferry</title>" + inside[i]));
    REQUIRE(feed.items.size() >= 1);
    CHECK(feed.items[0].title == "Ferry");
  }
  CHECK(feed_of("<rss " + repeat("a='1' ", kMany) + ">" + rss("<title>Ferry</title>").substr(5))
            .items.size() <= 1);
  CHECK_FALSE(read_feed(repeat("<!a ", kMany)));
  CHECK_FALSE(
      read_feed("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + repeat("[", kMany)));
}

}  // namespace
}  // namespace pith
