#include "read/charset/prescan.h"

#include <algorithm>
#include <cstddef>

#include "read/charset/labels.h"

namespace pith {
namespace {

constexpr std::size_t kPrescanned = 65'536;
constexpr std::string_view kBlanks = " \t\n\f\r";

bool is_blank(char c) { return kBlanks.find(c) != std::string_view::npos; }

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_ascii_letter(char c) { return small(c) >= 'a' && small(c) <= 'z'; }

// `word` is in small letters.
bool begins(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         std::ranges::equal(text.substr(0, word.size()), word, {}, small);
}
bool is_word(std::string_view text, std::string_view word) {
  return text.size() == word.size() && begins(text, word);
}

// A place in the bytes that only moves on.
struct Scanner {
  std::string_view bytes;
  std::size_t at = 0;

  [[nodiscard]] bool done() const { return at >= bytes.size(); }
  [[nodiscard]] char here() const { return bytes[at]; }
  [[nodiscard]] std::string_view rest() const { return bytes.substr(at); }

  void skip(std::string_view set) { at = std::min(bytes.find_first_not_of(set, at), bytes.size()); }
  std::string_view take_until(std::string_view set) {
    const std::size_t begin = at;
    at = std::min(bytes.find_first_of(set, at), bytes.size());
    return bytes.substr(begin, at - begin);
  }
  void skip_past(std::string_view end) {
    const std::size_t found = bytes.find(end, at);
    at = found == std::string_view::npos ? bytes.size() : found + end.size();
  }
};

struct Attribute {
  std::string_view name;  // "" where the tag ends
  std::string_view value;
};

// "Get an attribute": leaves the scanner behind it, or at the '>'.
Attribute next_attribute(Scanner* scan) {
  scan->skip(" \t\n\f\r/");
  if (scan->done() || scan->here() == '>') return {};
  const std::size_t begin = scan->at;
  if (scan->here() == '=') ++scan->at;  // a name may begin so
  scan->take_until(" \t\n\f\r/>=");
  Attribute out{scan->bytes.substr(begin, scan->at - begin), {}};
  scan->skip(kBlanks);
  if (scan->done() || scan->here() != '=') return out;
  ++scan->at;
  scan->skip(kBlanks);
  if (scan->done()) return out;
  const char quote = scan->here();
  if (quote != '"' && quote != '\'') {
    out.value = scan->take_until(" \t\n\f\r>");
    return out;
  }
  ++scan->at;
  out.value = scan->take_until(std::string_view(&quote, 1));
  if (!scan->done()) ++scan->at;
  return out;
}

// The encoding in "text/html; charset=utf-8" (HTML Standard, section 2.4.4), or "".
std::string_view charset_of_content(std::string_view content) {
  constexpr std::string_view kCharset = "charset";
  Scanner scan{content};
  while (!scan.done()) {
    if (!begins(scan.rest(), kCharset)) {
      ++scan.at;
      continue;
    }
    scan.at += kCharset.size();
    scan.skip(kBlanks);
    if (scan.done() || scan.here() != '=') continue;
    ++scan.at;
    scan.skip(kBlanks);
    if (scan.done()) return {};
    const char quote = scan.here();
    if (quote != '"' && quote != '\'') return scan.take_until(" \t\n\f\r;");
    ++scan.at;
    const std::string_view value = scan.take_until(std::string_view(&quote, 1));
    return scan.done() ? std::string_view() : value;
  }
  return {};
}

// What a <meta> declares. The first of several attributes of one name counts.
std::string_view charset_of_meta(Scanner* scan) {
  bool has_equiv = false;
  bool has_content = false;
  bool has_charset = false;
  bool is_content_type = false;
  std::string_view of_content;
  std::string_view of_charset;
  for (;;) {
    const Attribute attribute = next_attribute(scan);
    if (attribute.name.empty()) break;
    if (is_word(attribute.name, "http-equiv") && !has_equiv) {
      has_equiv = true;
      is_content_type = is_word(attribute.value, "content-type");
    } else if (is_word(attribute.name, "content") && !has_content) {
      has_content = true;
      of_content = charset_of_content(attribute.value);
    } else if (is_word(attribute.name, "charset") && !has_charset) {
      has_charset = true;
      of_charset = attribute.value;
    }
  }
  if (has_charset) return of_charset;
  return is_content_type ? of_content : std::string_view();
}

bool opens_meta(std::string_view text) {
  constexpr std::string_view kMeta = "<meta";
  return begins(text, kMeta) && text.size() > kMeta.size() &&
         (is_blank(text[kMeta.size()]) || text[kMeta.size()] == '/');
}

std::string_view charset_of_metas(std::string_view bytes) {
  Scanner scan{bytes};
  for (;;) {
    scan.take_until("<");
    if (scan.done()) return {};
    const std::string_view rest = scan.rest();
    if (rest.starts_with("<!--")) {
      scan.at += 2;  // <!--> is a comment
      scan.skip_past("-->");
    } else if (opens_meta(rest)) {
      scan.at += 5;
      const std::string_view label = charset_of_meta(&scan);
      if (charset_labelled(label) != nullptr) return label;
    } else if (rest.size() > 2 &&
               (is_ascii_letter(rest[1]) || (rest[1] == '/' && is_ascii_letter(rest[2])))) {
      scan.take_until(" \t\n\f\r>");
      while (!next_attribute(&scan).name.empty()) {
      }
    } else if (rest.size() > 1 && (rest[1] == '!' || rest[1] == '/' || rest[1] == '?')) {
      scan.skip_past(">");
    } else {
      ++scan.at;
    }
  }
}

// <?xml version="1.0" encoding="iso-8859-2"?>. Blanks before it are forbidden, and met all the
// same.
std::string_view charset_of_xml(std::string_view bytes) {
  Scanner scan{bytes};
  scan.skip(kBlanks);
  if (!scan.rest().starts_with("<?xml")) return {};
  scan.at += 5;
  scan.bytes = bytes.substr(0, std::min(bytes.find('>', scan.at), bytes.size()));
  for (;;) {
    const Attribute attribute = next_attribute(&scan);
    if (attribute.name.empty()) return {};
    if (is_word(attribute.name, "encoding")) return attribute.value;
  }
}

}  // namespace

std::string_view declared_charset(std::string_view bytes, Markup markup) {
  if (markup == Markup::kNone) return {};
  const std::string_view head = bytes.substr(0, kPrescanned);
  if (markup == Markup::kHtml) {
    const std::string_view label = charset_of_metas(head);
    if (!label.empty()) return label;
  }
  const std::string_view label = charset_of_xml(head);
  return charset_labelled(label) != nullptr ? label : std::string_view();
}

}  // namespace pith
