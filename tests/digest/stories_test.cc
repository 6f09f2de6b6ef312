#include "digest/stories.h"

#include <algorithm>
#include <map>
#include <set>

#include "catch.h"
#include "digest/feeds.h"
#include "digest/items.h"
#include "random_text.h"

namespace pith {
namespace {

using Stories = std::vector<std::size_t>;

TEST_CASE("feeds that say nothing, or one thing") {
  CHECK(stories_of({}).empty());
  CHECK(stories_of({item("", "")}) == Stories{0});
  CHECK(stories_of({item("", ""), item("", "")}) == Stories{0, 1});
  CHECK(stories_of({item("Ferry", ""), item("", "")}) == Stories{0, 1});
  CHECK(stories_of({item("Ferry", ""), item("Ferry", "")}) == Stories{0, 0});
  CHECK(stories_of({item("Ferry", ""), item("Strike", ""), item("Ferry", "")}) == Stories{0, 1, 0});
  const Document same = item("Ferry sinks", "A ferry sank off Gull Island on Tuesday.");
  for (const std::size_t n : {2U, 10U, 100U, 1000U}) {
    CHECK(stories_of(std::vector<Document>(n, same)) == Stories(n, 0));
  }
}

TEST_CASE("languages share no story") {
  const std::string text = "Ferry Ada, Gull Island, Marsh Haven";
  CHECK(stories_of({item(text, ""), item(text, "", "de"), item(text, "", "de"), item(text, "")}) ==
        Stories{0, 1, 1, 0});
  CHECK(stories_of({item("Balsa Ada afunda", "", "pt"), item("Balsa Ada afunda", "", "pt")}) ==
        Stories{0, 0});
}

TEST_CASE("small feeds: look-alikes apart, reports of one event together") {
  const StoryFeed feed = GENERATE(from_range(story_feeds()));
  CAPTURE(feed.name);
  CHECK(stories_of(feed.items) == feed.expected);
}

TEST_CASE("the order of a feed changes the numbers of stories, not the stories") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 10));
  CAPTURE(seed);
  Random random(seed);
  for (const StoryFeed& feed : story_feeds()) {
    std::vector<std::size_t> order(feed.items.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
    std::vector<Document> shuffled;
    for (const std::size_t i : order) shuffled.push_back(feed.items[i]);
    const Stories stories = stories_of(shuffled);
    for (std::size_t i = 0; i < order.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        CHECK((stories[i] == stories[j]) == (feed.expected[order[i]] == feed.expected[order[j]]));
      }
    }
  }
}

TEST_CASE("any items have stories that are numbered as they come, in one language each") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 15));
  CAPTURE(seed);
  Random random(seed);
  std::vector<Document> items;
  for (std::size_t i = 0; i < 40; ++i) {
    items.push_back(item("", random_text(3, &random), i % 3 == 0 ? "de" : "en"));
  }
  const Stories stories = stories_of(items);
  REQUIRE(stories.size() == items.size());
  std::size_t count = 0;
  std::map<std::size_t, std::string> languages;
  for (std::size_t i = 0; i < stories.size(); ++i) {
    REQUIRE(stories[i] <= count);
    if (stories[i] == count) ++count;
    CHECK(languages.emplace(stories[i], items[i].language.tag()).first->second ==
          items[i].language.tag());
  }
  CHECK(stories_of(items) == stories);
}

// A text of random words, a tenth of them with a capital.
std::string noise(std::size_t words, std::size_t vocabulary, Random* random) {
  std::string text;
  for (std::size_t w = 0; w < words; ++w) {
    text += (random->percent(10) ? "W" : "w") + std::to_string(random->below(vocabulary)) + " ";
  }
  return text;
}

TEST_CASE("sixty copies of one text among three hundred others are one story") {
  Random random(3);
  std::vector<Document> items;
  const std::string wire = noise(200, 5000, &random);
  for (std::size_t i = 0; i < 360; ++i) {
    items.push_back(
        item("", i % 6 == 0 ? wire + noise(10, 5000, &random) : noise(200, 5000, &random)));
  }
  const Stories stories = stories_of(items);
  const std::set<std::size_t> distinct(stories.begin(), stories.end());
  CHECK(distinct.size() == 301);
  for (std::size_t i = 0; i < 360; i += 6) CHECK(stories[i] == 0);
}

TEST_CASE("ten thousand items: empty, of one word, alike, with one foot") {
  struct Case {
    std::string name, text;
    std::size_t own;  // words that each item has besides
    std::size_t least, most;
  };
  Random random(4);
  const std::string foot = noise(60, 5000, &random);
  const auto c = GENERATE_COPY(values<Case>({
      {"empty", "", 0, 10'000, 10'000},
      {"alike", "A ferry sank off Gull Island", 0, 1, 1},
      {"of one word", "", 1, 500, 500},
      {"nothing in common", "", 10, 5'000, 10'000},
      {"one foot", foot, 10, 1, 10'000},
  }));
  CAPTURE(c.name);
  std::vector<Document> items;
  for (std::size_t i = 0; i < 10'000; ++i) {
    items.push_back(item(
        "", c.own == 1 ? "w" + std::to_string(i % 500) : c.text + noise(c.own, 500'000, &random)));
  }
  const Stories stories = stories_of(items);
  const std::size_t count = 1 + *std::ranges::max_element(stories);
  CHECK(count >= c.least);
  CHECK(count <= c.most);
}

}  // namespace
}  // namespace pith
