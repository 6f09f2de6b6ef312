// pith extract: the article of each input, as text, JSON and Markdown.

#include <nlohmann/json.hpp>
#include <string>

#include "catch.h"
#include "cli/program.h"

namespace pith {
namespace {

using Json = nlohmann::json;

const std::string kPage = R"(<!doctype html>
<html lang="en"><head><title>Ferry fares stay | Kessa Post</title>
<meta name="author" content="Lena Dray"><meta property="og:site_name" content="Kessa Post">
<meta property="article:published_time" content="2026-04-02T07:15:00+02:00">
<link rel="canonical" href="https://post.example/ferry-fares"></head>
<body><nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>
<article><h1>Ferry fares stay</h1>
<p>The fare of the ferry to Kessa stays at two marks until the winter, the council said on Thursday
after a debate of four hours, in which the owners of both boats were heard.</p>
<h2>What it costs</h2>
<ul><li>Grown-ups: two marks</li><li>Children under six: nothing at all</li></ul>
<table><tr><th>Year</th><th>Passengers</th></tr><tr><td>2025</td><td>41,000</td></tr></table>
<blockquote><p>"We could live with three marks," said one of the owners, "but not with none."</p>
</blockquote>
<p>The council will count the passengers in June, and decide on the winter in the autumn.</p>
</article><aside><p>Read also: <a href="/pier">A new pier for Kessa</a></p></aside>
<footer>All rights reserved.</footer></body></html>
)";

const std::string kText =
    "The fare of the ferry to Kessa stays at two marks until the winter, the council said on "
    "Thursday after a debate of four hours, in which the owners of both boats were heard.\n\n"
    "What it costs\n\n"
    "- Grown-ups: two marks\n- Children under six: nothing at all\n\n"
    "Year\tPassengers\n2025\t41,000\n\n"
    "\"We could live with three marks,\" said one of the owners, \"but not with none.\"\n\n"
    "The council will count the passengers in June, and decide on the winter in the autumn.\n";

TEST_CASE("extract: text, with headings, lists and tables in their places") {
  const Outcome outcome = Sandbox().run({"extract"}, {.input = kPage});
  CAPTURE(shown(outcome));
  CHECK(outcome.status == 0);
  CHECK(outcome.out == kText);
  CHECK(outcome.err.empty());
}

TEST_CASE("extract: Markdown") {
  const Outcome outcome = Sandbox().run({"extract", "--format", "markdown"}, {.input = kPage});
  CHECK(outcome.out ==
        "# Ferry fares stay\n\n"
        "The fare of the ferry to Kessa stays at two marks until the winter, the council said on "
        "Thursday after a debate of four hours, in which the owners of both boats were heard.\n\n"
        "## What it costs\n\n"
        "- Grown-ups: two marks\n- Children under six: nothing at all\n\n"
        "| Year | Passengers |\n| --- | --- |\n| 2025 | 41,000 |\n\n"
        "> \"We could live with three marks,\" said one of the owners, \"but not with none.\"\n\n"
        "The council will count the passengers in June, and decide on the winter in the autumn.\n");
}

TEST_CASE("extract: JSON, with what the page states of itself") {
  const Sandbox box;
  box.write("ferry.html", kPage);
  const Json json = Json::parse(box.run({"extract", "ferry.html", "--format", "json"}).out);
  CHECK(json["id"] == "ferry.html");
  CHECK(json["title"] == "Ferry fares stay");
  CHECK(json["author"] == "Lena Dray");
  CHECK(json["published"] == "2026-04-02T07:15:00+02:00");
  CHECK(json["site"] == "Kessa Post");
  CHECK(json["url"] == "https://post.example/ferry-fares");
  CHECK(json["language"] == "en");
  CHECK(json["text"] == kText);
  CHECK(json["blocks"].size() == 8);
  CHECK(json["blocks"][1]["kind"] == "heading");
  CHECK(json["blocks"][1]["level"] == 2);
}

TEST_CASE("extract: what it writes as Markdown reads back as the same text") {
  const Sandbox box;
  box.write("ferry.md", box.run({"extract", "--format", "markdown"}, {.input = kPage}).out);
  CHECK(box.run({"extract", "ferry.md"}).out == kText);
}

TEST_CASE("extract: a bad input is reported, and the others go on") {
  const Sandbox box;
  box.write("ferry.html", kPage);
  box.write("note.txt", "The pier is closed. It opens in May.\n");
  box.write("empty.html", "<!doctype html><title></title><body><script>x = 1</script>");
  box.write("archive.zip", "PK\x03\x04 and so on");
  const Outcome outcome =
      box.run({"extract", "missing.html", "ferry.html", "empty.html", "archive.zip", "note.txt"});
  CAPTURE(shown(outcome));
  CHECK(outcome.status == 1);
  CHECK(outcome.out == "\n==> ferry.html <==\n" + kText +
                           "\n==> note.txt <==\nThe pier is closed. It opens in May.\n");
  const std::vector<std::string> said = lines_of(outcome.err);
  REQUIRE(said.size() == 3);
  CHECK(said[0] == "pith: missing.html: no such file");
  CHECK(said[1] == "pith: empty.html: there is no text in it");
  CHECK_THAT(said[2], Catch::StartsWith("pith: archive.zip: this is "));
}

TEST_CASE("extract: exit codes and streams") {
  const Sandbox box;
  CHECK(box.run({"extract"}, {.input = "<!doctype html><p></p>"}).status == 3);
  CHECK(box.run({"extract", "-n", "3"}, {.input = kPage}).status == 2);
  CHECK(box.run({"extract", "--format", "pdf"}, {.input = kPage}).status == 2);
  CHECK(box.run({"extract"}, {.from = Input::kTerminal}).status == 2);
  CHECK(box.run({"extract"}, {.input = kPage, .to = Sink::kFull}).status == 4);
  CHECK(box.run({"extract", "-o", "ferry.txt"}, {.input = kPage}).out.empty());
  CHECK(box.read("ferry.txt") == kText);
}

}  // namespace
}  // namespace pith
