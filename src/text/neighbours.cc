#include "text/neighbours.h"

#include <string>

#include "base/short_fold.h"
#include "base/unicode.h"
#include "text/stop_run.h"

namespace pith {
namespace {

std::string_view without_elision(std::string_view word, const Language::Data& language) {
  for (const std::string& prefix : language.prefixes) {
    if (word.size() <= prefix.size()) continue;
    // ’ is two bytes longer than the ' that it is folded to.
    for (const std::size_t size : {prefix.size(), prefix.size() + 2}) {
      const std::string_view piece = piece_at(word, 0, size);
      if (piece.size() < word.size() && ShortFold(piece).text() == prefix)
        return word.substr(piece.size());
    }
  }
  return word;
}

}  // namespace

bool opens(std::string_view text, std::size_t at) {
  const char32_t c = peek(text, at);
  if (c == ',') return peek(text, at + 1) == ',' || is_upper(peek(text, at + 1));
  return is_opener(c) || is_quote(c);
}

std::size_t ellipsis_size(std::string_view text, std::size_t at) {
  constexpr std::size_t kDots = 3;  // "…" has three bytes too
  return peek(text, at) == 0x2026 || text.substr(at).starts_with("...") ? kDots : 0;
}

bool opens_ellipsis(std::string_view text, std::size_t at) {
  if (!opens(text, at)) return false;
  next_code_point(text, &at);
  const std::size_t dots = ellipsis_size(text, at);
  return dots > 0 && is_upper(peek(text, skip_space(text, at + dots)));
}

std::string_view piece_at(std::string_view text, std::size_t begin, std::size_t most) {
  if (begin >= text.size() || text.size() - begin <= most) return text.substr(begin);
  std::size_t end = begin + most;
  while (end < text.size() && is_trail(text[end])) ++end;
  return text.substr(begin, end - begin);
}

std::string_view word_before(std::string_view text, std::size_t start, std::size_t end,
                             const Language::Data& language) {
  std::size_t begin = end;
  bool elided = false;
  bool unspaced = false;  // of the character behind
  while (begin > start && end - begin < kLook) {
    if (!unspaced && is_ascii_alphanumeric(text[begin - 1])) {  // nearly all of a word
      --begin;
      continue;
    }
    std::size_t at = begin;
    const char32_t c = previous_code_point(text, &at);
    const bool apostrophe = c == '\'' || c == 0x2019;
    elided = elided || apostrophe;
    if (is_space(c) || c == 0x2013 || c == 0x2014 || c == '/') break;
    if (is_opener(c) && !apostrophe) break;
    const bool changes = is_unspaced(c) != unspaced;
    if (begin < end && changes) break;  // "引用了J."
    unspaced = unspaced != changes;
    begin = at;
  }
  std::string_view word = text.substr(begin, end - begin);
  for (const std::string_view quote : {"'", "\u2019"}) {  // "'Mr. Marsh left,' she said"
    if (word.starts_with(quote)) word.remove_prefix(quote.size());
  }
  return elided ? without_elision(word, language) : word;
}

std::string_view word_behind(std::string_view text, std::size_t begin) {
  while (begin < text.size() && opens(text, begin)) next_code_point(text, &begin);
  std::size_t end = begin;
  while (end < text.size() && end - begin < kLook) {
    if (is_ascii_alphanumeric(text[end])) {
      ++end;
      continue;
    }
    std::size_t at = end;
    const char32_t c = next_code_point(text, &at);
    if (!is_letter(c) && !is_digit(c) && c != '\'' && c != 0x2019) break;
    end = at;
  }
  return text.substr(begin, end - begin);
}

}  // namespace pith
