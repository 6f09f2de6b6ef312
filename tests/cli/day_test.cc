// A day in the life of pith digest: three feeds on servers of this machine, read again and again.

#include <chrono>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <random>
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

const NewsItem kWallHerald{
    "hh-1", "Council votes to raise the sea wall", "http://herald.example/wall",
    "2026-11-24T05:00:00Z",
    "Brede's council voted 11 to 4 on Monday night to raise the sea wall by two metres after three "
    "floods in five years. The work costs 48 million and takes four years, the harbour engineer "
    "Lena Ostrow told the meeting. Councillor Pavel Marsh asked for a smaller wall with a marsh in "
    "front of it. A levy of 12 a month on each household pays for a third; the state pays the "
    "rest."};
const NewsItem kFerry{
    "hh-2", "Ferry to Sund stops for a week", "http://herald.example/ferry", "2026-11-24T04:00:00Z",
    "The ferry between the town and the island of Sund does not sail from Monday to Sunday while "
    "its ramp is mended. Buses run over the northern bridge every hour, the shipping company "
    "said."};
const NewsItem kOld{
    "hh-0", "School choir wins in Tarn", "http://herald.example/choir", "2026-11-18T10:00:00Z",
    "The choir of the girls' school came first of thirty at the festival in Tarn last weekend. Its "
    "conductor, who retires in summer, called it the finest present that she could think of."};
const NewsItem kWallLedger{
    "urn:ledger:9", "Brede to build a higher sea wall", "http://ledger.example/2026/wall",
    "2026-11-24T05:30:00Z",
    "The coastal town of Brede will raise its sea wall by two metres, its council decided by 11 "
    "votes to 4. The harbour engineer, Lena Ostrow, put the cost at 48 million over four years, of "
    "which the state bears two thirds. Councillor Pavel Marsh, who voted against it, called the "
    "levy on households unfair. Insurers had threatened to leave the town after the last flood."};
const NewsItem kGrain{
    "urn:ledger:10", "Grain prices fall for a third month", "http://ledger.example/2026/grain",
    "2026-11-24T03:00:00Z",
    "Wheat for delivery in January cost 182 a tonne on Monday, nine less than a month ago. Traders "
    "point to a record harvest in the south and to ships that are cheap again. Farmers' unions ask "
    "for help with storage, as barns are full. The ministry decides before Christmas."};
const NewsItem kWallRadio{
    "radio-77", "Sea wall: Brede says yes", "http://radio.example/n/77", "2026-11-24T06:00:00Z",
    "After a debate of six hours the council of Brede has said yes to a sea wall that is two "
    "metres "
    "higher. Eleven councillors voted for the plan of harbour engineer Lena Ostrow, four with "
    "Pavel "
    "Marsh against it. The wall costs 48 million; households pay a levy of 12 a month."};
const NewsItem kWallCourt{
    "urn:ledger:14", "Court asked to stop Brede's sea wall", "http://ledger.example/2026/court",
    "2026-11-25T06:00:00Z",
    "Councillor Pavel Marsh has asked a court to stop the sea wall of Brede, which the council "
    "decided on Monday by 11 votes to 4. The levy on households, he says, breaks the law on local "
    "taxes. The harbour engineer Lena Ostrow said that building would begin in March all the same, "
    "as each flood costs the town more than the 48 million of the wall."};

class Day {
 public:
  Day() : herald_("127.0.0.1"), ledger_("127.0.0.2"), radio_("127.0.0.3") {
    herald({kWallHerald, kFerry, kOld});
    ledger({kWallLedger, kGrain});
    radio({kWallRadio});
    std::string list = "<opml version=\"2.0\"><body><outline text=\"Coast\">";
    for (LoopbackServer* server : {&herald_, &ledger_, &radio_})
      list += "<outline type=\"rss\" xmlUrl=\"" + server->address("/feed") + "\"/>";
    sandbox_.write("feeds.opml", list + "</outline></body></opml>");
  }

  void herald(const std::vector<NewsItem>& items) { serve(&herald_, rss("Harbour Herald", items)); }
  void ledger(const std::vector<NewsItem>& items) { serve(&ledger_, atom("The Ledger", items)); }
  void radio(const std::vector<NewsItem>& items) { serve(&radio_, json_feed("Radio Sund", items)); }
  void ledger_is_down() {
    ledger_.raw("/feed", http_answer("down", "", "503 Service Unavailable"));
  }

  Outcome run(const std::string& until, std::vector<std::string> more = {},
              std::chrono::microseconds kill_after = {}) {
    std::vector<std::string> arguments = {"digest",  "feeds.opml", "--format",
                                          "json",    "--state",    "memory/digest.db",
                                          "--until", until,        "--allow-private"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return sandbox_.run(arguments, {.kill_after = kill_after});
  }
  Json digest(const std::string& until, std::vector<std::string> more = {}) {
    more.emplace_back("-q");
    const Outcome outcome = run(until, std::move(more));
    INFO(shown(outcome));
    REQUIRE(outcome.status == 0);
    CHECK(outcome.err.empty());
    return Json::parse(outcome.out);
  }

  [[nodiscard]] const Sandbox& sandbox() const { return sandbox_; }
  [[nodiscard]] const LoopbackServer& herald_server() const { return herald_; }

 private:
  // With an ETag by which the feed is known again.
  static void serve(LoopbackServer* server, const std::string& feed) {
    const std::string tag = "\"" + std::to_string(std::hash<std::string>{}(feed)) + "\"";
    server->on("/feed", [feed, tag](const LoopbackServer::Request& request,
                                    LoopbackServer::Connection* connection) {
      const std::string header = "ETag: " + tag + "\r\n";
      connection->send(request.header("if-none-match") == tag
                           ? http_answer("", header, "304 Not Modified")
                           : http_answer(feed, header));
    });
  }

  Sandbox sandbox_{};
  LoopbackServer herald_;
  LoopbackServer ledger_;
  LoopbackServer radio_;
};

NewsItem edited(NewsItem item, const std::string& id, const std::string& link) {
  item.id = id;
  item.link = link;
  return item;
}

constexpr const char* kMorning = "2026-11-24T08:00:00Z";
constexpr const char* kNoon = "2026-11-24T12:00:00Z";
constexpr const char* kNextMorning = "2026-11-25T08:00:00Z";

}  // namespace

TEST_CASE("a day: the first run shows the last day, one entry for a story of three feeds") {
  Day day;
  const Json digest = day.digest(kMorning);
  REQUIRE(ids_in(digest) == Ids{"hh-1", "hh-2", "radio-77", "urn:ledger:10", "urn:ledger:9"});
  const Json wall = story_with(digest, "hh-1");
  CHECK(wall["documents"].size() == 3);
  CHECK(wall == digest["stories"][0]);
  CHECK(wall["section"] == "Coast");
  CHECK(wall["sources"] == 3);
  CHECK(wall["follows"] == "");
  CHECK(digest["stories"].size() == 3);
  CHECK(digest["since"].get<std::string>().starts_with("2026-11-23T"));
}

TEST_CASE("a day: the same again is nothing new, and feeds are asked whether they changed") {
  Day day;
  REQUIRE(day.digest(kMorning)["stories"].size() == 3);
  const Json again = day.digest(kNoon);
  CHECK(again["stories"].empty());
  CHECK_FALSE(day.herald_server().requests().back().header("if-none-match").empty());
  // Read in full, what is passed over stays so.
  day.herald({kWallHerald, kFerry, kOld, edited(kFerry, "hh-2b", kFerry.link)});
  CHECK(day.digest(kNoon)["stories"].empty());
}

TEST_CASE("a day: what is edited does not come back as new") {
  Day day;
  REQUIRE(day.digest(kMorning)["stories"].size() == 3);
  NewsItem wall = kWallHerald;
  wall.title = "Council votes to raise sea wall by two metres";
  wall.text += " Building begins in March at the fish market.";
  day.herald({wall, kFerry, kOld});  // its text
  day.ledger({edited(kWallLedger, "urn:ledger:9b", kWallLedger.link + "/?utm_source=rss"),
              kGrain});                                                           // its id
  day.radio({edited(kWallRadio, "radio-78", "https://www.radio.example/n/77")});  // both, a little
  CHECK(day.digest(kNoon)["stories"].empty());
  day.radio(
      {edited(kWallRadio, "radio-79", "http://radio.example/new/79")});  // all but what it says
  CHECK(day.digest(kNoon)["stories"].empty());
  wall.text += " The first pile is driven on the fourth.";
  day.herald({wall, kFerry, kOld});
  const Json updated = day.digest(kNoon, {"--updated"});
  REQUIRE(ids_in(updated) == Ids{"hh-1"});
  CHECK(updated["stories"][0]["documents"][0]["updated"] == true);
}

TEST_CASE("a day: tomorrow's follow-up is marked, and what it goes on from is not repeated") {
  Day day;
  const Json first = day.digest(kMorning);
  day.ledger({kWallCourt, kWallLedger, kGrain});
  const Json second = day.digest(kNextMorning);
  REQUIRE(ids_in(second) == Ids{"urn:ledger:14"});
  CHECK(second["stories"][0]["follows"] == first["stories"][0]["title"]);
  CHECK(second["since"].get<std::string>().starts_with("2026-11-24T"));
}

TEST_CASE("a day: what a first run passes over as too old is said, and is there for who asks") {
  Day day;
  const Outcome first = day.run(kMorning);
  CHECK_THAT(first.err, Catch::StartsWith("pith: 1 item that is older than a day passed over"));
  CHECK(day.digest(kNoon)["stories"].empty());
  day.herald({kOld, kFerry});
  CHECK(day.digest(kNoon)["stories"].empty());
  CHECK(ids_in(day.digest(kNoon, {"--since", "7d"})) == Ids{"hh-0"});  // though nothing changed
  CHECK(day.digest(kNoon, {"--since", "7d"})["stories"].empty());
}

TEST_CASE("a day: a feed that is down is named, and what it has comes when it is up again") {
  Day day;
  day.ledger_is_down();
  const Outcome outcome = day.run(kMorning);
  CHECK(outcome.status == 1);
  CHECK_THAT(outcome.err, Catch::Contains("503"));
  const Json digest = Json::parse(outcome.out);
  REQUIRE(ids_in(digest) == Ids{"hh-1", "hh-2", "radio-77"});
  CHECK_THAT(digest["sources"][1]["failure"].get<std::string>(), Catch::Contains("503"));
  day.ledger({kWallLedger, kGrain});
  CHECK(ids_in(day.digest(kNoon)) == Ids{"urn:ledger:10", "urn:ledger:9"});
}

TEST_CASE("a day: nothing new leaves the file of the last digest as it was") {
  Day day;
  REQUIRE(day.run(kMorning, {"-o", "today.json"}).status == 0);
  const std::string before = day.sandbox().read("today.json");
  const Outcome again = day.run(kNoon, {"-o", "today.json"});
  CHECK(again.status == 0);
  CHECK(again.err == "pith: nothing new: today.json stays as it was\n");
  CHECK(day.sandbox().read("today.json") == before);
}

TEST_CASE("a day: a digest that cannot be written is not taken for told") {
  Day day;
  CHECK(day.run(kMorning, {"-o", "missing/today.json"}).status == 4);
  CHECK(ids_in(day.digest(kMorning)).size() == 5);
}

TEST_CASE("a day: killed at any moment, nothing is lost and nothing comes twice") {
  const std::uint64_t seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937_64 random(seed);
  Day day;
  std::vector<NewsItem> items;
  Ids expected;
  const auto add_item = [&] {
    NewsItem item = kGrain;
    const std::string number = std::to_string(items.size());
    item.id = "item-" + number;
    item.link = "http://ledger.example/item/" + number;
    item.title = "Catch of boat number " + number + " landed at quay " + number;
    item.text = "Boat " + number + " brought " + number +
                "7 boxes of herring. Its skipper, number " + number + " on the list of quay " +
                number + ", sold all of them before noon.";
    items.push_back(item);
    expected.insert(item.id);
    day.ledger(items);
  };
  day.herald({});
  day.radio({});
  // How long a run takes here.
  const auto begin = std::chrono::steady_clock::now();
  add_item();
  REQUIRE(day.run(kMorning, {"-o", "out.json"}).status == 0);
  const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - begin);
  int killed = 0;
  for (int attempt = 0; attempt < 50; ++attempt) {
    add_item();
    std::uniform_int_distribution<std::int64_t> moment(1, whole.count());
    const Outcome outcome = day.run(kMorning, {"-o", "out-" + std::to_string(attempt) + ".json"},
                                    std::chrono::microseconds(moment(random)));
    INFO(shown(outcome));
    REQUIRE((outcome.signal == 9 || outcome.status == 0));
    killed += outcome.signal == 9;
  }
  add_item();
  const Outcome last = day.run(kMorning, {"-o", "last.json"});
  INFO(shown(last));
  REQUIRE(last.status == 0);
  Ids told;
  for (const std::string& name : day.sandbox().names()) {
    if (!name.ends_with(".json")) continue;
    const Ids ids = ids_in(Json::parse(day.sandbox().read(name)));  // never half a file
    told.insert(ids.begin(), ids.end());
  }
  CAPTURE(killed);
  CHECK(told == expected);
  CHECK(killed > 10);
}

}  // namespace pith
