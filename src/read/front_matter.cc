#include "read/front_matter.h"

#include <algorithm>

#include "base/display.h"
#include "base/unicode.h"
#include "read/dates/dates.h"

namespace pith {
namespace {

// The line at `*at`, without its end, which `*at` is moved behind.
std::string_view next_line(std::string_view text, std::size_t* at) {
  const std::size_t end = std::min(text.find('\n', *at), text.size());
  std::string_view line = text.substr(*at, end - *at);
  *at = std::min(end + 1, text.size());
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// "x" of "\"x\"" and of "'x'".
std::string_view unquoted(std::string_view value) {
  value = trim(value);
  if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
      value.back() == value.front()) {
    value = value.substr(1, value.size() - 2);
  }
  return value;
}

// "Ada, Jon" of "Ada" and of ["Ada", "Jon"].
std::string names_of(std::string_view value) {
  value = trim(value);
  if (!value.starts_with('[')) return plain_line(unquoted(value));
  value = value.substr(1, std::min(value.find(']'), value.size()) - 1);
  std::string names;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t end = std::min(value.find(',', at), value.size());
    const std::string name = plain_line(unquoted(value.substr(at, end - at)));
    if (!name.empty()) names += (names.empty() ? "" : ", ") + name;
    at = end + 1;
  }
  return names;
}

void take(std::string_view key, std::string_view value, Document* document,
          std::string* language_hint) {
  const auto set = [](std::string_view to, std::string* field) {
    if (field->empty()) *field = plain_line(to);
  };
  if (key == "title") set(unquoted(value), &document->title);
  if (key == "author" || key == "authors") set(names_of(value), &document->author);
  if (key == "url" || key == "canonical" || key == "canonical_url")
    set(unquoted(value), &document->url);
  if (key == "lang" || key == "language") set(unquoted(value), language_hint);
  if (key == "date" || key == "published") {
    if (const auto date = parse_date(unquoted(value))) set(rfc3339(*date), &document->published);
  }
}

}  // namespace

std::size_t read_front_matter(std::string_view text, Document* document,
                              std::string* language_hint) {
  std::size_t at = 0;
  const std::string_view fence = next_line(text, &at);
  if (fence != "---" && fence != "+++") return 0;
  const char mark = fence == "---" ? ':' : '=';
  const std::size_t begin = at;
  std::size_t end = 0;
  bool has_key = false;
  for (std::size_t from = at; from < text.size();) {
    const std::string_view line = next_line(text, &from);
    if (line == fence || (mark == ':' && line == "...")) {
      end = from;
      break;
    }
    if (trim(line).empty() && !has_key) return 0;  // a rule, and a text
    has_key = has_key || line.find(mark) != std::string_view::npos;
  }
  if (end == 0 || !has_key) return 0;
  std::string_view list;  // the key whose items follow
  std::string items;
  for (std::size_t from = begin; from < end;) {
    const std::string_view line = next_line(text, &from);
    const std::string_view item = trim(line);
    if (!list.empty() && item.starts_with("- ")) {
      items += (items.empty() ? "" : ", ") + plain_line(unquoted(item.substr(2)));
      continue;
    }
    if (!items.empty()) take(list, items, document, language_hint);
    items.clear();
    const std::size_t colon = line.find(mark);
    if (colon == std::string_view::npos || line.starts_with(' ')) continue;
    const std::string_view key = trim(line.substr(0, colon));
    const std::string_view value = trim(line.substr(colon + 1));
    list = value.empty() ? key : std::string_view{};
    if (!value.empty()) take(key, value, document, language_hint);
  }
  return end;
}

}  // namespace pith
