// Internal. PageRank on the graph of cosines, by over-relaxation: a third of the work of the powers of
// rank/pagerank.h, which is its oracle.
//
// v = d S D^-1 v + g r, with S = X X' - diag(|x_i|^2), r where the weight that is given back goes and g
// how much that is, becomes with u = D^-1 v
//
//   deg_i u_i = g r_i + d (x_i . y - |x_i|^2 u_i),   y = X' u
//
// solved for one u_i after the other, with y brought up to date at once: Gauss and Seidel, overshooting by
// w (Young 1954). I - d D^-1/2 S D^-1/2 is positive definite, so that it converges for every w between 0
// and 2; for d = 0.85 Young's best is 1.31 (of graphs in two colours), and on 1,000 articles it was 1.34: 20
// rounds of one pass over X. (w = 1: 46 rounds; 1.2: 30; 1.5: 29.)
//
// Terms that one sentence alone has are passed over: they only touch the diagonal. What is then without a term is
// isolated, exactly; its share is known beforehand: g = (1 - d) / (1 - d (sum of r over the isolated)).

#ifndef PITH_RANK_COSINE_RANK_H_
#define PITH_RANK_COSINE_RANK_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "rank/tfidf.h"

namespace pith {

// Keep one for many texts: it keeps its memory.
class CosineRank {
 public:
  // The sentences to rank, which must outlive the calls to come. O(entries of the rows).
  void start(const Vectors& vectors);

  // n values that sum to 1, up to the L1 change of a round below 1e-8. Valid until the next call. Equal
  // rows give values equal to the last bit: at the end each is worked out once more from y alone.
  // O(entries x rounds), at most 200 rounds.
  std::span<const double> rank();
  // The same with weight going back to sentences by `restart` (n values that sum to 1) in place of 1/n to
  // each, and another damping: as pagerank() of rank/pagerank.h.
  std::span<const double> rank(std::span<const double> restart, double damping);

  [[nodiscard]] int rounds() const { return rounds_; }  // of the last call

 private:
  struct Row {
    std::int32_t begin =
        0;  // [begin, end) of the vectors' terms: those that several sentences have
    std::int32_t end = 0;
    double self = 0;    // |x_i|^2
    double degree = 0;  // sum of the cosines with others
  };

  [[nodiscard]] std::size_t term(std::int32_t k) const {
    return static_cast<std::size_t>(terms_[k]);
  }
  template <typename Restart>
  double round(Restart restart, double given_back, double damping);
  template <typename Restart>
  std::span<const double> rank(Restart restart, double damping);
  void set_image();
  template <typename Restart>
  void finish(Restart restart, double given_back, double damping);

  const std::int32_t* terms_ = nullptr;  // the vectors' entries
  const double* weights_ = nullptr;
  std::vector<Row> rows_;
  std::vector<double> u_;  // at the end: v
  std::vector<double> y_;  // by term
  int rounds_ = 0;
};

}  // namespace pith

#endif  // PITH_RANK_COSINE_RANK_H_
