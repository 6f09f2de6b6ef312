// Internal. How many sentences each section of an outline gets.

#ifndef PITH_SELECT_OUTLINE_H_
#define PITH_SELECT_OUTLINE_H_

#include <cstddef>
#include <optional>
#include <queue>
#include <vector>

#include "text/analysis.h"

namespace pith {

// Says whose turn it is. Every section comes once, the one with the most words first; then by the greatest
// words/(2k + 1), k the turns that it had (Sainte-Laguë's apportionment). Ties go to the earlier section.
class Turns {
 public:
  // `brief`: no section has more than two turns, and a second one only if it is longer than the mean.
  Turns(const Analysis& text, bool brief);

  // The section whose turn it is, or nothing when all had theirs.
  std::optional<std::size_t> next();
  // It used its turn; without this it has no other.
  void again(std::size_t section);

 private:
  struct Turn {
    bool first = true;
    double claim = 0;
    std::size_t section = 0;
    bool operator<(const Turn& other) const {
      if (first != other.first) return other.first;
      return claim != other.claim ? claim < other.claim : section > other.section;
    }
  };

  bool brief_;
  double mean_ = 0;
  std::vector<double> words_;  // by section
  std::vector<int> had_;       // by section
  std::priority_queue<Turn> turns_;
};

}  // namespace pith

#endif  // PITH_SELECT_OUTLINE_H_
