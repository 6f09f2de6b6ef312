#include "reference/words.h"

#include <algorithm>

#include "base/unicode.h"
#include "text/dictionary.h"
#include "text/tokens.h"
#include "text/uax29.h"

namespace pith::reference {
namespace {

// What of a piece stands between narrow blanks: the piece is cut in front of each and behind each.
std::vector<Span> cut_at_narrow_blanks(std::string_view text, const Span& piece) {
  std::vector<Span> parts;
  std::size_t begin = piece.begin;
  for (std::size_t at = piece.begin; at < piece.end;) {
    const std::size_t here = at;
    if (next_code_point(text, &at) != 0x202F) continue;
    parts.push_back({begin, here});
    begin = at;
  }
  parts.push_back({begin, piece.end});
  return parts;
}

}  // namespace

std::vector<Span> words(std::string_view whole, const Span& span) {
  const std::string_view text = whole.substr(0, span.end);
  static DictionaryBreaker dictionary;  // opening one takes longer than all the rest
  dictionary.start(whole);
  std::vector<Span> words;
  std::size_t last_end = span.begin;
  for (std::size_t at = span.begin; at < span.end;) {
    const Piece piece = next_piece(text, at);
    const Span all{at, piece.end};
    at = piece.end;
    if (!piece.word) continue;
    if (piece.dictionary) {
      std::vector<Span> parts;
      dictionary.split(all, &parts);
      for (const Span& part : parts) {
        if (has_word(part.of(text))) words.push_back(part);
      }
      last_end = at;
      continue;
    }
    std::size_t taken = at;  // a token may take more than its piece
    for (const Span& part : cut_at_narrow_blanks(text, all)) {
      if (part.begin < last_end || (piece.narrow && !has_word(part.of(text)))) continue;
      last_end = add_token(text, last_end, part, &words);
      taken = std::max(taken, last_end);
    }
    at = taken;
  }
  return words;
}

}  // namespace pith::reference
