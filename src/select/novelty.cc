#include "select/novelty.h"

#include <algorithm>
#include <cmath>

namespace pith {
Novelty::Novelty(const SparseRows& rows, double power) : rows_(rows), power_(power) {
  if (power_ <= 0) return;
  postings_.resize(static_cast<std::size_t>(rows.cols()));
  seen_.assign(static_cast<std::size_t>(rows.rows()), 0);
  nearest_.assign(static_cast<std::size_t>(rows.rows()), 0.0);
}

void Novelty::pick(std::size_t sentence) {
  if (power_ <= 0) return;
  for (SparseRows::InnerIterator entry(rows_, static_cast<Eigen::Index>(sentence)); entry;
       ++entry) {
    postings_[static_cast<std::size_t>(entry.col())].push_back({picks_, entry.value()});
  }
  ++picks_;
  cosines_.push_back(0.0);
}

double Novelty::of(std::size_t sentence) {
  if (power_ <= 0) return 1;
  const std::uint32_t seen = seen_[sentence];
  for (SparseRows::InnerIterator entry(rows_, static_cast<Eigen::Index>(sentence)); entry;
       ++entry) {
    // The newest postings stand last; those it has seen are not gone over again.
    const auto& postings = postings_[static_cast<std::size_t>(entry.col())];
    for (auto posting = postings.rbegin(); posting != postings.rend() && posting->pick >= seen;
         ++posting) {
      if (cosines_[posting->pick] == 0) met_.push_back(posting->pick);
      cosines_[posting->pick] += entry.value() * posting->weight;
    }
  }
  for (const std::uint32_t pick : met_) {
    nearest_[sentence] = std::max(nearest_[sentence], cosines_[pick]);
    cosines_[pick] = 0;
  }
  met_.clear();
  seen_[sentence] = picks_;
  return std::pow(std::max(0.0, 1 - nearest_[sentence]), power_);
}

}  // namespace pith
