// Internal. Word boundaries of Unicode (UAX #29), and dictionaries where a script has no blanks.
//
// The boundaries are those of ICU 72's root word iterator, but for '@', which is no letter here, as
// in the standard, and for what ICU remembers of text before (IcuBreaker). In two things ICU leaves
// the standard and we go with it: ':', U+FE55 and U+FF1A join no letters; Hangul syllables join
// only Hangul syllables.

#ifndef PITH_TEXT_UAX29_H_
#define PITH_TEXT_UAX29_H_

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "pith/pith.h"

namespace pith {

struct Piece {
  std::size_t end;
  bool word;        // holds a letter, ideograph or digit
  bool dictionary;  // has to be cut up by a DictionaryBreaker
  bool narrow;      // may hold U+202F, a blank that joins letters as '_' does
};

// The piece that begins at `at`, a word boundary, and ends at the next one by the rules alone.
// REQUIRES: `text` is valid UTF-8, at < text.size(). Linear over all pieces of a text.
[[nodiscard]] Piece next_piece(std::string_view text, std::size_t at);

class IcuBreaker;

// ICU's word iterator, for pieces with characters that it has a dictionary for. It is opened when
// first needed: that costs some milliseconds once in a process, microseconds later.
class DictionaryBreaker {
 public:
  DictionaryBreaker();
  ~DictionaryBreaker();
  DictionaryBreaker(const DictionaryBreaker&) = delete;
  DictionaryBreaker& operator=(const DictionaryBreaker&) = delete;

  // What the pieces of the next calls are of.
  void start(std::string_view text);
  // Appends the words of `piece`, one behind the other. REQUIRES: pieces come in their order.
  void split(const Span& piece, std::vector<Span>* words);

 private:
  void open_window(const Span& piece);

  std::unique_ptr<IcuBreaker> icu_;
  std::string_view text_;
  std::size_t window_begin_ = 0;  // what of the text ICU was given
  std::size_t window_end_ = 0;
  std::size_t at_ = 0;  // the boundary at which it stands
};

}  // namespace pith

#endif  // PITH_TEXT_UAX29_H_
