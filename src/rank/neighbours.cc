#include "rank/neighbours.h"

#include <algorithm>
#include <utility>

namespace pith {

Neighbours::Neighbours(const Vectors& vectors)
    : rows_(vectors.rows()),
      by_term_(vectors.rows()),
      cosines_(static_cast<std::size_t>(vectors.rows().rows()), 0) {}

std::size_t Neighbours::count_steps() const {
  std::size_t steps = 0;
  for (Eigen::Index w = 0; w < by_term_.cols(); ++w) {
    const auto df = static_cast<std::size_t>(by_term_.col(w).nonZeros());
    steps += df * df;
  }
  return steps;
}

std::vector<Near>& Neighbours::all(std::size_t sentence) {
  near_.clear();
  for (SparseRows::InnerIterator mine(rows_, static_cast<Eigen::Index>(sentence)); mine; ++mine) {
    for (Columns::InnerIterator other(by_term_, mine.col()); other; ++other) {
      const auto i = static_cast<std::size_t>(other.row());
      if (cosines_[i] == 0) near_.push_back({i, 0});
      cosines_[i] += mine.value() * other.value();
    }
  }
  for (Near& other : near_) other.cosine = std::exchange(cosines_[other.sentence], 0);
  return near_;
}

std::vector<Near> Neighbours::of(std::size_t sentence, std::size_t most) {
  std::vector<Near>& near = all(sentence);
  std::erase_if(near, [&](const Near& other) { return other.sentence == sentence; });
  const auto kept = static_cast<std::ptrdiff_t>(std::min(most, near.size()));
  std::ranges::partial_sort(near, near.begin() + kept, {}, [](const Near& other) {
    return std::pair(-other.cosine, other.sentence);
  });
  return {near.begin(), near.begin() + kept};
}

}  // namespace pith
