// Internal. Sentences as rows of tf-idf weights. Eigen enters here.

#ifndef PITH_RANK_TFIDF_H_
#define PITH_RANK_TFIDF_H_

#include <Eigen/Core>
#include <Eigen/SparseCore>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "text/analysis.h"

namespace pith {

using SparseRows = Eigen::Map<const Eigen::SparseMatrix<double, Eigen::RowMajor, std::int32_t>>;
using DenseVector = Eigen::Map<const Eigen::VectorXd>;

// n sentences x V terms, each row of unit length, or empty: compressed sparse rows in vectors that
// keep their memory, which Eigen sees through a map.
struct Vectors {
  std::vector<std::int32_t> starts{
      0};                             // n + 1: row i is [starts[i], starts[i + 1]) of the next two
  std::vector<std::int32_t> terms;    // ascending in a row
  std::vector<double> weights;        // over 0
  std::vector<double> title_weights;  // V; of unit length, or zero
  std::vector<double> focus_weights;  // V; the same for Analysis::focus
  std::vector<std::uint32_t> df;      // V: in how many sentences the term stands
  bool has_title = false;             // title_weights has one over 0

  struct Row {
    std::span<const std::int32_t> terms;
    std::span<const double> weights;

    [[nodiscard]] std::size_t size() const { return terms.size(); }
  };
  [[nodiscard]] std::size_t size() const { return starts.size() - 1; }  // n
  [[nodiscard]] Row row(std::size_t i) const {
    const auto begin = static_cast<std::size_t>(starts[i]);
    const auto count = static_cast<std::size_t>(starts[i + 1]) - begin;
    return {std::span(terms).subspan(begin, count), std::span(weights).subspan(begin, count)};
  }

  // Views, for as long as nothing changes.
  [[nodiscard]] SparseRows rows() const;
  [[nodiscard]] DenseVector title() const;
  [[nodiscard]] DenseVector focus() const;
};

// The product of a row and a vector over all terms.
[[nodiscard]] inline double dot(const Vectors::Row& row, std::span<const double> vector) {
  double sum = 0;
  for (std::size_t k = 0; k < row.size(); ++k) {
    sum += row.weights[k] * vector[static_cast<std::size_t>(row.terms[k])];
  }
  return sum;
}

// How many documents of a corpus a term stands in.
struct Background {
  std::uint64_t documents = 0;
  std::vector<std::uint64_t> df;  // one a term of the text; 0 for one that the corpus does not have
};

// The weight of term w, k times in a sentence of `len` terms:
//
//   tf   k (k1+1) / (k + k1 (1 - b + b len/avglen)), k1 = 1.2, b = 0.75
//        Robertson & Zaragoza 2009, 3.15
//   isf  ln(1 + n/sf(w)); ln(n/sf(w)) without a stop list: a word in every sentence weighs 0
//        with a background, N/max(1, df(w)) in place of n/sf(w)
//
// avglen is the mean over the sentences that have terms. Time and memory: O(terms). REQUIRES: fewer
// than 2^31 terms, a text of some 20 GB. Keep one for many texts: it keeps its memory.
class Weigher {
 public:
  // Valid until the next call.
  const Vectors& weigh(const Analysis& text, const Background* background = nullptr);
  [[nodiscard]] Vectors take() { return std::move(vectors_); }

 private:
  std::size_t put_counts(std::span<const TermIndex> terms, std::size_t end);
  void count(const Analysis& text);
  void set_rarities(const Analysis& text, const Background* background);
  std::size_t weigh_counts(std::size_t length, std::size_t begin, std::size_t end, std::size_t out);
  std::size_t weigh_rows(const Analysis& text);
  bool weigh_query(std::span<const TermIndex> terms, std::size_t begin, std::vector<double>* query);

  Vectors vectors_;
  double mean_length_ = 1;
  std::vector<TermIndex> sorted_;                      // of one sentence
  std::vector<std::pair<std::int32_t, double>> lone_;  // of one sentence: what no other has
  std::vector<double> isf_;                            // by term
  std::vector<double> logarithms_;                     // by sf, 0: not yet asked for
};

// The same once.
[[nodiscard]] Vectors weigh(const Analysis& text, const Background* background = nullptr);

}  // namespace pith

#endif  // PITH_RANK_TFIDF_H_
