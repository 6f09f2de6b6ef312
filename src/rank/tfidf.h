// Internal. Sentences as rows of tf-idf weights. Eigen enters here.

#ifndef PITH_RANK_TFIDF_H_
#define PITH_RANK_TFIDF_H_

#include <Eigen/Core>
#include <Eigen/SparseCore>
#include <cstdint>
#include <vector>

#include "text/analysis.h"

namespace pith {

using SparseRows = Eigen::SparseMatrix<double, Eigen::RowMajor, std::int64_t>;

struct Vectors {
  SparseRows rows;              // n sentences x V terms; each row of unit length, or empty
  Eigen::VectorXd title;        // V; of unit length, or zero
  Eigen::VectorXd focus;        // V; the same for Analysis::focus
  std::vector<std::size_t> df;  // V: in how many sentences the term stands
};

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
// avglen is the mean over the sentences that have terms. Time and memory: O(terms).
[[nodiscard]] Vectors weigh(const Analysis& text, const Background* background = nullptr);

}  // namespace pith

#endif  // PITH_RANK_TFIDF_H_
