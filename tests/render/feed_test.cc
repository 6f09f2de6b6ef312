#include "pith/feed.h"

#include <nlohmann/json.hpp>
#include <string>

#include "catch.h"

namespace pith {
namespace {

Feed sample() {
  Feed feed;
  feed.kind = FeedKind::kAtom;
  feed.title = "Kessa \"Post\"";
  feed.url = "http://kessa.example/";
  feed.updated = "2026-11-24";
  feed.warnings = {"1 date that is none: soon"};
  feed.items.push_back({.id = "1",
                        .title = "Ferry\x1B[31m",
                        .url = "http://kessa.example/1",
                        .author = "Ada",
                        .published = "2026-11-23",
                        .language = "en",
                        .summary = "<p>x</p>"});
  feed.items.push_back({.content = "four"});
  return feed;
}

TEST_CASE("a feed as JSON: every field, in its order, on one line") {
  CHECK(render_feed(sample(), Output::kJson) ==
        "{\"type\":\"atom\",\"id\":\"\",\"title\":\"Kessa "
        "\\\"Post\\\"\",\"link\":\"http://kessa.example/\","
        "\"description\":\"\",\"lang\":\"\",\"updated\":\"2026-11-24\",\"published\":\"\","
        "\"author\":\"\","
        "\"warnings\":[\"1 date that is none: "
        "soon\"],\"entries\":[{\"id\":\"1\",\"title\":\"Ferry\\u001b[31m\","
        "\"link\":\"http://kessa.example/"
        "1\",\"published\":\"2026-11-23\",\"updated\":\"\",\"author\":\"Ada\","
        "\"lang\":\"en\",\"summary\":\"<p>x</"
        "p>\",\"content\":\"\"},{\"id\":\"\",\"title\":\"\",\"link\":\"\","
        "\"published\":\"\",\"updated\":\"\",\"author\":\"\",\"lang\":\"\",\"summary\":\"\","
        "\"content\":\"four\"}]}\n");
  CHECK(nlohmann::json::parse(render_feed(Feed(), Output::kJson)).at("entries").empty());
}

TEST_CASE("a feed as text: what there is, harmless on a terminal") {
  CHECK(render_feed(sample(), Output::kText) ==
        "title:       Kessa \"Post\"\nkind:        atom\nlink:        http://kessa.example/\n"
        "updated:     2026-11-24\n\n- Ferry[31m\n  http://kessa.example/1\n  by Ada\n  2026-11-23\n"
        "  8 bytes of summary, 0 of content\n\n- (no title)\n  0 bytes of summary, 4 of content\n");
}

TEST_CASE("a list of feeds as JSON and as text") {
  const std::vector<Subscription> all = {{"Kessa", "http://kessa.example/feed", "News / Local"},
                                         {"Brede", "http://brede.example/", ""}};
  CHECK(render_subscriptions(all, Output::kJson) ==
        "{\"type\":\"opml\",\"subscriptions\":[{\"title\":\"Kessa\",\"url\":\"http://kessa.example/"
        "feed\","
        "\"section\":\"News / "
        "Local\"},{\"title\":\"Brede\",\"url\":\"http://brede.example/\",\"section\":\"\"}]}\n");
  CHECK(render_subscriptions(all, Output::kText) ==
        "http://kessa.example/feed\tKessa\tNews / Local\nhttp://brede.example/\tBrede\t\n");
}

}  // namespace
}  // namespace pith
