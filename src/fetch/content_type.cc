#include "fetch/content_type.h"

#include <algorithm>

#include "base/unicode.h"

namespace pith {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
}

// tchar of RFC 9110, 5.6.2.
bool is_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return is_ascii_alphanumeric(c) ||
           std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
  });
}

// The parameter's value at `*at`, which is moved behind the next semicolon outside quotes.
std::string take_value(std::string_view header, std::size_t* at) {
  *at = std::min(header.find_first_not_of(kBlanks, *at), header.size());
  std::string value;
  if (*at < header.size() && header[*at] == '"') {
    std::size_t i = *at + 1;
    for (; i < header.size() && header[i] != '"'; ++i) {
      if (header[i] == '\\' && i + 1 < header.size()) ++i;
      value += header[i];
    }
    *at = std::min(i, header.size());
  } else {
    value = header.substr(*at, header.find(';', *at) - *at);
  }
  *at = std::min(header.find(';', *at), header.size() - 1) + 1;
  return value;
}

std::string charset_name(std::string_view value) {
  value = trimmed(value);
  while (value.starts_with('\'')) value.remove_prefix(1);
  while (value.ends_with('\'')) value.remove_suffix(1);
  return is_token(value) ? std::string(value) : std::string();
}

}  // namespace

ContentType parse_content_type(std::string_view header) {
  ContentType out;
  const std::string_view type = trimmed(header.substr(0, header.find(';')));
  const std::size_t slash = type.find('/');
  if (slash != type.npos && is_token(type.substr(0, slash)) && is_token(type.substr(slash + 1))) {
    out.type = lower_ascii(type);
  }
  // A header that begins with a parameter has no type to skip.
  std::size_t at =
      type.find('=') != type.npos ? 0 : std::min(header.find(';'), header.size() - 1) + 1;
  while (at < header.size() && out.charset.empty()) {
    const std::size_t equals = header.find_first_of("=;", at);
    if (equals == header.npos) break;
    const std::string name = lower_ascii(trimmed(header.substr(at, equals - at)));
    at = equals + 1;
    if (header[equals] == ';') continue;
    std::string value = take_value(header, &at);
    if (name == "charset") out.charset = charset_name(value);
  }
  return out;
}

}  // namespace pith
