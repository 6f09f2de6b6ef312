#include "read/plain/page_number.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/unicode.h"

namespace pith {
namespace {

constexpr std::size_t kLongestLine = 40;  // bytes
constexpr std::size_t kLongestWord = 12;

struct Token {
  std::string_view word;
  std::optional<std::size_t> number;
  bool arabic = false;
};

bool is_mark(char32_t c) {
  return is_space(c) || c == '-' || c == '|' || c == '/' || c == 0x2013 || c == 0x2014 ||
         c == 0xB7 || c == 0x2022 || is_opener(c) || is_closer(c);
}

// Words between blanks, dashes, bars and brackets; none if there are more than four.
std::vector<Token> tokens_of(std::string_view line) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t begin = at;
    if (is_mark(next_code_point(line, &at))) continue;
    std::size_t end = at;
    while (at < line.size() && !is_mark(next_code_point(line, &at))) end = at;
    std::string_view word = line.substr(begin, end - begin);
    if (tokens.size() == 4) return {};
    const std::optional<std::size_t> number = small_number(word);
    tokens.push_back({word, number, number && word.front() >= '0' && word.front() <= '9'});
  }
  return tokens;
}

bool is_word(const Token& token) {
  const bool letters =
      std::ranges::none_of(token.word, [](char c) { return c >= '0' && c <= '9'; });
  return !token.arabic && letters && token.word.size() <= kLongestWord;
}

bool says_page(std::string_view word) {
  constexpr std::array<std::string_view, 13> kPage = {
      "page",     "p.",   "pg.",    "seite",  "pagina", "p\u00E1gina",
      "side",     "sida", "strona", "strana", "str.",   "\u0441\u0442\u0440.",
      "bladzijde"};
  return std::ranges::find(kPage, fold(word)) != kPage.end();
}

}  // namespace

std::optional<std::size_t> small_number(std::string_view word) {
  if (word.empty() || word.size() > 8) return std::nullopt;
  std::size_t value = 0;
  if (word.find_first_not_of("0123456789") == std::string_view::npos) {
    if (word.size() > 4) return std::nullopt;
    for (const char c : word) value = 10 * value + static_cast<std::size_t>(c - '0');
    return value;
  }
  constexpr std::string_view kOnes[] = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
  constexpr std::string_view kTens[] = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx"};
  std::string small(word);
  const bool capital = word.front() < 'a';
  for (char& c : small) {
    if ((c >= 'A' && c <= 'Z') != capital) return std::nullopt;
    if (capital) c = static_cast<char>(c + 32);
  }
  for (std::size_t tens = std::size(kTens); tens-- > 0;) {
    if (!small.starts_with(kTens[tens])) continue;
    const auto* ones = std::ranges::find(kOnes, std::string_view(small).substr(kTens[tens].size()));
    if (ones == std::end(kOnes)) continue;
    value = 10 * tens + static_cast<std::size_t>(ones - std::begin(kOnes));
    return value == 0 ? std::nullopt : std::optional(value);
  }
  return std::nullopt;
}

std::optional<PageNumber> page_number(std::string_view line) {
  using Form = PageNumber::Form;
  if (line.size() > kLongestLine) return std::nullopt;
  const std::vector<Token> t = tokens_of(line);
  if (t.size() == 1 && t[0].number) return PageNumber{*t[0].number, Form::kBare};
  if (t.size() == 2) {
    if (t[0].arabic && t[1].arabic && line.find('/') != std::string_view::npos &&
        *t[0].number <= *t[1].number) {
      return PageNumber{*t[0].number, Form::kOf};
    }
    if (is_word(t[0]) && t[1].number) return PageNumber{*t[1].number, Form::kNamed};
    if (t[0].arabic && is_word(t[1])) return PageNumber{*t[0].number, Form::kNamed};
  }
  if (t.size() == 3 && t[0].arabic && is_word(t[1]) && t[2].arabic &&
      *t[0].number <= *t[2].number) {
    return PageNumber{*t[0].number, Form::kOf};
  }
  if (is_surely_page_number(line)) return PageNumber{*t[1].number, Form::kOf};
  return std::nullopt;
}

bool is_surely_page_number(std::string_view line) {
  if (line.size() > kLongestLine) return false;
  const std::vector<Token> t = tokens_of(line);
  if (t.size() < 3 || !says_page(t[0].word) || !t[1].arabic || !t.back().arabic) return false;
  const bool slash = line.find('/') != std::string_view::npos;
  return *t[1].number <= *t.back().number && (t.size() == 4 ? is_word(t[2]) && !slash : slash);
}

bool names_page(std::string_view line) {
  const std::vector<Token> t = tokens_of(line);
  if (t.size() != 2) return false;
  const bool tight = t[0].word.data() + t[0].word.size() + 1 == t[1].word.data();
  if (tight && line.find('-') != std::string_view::npos) return true;
  return says_page(t[0].number ? t[1].word : t[0].word);
}

}  // namespace pith
