// Internal. Which sentences have a phrase.

#ifndef PITH_SELECT_PHRASES_H_
#define PITH_SELECT_PHRASES_H_

#include <cstddef>
#include <vector>

#include "text/analysis.h"

namespace pith {

// The sentences whose terms hold those of the phrase one after the other, ascending; none for a phrase
// without terms, or one with a word that no sentence has. Costs O(terms of the text x terms of the
// phrase).
[[nodiscard]] std::vector<std::size_t> sentences_with(const Phrase& phrase, const Analysis& text);

}  // namespace pith

#endif  // PITH_SELECT_PHRASES_H_
