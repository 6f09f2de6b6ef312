// Internal. Is this full stop the end of a sentence, or part of an abbreviation, a number, a name?

#ifndef PITH_TEXT_STOPS_H_
#define PITH_TEXT_STOPS_H_

#include <string_view>

#include "language/data.h"

namespace pith {

// What stands around a full stop, openers and closers taken off.
struct StopContext {
  std::string_view word;  // before the stop, inner stops kept: "Sen", "U.S", "14"; perhaps empty
  std::string_view next;  // the word behind it: "Marsh", "The", "21"
  bool item = false;      // `next` is the label of a list item: "(b) The board ..."
  bool closed = false;    // a quote or bracket was closed between stop and `next`
};

// True if a sentence ends here. REQUIRES: `next` is not empty and begins with no small letter,
// unless it is a label.
[[nodiscard]] bool stop_ends_sentence(const StopContext& context, const Language::Data& language);

// True if `word` (any case) can open a sentence behind an abbreviation: "The", "However".
[[nodiscard]] bool is_starter(std::string_view word, const Language::Data& language);

}  // namespace pith

#endif  // PITH_TEXT_STOPS_H_
