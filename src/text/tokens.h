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

// add_token would append `piece` as it stands, whatever came before. Says no in doubt; yes of 98
// words in 100, for 20 instructions.
[[nodiscard]] inline bool is_plain(std::string_view text, const Span& piece) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const unsigned before = piece.begin == 0 ? ' ' : byte(piece.begin - 1);
  const unsigned first = byte(piece.begin);
  if (before >= 0x80 && first <= '9') return false;  // may be a group of digits
  if (before == '#' || before == '&' || before == ':' || before == '@') return false;
  if (piece.end == piece.begin + 1) {  // C++
    return piece.end == text.size() || (text[piece.end] != '+' && text[piece.end] != '#');
  }
  const unsigned two = first << 8U | byte(piece.begin + 1) | 0x2020U;
  return two != ('h' << 8 | 't') && two != ('f' << 8 | 't') && two != ('w' << 8 | 'w');
}

// The token is a URL or an e-mail address.
[[nodiscard]] bool is_address(std::string_view token);

}  // namespace pith

#endif  // PITH_TEXT_TOKENS_H_
