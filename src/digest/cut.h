// Internal. Which clusters are stories.

#ifndef PITH_DIGEST_CUT_H_
#define PITH_DIGEST_CUT_H_

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "digest/merge.h"

namespace pith {

// The first item of each item's story. A cluster in no other is a story if `holds`; if not, its two parts
// are looked at. An item by itself always is. O(clusters).
[[nodiscard]] std::vector<std::size_t> cut_tree(std::span<const Cluster> clusters,
                                                const std::function<bool(const Cluster&)>& holds);

}  // namespace pith

#endif  // PITH_DIGEST_CUT_H_
