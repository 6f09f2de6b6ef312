// Internal. Words by UAX #29 with dictionaries for scripts without blanks: ICU, hidden.

#ifndef PITH_TEXT_WORDS_H_
#define PITH_TEXT_WORDS_H_

#include <memory>
#include <string_view>
#include <vector>

#include "pith/pith.h"

namespace pith {

// Finds words. Keep one and use it again: making one costs some microseconds.
class WordBreaker {
 public:
  WordBreaker();
  ~WordBreaker();
  WordBreaker(const WordBreaker&) = delete;
  WordBreaker& operator=(const WordBreaker&) = delete;

  // Puts the words in `span` of `text` into `*words` (cleared first): the pieces between UAX #29
  // word boundaries that hold a letter or a digit. Linear.
  void find(std::string_view text, const Span& span, std::vector<Span>* words);

 private:
  struct Icu;
  std::unique_ptr<Icu> icu_;
};

}  // namespace pith

#endif  // PITH_TEXT_WORDS_H_
