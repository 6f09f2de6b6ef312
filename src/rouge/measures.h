// Internal. What ROUGE counts, of one summary and one reference.

#ifndef PITH_ROUGE_MEASURES_H_
#define PITH_ROUGE_MEASURES_H_

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "rouge/words.h"

namespace pith {

struct RougeCounts {
  std::size_t hits = 0;
  std::size_t in_reference = 0;
  std::size_t in_summary = 0;
};

// A text, counted once for all that it is compared with.
class RougeCounted {
 public:
  static constexpr std::size_t kLongestRun = 4;

  // Runs and pairs go on over the ends of sentences, as in ROUGE-1.5.5.
  RougeCounted(std::vector<WordNumbers> sentences, std::optional<std::size_t> skip);

  using Run = std::array<WordNumber, kLongestRun>;  // shorter runs end in zeros
  std::vector<WordNumbers> sentences;
  WordNumbers words;                               // of all sentences
  std::array<std::vector<Run>, kLongestRun> runs;  // of 1 to 4 words, sorted
  std::vector<std::array<WordNumber, 2>> pairs;    // with words between, sorted
};

// In the order of rouge_measures().
inline constexpr std::size_t kRougeMeasures = 8;
using AllRougeCounts = std::array<RougeCounts, kRougeMeasures>;
[[nodiscard]] AllRougeCounts count_rouge(const RougeCounted& summary,
                                         const RougeCounted& reference);

}  // namespace pith

#endif  // PITH_ROUGE_MEASURES_H_
