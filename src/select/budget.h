// Internal. How much may still be chosen.

#ifndef PITH_SELECT_BUDGET_H_
#define PITH_SELECT_BUDGET_H_

#include <cstddef>
#include <limits>

#include "pith/pith.h"
#include "text/analysis.h"

namespace pith {

// What a sentence, or several together, would take.
struct Cost {
  std::size_t sentences = 0;
  std::size_t words = 0;
  std::size_t characters = 0;  // with a blank between two sentences

  Cost() = default;
  explicit Cost(const Sentence& sentence)
      : sentences(1), words(sentence.words), characters(sentence.characters) {}
  void add(const Sentence& sentence) {
    characters += sentence.characters + (sentences > 0 ? 1 : 0);
    words += sentence.words;
    ++sentences;
  }
};

// Counts what was taken against a Length.
class Budget {
 public:
  // `words` is the number of words in all sentences, of which shares are taken. By default an
  // `outline` may have any number of sentences.
  Budget(const Length& length, std::size_t words, bool outline = false);

  // True if nothing more can be taken.
  [[nodiscard]] bool is_met() const;
  // True if this may be taken now. What is refused once would be refused ever after.
  [[nodiscard]] bool admits(const Cost& cost) const;
  // The same for what must be said: a length that is no limit may be crossed.
  [[nodiscard]] bool bears(const Cost& cost) const;
  void take(const Cost& cost);

  // True if an empty summary is better than crossing the budget.
  [[nodiscard]] bool is_hard() const { return hard_; }

 private:
  [[nodiscard]] std::size_t amount(const Cost& cost) const;

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
