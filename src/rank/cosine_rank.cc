#include "rank/cosine_rank.h"

#include <cmath>
#include <numeric>

namespace pith {
namespace {

constexpr double kDamping = 0.85;  // Brin & Page 1998; 0.7 to 0.95 changes ROUGE by 0.1
constexpr double kOvershoot = 1.34;
constexpr double kTolerance = 1e-8;
constexpr int kMostRounds = 200;

}  // namespace

void CosineRank::start(const Vectors& vectors) {
  terms_ = vectors.terms.data();
  weights_ = vectors.weights.data();
  rows_.assign(vectors.size(), {});
  y_.assign(vectors.df.size(), 0.0);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    Row& row = rows_[i];
    row.begin = row.end = vectors.starts[i];
    for (; row.end < vectors.starts[i + 1] && vectors.df[term(row.end)] > 1; ++row.end) {
      row.self += weights_[row.end] * weights_[row.end];
      y_[term(row.end)] += weights_[row.end];
    }
  }
  for (Row& row : rows_) {
    for (std::int32_t k = row.begin; k < row.end; ++k)
      row.degree += weights_[k] * (y_[term(k)] - weights_[k]);
  }
}

// y = X' u
void CosineRank::set_image() {
  y_.assign(y_.size(), 0.0);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    for (std::int32_t k = rows_[i].begin; k < rows_[i].end; ++k) y_[term(k)] += weights_[k] * u_[i];
  }
}

// Moves every u_i once, and returns by how much all v_i changed.
template <typename Restart>
double CosineRank::round(Restart restart, double given_back, double damping) {
  const std::int32_t* const terms = terms_;
  const double* const weights = weights_;
  double* const y = y_.data();
  double change = 0;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const Row row = rows_[i];
    if (row.begin == row.end) continue;
    double near = 0;
    for (std::int32_t k = row.begin; k < row.end; ++k) near += weights[k] * y[terms[k]];
    const double wanted =
        (given_back * restart(i) + damping * (near - row.self * u_[i])) / row.degree;
    const double step = kOvershoot * (wanted - u_[i]);
    u_[i] += step;
    for (std::int32_t k = row.begin; k < row.end; ++k) y[terms[k]] += weights[k] * step;
    change += std::abs(step) * row.degree;
  }
  return change;
}

std::span<const double> CosineRank::rank() {
  const double even = 1 / static_cast<double>(rows_.size());
  return rank([=](std::size_t) { return even; }, kDamping);
}

std::span<const double> CosineRank::rank(std::span<const double> restart, double damping) {
  return rank([=](std::size_t i) { return restart[i]; }, damping);
}

// `restart(i)` is what sentence i gets of the weight that is given back.
template <typename Restart>
std::span<const double> CosineRank::rank(Restart restart, double damping) {
  double isolated = 0;  // the sum of `restart` over these
  u_.assign(rows_.size(), 0.0);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (rows_[i].begin == rows_[i].end)
      isolated += restart(i);
    else
      u_[i] = restart(i) / rows_[i].degree;
  }
  const double given_back = (1 - damping) / (1 - damping * isolated);
  set_image();
  rounds_ = 1;
  while (round(restart, given_back, damping) >= kTolerance && rounds_ < kMostRounds) ++rounds_;
  finish(restart, given_back, damping);
  return u_;
}

// Relaxing leaves u_i that depend on when their turn came. So v_i is worked out from y, that is from all u
// alike, and not from its own u_i: v_i = g r_i + d (x_i . y - |x_i|^2 v_i / deg_i), solved for v_i.
template <typename Restart>
void CosineRank::finish(Restart restart, double given_back, double damping) {
  set_image();
  std::vector<double>& v = u_;  // its place: u is in y
  double linked = 0;            // the sum of v over sentences with an edge ...
  double isolated = 0;          // ... and over the others
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const Row& row = rows_[i];
    v[i] = given_back * restart(i);
    if (row.begin == row.end) {
      isolated += v[i];
      continue;
    }
    double near = 0;
    for (std::int32_t k = row.begin; k < row.end; ++k) near += weights_[k] * y_[term(k)];
    v[i] = (v[i] + damping * near) / (1 + damping * row.self / row.degree);
    linked += v[i];
  }
  if (linked <= 0) return;
  const double scale = (1 - isolated) / linked;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (rows_[i].begin < rows_[i].end) v[i] *= scale;
  }
}

}  // namespace pith
