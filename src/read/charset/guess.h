// Internal. What bytes say of their own encoding, whatever is declared.

#ifndef PITH_READ_CHARSET_GUESS_H_
#define PITH_READ_CHARSET_GUESS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "read/charset/labels.h"

namespace pith {

// How far bytes are UTF-8.
struct Utf8Shape {
  std::size_t sequences = 0;  // that are well-formed and not ASCII
  std::size_t weight = 0;     // the same; one of three bytes counts 2, one of four 4
  std::size_t within = 0;     // bytes in them
  std::size_t stray =
      0;  // bytes above 0x7F in none; half a sequence at the very end is not counted
};
[[nodiscard]] Utf8Shape utf8_shape(std::string_view bytes);

// UTF-16 or UTF-32 without a byte order mark, known by where its zeros are; or null. Looks at the
// first 4096 bytes.
[[nodiscard]] const Charset* wide_by_zeros(std::string_view bytes);

// True if most pairs of bytes are two printable characters of ASCII: text of single bytes, with
// stray zeros perhaps, but not UTF-16, of which even Japanese has fewer. Looks at the first 4096
// bytes.
[[nodiscard]] bool is_single_bytes(std::string_view bytes);

// False if text reads as if the encoding was wrong: most of its letters beyond ASCII are of another
// script than the ASCII letters that they touch ("r閟um"), or stand in heaps as no Latin letters do
// ("Ïðèâåò"). Text with fewer than `least` such characters is plausible. REQUIRES: valid UTF-8.
[[nodiscard]] bool is_plausible(std::string_view text, std::size_t least);

// The encodings that bytes which are not UTF-8 may be in, the likeliest first: ICU's detector, and
// what it does not know (Thai; Turkish in few words). May be empty. Looks at the first 8000 bytes
// of words that are not ASCII. Never UTF-7, never an encoding with escape sequences, never EBCDIC.
struct Guess {
  const Charset* charset = nullptr;
  int confidence = 0;  // 0 to 100
};
[[nodiscard]] std::vector<Guess> guess_charset(std::string_view bytes);

}  // namespace pith

#endif  // PITH_READ_CHARSET_GUESS_H_
