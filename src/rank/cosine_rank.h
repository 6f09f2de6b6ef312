// Internal. PageRank on the graph of cosines, by conjugate gradients: a sixth of the work of the powers of
// rank/pagerank.h, which is its oracle.
//
// v = d S D^-1 v + g r, with S = X X' - diag(|x_i|^2), D the sums of its rows, r where the weight that is
// given back goes and g how much that is, becomes with u = D^-1 v
//
//   A u = g r,   A = D - d S
//
// A is symmetric, and D^-1/2 A D^-1/2 has its eigenvalues between 1 - d and 1 + d: gradients that are
// conjugate, scaled by D (Hestenes and Stiefel 1952), need 8 to 16 rounds of two passes over X. Where they
// begin, with all u alike, is what weight that is never given back would come to (v as the degrees):
// it has the part of the answer that would be the slowest to come. For the error e = v - v', rest
// s = g r - A u, it holds that |e|_1 <= sqrt(sum of D) sqrt(s' D^-1 s) / (1 - d): at that it stops.
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

  // n values that sum to 1, less than 1e-8 from PageRank (L1). Valid until the next call. Equal rows
  // give values equal to the last bit: nothing depends on where a row stands. O(entries x rounds), at
  // most 200 rounds.
  std::span<const double> rank();
  // The same with weight going back to sentences by `restart` (n values that sum to 1) in place of 1/n to
  // each, and another damping below 1: as pagerank() of rank/pagerank.h.
  std::span<const double> rank(std::span<const double> restart, double damping);

  [[nodiscard]] int rounds() const { return rounds_; }  // of the last call

 private:
  struct Row {           // of a sentence that is not isolated
    std::int32_t begin;  // [begin, end) of the vectors' terms: those that several sentences have
    std::int32_t end;
    std::uint32_t sentence;
  };

  [[nodiscard]] std::size_t term(std::int32_t k) const {
    return static_cast<std::size_t>(terms_[k]);
  }
  template <typename Restart>
  std::span<const double> rank(Restart restart, double damping);
  void solve(double damping);
  void multiply();

  const std::int32_t* terms_ = nullptr;  // the vectors' entries
  const double* weights_ = nullptr;
  std::vector<Row> rows_;
  std::vector<double> degrees_;     // of each row: the sum of the cosines with others
  std::vector<double> selves_;      // of each row: |x_i|^2
  double total_ = 0;                // of the degrees
  std::vector<double> u_;           // of each row
  std::vector<double> rest_;        // g r - A u
  std::vector<double> directions_;  // conjugate: p' A p = 0 of any two
  std::vector<double> images_;      // X X' p; then the rest scaled by D^-1
  std::vector<double> y_;           // X' p, by term
  std::vector<double> ranks_;       // of each sentence
  int rounds_ = 0;
};

}  // namespace pith

#endif  // PITH_RANK_COSINE_RANK_H_
