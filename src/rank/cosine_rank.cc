#include "rank/cosine_rank.h"

#include <Eigen/Core>

namespace pith {
namespace {

constexpr double kDamping = 0.85;  // Brin & Page 1998; 0.7 to 0.95 changes ROUGE by 0.1
constexpr double kTolerance = 1e-8;
constexpr int kMostRounds = 200;

using Array = Eigen::Map<Eigen::ArrayXd, Eigen::Aligned16>;  // as operator new aligns

Array array(std::vector<double>& values) {
  return {values.data(), static_cast<Eigen::Index>(values.size())};
}

}  // namespace

void CosineRank::start(const Vectors& vectors) {
  terms_ = vectors.terms.data();
  weights_ = vectors.weights.data();
  rows_.clear();
  selves_.clear();
  y_.assign(vectors.df.size(), 0.0);
  for (std::size_t i = 0; i < vectors.size(); ++i) {
    std::int32_t end = vectors.starts[i];
    double self = 0;
    for (; end < vectors.starts[i + 1] && vectors.df[term(end)] > 1; ++end) {
      self += weights_[end] * weights_[end];
      y_[term(end)] += weights_[end];
    }
    if (end == vectors.starts[i]) continue;
    rows_.push_back({vectors.starts[i], end, static_cast<std::uint32_t>(i)});
    selves_.push_back(self);
  }
  degrees_.clear();
  for (const Row& row : rows_) {
    double degree = 0;
    for (std::int32_t k = row.begin; k < row.end; ++k)
      degree += weights_[k] * (y_[term(k)] - weights_[k]);
    degrees_.push_back(degree);
  }
  total_ = array(degrees_).sum();
  ranks_.resize(vectors.size());
}

std::span<const double> CosineRank::rank() {
  const double even = 1 / static_cast<double>(ranks_.size());
  return rank([=](std::size_t) { return even; }, kDamping);
}

std::span<const double> CosineRank::rank(std::span<const double> restart, double damping) {
  return rank([=](std::size_t i) { return restart[i]; }, damping);
}

// `restart(i)` is what sentence i gets of the weight that is given back.
template <typename Restart>
std::span<const double> CosineRank::rank(Restart restart, double damping) {
  double linked = 0;  // the sum of `restart` over the rows: what they lack of 1, the isolated have
  for (const Row& row : rows_) linked += restart(row.sentence);
  const double given_back = (1 - damping) / (1 - damping * (1 - linked));
  const double level = given_back * linked / ((1 - damping) * total_);
  u_.assign(rows_.size(), level);
  rest_.resize(rows_.size());
  for (std::size_t i = 0; i < rows_.size(); ++i)  // (S u)_i = degree_i level
    rest_[i] = given_back * restart(rows_[i].sentence) - (1 - damping) * degrees_[i] * level;
  solve(damping);
  for (std::size_t i = 0; i < ranks_.size(); ++i) ranks_[i] = given_back * restart(i);
  for (std::size_t i = 0; i < rows_.size(); ++i) ranks_[rows_[i].sentence] = u_[i] * degrees_[i];
  return ranks_;
}

// A u = g r, from a u and its rest that there are.
void CosineRank::solve(double damping) {
  directions_.resize(rows_.size());
  images_.resize(rows_.size());
  Array u = array(u_);
  Array rest = array(rest_);
  Array direction = array(directions_);
  Array image = array(images_);
  const Array degrees = array(degrees_);
  const Array selves = array(selves_);
  const double bound = kTolerance * (1 - damping);
  direction = rest / degrees;
  double left = (rest * direction).sum();
  for (rounds_ = 0; left * total_ >= bound * bound && rounds_ < kMostRounds; ++rounds_) {
    multiply();
    image = (degrees + damping * selves) * direction - damping * image;  // A p
    const double step = left / (direction * image).sum();
    u += step * direction;
    rest -= step * image;
    image = rest / degrees;
    const double still_left = (rest * image).sum();
    direction = image + still_left / left * direction;
    left = still_left;
  }
}

// images = X X' directions
void CosineRank::multiply() {
  const std::int32_t* const terms = terms_;
  const double* const weights = weights_;
  y_.assign(y_.size(), 0.0);
  double* const y = y_.data();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const double direction = directions_[i];
    const std::int32_t end = rows_[i].end;
    for (std::int32_t k = rows_[i].begin; k < end; ++k) y[terms[k]] += weights[k] * direction;
  }
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    double image = 0;
    const std::int32_t end = rows_[i].end;
    for (std::int32_t k = rows_[i].begin; k < end; ++k) image += weights[k] * y[terms[k]];
    images_[i] = image;
  }
}

}  // namespace pith
