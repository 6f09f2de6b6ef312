// The score needs the strongest singular vectors of X only as a space: with Q an orthonormal basis
// of those of the terms, sum over k of u_ik^2 s_k^2 = |x_i Q|^2. So it does not matter which basis
// it is, nor which signs it has.
//
// Q comes from subspace iteration, Q <- orthonormal basis of X'X Q, on twice as many columns as are
// wanted, from a start of +1 and -1. X'X Q is one pass over X.

#include <Eigen/Eigenvalues>
#include <cmath>
#include <random>

#include "rank/classics.h"

namespace pith {
namespace {

constexpr Eigen::Index kMostDimensions = 8;
constexpr Eigen::Index kColumns = 2 * kMostDimensions;
constexpr int kMostRounds = 60;       // the texts that were tried needed 3 to 55
constexpr double kTolerance = 1e-13;  // of squared singular values; vectors are then at 1e-6
constexpr double kSame = 1e-6;        // squared singular values that close count as one
constexpr double kNothing = 1e-12;    // of the greatest s^4: too weak to be looked for
constexpr double kDigits = 1e6;       // of a score; what is behind them is noise and breaks ties

using Basis = Eigen::Matrix<double, Eigen::Dynamic, kColumns, Eigen::RowMajor>;
using Row = Eigen::Matrix<double, 1, kColumns>;
using Small = Eigen::Matrix<double, kColumns, kColumns>;
using Values = Eigen::Matrix<double, kColumns, 1>;

Basis start(Eigen::Index terms) {
  std::mt19937_64 random;  // with the seed that the standard gives it: the same for every text
  Basis basis(terms, kColumns);
  for (Eigen::Index w = 0; w < terms; ++w) {
    std::uint64_t bits = random();
    for (Eigen::Index k = 0; k < kColumns; ++k) {
      basis(w, k) = (bits & 1U) != 0 ? 1 : -1;
      bits >>= 1U;
    }
  }
  return basis;
}

// x_i Q, with 1 for every term that stands in the sentence.
Row project(const SparseRows& x, Eigen::Index i, const Basis& basis) {
  Row row = Row::Zero();
  for (SparseRows::InnerIterator entry(x, i); entry; ++entry) row += basis.row(entry.col());
  return row;
}

// *image = X'X basis
void multiply(const SparseRows& x, const Basis& basis, Basis* image) {
  image->setZero(basis.rows(), kColumns);
  for (Eigen::Index i = 0; i < x.rows(); ++i) {
    const Row row = project(x, i, basis);
    for (SparseRows::InnerIterator entry(x, i); entry; ++entry) image->row(entry.col()) += row;
  }
}

// Makes the columns of *basis orthonormal, strongest first; 0 where nothing is left. What comes
// back is how long it was along each: the squared singular values, when *basis is X'X times what
// this function made before, and nothing changes any more.
Values orthonormalize(Basis* basis) {
  const Small products = basis->transpose() * *basis;
  const Eigen::SelfAdjointEigenSolver<Small> solver(products);
  const Values squares = solver.eigenvalues().reverse().cwiseMax(0);
  Small turn = solver.eigenvectors().rowwise().reverse();
  for (Eigen::Index k = 0; k < kColumns; ++k) {
    turn.col(k) *= squares[k] > kNothing * squares[0] ? 1 / std::sqrt(squares[k]) : 0;
  }
  *basis *= turn;
  return squares.cwiseSqrt();
}

// How many of the dimensions count; 0 if none of them can be told from those that are left out.
Eigen::Index dimensions(const Values& squares) {
  const double least = squares[0] / 4 * (1 - kSame);  // s_1/2, squared
  Eigen::Index count = 0;
  while (count < kMostDimensions && squares[count] >= least) ++count;
  while (count > 0 && squares[count] > squares[count - 1] * (1 - kSame)) --count;
  return count;
}

}  // namespace

Eigen::VectorXd lsa(const Vectors& vectors) {
  const SparseRows x = vectors.rows();
  Basis basis = start(x.cols());
  Basis image;
  Values squares = Values::Zero();
  for (int round = 0; round < kMostRounds; ++round) {
    multiply(x, basis, &image);
    basis.swap(image);
    const Values before = squares;
    squares = orthonormalize(&basis);
    const double change = (squares - before).head(kMostDimensions).cwiseAbs().maxCoeff();
    if (change <= kTolerance * squares[0]) break;
  }
  const Eigen::Index count = dimensions(squares);
  Eigen::VectorXd scores(x.rows());
  for (Eigen::Index i = 0; i < x.rows(); ++i) {
    const double length = count == 0 ? std::sqrt(static_cast<double>(x.row(i).nonZeros()))
                                     : project(x, i, basis).head(count).norm();
    scores[i] = std::round(length * kDigits) / kDigits;
  }
  return scores;
}

}  // namespace pith
