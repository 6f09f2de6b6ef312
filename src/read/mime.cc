#include "read/mime.h"

#include <algorithm>

#include "base/display.h"
#include "base/unicode.h"
#include "read/charset/charset.h"

namespace pith {
namespace {

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char letter = small(c);
  return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

// The line at `at` without its end; `*next` is behind it.
std::string_view line_at(std::string_view text, std::size_t at, std::size_t* next) {
  const std::size_t end = std::min(text.find('\n', at), text.size());
  *next = std::min(end + 1, text.size());
  std::string_view line = text.substr(at, end - at);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string quoted_printable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '=') {
      out += text[at];
      continue;
    }
    if (at + 2 < text.size() && hex(text[at + 1]) >= 0 && hex(text[at + 2]) >= 0) {
      out += static_cast<char>(hex(text[at + 1]) * 16 + hex(text[at + 2]));
      at += 2;
      continue;
    }
    // A soft line break, perhaps with blanks before it.
    std::size_t end = at + 1;
    while (end < text.size() && (text[end] == ' ' || text[end] == '\t' || text[end] == '\r')) ++end;
    if (end < text.size() && text[end] == '\n') {
      at = end;
    } else if (end == text.size()) {
      break;
    } else {
      out += '=';
    }
  }
  return out;
}

std::string base64(std::string_view text) {
  static constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    if (c == '=') {  // the end of a piece; another may follow
      count = 0;
      continue;
    }
    const std::size_t digit = kDigits.find(c);
    if (digit == std::string_view::npos) continue;
    bits = bits << 6U | static_cast<unsigned>(digit);
    count += 6;
    if (count >= 8) {
      count -= 8;
      out += static_cast<char>(bits >> static_cast<unsigned>(count) & 0xFFU);
    }
  }
  return out;
}

// "=?charset?B?text?=" at the start of `text`: its charset and bytes, and behind it.
bool take_encoded_word(std::string_view* text, std::string* charset, std::string* bytes) {
  if (!text->starts_with("=?")) return false;
  const std::size_t first = text->find('?', 2);
  if (first == std::string_view::npos) return false;
  if (text->substr(std::min(first + 2, text->size()), 1) != "?") return false;
  const std::size_t end = text->find("?=", first + 3);
  if (end == std::string_view::npos || end > 1000) return false;
  const char encoding = small((*text)[first + 1]);
  if (encoding != 'b' && encoding != 'q') return false;
  *charset = lower_ascii(text->substr(2, std::min(first, text->find('*', 2)) - 2));
  std::string word(text->substr(first + 3, end - first - 3));
  if (encoding == 'q') {
    std::ranges::replace(word, '_', ' ');
    *bytes += quoted_printable(word);
  } else {
    *bytes += base64(word);
  }
  text->remove_prefix(end + 2);
  return true;
}

}  // namespace

std::string_view MimeEntity::field(std::string_view name) const {
  for (const auto& [key, value] : fields) {
    if (key == name) return value;
  }
  return {};
}

MimeEntity parse_entity(std::string_view bytes) {
  MimeEntity entity;
  std::size_t at = 0;
  if (bytes.starts_with("From ")) line_at(bytes, 0, &at);
  const std::size_t begin = at;
  while (at < bytes.size()) {
    std::size_t next = 0;
    const std::string_view line = line_at(bytes, at, &next);
    if (line.empty()) {
      entity.body = bytes.substr(next);
      return entity;
    }
    const std::size_t colon = line.find(':');
    if ((line.front() == ' ' || line.front() == '\t') && !entity.fields.empty()) {
      entity.fields.back().second += ' ';
      entity.fields.back().second += trim(line);
    } else if (colon != std::string_view::npos && line.find(' ') > colon) {
      entity.fields.emplace_back(lower_ascii(line.substr(0, colon)), trim(line.substr(colon + 1)));
    } else if (at == begin) {
      entity.body = bytes;
      return entity;
    }
    at = next;
  }
  return entity;
}

std::string media_type(std::string_view field) {
  return lower_ascii(trim(field.substr(0, field.find(';'))));
}

std::string parameter(std::string_view field, std::string_view name) {
  for (std::size_t at = field.find(';'); at != std::string_view::npos;) {
    const std::size_t equals = field.find('=', at);
    if (equals == std::string_view::npos) break;
    std::string key = lower_ascii(trim(field.substr(at + 1, equals - at - 1)));
    key.resize(std::min(key.find('*'), key.size()));
    std::size_t from = equals + 1;
    while (from < field.size() && field[from] == ' ') ++from;
    std::string value;
    if (from < field.size() && field[from] == '"') {
      for (++from; from < field.size() && field[from] != '"'; ++from) {
        if (field[from] == '\\' && from + 1 < field.size()) ++from;
        value += field[from];
      }
      at = field.find(';', from);
    } else {
      at = field.find(';', from);
      value = trim(field.substr(from, std::min(at, field.size()) - from));
    }
    if (key != name) continue;
    // RFC 2231: "utf-8''text".
    const std::size_t mark = value.find("''");
    return mark == std::string::npos ? value : value.substr(mark + 2);
  }
  return {};
}

std::vector<std::string_view> multipart(std::string_view body, std::string_view boundary) {
  const std::string mark = "--" + std::string(boundary);
  std::vector<std::string_view> parts;
  std::size_t begin = std::string_view::npos;  // of the open part
  for (std::size_t at = 0; at < body.size();) {
    std::size_t next = 0;
    const std::string_view line = line_at(body, at, &next);
    const std::string_view rest = line.starts_with(mark) ? line.substr(mark.size()) : "x";
    const bool ends = rest.starts_with("--") && trim(rest.substr(2)).empty();
    if (ends || trim(rest).empty()) {
      if (begin != std::string_view::npos) parts.push_back(body.substr(begin, at - begin));
      begin = next;
      if (ends) return parts;
    }
    at = next;
  }
  if (begin != std::string_view::npos && begin < body.size()) parts.push_back(body.substr(begin));
  return parts;
}

std::string transfer_decoded(std::string_view body, std::string_view encoding) {
  const std::string name = lower_ascii(trim(encoding));
  if (name == "base64") return base64(body);
  if (name == "quoted-printable") return quoted_printable(body);
  return std::string(body);
}

std::string header_text(std::string_view field) {
  std::string out;
  while (!field.empty()) {
    std::string charset;
    std::string bytes;
    std::string_view rest = field;
    if (!take_encoded_word(&rest, &charset, &bytes)) {
      const std::size_t end = std::min(field.find("=?", 1), field.size());
      out += to_utf8(std::string(field.substr(0, end))).text;
      field.remove_prefix(end);
      continue;
    }
    // Words in a row belong together: blanks between do not count, and a character may be cut by
    // them.
    for (std::string_view more = trim(rest); more.starts_with("=?"); more = trim(rest)) {
      std::string_view behind = more;
      std::string same;
      std::string word;
      if (!take_encoded_word(&behind, &same, &word) || same != charset) break;
      bytes += word;
      rest = behind;
    }
    out += to_utf8(std::move(bytes), charset).text;
    field = rest;
    if (trim(field).starts_with("=?")) field = trim(field);
  }
  return plain_line(out);
}

}  // namespace pith
