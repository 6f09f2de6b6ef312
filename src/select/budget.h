// Internal. How much may still be chosen.

#ifndef PITH_SELECT_BUDGET_H_
#define PITH_SELECT_BUDGET_H_

#include <cstddef>
#include <limits>

#include "pith/pith.h"
#include "text/analysis.h"

namespace pith {

// Counts what was taken against a Length.
class Budget {
 public:
  // `words` is the number of words in all sentences, of which shares are taken.
  Budget(const Length& length, std::size_t words);

  // True if nothing more can be taken.
  [[nodiscard]] bool is_met() const;
  // True if this sentence may be taken now. What is refused once would be refused ever after.
  [[nodiscard]] bool admits(const Sentence& sentence) const;
  void take(const Sentence& sentence);

  // True if an empty summary is better than crossing the budget.
  [[nodiscard]] bool is_hard() const { return hard_; }

 private:
  [[nodiscard]] std::size_t cost(const Sentence& sentence) const;

  static constexpr std::size_t kUnbounded = std::numeric_limits<std::size_t>::max();
  std::size_t sentences_left_ = kUnbounded;
  std::size_t limit_ = kUnbounded;  // in words or characters
  std::size_t used_ = 0;
  bool counts_characters_ = false;
  bool may_cross_ = false;
  bool first_is_free_ = false;  // the first sentence is taken whatever its cost
  bool hard_ = false;
};

}  // namespace pith

#endif  // PITH_SELECT_BUDGET_H_
