// Internal. Features of items to vectors of length 1.

#ifndef PITH_DIGEST_WEIGHTS_H_
#define PITH_DIGEST_WEIGHTS_H_

#include <cstdint>
#include <span>
#include <vector>

#include "digest/features.h"

namespace pith {

struct Entry {
  std::uint32_t feature = 0;
  float weight = 0;
};

// Ascending by feature.
using SparseVector = std::vector<Entry>;

// Features that at least two items have, numbered by their hashes; what one item has alone only takes
// its part of the length of the vector.
struct Weighted {
  std::vector<SparseVector> items;
  std::vector<std::uint32_t> document_frequency;  // of each feature
};

// weight = tf x ln((1 + n) / df), .45 of it where df = 1; tf = 1 + ln count, or the count below 1. O(features).
[[nodiscard]] Weighted weigh_features(std::span<const Features* const> items);

[[nodiscard]] double dot(const SparseVector& a, const SparseVector& b);

}  // namespace pith

#endif  // PITH_DIGEST_WEIGHTS_H_
