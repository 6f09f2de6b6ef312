// Internal. What is one word to a reader though UAX #29 cuts it, or the other way round: addresses,
// tags, grouped numbers, times, "AT&T", "C++".

#ifndef PITH_TEXT_TOKENS_H_
#define PITH_TEXT_TOKENS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "pith/pith.h"

namespace pith {

// Appends `piece`, a word by UAX #29 of `text`, to `*words`; or a token that begins with it; or
// joins it to the last of `*words`. Returns where the token ends, from where to go on. `gap_begin`
// is where the last word ends, or where the text to be cut begins.
//
// | one token | with | without |
// | --- | --- | --- |
// | URL | http, https, ftp, or www. | stops, quotes, closing brackets at its end; unspaced scripts |
// | address@host.org | ASCII, as people write them | |
// | #tag @name | no word before the mark, a letter in it | #1, &#233; |
// | 12:30:15 3:1 12:30pm | | |
// | 1 234 567 | U+00A0, U+202F, U+2009 between groups of three digits | blanks |
// | AT&T Q&A | capitals, at most four letters on each side | salt&pepper |
// | C++ C# | a single letter | |
//
// "1,234.5", "bbc.co.uk", "budget.final.pdf", "O'Brien" are pieces already. Parts of "Franco-German"
// and "and/or" stay words of their own: the ranking was measured with that.
std::size_t add_token(std::string_view text, std::size_t gap_begin, const Span& piece,
                      std::vector<Span>* words);

// The piece is a token as it stands, as most are: add_token would append it. Says no in doubt.
[[nodiscard]] inline bool is_plain(std::string_view text, std::size_t gap_begin,
                                   const Span& piece) {
  if (piece.begin != gap_begin + 1 || text[gap_begin] != ' ') return false;
  if (piece.end < piece.begin + 2) return false;  // C++
  const char first = static_cast<char>(text[piece.begin] | 0x20);
  return first != 'h' && first != 'f' && first != 'w';
}

// The token is a URL or an e-mail address.
[[nodiscard]] bool is_address(std::string_view token);

}  // namespace pith

#endif  // PITH_TEXT_TOKENS_H_
