#include "rank/neighbours.h"

#include <algorithm>

namespace pith {

Neighbours::Neighbours(const Vectors& vectors)
    : rows_(vectors.rows),
      by_term_(vectors.rows),
      cosines_(static_cast<std::size_t>(vectors.rows.rows()), 0) {}

std::vector<Near> Neighbours::of(std::size_t sentence, std::size_t most) {
  std::vector<Near> near;
  for (SparseRows::InnerIterator mine(rows_, static_cast<Eigen::Index>(sentence)); mine; ++mine) {
    for (Columns::InnerIterator other(by_term_, mine.col()); other; ++other) {
      const auto i = static_cast<std::size_t>(other.row());
      if (cosines_[i] == 0) near.push_back({i, 0});
      cosines_[i] += mine.value() * other.value();
    }
  }
  for (Near& other : near) other.cosine = std::exchange(cosines_[other.sentence], 0);
  std::erase_if(near, [&](const Near& other) { return other.sentence == sentence; });
  const std::size_t kept = std::min(most, near.size());
  std::ranges::partial_sort(
      near, near.begin() + static_cast<std::ptrdiff_t>(kept), {},
      [](const Near& other) { return std::pair(-other.cosine, other.sentence); });
  near.resize(kept);
  return near;
}

}  // namespace pith
