// Slow and obvious oracles: everything written out, nothing clever. Tests hold the product against
// them on small inputs.

#ifndef PITH_TESTS_REFERENCE_DENSE_H_
#define PITH_TESTS_REFERENCE_DENSE_H_

#include <Eigen/Core>

#include "pith/pith.h"
#include "rank/rank.h"
#include "rank/tfidf.h"
#include "select/select.h"
#include "text/analysis.h"

namespace pith::dense {

// The tf-idf rows, n x V, by the formula in rank/tfidf.h, with a map a sentence.
[[nodiscard]] Eigen::MatrixXd tfidf(const Analysis& text);
[[nodiscard]] Eigen::VectorXd tfidf_title(const Analysis& text);

// The edges between sentences, n x n. No sentence has an edge to itself, but for LexRank, which
// counts a sentence among its own neighbours.
[[nodiscard]] Eigen::MatrixXd cosine_edges(const Vectors& vectors);
[[nodiscard]] Eigen::MatrixXd overlap_edges(const Vectors& vectors,
                                            const std::vector<Sentence>& sentences);
[[nodiscard]] Eigen::MatrixXd threshold_edges(const Vectors& vectors, double threshold);

// The stationary distribution of the surfer who follows an edge by its weight 85 times in 100 and
// else, or where there is no edge, goes anywhere; by powers of the n x n transition matrix, from
// 1/n, until a step changes less than `tolerance` (L1). Or who follows edges `damping` of the time, and else
// goes where `restart` says, from there too.
[[nodiscard]] Eigen::VectorXd pagerank(const Eigen::MatrixXd& edges, double tolerance);
[[nodiscard]] Eigen::VectorXd pagerank(const Eigen::MatrixXd& edges, double tolerance,
                                       const Eigen::VectorXd& restart, double damping);

// How scores differ from the oracle's.
struct Difference {
  double greatest = 0;           // between the two scores of a sentence
  std::size_t out_of_order = 0;  // pairs in another order, though the oracle has them 1e-12 apart
  std::size_t twins_apart =
      0;  // pairs of sentences with the same terms and words, not the same bits
};
[[nodiscard]] Difference compare(const Analysis& text, const Eigen::VectorXd& scores,
                                 const Eigen::VectorXd& oracle);

// The same as pith::select: of all sentences that may still be taken the one with the greatest
// score, computed anew from all that was picked before, again and again. Says nothing in words, and knows
// nothing of sections and of what must be included.
[[nodiscard]] Selection greedy(const Analysis& text, const Vectors& vectors, const Ranking& ranking,
                               const Options& options, const UnitOf& unit_of = {});

}  // namespace pith::dense

#endif  // PITH_TESTS_REFERENCE_DENSE_H_
