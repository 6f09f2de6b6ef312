#include "text/lists.h"

#include <charconv>
#include <optional>

#include "base/markers.h"
#include "base/unicode.h"
#include "text/neighbours.h"

namespace pith {
namespace {

// "• (iv)." in parts.
struct Item {
  std::string_view front;  // bullet, blank, bracket
  std::string_view label;  // "iv"
  std::string_view back;   // ")", ".", ".)"
  bool capital;            // one stands behind it
};

// By the first two bytes; false for nearly every word. A label is a number, one letter or a roman numeral.
bool may_be_item(std::string_view text, std::size_t at) {
  if (text.size() < at + 2) return false;
  const auto first = static_cast<unsigned char>(text[at]);
  if (first >= 0x80 || first == '(' || is_digit(first)) return true;  // perhaps a bullet
  constexpr std::string_view kSecond = ".)ivxlcIVXLC";
  return is_letter(first) && kSecond.find(text[at + 1]) != std::string_view::npos;
}

std::optional<Item> item_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 16;
  if (!may_be_item(text, at)) return {};
  const std::string_view piece = piece_at(text, at, kLongest);
  std::size_t label = bullet_size(piece);
  if (piece.substr(label).starts_with('(')) ++label;
  if (label == piece.size() || static_cast<unsigned char>(piece[label]) >= 0x80)
    return {};  // digits that are not counted on
  const std::size_t end = piece.find_first_of(".)", label);
  if (end == std::string_view::npos || !is_label(piece.substr(label, end - label))) return {};
  const std::size_t size = piece.substr(end).starts_with(".)") ? 2 : 1;
  const std::size_t behind = at + end + size;
  const std::size_t word = skip_space(text, behind);
  if (word == behind) return {};
  return Item{piece.substr(0, label), piece.substr(label, end - label), piece.substr(end, size),
              is_upper(peek(text, word))};
}

// "a. here it is b. another": behind a small letter and a stop no capital is needed. In brackets
// they may count the clauses of one sentence: "(a) the costs and (b) the sites".
bool needs_capital(const Item& item) { return item.back != "." || item.label.front() <= '9'; }

bool is_first(const Item& item) {
  if (item.label == "1" || item.label == "a" || item.label == "i") return true;
  // "A. Smith" and "I. Newton" are names.
  if (item.back != "." && (item.label == "A" || item.label == "I")) return true;
  return bullet_size(item.front) > 0 && item.label.front() <= '9';
}

// The numeral `n`, 1 to 20, in small letters.
std::string roman(int n) {
  constexpr std::string_view kOnes[] = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
  return std::string(static_cast<std::size_t>(n / 10), 'x') + std::string(kOnes[n % 10]);
}

// What comes behind "9", "b", "iii"; empty behind "z" and "xx".
std::string label_behind(const std::string& label, bool counts_roman) {
  int number = 0;
  if (std::from_chars(label.data(), label.data() + label.size(), number).ec == std::errc{}) {
    return std::to_string(number + 1);
  }
  const bool capital = label.front() < 'a';
  const char shift = capital ? 'a' - 'A' : 0;
  if (!counts_roman) {
    const char letter = label.front();
    return letter == 'z' || letter == 'Z' ? "" : std::string(1, static_cast<char>(letter + 1));
  }
  std::string small = label;
  for (char& c : small) c = static_cast<char>(c + shift);
  for (int n = 1; n < 20; ++n) {
    if (roman(n) != small) continue;
    std::string next = roman(n + 1);
    for (char& c : next) c = static_cast<char>(c - shift);
    return next;
  }
  return "";
}

}  // namespace

void InlineList::see_sentence(std::string_view text, std::size_t at) {
  const std::optional<Item> item = item_at(text, at);
  if (!item || (!item->capital && needs_capital(*item))) return;
  const std::string_view marker =
      text.substr(at, item->front.size() + item->label.size() + item->back.size());
  const bool first = is_first(*item);
  if (!first && marker != next_) return;
  if (first && marker != next_) roman_ = item->label == "i" || item->label == "I";
  const std::string label = label_behind(std::string(item->label), roman_);
  next_.clear();
  if (!label.empty()) next_.append(item->front).append(label).append(item->back);
  needs_capital_ = needs_capital(*item);
}

bool InlineList::continues(std::string_view text, std::size_t at) const {
  if (!text.substr(at).starts_with(next_)) return false;
  const std::size_t behind = at + next_.size();
  const std::size_t word = skip_space(text, behind);
  return word > behind && word < text.size() && (is_upper(peek(text, word)) || !needs_capital_);
}

bool starts_list(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongestItem = 300;
  InlineList list;
  list.see_sentence(text, at);
  const std::string_view behind = text.substr(at, kLongestItem);
  for (std::size_t blank = behind.find(' '); list.open() && blank != std::string_view::npos;
       blank = behind.find(' ', blank + 1)) {
    if (list.continues(text, at + blank + 1)) return true;
  }
  return false;
}

}  // namespace pith
