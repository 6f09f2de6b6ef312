// Internal. PageRank on graphs that are never written down.
//
// A graph of n sentences is given by what its weight matrix S (symmetric, no weight below 0) does
// to a vector. For cosines, S = X X' - diag(|x_i|^2) with the tf-idf rows X, and S u costs two
// passes over X: no n x n matrix anywhere. Mihalcea & Tarau 2004; Brin & Page 1998.

#ifndef PITH_RANK_PAGERANK_H_
#define PITH_RANK_PAGERANK_H_

#include <Eigen/Core>
#include <functional>
#include <optional>
#include <vector>

#include "rank/tfidf.h"

namespace pith {

struct Graph {
  // *product = S u
  std::function<void(const Eigen::VectorXd& u, Eigen::VectorXd* product)> multiply;
  // n: no edge but to itself; found by counting, as the degree is rounding noise there.
  std::vector<bool> isolated;
};

// v <- d (S D^-1 v + (weight on isolated sentences)/n) + (1-d)/n with d = 0.85, from 1/n, until the
// L1 change is below 1e-9 (25 to 35 rounds; 200 at most). n values that sum to 1; n = 0: none.
// Equal rows of S give equal values, to the last bit.
[[nodiscard]] Eigen::VectorXd pagerank(const Graph& graph, Eigen::Index n);

// The same with `damping` d, and with weight going back to sentences by `restart` (n values that sum
// to 1) in place of 1/n to each: what is near the sentences of `restart`. Haveliwala 2002
// ("Topic-sensitive PageRank"); for summaries Otterbacher, Erkan & Radev 2005.
[[nodiscard]] Eigen::VectorXd pagerank(const Graph& graph, const Eigen::VectorXd& restart,
                                       double damping);

// The graph of cosines between rows.
[[nodiscard]] Graph cosine_graph(const Vectors& vectors);

// The original TextRank graph: |terms in common| / (ln|a| + ln|b|), |a| the number of words of a
// sentence. 1/(x+y) over the few distinct lengths is a Cauchy matrix of low rank (8 to 16 to double
// precision), so S u is a handful of passes over the 0/1 rows. Sentences of one word have no edges:
// ln 1 + ln 1 = 0.
[[nodiscard]] Graph overlap_graph(const Vectors& vectors, const std::vector<Sentence>& sentences);

// The LexRank graph: an edge of weight 1 where the cosine is over `threshold`, found through an
// inverted index in O(sum of df^2) time and O(edges) memory; nullopt if there were more than
// `most_edges`, or if that sum is more than eight times as many: so the cost is bounded.
[[nodiscard]] std::optional<Graph> threshold_graph(const Vectors& vectors, double threshold,
                                                   std::size_t most_edges);

}  // namespace pith

#endif  // PITH_RANK_PAGERANK_H_
