// Internal. How much of a sentence the picks have not said yet.

#ifndef PITH_SELECT_NOVELTY_H_
#define PITH_SELECT_NOVELTY_H_

#include <cstdint>
#include <vector>

#include "rank/tfidf.h"

namespace pith {

// Keeps, for each sentence, its greatest cosine to a pick, brought up to date only when asked: a
// sentence is compared with the picks that it has not seen yet, through postings of the picks'
// terms.
class Novelty {
 public:
  // No pick yet. With a `power` of 0 every sentence is new: novelty 1. `vectors` must outlive the calls
  // to come. Memory of the text before is kept.
  void start(const Vectors& vectors, double power);

  void pick(std::size_t sentence);

  // (1 - max cos to the picks)^power, in [0, 1].
  [[nodiscard]] double of(std::size_t sentence);

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  struct Posting {
    double weight;
    std::uint32_t pick;    // number of the pick
    std::uint32_t before;  // the term's posting before this one, of an earlier pick; or kNone
  };

  const Vectors* vectors_ = nullptr;
  double power_ = 0;
  std::uint32_t picks_ = 0;
  std::vector<Posting> postings_;    // of all terms
  std::vector<std::uint32_t> last_;  // by term: its last posting, or kNone
  std::vector<std::uint32_t> seen_;  // by sentence: how many picks it was compared with
  std::vector<double> nearest_;      // by sentence: greatest cosine to these
  std::vector<double> cosines_;      // by pick; zero between calls
  std::vector<std::uint32_t> met_;   // picks whose cosine is not zero; empty between calls
};

}  // namespace pith

#endif  // PITH_SELECT_NOVELTY_H_
