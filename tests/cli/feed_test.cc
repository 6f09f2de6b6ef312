// pith feed and pith inspect feed, as readers of feeds run them.

#include <nlohmann/json.hpp>
#include <string>

#include "catch.h"
#include "cli/program.h"
#include "fetch/loopback_server.h"

namespace pith {
namespace {

using Json = nlohmann::json;

const std::string kLong =
    "<p>The council of Brede voted 31 to 12 on Monday to let the city decide in March whether a "
    "storm "
    "barrier of 480 million marks is built at the mouth of the Vell.</p>"
    "<p>The engineers of the province had asked for the barrier since the flood of 2019, which "
    "drowned "
    "the lower quarters for nine days.</p>"
    "<p>Farmers upstream fear for their meadows, and want to be paid for the water on them.</p>"
    "<p>The weather was mild, and some fifty people stood in front of the town hall.</p>"
    "<p>If the city says yes, work begins in the autumn of 2027 and takes four years.</p>"
    "<p>The province pays half of it, the city a third, and the harbour the rest.</p>";

const std::string kFeed =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">\n<channel>\n"
    "<title>The Lowland Ledger</title>\n"
    "<item><title>Barrier</title><guid>ledger-101</guid><description>In short.</description>"
    "<content:encoded><![CDATA[" +
    kLong +
    "<p>The post Barrier appeared first on The Ledger.</p>]]></content:encoded>"
    "<x:extra xmlns:x=\"urn:x\" y='1'/></item>\n"
    "<item><title>Ferry</title><guid>ledger-102</guid><description>The ferry sails "
    "again.</description>"
    "</item>\n</channel>\n</rss>\n";

const std::string kFirst =
    "The council of Brede voted 31 to 12 on Monday to let the city decide in March whether a storm "
    "barrier of 480 million marks is built at the mouth of the Vell.";

TEST_CASE("feed: the same feed, with a summary for each item that has a text to summarize") {
  const Outcome outcome = Sandbox().run({"feed", "-n", "1"}, {.input = kFeed});
  CAPTURE(shown(outcome));
  CHECK(outcome.status == 0);
  CHECK(outcome.err.empty());
  std::string wanted = kFeed;
  const std::string summary = "&lt;p&gt;" + kFirst + "&lt;/p&gt;";
  const std::size_t begin = wanted.find("<![CDATA[");
  wanted.replace(begin, wanted.find("]]>") + 3 - begin, summary);
  wanted.replace(wanted.find("In short."), 9, summary);
  CHECK(outcome.out == wanted);
}

TEST_CASE("feed: with --keep the text stands behind its summary") {
  const Sandbox box;
  box.write("ledger.xml", kFeed);
  const Outcome outcome =
      box.run({"feed", "ledger.xml", "--keep", "--chars", "200", "-o", "out.xml"});
  CAPTURE(shown(outcome));
  CHECK(outcome.status == 0);
  CHECK(outcome.out.empty());
  const Json feed = Json::parse(box.run({"inspect", "feed", "out.xml"}).out);
  const std::string content = feed["entries"][0]["content"];
  CHECK(content.starts_with("<p>" + kFirst + "</p><hr/>" + kLong));
  CHECK(feed["entries"][1]["summary"] == "The ferry sails again.");
}

TEST_CASE("feed: a JSON Feed too") {
  Json feed = {{"version", "https://jsonfeed.org/version/1.1"},
               {"items", {{{"id", "1"}, {"content_html", kLong}, {"tags", {"water"}}}}}};
  const Outcome outcome = Sandbox().run({"feed", "-n", "1"}, {.input = feed.dump()});
  CHECK(outcome.status == 0);
  feed["items"][0]["content_html"] = "<p>" + kFirst + "</p>";
  CHECK(Json::parse(outcome.out) == feed);
}

TEST_CASE("feed: from an address, as its server states") {
  LoopbackServer server;
  server.page("/feed", "<rss><item><title>\xCD\xCF\xD3\xD4</title></item></rss>",
              "application/rss+xml; charset=koi8-r");
  const Outcome outcome =
      Sandbox().run({"inspect", "feed", server.address("/feed"), "--allow-private"});
  CAPTURE(shown(outcome));
  CHECK(Json::parse(outcome.out)["entries"][0]["title"] == "мост");
  CHECK(Sandbox().run({"feed", server.address("/feed")}).status == 1);
  CHECK(Sandbox().run({"feed", server.address("/feed"), "--allow-private"}).status == 0);
}

TEST_CASE("feed: what is none is an error by name, with nothing on standard output") {
  struct Row {
    const char* input;
    const char* word;
  };
  const Row row = GENERATE(values<Row>({
      {"", "nothing"},
      {"<!DOCTYPE html><html><body><p>Not found.</p></body></html>", "web page"},
      {"<opml version='2.0'><body/></opml>", "OPML"},
      {"Bad gateway", "text, not a feed"},
      {"{\"error\": 502}", "JSON"},
  }));
  for (const char* command : {"feed", "inspect feed"}) {
    std::vector<std::string> arguments = split(command);
    arguments.emplace_back("-");
    if (std::string_view(row.word) == "OPML" && arguments.size() == 3) continue;
    const Outcome outcome = Sandbox().run(arguments, {.input = row.input});
    CAPTURE(shown(outcome));
    CHECK(outcome.status == 1);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.starts_with("pith: standard input: "));
    CHECK_THAT(outcome.err, Catch::Contains(row.word));
  }
}

TEST_CASE("feed: a file that stays as it was when there is no feed") {
  const Sandbox box;
  box.write("old.xml", kFeed);
  CHECK(
      box.run({"feed", "-", "-o", "old.xml"}, {.input = "<html><body>Gone</body></html>"}).status ==
      1);
  CHECK(box.read("old.xml") == kFeed);
  CHECK(box.run({"feed", "none.xml"}).status == 1);
  CHECK(box.run({"feed", "old.xml", "old.xml"}).status == 2);
  CHECK(box.run({"feed"}, {.from = Input::kTerminal}).status == 2);
}

TEST_CASE("feed: repairs are told on standard error, unless --quiet") {
  const std::string broken = "<rss><channel><item><title>Marsh & Sons</title></item>";
  const Outcome told = Sandbox().run({"feed"}, {.input = broken});
  CHECK(told.status == 0);
  CHECK_THAT(told.err, Catch::Contains("it ends in the middle"));
  CHECK(told.out ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<rss><channel><item><title>Marsh &amp; Sons</title></item></channel></rss>");
  const Outcome quiet = Sandbox().run({"feed", "--quiet"}, {.input = broken});
  CHECK(quiet.err.empty());
  CHECK(quiet.out == told.out);
}

TEST_CASE("feed: script in an item does not come out of it as markup") {
  const std::string hostile =
      "<rss><item><title>x</title><description><![CDATA[<script>alert(1)</script><p "
      "onclick=\"a()\">The "
      "<a href=\"javascript:b()\">council</a> of Brede met &lt;script&gt; on Monday for two "
      "hours.</p><p>It will "
      "meet again on Friday, and the mayor will be there to answer the questions of all who "
      "come.</p>"
      "<p>Nobody knows what for, and the clerk of the council would not say it to "
      "us.</p>]]></description></item></rss>";
  const Outcome outcome = Sandbox().run({"feed", "-n", "2"}, {.input = hostile});
  const Json feed = Json::parse(Sandbox().run({"inspect", "feed"}, {.input = outcome.out}).out);
  const std::string html = feed["entries"][0]["summary"];
  CAPTURE(html);
  CHECK(html.starts_with("<p>"));
  for (const char* word : {"alert", "onclick", "javascript", "<a", "<script"})
    CHECK_THAT(html, !Catch::Contains(word));
}

TEST_CASE("inspect feed: JSON unless text is asked for; of OPML the feeds") {
  const Json feed = Json::parse(Sandbox().run({"inspect", "feed"}, {.input = kFeed}).out);
  CHECK(feed["type"] == "rss");
  CHECK(feed["title"] == "The Lowland Ledger");
  CHECK(feed["entries"].size() == 2);
  CHECK(feed["entries"][0]["id"] == "ledger-101");
  const Outcome text = Sandbox().run({"inspect", "feed", "--format", "text"}, {.input = kFeed});
  CHECK(text.out.starts_with("title:       The Lowland Ledger\nkind:        rss\n\n- Barrier\n"));
  const std::string opml =
      "<opml version='2.0'><body><outline text='K' xmlUrl='http://k.example/'/></body></opml>";
  CHECK(Json::parse(
            Sandbox().run({"inspect", "feed"}, {.input = opml}).out)["subscriptions"][0]["url"] ==
        "http://k.example/");
  CHECK(Sandbox().run({"inspect", "feed", "--format", "text"}, {.input = opml}).out ==
        "http://k.example/\tK\t\n");
}

}  // namespace
}  // namespace pith
