// Internal. Clauses of sentences that are too long to quote.
//
// Machine-translated reports have sentences of 126 words, lists of demands behind semicolons. Such a
// sentence is the whole of a short summary, or none of it is quoted; cut where its author paused, its
// clauses can be.

#ifndef PITH_TEXT_CLAUSES_H_
#define PITH_TEXT_CLAUSES_H_

#include <span>
#include <string_view>
#include <vector>

#include "pith/pith.h"

namespace pith {

// A sentence of up to so many words stays whole.
inline constexpr std::size_t kLongestSentence = 60;

struct Clause {
  Span span{};            // without the marks that it is cut at
  std::size_t begin = 0;  // its words: [begin, end) of the sentence's
  std::size_t end = 0;
};

// Puts the clauses of `sentence` into `*clauses` (cleared first); just the sentence if it can stay
// whole. `words` are those of the sentence, in order. It is cut at semicolons, and at a dash that
// stands alone (a pair is a bracket); never inside brackets and quotations. What is shorter
// than ten words stays with its neighbour. Linear.
void cut_into_clauses(std::string_view text, const Span& sentence, std::span<const Span> words,
                      std::vector<Clause>* clauses);

}  // namespace pith

#endif  // PITH_TEXT_CLAUSES_H_
