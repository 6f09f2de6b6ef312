// Internal. Sentences to scores: a method's centrality, and for Method::kPith the priors.

#ifndef PITH_RANK_RANK_H_
#define PITH_RANK_RANK_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "pith/pith.h"
#include "rank/cosine_rank.h"
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

// Keep one for many texts: it keeps its memory.
class Ranker {
 public:
  // Valid until the next call.
  const Ranking& rank(Method method, const Analysis& text, const Vectors& vectors);
  [[nodiscard]] Ranking take() { return std::move(ranking_); }

 private:
  void rank_by_cosines(const Analysis& text, const Vectors& vectors);
  void set_priors(const Analysis& text, const Vectors& vectors);
  void set_focus(const Analysis& text, const Vectors& vectors);

  CosineRank cosine_rank_;
  Ranking ranking_;
};

// The same once.
[[nodiscard]] Ranking rank(Method method, const Analysis& text, const Vectors& vectors);

}  // namespace pith

#endif  // PITH_RANK_RANK_H_
