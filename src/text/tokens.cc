#include "text/tokens.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace pith {
namespace {

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_letter(char c) { return is_ascii_upper(c) || (c >= 'a' && c <= 'z'); }

// `prefix` is in lower case.
bool starts_with_any_case(std::string_view text, std::string_view prefix) {
  if (text.size() < prefix.size()) return false;
  return std::ranges::equal(text.substr(0, prefix.size()), prefix, {}, [](char c) {
    return is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  });
}

// The size of what a URL begins with, 0 if it is none.
std::size_t url_prefix(std::string_view text) {
  constexpr std::array<std::string_view, 4> kPrefixes = {"http://", "https://", "ftp://", "www."};
  if (text.empty() || std::string_view("hfw").find(static_cast<char>(text.front() | 0x20)) ==
                          std::string_view::npos)
    return 0;
  for (const std::string_view prefix : kPrefixes) {
    if (starts_with_any_case(text, prefix)) return prefix.size();
  }
  return 0;
}

bool is_url_code_point(char32_t c) {
  constexpr std::u32string_view kNever = U"<>\"`{}|\\^";  // RFC 3986, section 2
  if (c < 0x80) return c > 0x20 && c != 0x7F && kNever.find(c) == std::u32string_view::npos;
  return (is_letter(c) || is_digit(c)) && !is_unspaced(c);
}

// `url` without what belongs to the sentence around it.
std::string_view trim_url(std::string_view url) {
  const auto surplus = [&](char open, char close) {
    return std::ranges::count(url, close) - std::ranges::count(url, open);
  };
  auto round = surplus('(', ')');
  auto square = surplus('[', ']');
  while (!url.empty()) {
    const char last = url.back();
    const bool stop = std::string_view(".,;:!?'*").find(last) != std::string_view::npos;
    const bool closes = (last == ')' && round > 0) || (last == ']' && square > 0);
    const bool opens = last == '(' || last == '[';  // what it opened was no URL
    if (!stop && !closes && !opens) break;
    if (last == ')') --round;
    if (last == '(') ++round;
    if (last == ']') --square;
    if (last == '[') ++square;
    url.remove_suffix(1);
  }
  return url;
}

// The end of the URL that begins at `begin`, or `begin` if there is none.
std::size_t url_end(std::string_view text, std::size_t begin) {
  const std::size_t prefix = url_prefix(text.substr(begin));
  if (prefix == 0) return begin;
  std::size_t end = begin + prefix;
  const char32_t first = peek(text, end);
  if (!is_letter(first) && !is_digit(first)) return begin;
  while (end < text.size()) {
    std::size_t next = end;
    if (!is_url_code_point(next_code_point(text, &next))) break;
    end = next;
  }
  return begin + trim_url(text.substr(begin, end - begin)).size();
}

// The end of the host name that begins at `begin`, or `begin` if it is none.
std::size_t host_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() &&
         (is_ascii_alphanumeric(text[end]) || text[end] == '-' || text[end] == '.')) {
    ++end;
  }
  while (end > begin && !is_ascii_alphanumeric(text[end - 1])) --end;
  const std::string_view host = text.substr(begin, end - begin);
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || host.size() - dot < 3) return begin;
  return std::ranges::all_of(host.substr(dot + 1), is_ascii_letter) ? end : begin;
}

// "first", "last" of first-last@: how many words at the end of `words` are the address so far.
std::size_t words_of_local_part(std::string_view text, const std::vector<Span>& words) {
  std::size_t count = 1;
  for (; count < words.size(); ++count) {
    const Span& word = words[words.size() - count];
    const std::size_t before = words[words.size() - count - 1].end;
    if (word.begin != before + 1) break;
    if (std::string_view("-+.%").find(text[before]) == std::string_view::npos) break;
  }
  return count;
}

// "12", "12:30"
bool is_time(std::string_view token) {
  return token.size() <= 8 && is_ascii_digit(token.front()) && is_ascii_digit(token.back()) &&
         std::ranges::all_of(token, [](char c) { return is_ascii_digit(c) || c == ':'; });
}

// "1", "23", or with groups behind, "1 234", in at most 32 bytes.
bool is_grouped(std::string_view token) {
  if (token.size() > 32) return false;
  std::size_t digits = 0;
  bool first = true;
  for (const char c : token) {
    if (is_ascii_digit(c)) {
      ++digits;
    } else if ((static_cast<unsigned char>(c) & 0xC0U) == 0xC0) {  // a separator
      if (digits > 3 || (!first && digits != 3)) return false;
      first = false;
      digits = 0;
    } else if (!is_trail(c)) {
      return false;
    }
  }
  return first ? digits >= 1 && digits <= 3 : digits == 3;
}

// "234", "234,5"
bool is_group(std::string_view piece) {
  const std::size_t digits = std::min(piece.find_first_not_of("0123456789"), piece.size());
  return digits == 3 && (piece.size() == 3 ||
                         ((piece[3] == ',' || piece[3] == '.') &&
                          piece.find_first_not_of("0123456789", 4) == std::string_view::npos));
}

// "AT", "T", "T's"
bool is_initials(std::string_view word) {
  const std::size_t letters =
      static_cast<std::size_t>(std::ranges::find_if_not(word, is_ascii_letter) - word.begin());
  return letters >= 1 && letters <= 4 && is_ascii_upper(word.front()) &&
         (letters == word.size() || word[letters] == '\'' || word[letters] == '\xE2');
}

bool joins_last(std::string_view gap, std::string_view last, std::string_view piece) {
  if (gap == ":") return is_time(last) && is_ascii_digit(piece.front()) && piece.size() <= 8;
  if (gap == "&") {
    return is_initials(last) && is_ascii_letter(last.back()) && is_initials(piece);
  }
  const bool blank = gap == "\u00A0" || gap == "\u202F" || gap == "\u2009";
  return blank && is_group(piece) && is_grouped(last);
}

// "++" or "#" behind "C".
std::size_t marks_behind(std::string_view text, const Span& piece) {
  const char letter = text[piece.begin];
  if (piece.end - piece.begin != 1 || !is_ascii_letter(letter)) return 0;
  const std::string_view behind = text.substr(piece.end, 3);
  if (behind.starts_with("++")) return 2;
  if (!is_ascii_upper(letter) || !behind.starts_with('#')) return 0;
  return behind.size() > 1 && is_ascii_alphanumeric(behind[1]) ? 0 : 1;
}

}  // namespace

std::size_t add_token(std::string_view text, std::size_t gap_begin, const Span& piece,
                      std::vector<Span>* words) {
  const std::string_view gap = text.substr(gap_begin, piece.begin - gap_begin);
  const std::string_view word = piece.of(text);
  const bool follows = !words->empty() && words->back().end == gap_begin;

  const char first = static_cast<char>(text[piece.begin] | 0x20);
  if (first == 'h' || first == 'w' || first == 'f') {
    const std::size_t end = url_end(text, piece.begin);
    if (end > piece.begin) {
      words->push_back({piece.begin, end});
      return end;
    }
  }
  if (gap.empty() || gap.back() == ' ') {
    words->push_back({piece.begin, piece.end + marks_behind(text, piece)});
    return words->back().end;
  }
  if (gap == "@" && follows) {
    const std::size_t end = host_end(text, piece.begin);
    if (end > piece.begin) {
      words->resize(words->size() + 1 - words_of_local_part(text, *words));
      words->back().end = end;
      return end;
    }
  } else if (gap.back() == '@' || gap.back() == '#') {
    const bool entity = gap.ends_with("&#");
    const bool behind_word = follows && gap.size() == 1;
    const std::size_t mark = entity || behind_word || !any_code_point(word, is_letter) ? 0 : 1;
    words->push_back({piece.begin - mark, piece.end});
    return piece.end;
  } else if (follows && joins_last(gap, words->back().of(text), word)) {
    words->back().end = piece.end;
    return piece.end;
  }
  words->push_back({piece.begin, piece.end + marks_behind(text, piece)});
  return words->back().end;
}

bool is_address(std::string_view token) {
  return url_prefix(token) > 0 || (token.find('@') != std::string_view::npos && token[0] != '@');
}

}  // namespace pith
