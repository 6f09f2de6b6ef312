// The digest as a library: which stories, in which order, told how.

#include "pith/digest.h"

#include <algorithm>
#include <random>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

DigestItem item(const std::string& id, const std::string& source, const std::string& title,
                const std::string& text, const std::string& section = "") {
  return {.document = {.id = id,
                       .title = title,
                       .site = source,
                       .language = Language::named("en"),
                       .text = text},
          .section = section};
}

const DigestItem kWall = item(
    "wall", "Herald", "Council votes to raise the sea wall",
    "Brede's council voted 11 to 4 on Monday night to raise the sea wall by two metres after three "
    "floods in five years. The work costs 48 million and takes four years, the harbour engineer "
    "Lena Ostrow told the meeting. Councillor Pavel Marsh asked for a smaller wall with a marsh in "
    "front of it. A levy of 12 a month on each household pays for a third; the state pays the "
    "rest.");
const DigestItem kWallToo = item(
    "wall too", "Ledger", "Brede to build a higher sea wall",
    "The coastal town of Brede will raise its sea wall by two metres, its council decided by 11 "
    "votes to 4. The harbour engineer, Lena Ostrow, put the cost at 48 million over four years, of "
    "which the state bears two thirds. Councillor Pavel Marsh, who voted against it, called the "
    "levy on households unfair. Insurers had threatened to leave the town after the last flood.");
const DigestItem kFerry =
    item("ferry", "Herald", "Ferry to Sund stops for a week",
         "The ferry between the town and the island of Sund does not sail from Monday to Sunday "
         "while its ramp is mended. Buses run over the northern bridge every hour, it was said.");
const DigestItem kGrain = item(
    "grain", "Ledger", "Grain prices fall for a third month",
    "Wheat for delivery in January cost 182 a tonne on Monday, nine less than a month ago. Traders "
    "point to a record harvest in the south and to ships that are cheap again. Farmers' unions ask "
    "for help with storage, as barns are full. The ministry decides before Christmas.");

std::vector<std::string> ids_of(const Story& story) {
  std::vector<std::string> ids;
  for (const StoryDocument& document : story.documents) ids.push_back(document.id);
  return ids;
}

const Story& story_with(const Digest& digest, const std::string& id) {
  for (const Story& story : digest.stories)
    for (const StoryDocument& document : story.documents)
      if (document.id == id) return story;
  throw std::runtime_error("no story has " + id);
}

}  // namespace

TEST_CASE("digest: what two sources tell is one story, the first of all") {
  const std::vector<DigestItem> items = {kFerry, kWall, kGrain, kWallToo};
  const Digest made = digest(items);
  REQUIRE(made.stories.size() == 3);
  const Story& wall = made.stories[0];
  CHECK(wall.documents.size() == 2);
  CHECK(wall.sources == 2);
  CHECK_FALSE(wall.brief);
  CHECK(wall.summary.excerpts.size() == 3);
  CHECK(made.documents == 4);
  CHECK(made.title == "Digest");
  CHECK(made.minutes > 0);
  CHECK(made.minutes_saved > 0);
}

TEST_CASE("digest: the source that says it best comes first, and sentences go with their sources") {
  const std::vector<DigestItem> items = {kWall, kWallToo};
  const Story story = digest(items).stories.at(0);
  const auto best = std::ranges::find(story.summary.excerpts, std::size_t{1}, &Excerpt::rank);
  REQUIRE(best != story.summary.excerpts.end());
  CHECK(best->document == 0);
  CHECK(story.title == story.documents[0].title);
  CHECK(std::ranges::is_sorted(story.summary.excerpts, {}, &Excerpt::document));
  for (const Excerpt& excerpt : story.summary.excerpts) {
    const StoryDocument& document = story.documents[excerpt.document];
    CHECK(story.summary.sources[excerpt.document].id == document.id);
    CHECK(excerpt.span.of(items[document.item].document.text) == excerpt.text);
  }
}

TEST_CASE("digest: a copy stands in its story, and is neither a source nor summarized") {
  DigestItem copy = kWall;
  copy.document.id = "copy";
  copy.document.site = "Wire";
  copy.document.title = "Sea wall to rise";
  const std::vector<DigestItem> items = {kWall, kGrain, copy};
  const Digest made = digest(items);
  const Story& story = story_with(made, "copy");
  CHECK(ids_of(story) == std::vector<std::string>{"wall", "copy"});
  CHECK_FALSE(story.documents[0].copy);
  CHECK(story.documents[1].copy);
  CHECK(story.sources == 1);
  CHECK(story.summary.sources.size() == 1);
  CHECK(story.score > story_with(made, "grain").score);
}

TEST_CASE("digest: stories beyond those that are wanted are in brief") {
  const std::vector<DigestItem> items = {kFerry, kWall, kGrain, kWallToo};
  const Digest made = digest(items, {.stories = 2, .at_least = 2});
  CHECK_FALSE(story_with(made, "wall").brief);
  CHECK_FALSE(story_with(made, "grain").brief);
  CHECK(story_with(made, "ferry").brief);
  CHECK(story_with(made, "ferry").summary.excerpts.size() == 1);
  const Digest shared = digest(items, {.at_least = 0});
  CHECK_FALSE(story_with(shared, "wall").brief);
  CHECK(story_with(shared, "grain").brief);
  for (const Story& story : digest(items, {.stories = 0}).stories) CHECK(story.brief);
}

TEST_CASE("digest: a score for slow days leaves out what is below") {
  const std::vector<DigestItem> items = {kFerry, kWall, kWallToo};
  CHECK(digest(items, {.least_score = 1}).stories.size() == 1);
  CHECK(digest(items, {.least_score = 9}).stories.empty());
}

TEST_CASE("digest: sections stand in the order of their items, the best story first in each") {
  std::vector<DigestItem> items = {kGrain, kFerry, kWall, kWallToo};
  items[0].section = "Markets";
  for (std::size_t i = 1; i < 4; ++i) items[i].section = "Coast";
  const Digest made = digest(items);
  REQUIRE(made.stories.size() == 3);
  CHECK(made.stories[0].section == "Markets");
  CHECK(made.stories[1].documents.size() == 2);
  CHECK(made.stories[2].title == kFerry.document.title);
}

TEST_CASE("digest: items of two languages share no story") {
  DigestItem other = kWall;
  other.document.id = "de";
  other.document.language = Language::named("de");
  const std::vector<DigestItem> items = {kWall, other};
  CHECK(digest(items).stories.size() == 2);
}

TEST_CASE("digest: a text without a title is named by how it begins") {
  DigestItem nameless = kGrain;
  nameless.document.title.clear();
  const std::vector<DigestItem> items = {nameless};
  CHECK(digest(items).stories.at(0).title ==
        "Wheat for delivery in January cost 182 a tonne on Monday, nine less than a month …");
  // Where a text is cut for that, no character is.
  for (std::size_t begin = 0; begin < 3; ++begin) {
    nameless.document.text = std::string(begin, 'x');
    for (int i = 0; i < 400; ++i) nameless.document.text += "\u0301";  // takes no column
    const std::vector<DigestItem> odd = {nameless};
    CHECK(is_clean_utf8(digest(odd).stories.at(0).title));
  }
}

TEST_CASE("digest: a story's key is its first item's, whatever comes with it") {
  const std::vector<DigestItem> alone = {kWall};
  const std::vector<DigestItem> together = {kWall, kWallToo, kFerry};
  const std::string key = digest(alone).stories[0].key;
  CHECK(key.size() == 16);
  CHECK(story_with(digest(together), "wall").key == key);
  CHECK(story_with(digest(together), "ferry").key != key);
}

TEST_CASE("digest: nothing in, nothing out; items without a word are there all the same") {
  CHECK(digest({}).stories.empty());
  CHECK(digest({}).documents == 0);
  const std::vector<DigestItem> items = {item("1", "", "", ""), item("2", "", "Levy", ""),
                                         item("3", "", "", "…")};
  const Digest made = digest(items);
  CHECK(made.documents == 3);
  for (const DigestOutput output : {DigestOutput::kText, DigestOutput::kHtml, DigestOutput::kJson})
    CHECK(render(made, output).ends_with('\n'));
}

TEST_CASE("digest: every item is in one story, and the same items give the same digest") {
  const std::uint64_t seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  std::vector<DigestItem> items;
  for (int i = 0; i < 60; ++i) {
    const Result<Reading> reading = read(random_text(4, &random));
    REQUIRE(reading);
    DigestItem one{.document = reading->document};
    one.document.site = "source " + std::to_string(i % 5);
    items.push_back(i % 7 == 6 ? items[random.below(items.size())] : one);
    items.back().document.id = std::to_string(i);
  }
  const Digest made = digest(items);
  std::multiset<std::size_t> seen;
  for (const Story& story : made.stories)
    for (const StoryDocument& document : story.documents) seen.insert(document.item);
  CHECK(seen.size() == items.size());
  CHECK(std::set<std::size_t>(seen.begin(), seen.end()).size() == items.size());
  CHECK(render(digest(items), DigestOutput::kJson) == render(made, DigestOutput::kJson));
}

TEST_CASE("reading time: words where they are set apart, characters in Chinese and Japanese") {
  struct Case {
    const char* text;
    std::size_t words;
  };
  for (const Case& c : std::vector<Case>{{"", 0},
                                         {" – … ", 0},
                                         {"The levy stays.", 3},
                                         {"It's 1,200 well-kept ships", 4},
                                         {"Über Brücken", 2},
                                         {"水位上涨", 4},
                                         {"防波堤 2 米", 5},
                                         {"서울 시의회", 2}}) {
    CAPTURE(c.text);
    CHECK(reading_time(c.text).words == c.words);
  }
  CHECK(reading_time("a b c d e f g h").minutes == Approx(8.0 / 240));
  CHECK(reading_time("水位上涨水位上涨水位").minutes == Approx(10.0 / 500));
  Document document{.text = "Menu\n\nThe levy stays."};
  document.blocks = {{{0, 4}, BlockKind::kTail}, {{6, 21}, BlockKind::kParagraph}};
  CHECK(reading_time(document).words == 3);
}

TEST_CASE("moments: what documents have for a date, as seconds") {
  CHECK(epoch_seconds("1970-01-02T00:00:00Z") == 86400);
  CHECK(epoch_seconds("1970-01-01T01:00:00+01:00") == 0);
  CHECK(epoch_seconds("1970-01-02") == 86400);
  CHECK_FALSE(epoch_seconds(""));
  CHECK_FALSE(epoch_seconds("soon"));
}

}  // namespace pith
