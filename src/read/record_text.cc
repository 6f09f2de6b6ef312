#include "read/record_text.h"

#include <algorithm>

#include "base/display.h"
#include "base/unicode.h"

namespace pith {
namespace {

bool is_number(std::string_view token) {
  const auto take = [&](std::string_view marks) {
    const bool there = !token.empty() && marks.find(token.front()) != std::string_view::npos;
    if (there) token.remove_prefix(1);
    return there;
  };
  const auto take_digits = [&] {
    const std::size_t digits = std::min(token.find_first_not_of("0123456789"), token.size());
    token.remove_prefix(digits);
    return digits > 0;
  };
  take("-");
  if (!take("0") && !take_digits()) return false;
  if (take(".") && !take_digits()) return false;
  if (take("eE")) {
    take("+-");
    if (!take_digits()) return false;
  }
  return token.empty();
}

// Behind the string that opens at `at`.
std::size_t end_of_string(std::string_view json, std::size_t at) {
  for (std::size_t quote = json.find('"', at + 1); quote != std::string_view::npos;
       quote = json.find('"', quote + 1)) {
    const std::size_t escapes = quote - 1 - json.find_last_not_of('\\', quote - 1);
    if (escapes % 2 == 0) return quote + 1;
  }
  return json.size();
}

enum class Half { kNone, kHigh, kLow };

void append_without_controls(std::string_view text, std::string* out) {
  constexpr std::string_view kHex = "0123456789abcdef";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, &at);
    if (is_control(c)) {
      *out += {'\\', 'u', '0', '0', kHex[c >> 4U], kHex[c & 0xFU]};
    } else {
      out->append(text, begin, at - begin);
    }
  }
}

constexpr std::size_t kEscape = 6;  // bytes of \u1234

// Which half of a pair the escape at `at` is.
Half half_at(std::string_view json, std::size_t at) {
  const std::string_view escape = json.substr(at, kEscape);
  if (escape.size() < kEscape || !escape.starts_with("\\u")) return Half::kNone;
  if (escape.find_first_not_of("0123456789abcdefABCDEF", 2) != std::string_view::npos)
    return Half::kNone;
  if (escape[2] != 'd' && escape[2] != 'D') return Half::kNone;
  if (escape[3] < '8') return Half::kNone;
  return std::string_view("89abAB").find(escape[3]) != std::string_view::npos ? Half::kHigh
                                                                              : Half::kLow;
}

}  // namespace

std::string with_numbers_aside(std::string_view json, std::vector<std::string_view>* numbers) {
  std::string out;
  out.reserve(json.size() + kJsonPadding);
  for (std::size_t at = 0; at < json.size();) {
    const std::size_t begin = at;
    const char c = json[at++];
    if (c == '"') {
      at = end_of_string(json, begin);
    } else if (c == '-' || (c >= '0' && c <= '9')) {
      at = std::min(json.find_first_not_of("0123456789+-.eE", at), json.size());
    }
    const std::string_view token = json.substr(begin, at - begin);
    if (is_number(token)) {
      out += std::to_string(numbers->size());
      numbers->push_back(token);
    } else {
      out += token;
    }
  }
  return out;
}

std::string with_whole_pairs(std::string_view json, std::size_t* replaced) {
  std::string out;
  out.reserve(json.size());
  // Backslashes stand in strings only, or the line is refused later on.
  for (std::size_t at = 0; at < json.size();) {
    const std::size_t escape = std::min(json.find('\\', at), json.size());
    out += json.substr(at, escape - at);
    at = escape;
    const Half half = half_at(json, at);
    if (half == Half::kNone) {
      out += json.substr(at, 2);  // "\\" too, so that what follows it is no escape
      at = std::min(at + 2, json.size());
    } else if (half == Half::kHigh && half_at(json, at + kEscape) == Half::kLow) {
      out += json.substr(at, 2 * kEscape);
      at += 2 * kEscape;
    } else {
      out += "\\ufffd";
      at += kEscape;
      ++*replaced;
    }
  }
  return out;
}

std::size_t end_of_member(std::string_view json, std::size_t at) {
  for (std::size_t depth = 0; at < json.size();) {
    const char c = json[at];
    if (depth == 0 && (c == ',' || c == '}' || c == ']')) return at;
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    at = c == '"' ? end_of_string(json, at) : at + 1;
  }
  return json.size();
}

std::string on_one_line(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    const std::size_t begin = at;
    const char c = json[at++];
    if (c == '"') {
      at = end_of_string(json, begin);
      append_without_controls(json.substr(begin, at - begin), &out);
    } else if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
      out += c;
    }
  }
  return out;
}

}  // namespace pith
