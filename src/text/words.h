// Internal. Words: the pieces of UAX #29 that hold a letter or a digit, with some joined to tokens.

#ifndef PITH_TEXT_WORDS_H_
#define PITH_TEXT_WORDS_H_

#include <string_view>
#include <vector>

#include "pith/pith.h"
#include "text/dictionary.h"

namespace pith {

// Finds words: text/word_window.h and text/uax29.h have the boundaries, text/tokens.h what is
// joined. Keep one and use it again: opening a dictionary costs some microseconds.
class WordBreaker {
 public:
  // The text of the spans to come. It must stay where it is until the last of them.
  void start(std::string_view text);

  // Puts the words in `span` into `*words` (cleared first). What stands around the span counts for
  // nothing but a dictionary word that is cut in two. Spans in their order are faster, in scripts
  // that need a dictionary. Linear.
  void find(const Span& span, std::vector<Span>* words);

 private:
  void find_in_window(std::size_t end, std::vector<Span>* words);
  void add_piece(std::string_view text, std::vector<Span>* words);

  std::string_view text_;
  DictionaryBreaker dictionary_;
  std::vector<Span> pieces_;  // reused
  std::size_t at_ = 0;        // in find(): a word boundary
  std::size_t last_end_ = 0;  // in find(): of the last word, or where the span begins
};

}  // namespace pith

#endif  // PITH_TEXT_WORDS_H_
