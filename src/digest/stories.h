// Internal. Which items tell of one matter.

#ifndef PITH_DIGEST_STORIES_H_
#define PITH_DIGEST_STORIES_H_

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "digest/features.h"

namespace pith {

struct StoryItem {
  const Features* features;   // never null
  std::string_view language;  // a BCP 47 tag; "" and "und" are languages of their own
};

// The story of each item: stories are numbered from 0 in the order of their first items. Items of two
// languages share none. Nothing is drawn by chance.
[[nodiscard]] std::vector<std::size_t> group_stories(std::span<const StoryItem> items);

}  // namespace pith

#endif  // PITH_DIGEST_STORIES_H_
