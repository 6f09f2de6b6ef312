// Small feeds of made-up news, with the stories in them.

#ifndef PITH_TESTS_DIGEST_FEEDS_H_
#define PITH_TESTS_DIGEST_FEEDS_H_

#include <string>
#include <vector>

#include "pith/pith.h"

namespace pith {

struct StoryFeed {
  std::string name;
  std::vector<Document> items;
  std::vector<std::size_t> expected;  // the story of each item
};

[[nodiscard]] std::vector<StoryFeed> story_feeds();

}  // namespace pith

#endif  // PITH_TESTS_DIGEST_FEEDS_H_
