// Internal. Which of today's stories go on from stories of earlier days.

#ifndef PITH_DIGEST_FOLLOW_UP_H_
#define PITH_DIGEST_FOLLOW_UP_H_

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "digest/features.h"
#include "digest/store.h"
#include "digest/stories.h"

namespace pith {

struct FollowUp {
  std::string headline{};  // of the story that this one goes on from; "": it is a new one
  bool is_repeat = false;  // every article of it is nearly what was told
};

// Of each story. `items` are today's, `stories` the indices of the items of each. Today's items and those that
// were told are grouped together: a story goes on from another when at least half of its items share a group with it.
[[nodiscard]] std::vector<FollowUp> follow_ups(std::span<const StoryItem> items,
                                               const std::vector<std::vector<std::size_t>>& stories,
                                               const std::vector<Told>& told);

}  // namespace pith

#endif  // PITH_DIGEST_FOLLOW_UP_H_
