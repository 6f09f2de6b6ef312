// Internal. Average link: clusters of items that are alike in the mean.

#ifndef PITH_DIGEST_MERGE_H_
#define PITH_DIGEST_MERGE_H_

#include <cstddef>
#include <span>
#include <vector>

#include "digest/similar.h"
#include "digest/weights.h"

namespace pith {

// The first item of the cluster of each item. Two clusters that a pair joins become one while the mean
// similarity of their items, one from each, is at least `threshold`: the most alike first, ties to the lower items.
[[nodiscard]] std::vector<std::size_t> merge_similar(std::span<const SparseVector> items,
                                                     std::span<const Pair> pairs, double threshold);

}  // namespace pith

#endif  // PITH_DIGEST_MERGE_H_
