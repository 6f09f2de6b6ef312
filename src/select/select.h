// Internal. Scores and a budget to the chosen sentences.

#ifndef PITH_SELECT_SELECT_H_
#define PITH_SELECT_SELECT_H_

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "pith/pith.h"
#include "rank/rank.h"
#include "rank/tfidf.h"
#include "select/greedy.h"
#include "text/analysis.h"

namespace pith {

struct Pick {
  std::size_t sentence = 0;
  double novelty = 1;  // when it was picked; of a runner-up: at the end
  std::size_t quoted_for =
      0;  // the sentence whose unit it belongs to; itself, if nothing brought it
};

struct Selection {
  std::vector<Pick> picks;       // in the order of picking
  std::vector<Pick> runners_up;  // best first
  std::vector<std::string> warnings;
};

// Picks greedily the sentence with the greatest score x novelty, novelty = (1 - max cos to the
// picks)^novelty_power if the ranking discounts repetition, until the budget is met. Ties go to the earlier
// sentence. A sentence that would cross the budget is passed over unless that ends closer to it;
// what is left of the budget then is not filled with sentences below six words.
//
// With `unit_of`, a unit is picked as a whole, by its mean; what cannot have its unit is picked only when all
// else is, and exclamations after that. Before all else come the phrases of
// Options::must_include, the best sentence of each that no pick has yet. With Options::by_section each
// section picks in its turn (select/outline.h).
//
// Keep one for many texts: it keeps its memory.
class Selector {
 public:
  // Valid until the next call.
  const Selection& select(const Analysis& text, const Vectors& vectors, const Ranking& ranking,
                          const Options& options, const UnitOf& unit_of = {});
  [[nodiscard]] Selection take() { return std::move(selection_); }

 private:
  Greedy greedy_;
  Selection selection_;
};

// The same once.
[[nodiscard]] Selection select(const Analysis& text, const Vectors& vectors, const Ranking& ranking,
                               const Options& options, const UnitOf& unit_of = {});

}  // namespace pith

#endif  // PITH_SELECT_SELECT_H_
