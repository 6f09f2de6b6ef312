// Internal. Scores and a budget to the chosen sentences.

#ifndef PITH_SELECT_SELECT_H_
#define PITH_SELECT_SELECT_H_

#include <cstddef>
#include <string>
#include <vector>

#include "pith/pith.h"
#include "rank/rank.h"
#include "rank/tfidf.h"
#include "text/analysis.h"

namespace pith {

struct Pick {
  std::size_t sentence = 0;
  double novelty = 1;  // when it was picked; of a runner-up: at the end
};

struct Selection {
  std::vector<Pick> picks;       // in the order of picking
  std::vector<Pick> runners_up;  // best first
  std::vector<std::string> warnings;
};

// Picks greedily the sentence with the greatest score x novelty, novelty = (1 - max cos to the
// picks)^1.5 if the ranking discounts repetition, until the budget is met. Ties go to the earlier
// sentence. A sentence that would cross the budget is passed over unless that ends closer to it;
// what is left of the budget then is not filled with sentences below six words.
[[nodiscard]] Selection select(const Analysis& text, const Vectors& vectors, const Ranking& ranking,
                               const Options& options);

}  // namespace pith

#endif  // PITH_SELECT_SELECT_H_
