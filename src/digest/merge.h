// Internal. Average link: clusters of items that are alike in the mean, as a tree.

#ifndef PITH_DIGEST_MERGE_H_
#define PITH_DIGEST_MERGE_H_

#include <cstddef>
#include <span>
#include <vector>

#include "digest/similar.h"
#include "digest/weights.h"

namespace pith {

// A cluster: an item, or the union of two clusters.
struct Cluster {
  std::size_t left = 0;  // clusters before it; itself, both, if it is an item
  std::size_t right = 0;
  std::size_t first = 0;    // its first item
  std::size_t items = 1;    // how many
  double similarities = 0;  // the sum over all pairs of its items

  [[nodiscard]] double mean() const {
    return 2 * similarities / (static_cast<double>(items) * static_cast<double>(items - 1));
  }
};

// The items, then the unions in their order. Two clusters that a pair joins become one while the mean
// similarity of their items, one from each, is at least `threshold`: the most alike first, ties to the
// lower items. REQUIRES: pairs have the product of their vectors. A union costs as much as the two
// clusters have different features.
[[nodiscard]] std::vector<Cluster> merge_similar(std::span<const SparseVector> items,
                                                 std::span<const Pair> pairs, double threshold);

}  // namespace pith

#endif  // PITH_DIGEST_MERGE_H_
