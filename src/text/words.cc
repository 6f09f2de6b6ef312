#include "text/words.h"

#include <algorithm>
#include <bit>
#include <cstdint>

#include "base/unicode.h"
#include "text/tokens.h"
#include "text/uax29.h"
#include "text/word_class.h"
#include "text/word_window.h"

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

// Where the piece begins that is known from `at` on. Windows may begin pieces behind their first
// characters. That changes no word, but for a pictograph that is a letter too, as U+24C2: U+200D
// joins it to whatever stands before (WB3c, 4, 3d), down to `floor`. Costs what it goes back.
std::size_t begin_of_piece(std::string_view text, std::size_t floor, std::size_t at) {
  constexpr WordKinds kSpace = bit(WordClass::kSpace);
  const auto goes_back_over = [&](WordKinds kinds) {
    std::size_t before = at;
    if (at <= floor) return false;
    if ((bit(word_class(previous_code_point(text, &before)).kind) & kinds) == 0) return false;
    at = before;
    return true;
  };
  const WordClass first = word_class(peek(text, at));
  if ((bit(first.kind) & kWordIgnored) == 0) {
    if (!first.pictographic || !goes_back_over(bit(WordClass::kZwj))) return at;
  }
  while (goes_back_over(kWordIgnored)) {
  }
  if (!goes_back_over(kSpace)) {
    goes_back_over(~kWordNewlines);
    return at;
  }
  while (goes_back_over(kSpace)) {
  }
  return at;
}

}  // namespace

void WordBreaker::start(std::string_view text) {
  text_ = text;
  dictionary_.start(text);
}

void WordBreaker::find(const Span& span, std::vector<Span>* words) {
  words->clear();
  at_ = last_end_ = span.begin;
  while (at_ < span.end) find_in_window(span.end, words);
}

void WordBreaker::find_in_window(std::size_t end, std::vector<Span>* words) {
  const std::string_view text = text_.substr(0, end);
  const std::size_t base = at_;
  const WordWindow window = word_window(text_, {base, end});
  const auto first_of = [&](std::uint64_t mask) {
    return base + static_cast<std::size_t>(std::countr_zero(mask));
  };
  std::uint64_t begins = window.begins;
  for (std::uint64_t ends = window.ends; ends != 0; ends &= ends - 1) {
    const Span piece{first_of(begins), first_of(ends)};
    begins &= begins - 1;
    if (is_plain(text, piece)) {
      words->push_back(piece);
      last_end_ = piece.end;
      continue;
    }
    last_end_ = add_token(text, last_end_, piece, words);
    if (last_end_ != piece.end) {
      at_ = last_end_;
      return;
    }
  }
  at_ = begins != 0 ? first_of(begins) : base + window.size;
  if (!window.hard && at_ != base) return;
  do {
    add_piece(text, words);
  } while (at_ < text.size() && !is_ascii(text[at_]));  // as in Chinese: no window for a comma
}

void WordBreaker::add_piece(std::string_view text, std::vector<Span>* words) {
  const Piece piece = next_piece(text, at_);
  const Span span{piece.word ? begin_of_piece(text, last_end_, at_) : at_, piece.end};
  at_ = piece.end;
  if (!piece.word) return;
  if (piece.dictionary) {
    pieces_.clear();
    dictionary_.split(span, &pieces_);
    for (const Span& part : pieces_) {
      if (has_word(part.of(text))) words->push_back(part);
    }
    last_end_ = at_;
  } else if (piece.narrow) {
    last_end_ = add_parts(text, last_end_, span, words);
    at_ = std::max(at_, last_end_);
  } else {
    last_end_ = at_ = add_token(text, last_end_, span, words);
  }
}

}  // namespace pith
