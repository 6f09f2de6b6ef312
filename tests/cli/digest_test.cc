// pith digest and pith state, end to end; what happens from day to day is in day_test.cc.

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "catch.h"
#include "cli/feeds.h"
#include "cli/program.h"
#include "fetch/loopback_server.h"

namespace pith {
namespace {

using Json = nlohmann::json;
using Ids = std::multiset<std::string>;

const NewsItem kLevy{
    "levy", "Levy on ships stays", "https://herald.example/levy", "2026-11-24T05:00:00Z",
    "The harbour board keeps the levy on ships for another year, its chair Ida Brandt said on "
    "Tuesday. It brings in three million, which pays for the new sluices at the northern mole. "
    "Two shipping lines had threatened to move to Vell; neither has done so."};
const NewsItem kFerry{
    "ferry", "Ferry to Sund stops", "https://herald.example/ferry", "2026-11-22T04:00:00Z",
    "The ferry between the town and the island of Sund does not sail next week while its ramp is "
    "mended. Buses run over the northern bridge every hour."};

Json digest_of(const Sandbox& box, std::vector<std::string> arguments,
               const std::string& input = "") {
  arguments.insert(arguments.begin(), "digest");
  arguments.insert(arguments.end(), {"--format", "json"});
  const Outcome outcome = box.run(arguments, {.input = input});
  INFO(shown(outcome));
  REQUIRE(outcome.status == 0);
  return Json::parse(outcome.out);
}

}  // namespace

TEST_CASE("digest: feeds from files and standard input, and nothing is remembered of them") {
  const Sandbox box;
  box.write("herald.xml", rss("Herald", {kLevy, kFerry}));
  const Json digest = digest_of(box, {"herald.xml", "-"}, json_feed("Radio", {kFerry}));
  CHECK(ids_in(digest) == Ids{"levy", "ferry"});  // the ferry once: both have one address
  CHECK(digest["sources"].size() == 2);
  CHECK(digest["sources"][0]["name"] == "Herald");
  CHECK(digest["sources"][0]["items"] == 2);
  CHECK(digest_of(box, {"herald.xml"})["documents"] == 2);
  CHECK(box.names() == std::vector<std::string>{"herald.xml"});
}

TEST_CASE("digest: the format is the file's ending, unless it is said") {
  const Sandbox box;
  box.write("herald.xml", rss("Herald", {kLevy}));
  struct Case {
    std::vector<std::string> more;
    std::string opens;
  };
  for (const Case& c : std::vector<Case>{{{"-o", "a.html"}, "<!DOCTYPE html>"},
                                         {{"-o", "a.md"}, "# Coast"},
                                         {{"-o", "a.json"}, "{\"schema\":1,"},
                                         {{"-o", "a.atom"}, "<?xml version=\"1.0\""},
                                         {{"-o", "a.xml"}, "<?xml version=\"1.0\""},
                                         {{"-o", "a.txt"}, "Coast\n====="},
                                         {{"-o", "a"}, "Coast\n====="},
                                         {{"-o", "b.txt", "--format", "mail"}, "<!DOCTYPE html>"},
                                         {{"-o", "b.txt", "--format", "atom-stories"}, "<?xml"}}) {
    std::vector<std::string> arguments = {"digest", "herald.xml", "--title", "Coast"};
    arguments.insert(arguments.end(), c.more.begin(), c.more.end());
    const Outcome outcome = box.run(arguments);
    CAPTURE(c.more, shown(outcome));
    CHECK(outcome.status == 0);
    const std::string text = box.read(c.more[1]);
    CHECK(text.substr(0, c.opens.size()) == c.opens);
    CHECK(text.find("Levy on ships stays") != std::string::npos);
  }
}

TEST_CASE(
    "digest: JSON Lines, with what records state; a line that is none is named and left out") {
  const Sandbox box;
  const Json record = {{"id", 7},
                       {"title", kLevy.title},
                       {"text", kLevy.text},
                       {"site", "Herald"},
                       {"author", "Ida"},
                       {"published", "24 Nov 2026"},
                       {"url", "https://herald.example/levy"}};
  const std::string lines = record.dump() + "\n\n{\"id\": \"8\", \"text\": \"\"}\n";
  const Json digest = digest_of(box, {"-"}, lines);
  CHECK(ids_in(digest) == Ids{"7", "8"});
  const Json document = story_with(digest, "7")["documents"][0];
  CHECK(document["source"] == "Herald");
  CHECK(document["author"] == "Ida");
  CHECK(document["published"] == "2026-11-24");
  CHECK(document["url"] == "https://herald.example/levy");
  const Outcome bad = box.run({"digest", "-", "--input-format", "jsonl", "--format", "json"},
                              {.input = lines + "nonsense\n"});
  CHECK(bad.status == 1);
  CHECK_THAT(bad.err, Catch::Contains("line 4: not JSON"));
  CHECK(ids_in(Json::parse(bad.out)) == Ids{"7", "8"});
}

TEST_CASE("digest: articles in files are items too") {
  const Sandbox box;
  box.write("levy.txt", kLevy.title + "\n\n" + kLevy.text + "\n");
  box.write("ferry.html", "<!doctype html><title>Ferry stops</title><article><p>" + kFerry.text +
                              "</p></article>");
  const Json digest = digest_of(box, {"levy.txt", "ferry.html"});
  CHECK(ids_in(digest) == Ids{"levy.txt", "ferry.html"});
  CHECK(story_with(digest, "ferry.html")["title"] == "Ferry stops");
}

TEST_CASE("digest: a window leaves out what is before and behind it, but not what has no date") {
  const Sandbox box;
  NewsItem undated = kFerry;
  undated.id = undated.link = "undated";
  undated.text += " Nobody knows since when.";
  undated.date = "soon";
  box.write("herald.xml", rss("Herald", {kLevy, kFerry, undated}));
  const auto ids = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "herald.xml");
    return ids_in(digest_of(box, arguments));
  };
  CHECK(ids({}) == Ids{"ferry", "levy", "undated"});
  CHECK(ids({"--until", "2026-11-24T08:00:00Z", "--since", "24h"}) == Ids{"levy", "undated"});
  CHECK(ids({"--until", "2026-11-24T08:00:00Z", "--since", "3d"}) ==
        Ids{"ferry", "levy", "undated"});
  CHECK(ids({"--until", "2026-11-23"}) == Ids{"ferry", "undated"});
  CHECK(ids({"--since", "2026-11-24"}) == Ids{"levy", "undated"});
  CHECK(ids({"--since", "2026-11-24T06:00+01:00"}) == Ids{"levy", "undated"});
}

TEST_CASE(
    "digest: an item that another feed had before the window is told by the one that is in it") {
  const Sandbox box;
  NewsItem again = kFerry;
  again.id = "again";
  again.date = "2026-11-24T06:00:00Z";
  box.write("old.xml", rss("Herald", {kFerry}));
  box.write("new.xml", rss("Coast", {again}));
  CHECK(ids_in(digest_of(box, {"old.xml", "new.xml", "--until", "2026-11-24T08:00:00Z", "--since",
                               "24h"})) == Ids{"again"});
}

TEST_CASE("digest: the page of a site leads to its feed, and one without is no source") {
  LoopbackServer server;
  server.page("/",
              "<!doctype html><head><link rel=alternate type=application/rss+xml "
              "href=/feed.xml></head><p>News of the coast.</p>");
  server.page("/feed.xml", rss("Herald", {kLevy}), "application/rss+xml");
  server.page("/about", "<!doctype html><title>About</title><p>We are the Herald.</p>");
  const Sandbox box;
  const Outcome outcome = box.run({"digest", server.address("/"), server.address("/about"),
                                   "--format", "json", "--no-state", "--allow-private"});
  INFO(shown(outcome));
  CHECK(outcome.status == 1);
  CHECK_THAT(outcome.err, Catch::Contains("/about: it is no feed and names none"));
  const Json digest = Json::parse(outcome.out);
  CHECK(ids_in(digest) == Ids{"levy"});
  CHECK(digest["sources"][0]["name"] == "Herald");
  CHECK(digest["sources"][1]["failure"].get<std::string>().starts_with("it is no feed"));
  CHECK(box.names().empty());
}

TEST_CASE("digest: --full-text fetches the article behind a teaser") {
  LoopbackServer server;
  NewsItem teaser = kLevy;
  teaser.link = server.address("/levy");
  teaser.text = "The harbour board keeps the levy on ships […]";
  NewsItem gone = kFerry;
  gone.link = server.address("/gone");
  server.page("/levy",
              "<!doctype html><title>Levy stays | Herald</title><nav>Home Sport</nav><article>"
              "<h1>Levy stays</h1><p>" +
                  kLevy.text + "</p></article>");
  const Sandbox box;
  box.write("herald.xml", rss("Herald", {teaser, gone}));
  const Outcome outcome =
      box.run({"digest", "herald.xml", "--full-text", "--allow-private", "--format", "json"});
  INFO(shown(outcome));
  CHECK(outcome.status == 0);
  CHECK(outcome.err ==
        "pith: 1 article could not be fetched; what the feeds say of them is used\n");
  const Json digest = Json::parse(outcome.out);
  const Json document = story_with(digest, "levy")["documents"][0];
  CHECK(document["title"] == kLevy.title);
  CHECK(document["words"] > 40);
  CHECK(document["source"] == "Herald");
  CHECK(story_with(digest, "ferry")["documents"][0]["words"] > 10);
}

TEST_CASE("digest: lists of feeds name sections, feeds that fail do not hold up the rest") {
  LoopbackServer server;
  server.page("/coast", rss("Herald", {kLevy}), "application/rss+xml");
  server.page("/broken", "<html><body>Under construction</body></html>");
  const Sandbox box;
  box.write("feeds.opml",
            "<opml version='1.0'><body><outline text='Coast'><outline text='The Herald' xmlUrl='" +
                server.address("/coast") + "'/></outline><outline text='Odd'><outline xmlUrl='" +
                server.address("/broken") +
                "'/><outline text='Local' xmlUrl='file:///etc/passwd'/>"
                "</outline></body></opml>");
  const Outcome outcome = box.run({"digest", "feeds.opml", "--format", "json", "--no-state",
                                   "--since", "2026-11-01", "--allow-private"});
  INFO(shown(outcome));
  CHECK(outcome.status == 1);
  CHECK_THAT(outcome.err, Catch::Contains("Local: it is no http or https address"));
  const Json digest = Json::parse(outcome.out);
  CHECK(digest["stories"][0]["section"] == "Coast");
  CHECK(digest["stories"][0]["documents"][0]["source"] == "The Herald");
  CHECK(digest["sources"].size() == 3);
}

TEST_CASE("digest: mistakes are told with what to try") {
  const Sandbox box;
  box.write("herald.xml", rss("Herald", {kLevy}));
  box.write("notes.db", "Dear diary, no database is this, however long it goes on and on.");
  struct Case {
    std::string arguments;
    int status;
    std::string says;
  };
  for (const Case& c : std::vector<Case>{
           {"digest herald.xml --since soon", 2, "give one such as 24h, 7d, yesterday"},
           {"digest herald.xml --sinse 24h", 2, "did you mean --since?"},
           {"digest herald.xml --format pdf", 2, "--format"},
           {"digest missing.xml", 1, "missing.xml: "},
           {"digest -", 1, "standard input: there is no text in it"},
           {"digest herald.xml --state notes.db", 2, "no memory of pith"},
           {"digest http://127.0.0.1:1/feed", 2, "HOME is not set"},
           {"digest herald.xml --stories -3", 2, "--stories"},
           {"state", 2, "HOME is not set"},
           {"state --state digest.db", 1, "there is no memory yet"},
           {"state --state notes.db", 1, "no memory of pith"}}) {
    const Outcome outcome = box.run(split(c.arguments));
    CAPTURE(c.arguments, shown(outcome));
    CHECK(outcome.status == c.status);
    CHECK_THAT(outcome.err, Catch::Contains(c.says));
  }
  const Outcome none = box.run({"digest"}, {.from = Input::kTerminal});
  CHECK(none.status == 2);
}

TEST_CASE("digest: what a feed holds is harmless in every format, and on a terminal") {
  const Sandbox box;
  NewsItem evil = kLevy;
  evil.title =
      "Levy &lt;script&gt;alert(1)&lt;/script&gt; &#27;]0;owned&#7; &lt;b onclick=x()&gt;stays";
  evil.link = "javascript:alert(1)";
  evil.text =
      "&lt;img src=x onerror=alert(1)&gt;" + kLevy.text +
      "&lt;script&gt;alert(2)&lt;/script&gt;&lt;a href='javascript:alert(3)'&gt;here&lt;/a&gt;";
  box.write("evil.xml", rss("Herald &lt;iframe src=x&gt;", {evil}));
  for (const char* format : {"text", "markdown", "html", "mail", "json", "atom", "atom-stories"}) {
    const Outcome outcome = box.run({"digest", "evil.xml", "--format", format});
    CAPTURE(format, shown(outcome));
    CHECK(outcome.status == 0);
    CHECK(is_harmless(outcome.out));
    for (const char* part :
         {"<script", "<img", "<iframe", "href=\"javascript", "(javascript", "(<javascript"})
      CHECK_THAT(outcome.out, !Catch::Contains(part));
  }
}

TEST_CASE("state: shows what is remembered, and forgets it") {
  const Sandbox box;
  box.write("herald.xml", rss("Herald", {kLevy}));
  const std::vector<std::string> digest = {"digest", "herald.xml", "--format",
                                           "json",   "--state",    "s/d.db"};
  CHECK(ids_in(Json::parse(box.run(digest).out)).size() == 1);
  CHECK(ids_in(Json::parse(box.run(digest).out)).empty());
  const Outcome shows = box.run({"state", "--state", "s/d.db"});
  CHECK(shows.status == 0);
  CHECK_THAT(shows.out,
             Catch::Contains("keys        3 of items") && Catch::Contains("Levy on ships stays"));
  const Outcome forgot = box.run({"state", "--state", "s/d.db", "--purge", "now"});
  CHECK(forgot.out == "forgot 4 keys and stories\n");
  CHECK(ids_in(Json::parse(box.run(digest).out)).size() == 1);
}

TEST_CASE("state: it is in the folder for such files unless it is named") {
  LoopbackServer server;
  server.page("/feed", rss("Herald", {kLevy}), "application/rss+xml");
  const Sandbox box;
  const auto run = [&](const std::string& variable) {
    return box.run(
        {"digest", server.address("/feed"), "--allow-private", "--until", "2026-11-24T08:00Z"},
        {.environment = {variable}});
  };
  CHECK(run("HOME=" + box.path("home").string()).status == 0);
  CHECK(box.has("home/.local/state/pith/digest.db"));
  CHECK(run("XDG_STATE_HOME=" + box.path("xdg").string()).status == 0);
  CHECK(box.has("xdg/pith/digest.db"));
}

}  // namespace pith
