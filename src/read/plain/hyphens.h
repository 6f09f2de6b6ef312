// Internal. Words that were cut at the end of a line.

#ifndef PITH_READ_PLAIN_HYPHENS_H_
#define PITH_READ_PLAIN_HYPHENS_H_

#include <string_view>
#include <vector>

#include "pith/pith.h"

namespace pith {

// A hyphen at a line's end: "-", U+2010, and U+00AD, which is seen only there.
[[nodiscard]] bool is_hyphen(char32_t c);

// The gap of each cut: with the hyphen ("imple-/mentation") where it was put there to break the
// word, without it ("self-/governing") where it belongs to it. A cut is from the hyphen to the next
// letter. What else the text has decides: the word without hyphen, or with it. One pass over the
// text if there are cuts.
[[nodiscard]] std::vector<Span> hyphen_gaps(std::string_view text, const std::vector<Span>& cuts);

}  // namespace pith

#endif  // PITH_READ_PLAIN_HYPHENS_H_
