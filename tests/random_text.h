// Made-up inputs for tests, the same for the same seed with every compiler and standard library.

#ifndef PITH_TESTS_RANDOM_TEXT_H_
#define PITH_TESTS_RANDOM_TEXT_H_

#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "text/analysis.h"

namespace pith {

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  // From 0 to n - 1. The distributions of <random> differ between libraries; this does not.
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(engine_() % n); }
  bool percent(std::size_t chance) { return below(100) < chance; }

  template <typename Range>
  auto& of(Range& range) {
    return range[below(std::size(range))];
  }

 private:
  std::mt19937_64 engine_;
};

// One sentence as the terms that stand in it and its number of words.
struct Line {
  std::vector<TermIndex> terms{};
  std::uint32_t words = 0;
};

// The analysis of such sentences, all of one document, with the smallest vocabulary that has room.
[[nodiscard]] Analysis analysis_of(std::span<const Line> lines,
                                   const std::vector<TermIndex>& title = {});

// n sentences of up to three documents, with all that is awkward: sentences said twice, without
// terms, of one word, of a term that stands nowhere else; a term that stands everywhere; very long
// ones.
[[nodiscard]] Analysis random_analysis(std::size_t n, Random* random);

// Up to `paragraphs` paragraphs of a report, some in other scripts, with headings, items, repeated
// sentences, abbreviations, stray marks and bytes that are not UTF-8. May be empty.
[[nodiscard]] std::string random_text(std::size_t paragraphs, Random* random);

}  // namespace pith

#endif  // PITH_TESTS_RANDOM_TEXT_H_
