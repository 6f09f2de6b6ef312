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

 private:
  using Columns = Eigen::SparseMatrix<double, Eigen::ColMajor, std::int64_t>;
  const SparseRows& rows_;
  Columns by_term_;
  std::vector<double> cosines_;  // by sentence; zero between calls
};

}  // namespace pith

#endif  // PITH_RANK_NEIGHBOURS_H_
