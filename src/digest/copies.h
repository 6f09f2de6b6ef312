// Internal. Items that are the text of an item before them, or nearly.

#ifndef PITH_DIGEST_COPIES_H_
#define PITH_DIGEST_COPIES_H_

#include <cstdint>
#include <span>
#include <vector>

#include "pith/pith.h"

namespace pith {

// Some of the runs of five words of a text, hashed: in each four runs that follow each other, the one
// with the least hash ("winnowing"; Schleimer, Wilkerson & Aiken, SIGMOD 2003). So two texts with
// eight words in common, one behind the other, have a number in common. Ascending, each once.
using Fingerprints = std::vector<std::uint64_t>;

// Of the content; of the title too where the content has less than 20 words ("Comments", "Read more"). Texts
// of two languages have none in common. None for an item without a word. Linear.
[[nodiscard]] Fingerprints fingerprints_of(const Document& document);

// Of each item the first item that it is a copy of, or the item itself; what is copied from is no copy. An
// item is a copy if an item before it has four fifths of its fingerprints; or if it has four fifths of that
// item's and is no more than half as long again: a headline, a byline, a trimmed tail do not make
// another text. O(fingerprints).
[[nodiscard]] std::vector<std::size_t> find_copies(std::span<const Fingerprints> items);

}  // namespace pith

#endif  // PITH_DIGEST_COPIES_H_
