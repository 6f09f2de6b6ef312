#include "digest/copies.h"

#include <algorithm>

#include "catch.h"
#include "digest/items.h"
#include "random_text.h"

namespace pith {
namespace {

constexpr const char* kWire =
    "Port workers in Marsh Haven walked out on Tuesday after talks over night shifts broke down. "
    "The union said that nine out of ten members had voted for the strike, the first in eleven "
    "years. Ferries to the islands will run at the weekend only, and two cruise ships have been "
    "sent to Oldport. The harbour board called the demands out of reach and offered to meet again "
    "on Friday. Shops on the islands reported queues for bread and fuel by noon.";
constexpr const char* kOther =
    "No ship left Marsh Haven this morning: the dockers are on strike. They want shorter nights "
    "and "
    "say the board has not moved in months of talks. At the ferry pier a handful of travellers "
    "waited for a boat that did not come, and the baker on Gull Island sold out before ten. The "
    "mayor asked both sides to come back to the table before the weekend.";

std::vector<std::size_t> copies_of(const std::vector<Document>& documents) {
  std::vector<Fingerprints> items;
  for (const Document& document : documents) items.push_back(fingerprints_of(document));
  return find_copies(items);
}

std::string cut(std::string_view text, double share) {
  return std::string(
      text.substr(0, static_cast<std::size_t>(share * static_cast<double>(text.size()))));
}

TEST_CASE("copies of a wire text, and what is none") {
  struct Case {
    std::string name;
    Document second;
    bool copy;
  };
  const std::string wire = kWire;
  const auto c = GENERATE_COPY(values<Case>({
      {"the same", item("Strike", wire), true},
      {"another headline", item("Harbour at a standstill, islands run out of bread", wire), true},
      {"a byline and an editor",
       item("Strike", "By Ada Marsh in Oldport. " + wire + " Editing by Jon Reyes and Mia Holm."),
       true},
      {"its tail trimmed", item("Strike", cut(wire, .6)), true},
      {"one word changed", item("Strike", "Dock" + wire.substr(4)), true},
      {"in capitals, other blanks", item("", "PORT  WORKERS\nIN MARSH HAVEN" + wire.substr(27)),
       true},
      {"twice as long", item("Strike", wire + " " + kOther), false},
      {"another report of the strike", item("Strike", kOther), false},
      {"another language", item("Strike", wire, "de"), false},
      {"nothing", item("", ""), false},
  }));
  CAPTURE(c.name);
  CHECK(copies_of({item("Strike", wire), c.second}) ==
        std::vector<std::size_t>{0, c.copy ? 0U : 1U});
}

TEST_CASE("items with little text are copies only with their titles") {
  using Copies = std::vector<std::size_t>;
  CHECK(copies_of({item("Ferry sinks off Gull Island", "Comments"),
                   item("Board offers shorter nights", "Comments"),
                   item("Ferry sinks off Gull Island", "Comments")}) == Copies{0, 1, 0});
  CHECK(copies_of({item("", ""), item("", ""), item("", "...")}) == Copies{0, 1, 2});
  CHECK(copies_of({item("", "one"), item("", "one"), item("", "two")}) == Copies{0, 0, 2});
  CHECK(copies_of({}).empty());
  CHECK(copies_of({item("渡船沉没", "周二夜间一艘渡船在海湾沉没船员全部获救"),
                   item("渡船沉没", "周二夜间一艘渡船在海湾沉没船员全部获救"),
                   item("罢工", "码头工人周三开始罢工要求缩短夜班时间")}) == Copies{0, 0, 2});
}

TEST_CASE("what is copied from is no copy, and stands before its copies") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 20));
  CAPTURE(seed);
  Random random(seed);
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < 60; ++i) {
    if (!texts.empty() && random.percent(50)) {
      std::string copy =
          random.of(texts);  // with one or two words of its own, so that copies drift
      copy.insert(random.below(copy.size()), " moved ");
      texts.push_back(copy);
    } else {
      texts.emplace_back();
      for (std::size_t w = 0; w < 80; ++w)
        texts.back() += "w" + std::to_string(random.below(3000)) + " ";
    }
  }
  std::vector<Document> documents;
  for (const std::string& text : texts) documents.push_back(item("", text));
  const std::vector<std::size_t> copies = copies_of(documents);
  REQUIRE(copies.size() == texts.size());
  for (std::size_t i = 0; i < copies.size(); ++i) {
    CHECK(copies[i] <= i);
    CHECK(copies[copies[i]] == copies[i]);
  }
  CHECK(std::ranges::count_if(copies, [&](const std::size_t& c) {
          return c != static_cast<std::size_t>(&c - copies.data());
        }) > 10);
}

TEST_CASE("ten thousand items with the same foot, and as many copies, are no work") {
  std::vector<Fingerprints> items;
  Random random(5);
  for (std::size_t i = 0; i < 10'000; ++i) {
    Fingerprints own;
    for (std::uint64_t f = 0; f < 20; ++f) own.push_back(f);
    for (std::uint64_t f = 0; f < 30; ++f) own.push_back(1000 + (i / 2) * 30 + f);
    items.push_back(own);
  }
  const std::vector<std::size_t> copies = find_copies(items);
  for (std::size_t i = 0; i < items.size(); ++i) REQUIRE(copies[i] == i / 2 * 2);
}

}  // namespace
}  // namespace pith
