// Internal. The words and phrases that a text is about.

#ifndef PITH_RANK_KEYWORDS_H_
#define PITH_RANK_KEYWORDS_H_

#include <cstddef>
#include <span>
#include <vector>

#include "pith/pith.h"
#include "rank/rank.h"
#include "rank/tfidf.h"
#include "text/analysis.h"

namespace pith {

// Up to `most` of them, the best first. A term weighs what it has in the sentences, each by its score:
// w = sum of score x tf-idf. A phrase is up to four terms that follow each other with nothing but a blank
// or hyphen between, at least twice, or with capitals; it weighs the sum of its terms by the fourth
// root of their number, times how often they are together of all the times that the rarest of them comes. What
// is chosen takes its share of its terms' weights with it, and phrases that share neighbours with it. Only the 200 heaviest terms are looked at, in
// the 10,000 sentences with the greatest scores. Ties go to what comes first in the text.
// REQUIRES: text.places. Costs O(terms of the text).
[[nodiscard]] std::vector<Keyword> keywords(std::span<const Document> documents,
                                            const Analysis& text, const Vectors& vectors,
                                            const Ranking& ranking, std::size_t most);

}  // namespace pith

#endif  // PITH_RANK_KEYWORDS_H_
