#include "read/dates/tokens.h"

#include <cstddef>

#include "base/unicode.h"

namespace pith {
namespace {

using Kind = DateToken::Kind;

constexpr int kMostDigits = 14;  // 20260503083000

bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// What stands behind a number in Chinese, Japanese and Korean, as a token; kEnd for anything else.
DateToken counter(char32_t c) {
  const auto mark = [](char m) { return DateToken{.kind = Kind::kMark, .mark = m}; };
  const auto word = [](std::string_view w) { return DateToken{.kind = Kind::kWord, .word = w}; };
  switch (c) {
    case U'年':
    case U'月':
    case U'년':
    case U'월':
      return mark('-');
    case U'日':
    case U'号':
    case U'號':
    case U'일':
      return mark(',');
    case U'時':
    case U'时':
    case U'点':
    case U'點':
    case U'시':
      return word("h");
    case U'分':
    case U'분':
      return word("min");
    case U'秒':
    case U'초':
      return word("s");
    default:
      return {};
  }
}

// The ASCII character that `c` stands for between the parts of a date, or 0.
char mark_of(char32_t c) {
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return '-';  // hyphens, dashes, minus
  if (c == U'|' || c == 0xB7 || c == 0x2022 || c == U'、') return ',';
  if (c == 0x2019) return '\'';
  return c > 0x20 && c < 0x7F ? static_cast<char>(c) : '\0';
}

// Moves `*at` behind the comment that begins there. False if it is never closed.
bool pass_comment(std::string_view text, std::size_t* at) {
  int depth = 0;
  for (; *at < text.size(); ++*at) {
    const char c = text[*at];
    if (c == '\\') {
      if (++*at == text.size()) return false;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')' && --depth == 0) {
      ++*at;
      return true;
    }
  }
  return false;
}

template <typename Predicate>
std::string_view take_while(std::string_view text, std::size_t* at, Predicate is) {
  const std::size_t begin = *at;
  for (std::size_t next = begin; next < text.size();) {
    if (!is(next_code_point(text, &next))) break;
    *at = next;
  }
  return text.substr(begin, *at - begin);
}

// The token at `*at`, where there is neither space nor comment. kEnd if no date has such a thing.
DateToken next_token(std::string_view text, bool behind_number, std::size_t* at) {
  const char32_t c = peek(text, *at);
  if (is_ascii_digit(c)) {
    DateToken number{.kind = Kind::kNumber, .word = take_while(text, at, is_ascii_digit)};
    if (number.word.size() > kMostDigits) return {};
    number.digits = static_cast<int>(number.word.size());
    for (const char digit : number.word) number.value = number.value * 10 + (digit - '0');
    return number;
  }
  if (behind_number) {
    if (const DateToken found = counter(c); found.kind != Kind::kEnd) {
      next_code_point(text, at);
      return found;
    }
  }
  if (is_letter(c)) return {.kind = Kind::kWord, .word = take_while(text, at, is_letter)};
  const char mark = mark_of(c);
  next_code_point(text, at);
  return mark == '\0' ? DateToken{} : DateToken{.kind = Kind::kMark, .mark = mark};
}

}  // namespace

std::vector<DateToken> date_tokens(std::string_view text) {
  std::vector<DateToken> tokens;
  bool spaced = false;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t next = skip_space(text, at); next != at) {
      at = next;
      spaced = true;
    } else if (text[at] == '(') {
      if (!pass_comment(text, &at)) return {};
      spaced = true;
    } else {
      const bool behind_number = !tokens.empty() && tokens.back().kind == Kind::kNumber;
      tokens.push_back(next_token(text, behind_number, &at));
      if (tokens.back().kind == Kind::kEnd) return {};
      tokens.back().spaced = spaced;
      spaced = false;
    }
  }
  tokens.emplace_back();
  return tokens;
}

}  // namespace pith
