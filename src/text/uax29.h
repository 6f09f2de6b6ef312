// Internal. Word boundaries of Unicode (UAX #29), code point by code point.
//
// The boundaries are those of ICU 72's root word iterator, but for '@', which is no letter here, as
// in the standard, and for what ICU remembers of text before (text/dictionary.cc). In two things
// ICU leaves the standard and we go with it: ':', U+FE55 and U+FF1A join no letters; Hangul
// syllables join only Hangul syllables.

#ifndef PITH_TEXT_UAX29_H_
#define PITH_TEXT_UAX29_H_

#include <cstddef>
#include <string_view>

namespace pith {

struct Piece {
  std::size_t end;
  bool word;        // holds a letter, ideograph or digit
  bool dictionary;  // has to be cut up by a DictionaryBreaker (text/dictionary.h)
  bool narrow;      // may hold U+202F, a blank that joins letters as '_' does
};

// The piece that begins at `at`, a word boundary, and ends at the next one by the rules alone.
// REQUIRES: `text` is valid UTF-8, at < text.size(). Linear over all pieces of a text.
[[nodiscard]] Piece next_piece(std::string_view text, std::size_t at);

}  // namespace pith

#endif  // PITH_TEXT_UAX29_H_
