// The overlap graph of Mihalcea & Tarau (2004, section 4) without its n^2 edges.
//
// S_ij = |terms of i and j| c(len_i, len_j), c(a, b) = 1/(ln a + ln b). The Cauchy matrix C over
// the m distinct lengths is positive definite; pivoted Cholesky writes it as F F' with r columns, r
// growing with the logarithm of the accuracy (Beckermann & Townsend 2017). So, with B the 0/1 rows,
//
//   S u = sum over columns f of F:  f(len) . B B' (f(len) . u), minus the diagonal.

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>

#include "rank/pagerank.h"

namespace pith {
namespace {

constexpr double kRelativeError = 1e-15;  // of C's largest remaining diagonal entry

// F with F F' = 1/(x_a + x_b), one row an x. REQUIRES: every x > 0. Costs O(m r^2).
Eigen::MatrixXd cauchy_factor(const Eigen::VectorXd& x) {
  const Eigen::Index m = x.size();
  Eigen::VectorXd left = (2 * x).cwiseInverse();  // the diagonal of what is not yet written as F F'
  const double enough = m == 0 ? 0 : kRelativeError * left.maxCoeff();
  Eigen::MatrixXd factor(m, 0);
  while (factor.cols() < m) {
    Eigen::Index pivot = 0;
    const double largest = left.maxCoeff(&pivot);
    if (largest <= enough) break;
    Eigen::VectorXd column = (x.array() + x[pivot]).inverse().matrix();
    column -= factor * factor.row(pivot).transpose();
    column /= std::sqrt(largest);
    left -= column.cwiseAbs2();
    left[pivot] = 0;
    factor.conservativeResize(Eigen::NoChange, factor.cols() + 1);
    factor.col(factor.cols() - 1) = column;
  }
  return factor;
}

using Binary = Eigen::SparseMatrix<double, Eigen::RowMajor, std::int32_t>;

struct Overlap {
  Binary binary;          // n x V: 1 where the term stands in the sentence
  Eigen::VectorXd self;   // n: the diagonal of S, which is no edge
  Eigen::MatrixXd scale;  // n x r: the row of F for each sentence's length; 0 for one word
};

Overlap make_overlap(const Vectors& vectors, const std::vector<Sentence>& sentences) {
  Overlap out;
  // By columns and back: terms in ascending order.
  const Eigen::SparseMatrix<double, Eigen::ColMajor, std::int32_t> columns = vectors.rows();
  out.binary = columns;
  std::ranges::fill(out.binary.coeffs(), 1.0);
  const Eigen::Index n = out.binary.rows();

  std::map<std::uint32_t, Eigen::Index> row_of_length;
  for (const Sentence& sentence : sentences) {
    if (sentence.words > 1) row_of_length.try_emplace(sentence.words, 0);
  }
  Eigen::VectorXd logarithms(static_cast<Eigen::Index>(row_of_length.size()));
  Eigen::Index row = 0;
  for (auto& [words, index] : row_of_length) {
    logarithms[row] = std::log(static_cast<double>(words));
    index = row++;
  }
  const Eigen::MatrixXd factor = cauchy_factor(logarithms);

  out.scale = Eigen::MatrixXd::Zero(n, factor.cols());
  out.self = Eigen::VectorXd::Zero(n);
  for (Eigen::Index i = 0; i < n; ++i) {
    const std::uint32_t words = sentences[static_cast<std::size_t>(i)].words;
    if (words <= 1) continue;
    out.scale.row(i) = factor.row(row_of_length.at(words));
    const auto terms = static_cast<double>(out.binary.row(i).nonZeros());
    out.self[i] = terms * out.scale.row(i).squaredNorm();
  }
  return out;
}

}  // namespace

Graph overlap_graph(const Vectors& vectors, const std::vector<Sentence>& sentences) {
  const auto overlap = std::make_shared<const Overlap>(make_overlap(vectors, sentences));
  const Binary& binary = overlap->binary;
  // Edges are counted in whole numbers, sentences of one word left out.
  Eigen::VectorXd linked(binary.cols());
  linked.setZero();
  for (Eigen::Index i = 0; i < binary.rows(); ++i) {
    if (sentences[static_cast<std::size_t>(i)].words > 1) linked += binary.row(i).transpose();
  }
  Graph graph;
  graph.isolated.assign(sentences.size(), true);
  for (Eigen::Index i = 0; i < binary.rows(); ++i) {
    if (sentences[static_cast<std::size_t>(i)].words <= 1) continue;
    for (Binary::InnerIterator entry(binary, i); entry; ++entry) {
      if (linked[entry.col()] > 1) graph.isolated[static_cast<std::size_t>(i)] = false;
    }
  }
  graph.multiply = [overlap](const Eigen::VectorXd& u, Eigen::VectorXd* product) {
    product->setZero(u.size());
    for (Eigen::Index k = 0; k < overlap->scale.cols(); ++k) {
      const auto scale = overlap->scale.col(k);
      const Eigen::VectorXd q = overlap->binary.transpose() * scale.cwiseProduct(u);
      const Eigen::VectorXd part = overlap->binary * q;
      *product += scale.cwiseProduct(part);
    }
    *product -= overlap->self.cwiseProduct(u);
  };
  return graph;
}

}  // namespace pith
