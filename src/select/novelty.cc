#include "select/novelty.h"

#include <algorithm>
#include <cmath>

namespace pith {

void Novelty::start(const Vectors& vectors, double power) {
  vectors_ = &vectors;
  power_ = power;
  picks_ = 0;
  if (power_ <= 0) return;
  postings_.clear();
  last_.assign(vectors.df.size(), kNone);
  seen_.assign(vectors.size(), 0);
  nearest_.assign(vectors.size(), 0.0);
  cosines_.clear();
}

void Novelty::pick(std::size_t sentence) {
  if (power_ <= 0) return;
  const Vectors::Row row = vectors_->row(sentence);
  for (std::size_t k = 0; k < row.size(); ++k) {
    std::uint32_t& last = last_[static_cast<std::size_t>(row.terms[k])];
    postings_.push_back({row.weights[k], picks_, last});
    last = static_cast<std::uint32_t>(postings_.size() - 1);
  }
  ++picks_;
  cosines_.push_back(0.0);
}

double Novelty::of(std::size_t sentence) {
  if (power_ <= 0) return 1;
  const std::uint32_t seen = seen_[sentence];
  if (seen < picks_) {
    const Vectors::Row row = vectors_->row(sentence);
    for (std::size_t k = 0; k < row.size(); ++k) {
      // From the newest on; those it has seen are not gone over again.
      std::uint32_t at = last_[static_cast<std::size_t>(row.terms[k])];
      for (; at != kNone && postings_[at].pick >= seen; at = postings_[at].before) {
        double& cosine = cosines_[postings_[at].pick];
        if (cosine == 0) met_.push_back(postings_[at].pick);
        cosine += row.weights[k] * postings_[at].weight;
      }
    }
    for (const std::uint32_t pick : met_) {
      nearest_[sentence] = std::max(nearest_[sentence], cosines_[pick]);
      cosines_[pick] = 0;
    }
    met_.clear();
    seen_[sentence] = picks_;
  }
  if (nearest_[sentence] == 0) return 1;
  return std::pow(std::max(0.0, 1 - nearest_[sentence]), power_);
}

}  // namespace pith
