// Internal. Words: the pieces of UAX #29 that hold a letter or a digit, with some joined to tokens.

#ifndef PITH_TEXT_WORDS_H_
#define PITH_TEXT_WORDS_H_

#include <string_view>
#include <vector>

#include "pith/pith.h"
#include "text/uax29.h"

namespace pith {

// Finds words. Keep one and use it again: opening a dictionary costs some microseconds.
class WordBreaker {
 public:
  // Puts the words in `span` of `text` into `*words` (cleared first), as if nothing stood around
  // the span: text/uax29.h has the boundaries, text/tokens.h what is joined. Linear.
  void find(std::string_view text, const Span& span, std::vector<Span>* words);

 private:
  DictionaryBreaker dictionary_;
  std::vector<Span> pieces_;  // reused
};

}  // namespace pith

#endif  // PITH_TEXT_WORDS_H_
