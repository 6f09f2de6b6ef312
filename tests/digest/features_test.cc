#include "digest/features.h"

#include <algorithm>

#include "catch.h"
#include "digest/items.h"

namespace pith {
namespace {

float total(const Features& features) {
  float sum = 0;
  for (const Feature& feature : features) sum += feature.count;
  return sum;
}

TEST_CASE("what an item's words and pairs count") {
  struct Case {
    std::string title, text;
    std::size_t features;
    float total;
  };
  const auto c = GENERATE(values<Case>({
      {"", "", 0, 0},
      {"", "ferry", 1, 1},
      {"", "Ferry", 1, 1},
      {"", "the ferry", 3, 2.5F},
      {"", "the Ada", 3, 4},
      {"", "bye bye bye", 2, 4},
      {"Ferry", "ferry", 1, 2},
      {"the ferry", "the ferry", 3, 5},
  }));
  CAPTURE(c.title, c.text);
  const Features features = features_of(item(c.title, c.text));
  CHECK(features.size() == c.features);
  CHECK(total(features) == c.total);
}

TEST_CASE("features ascend, stop after 300 words and belong to one language") {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "word" + std::to_string(i) + " ";
  const Features features = features_of(item("", text));
  CHECK(features.size() == 599);
  CHECK(std::ranges::is_sorted(features, std::ranges::less_equal(), &Feature::hash));
  CHECK(features_of(item("", text + "and no more")) == features);
  const Features german = features_of(item("", text, "de"));
  for (const Feature& feature : german) {
    CHECK_FALSE(std::ranges::binary_search(features, feature.hash, {}, &Feature::hash));
  }
}

}  // namespace
}  // namespace pith
