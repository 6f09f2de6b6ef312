// Internal. Sentences of a block: a scanner over sentence terminators, with the language's data.
//
//   "The U.S. Senate met. It voted." -> "The U.S. Senate met." | "It voted."
//
// Rules, each with its measured worth, in src/DESIGN.md ("Sentences"). One pass, but for a bounded
// look behind and ahead at each terminator: linear.

#ifndef PITH_TEXT_SENTENCES_H_
#define PITH_TEXT_SENTENCES_H_

#include <string_view>
#include <vector>

#include "language/data.h"
#include "pith/pith.h"

namespace pith {

// Where to look next, at or behind `at`: as next_mark() of text/marks.h.
using NextMark = std::size_t (*)(std::string_view text, std::size_t at, bool blanks);

// Appends the sentences of `block` in order: disjoint, without outer white space, each in the
// block, together all of it but white space. A blank block has none. Positions count from the
// text's start.
void append_sentences(std::string_view text, const Span& block, const Language::Data& language,
                      std::vector<Span>* sentences);

// The same with another search, so that tests can look everywhere.
void append_sentences(std::string_view text, const Span& block, const Language::Data& language,
                      NextMark next, std::vector<Span>* sentences);

}  // namespace pith

#endif  // PITH_TEXT_SENTENCES_H_
