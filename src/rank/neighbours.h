// Internal. Which sentences are most like another.

#ifndef PITH_RANK_NEIGHBOURS_H_
#define PITH_RANK_NEIGHBOURS_H_

#include <cstddef>
#include <vector>

#include "rank/tfidf.h"

namespace pith {

struct Near {
  std::size_t sentence = 0;
  double cosine = 0;
};

class Neighbours {
 public:
  // `vectors` must outlive it. O(terms of the text).
  explicit Neighbours(const Vectors& vectors);

  // The `most` sentences with the greatest cosines over 0 to `sentence`, which is none of them; ties go to
  // the earlier one. Costs the sentences that have each of its terms.
  [[nodiscard]] std::vector<Near> of(std::size_t sentence, std::size_t most);

  // All sentences with a cosine over 0, itself too, in no order; valid until the next call.
  [[nodiscard]] std::vector<Near>& all(std::size_t sentence);

  // What all of these calls cost together: pairs of sentences with a term in common, once for each such
  // term, which is the sum of df^2.
  [[nodiscard]] std::size_t count_steps() const;

 private:
  using Columns = Eigen::SparseMatrix<double, Eigen::ColMajor, std::int32_t>;
  SparseRows rows_;
  Columns by_term_;
  std::vector<double> cosines_;  // by sentence; zero between calls
  std::vector<Near> near_;       // reused
};

}  // namespace pith

#endif  // PITH_RANK_NEIGHBOURS_H_
