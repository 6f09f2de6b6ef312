#include "read/feed/tags.h"

#include <algorithm>

namespace pith {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\f";
constexpr std::size_t kLongestName = 200;  // bytes; more is none

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool opens_name(char c) { return (small(c) >= 'a' && small(c) <= 'z') || c == '_'; }

bool is_name(char c) {
  return opens_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == ':';
}

bool is_blank(char c) { return kBlanks.find(c) != std::string_view::npos; }

std::size_t skip(std::string_view text, std::size_t at, std::string_view set) {
  return std::min(text.find_first_not_of(set, at), text.size());
}

// The name that begins at `at`, perhaps an empty one.
Span name_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  if (end < text.size() && opens_name(text[end])) {
    while (end < text.size() && is_name(text[end])) ++end;
  }
  return end - at > kLongestName || (end > at && text[end - 1] == ':') ? Span{at, at}
                                                                       : Span{at, end};
}

// The value behind a '=' at `at`; the end of the attribute in `*end`.
void read_value(std::string_view text, std::size_t at, MarkupAttribute* attribute,
                std::size_t* end) {
  at = skip(text, at + 1, kBlanks);
  const char quote = at < text.size() ? text[at] : ' ';
  if (quote == '"' || quote == '\'') {
    const std::size_t close = text.find(quote, at + 1);
    if (close != std::string_view::npos) {
      attribute->value = {at + 1, close};
      attribute->quoted = true;
      *end = close + 1;
      return;
    }
    ++at;
  }
  *end = std::min(text.find_first_of(" \t\r\n\f<>", at), text.size());
  attribute->value = {at, *end};
}

// Reads attributes from `at` to the tag's end.
void read_attributes(std::string_view text, std::size_t at, MarkupTag* tag) {
  while (at < text.size()) {
    at = skip(text, at, kBlanks);
    if (at == text.size() || text[at] == '<') break;
    if (text[at] == '>') {
      tag->whole = true;
      tag->end = at + 1;
      return;
    }
    if (text[at] == '/') {
      tag->empty = at + 1 < text.size() && text[at + 1] == '>';
      ++at;
      continue;
    }
    MarkupAttribute attribute;
    attribute.name = name_at(text, at);
    if (attribute.name.size() == 0) {  // a stray mark, a quote too many
      ++at;
      continue;
    }
    at = attribute.name.end;
    const std::size_t equals = skip(text, at, kBlanks);
    if (equals < text.size() && text[equals] == '=') {
      read_value(text, equals, &attribute, &at);
    } else {
      attribute.value = {at, at};
    }
    if (tag->attributes.size() < kMostFeedAttributes) tag->attributes.push_back(attribute);
  }
  tag->end = at;
}

}  // namespace

MarkupTag tag_at(std::string_view text, std::size_t at) {
  MarkupTag tag;
  tag.end = at + 1;
  const bool closes = at + 1 < text.size() && text[at + 1] == '/';
  const Span name = name_at(text, at + (closes ? 2 : 1));
  if (name.size() == 0) return tag;
  // "<5", "<a,b": what stands behind a name shows that it is one.
  const char next = name.end < text.size() ? text[name.end] : ' ';
  if (!is_blank(next) && next != '>' && next != '/' && next != '<') return tag;
  tag.name = name;
  tag.closes = closes;
  read_attributes(text, name.end, &tag);
  return tag;
}

bool same_name(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, small, small);
}

}  // namespace pith
