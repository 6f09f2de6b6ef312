// Internal. Which items are alike, without comparing all with all.

#ifndef PITH_DIGEST_SIMILAR_H_
#define PITH_DIGEST_SIMILAR_H_

#include <cstdint>
#include <vector>

#include "digest/weights.h"

namespace pith {

// Two items and the product of their vectors; `second` is the later one.
struct Pair {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  double similarity = 0;
};

// Of each item the most alike ones before it. An item is looked for by its heaviest features, in the last
// items that have them: no more than a constant number of steps an item.
[[nodiscard]] std::vector<Pair> similar_pairs(const Weighted& weighted);

// What two items are alike by the way: the median over all pairs, or over some that are drawn by fixed numbers.
[[nodiscard]] double median_similarity(const Weighted& weighted);

}  // namespace pith

#endif  // PITH_DIGEST_SIMILAR_H_
