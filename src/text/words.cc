#include "text/words.h"

#include <algorithm>

#include "base/unicode.h"
#include "text/tokens.h"
#include "text/uax29.h"

namespace pith {
namespace {

// Adds the words of a piece that has U+202F for a part, as French sets before "!" and in numbers.
std::size_t add_parts(std::string_view text, std::size_t last_end, const Span& piece,
                      std::vector<Span>* words) {
  constexpr std::string_view kNarrowBlank = "\u202F";
  std::size_t at = piece.begin;
  while (at < piece.end) {
    const std::size_t end = std::min(text.substr(0, piece.end).find(kNarrowBlank, at), piece.end);
    const Span part{at, end};
    at = end;
    if (has_word(part.of(text))) at = last_end = add_token(text, last_end, part, words);
    if (text.substr(at).starts_with(kNarrowBlank)) at += kNarrowBlank.size();
  }
  return last_end;
}

}  // namespace

void WordBreaker::start(std::string_view text) {
  text_ = text;
  dictionary_.start(text);
}

void WordBreaker::find(const Span& span, std::vector<Span>* words) {
  words->clear();
  const std::string_view text = text_.substr(0, span.end);
  std::size_t last_end = span.begin;
  for (std::size_t at = span.begin; at < text.size();) {
    const Piece piece = next_piece(text, at);
    const std::size_t begin = at;
    at = piece.end;
    if (!piece.word) continue;
    if (piece.dictionary) {
      pieces_.clear();
      dictionary_.split({begin, at}, &pieces_);
      for (const Span& part : pieces_) {
        if (has_word(part.of(text))) words->push_back(part);
      }
    } else if (piece.narrow) {
      last_end = add_parts(text, last_end, {begin, at}, words);
      at = std::max(at, last_end);
      continue;
    } else if (is_plain(text, last_end, {begin, at})) {
      words->push_back({begin, at});
    } else {
      at = add_token(text, last_end, {begin, at}, words);
    }
    last_end = at;
  }
}

}  // namespace pith
