// Internal. Sentences to scores: a method's centrality, and for Method::kPith the priors.

#ifndef PITH_RANK_RANK_H_
#define PITH_RANK_RANK_H_

#include <cstdint>
#include <string>
#include <vector>

#include "pith/pith.h"
#include "rank/tfidf.h"
#include "text/analysis.h"

namespace pith {

// Of a sentence that says something; below it is an exclamation.
inline constexpr std::uint32_t kFewestWords = 6;

struct Ranking {
  std::vector<Factors> factors;       // one a sentence; novelty is 1: selection sets it
  std::vector<bool> echoes_title;     // one a sentence: cos(sentence, title) >= 0.8; kPith only
  bool discounts_repetition = false;  // the method wants novelty to count
  std::vector<std::string> warnings;
};

[[nodiscard]] Ranking rank(Method method, const Analysis& text, const Vectors& vectors);

}  // namespace pith

#endif  // PITH_RANK_RANK_H_
