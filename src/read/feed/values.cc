#include "read/feed/values.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>

#include "base/display.h"
#include "base/unicode.h"
#include "read/dates/dates.h"
#include "read/feed/references.h"
#include "read/feed/tags.h"
#include "read/mime.h"

namespace pith {
namespace {

constexpr std::size_t kLongestDate = 100;  // bytes

// Elements that libxml2, which knows HTML 4, does not.
constexpr auto kNewer = std::to_array<std::string_view>(
    {"article", "aside",   "audio",  "bdi",  "details", "dialog", "figcaption", "figure", "footer",
     "header",  "main",    "mark",   "math", "meter",   "nav",    "picture",    "rp",     "rt",
     "ruby",    "section", "source", "svg",  "time",    "video",  "wbr"});

bool is_html(std::string_view name) {
  const std::string small = lower_ascii(name);
  return htmlTagLookup(reinterpret_cast<const xmlChar*>(small.c_str())) != nullptr ||
         std::ranges::find(kNewer, small) != kNewer.end();
}

// Elements within a line: "un<b>do</b>" is one word, "a<br>b" are two.
bool is_inline(std::string_view name) {
  static constexpr auto kInline = std::to_array<std::string_view>(
      {"a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "ins", "q", "s", "small", "span",
       "strong", "sub", "sup", "tt", "u"});
  return std::ranges::find(kInline, lower_ascii(name)) != kInline.end();
}

// Behind the comment, script or style that opens at `at`, or `at`.
std::size_t end_of_hidden(std::string_view html, std::size_t at, const MarkupTag& tag) {
  if (html.substr(at).starts_with("<!--")) {
    const std::size_t end = html.find("-->", at + 4);
    if (end != std::string_view::npos) return end + 3;
    return std::min(html.find('>', at), html.size() - 1) + 1;
  }
  const std::string_view name = tag.name.of(html);
  const bool hidden = same_name(name, "script") || same_name(name, "style");
  if (!hidden || tag.closes || tag.empty) return at;
  for (std::size_t end = html.find("</", tag.end); end != std::string_view::npos;
       end = html.find("</", end + 2)) {
    if (same_name(html.substr(end + 2, name.size()), name)) {
      const std::size_t close = html.find('>', end);
      return close == std::string_view::npos ? html.size() : close + 1;
    }
  }
  return html.size();
}

}  // namespace

bool has_tags(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const MarkupTag tag = tag_at(text, at);
    if (tag.name.size() > 0 && tag.whole && is_html(tag.name.of(text))) return true;
    if (tag.name.size() > 0) at = tag.end - 1;
  }
  return false;
}

std::string one_line(std::string_view html) {
  std::string out;
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t open = std::min(html.find('<', at), html.size());
    out += html.substr(at, open - at);
    at = open;
    if (at == html.size()) break;
    const MarkupTag tag = tag_at(html, at);
    if (const std::size_t end = end_of_hidden(html, at, tag); end > at) {
      at = end;
    } else if (tag.name.size() > 0 && tag.whole && is_html(tag.name.of(html))) {
      if (!is_inline(tag.name.of(html))) out += ' ';
      at = tag.end;
    } else {
      out += '<';
      ++at;
    }
  }
  return plain_line(trim(without_references(out)));
}

std::string author_named(std::string_view text) {
  const std::string line = one_line(text);
  const std::string_view all = line;
  const std::size_t mail = all.find('@');
  if (mail == std::string_view::npos) return line;
  for (const std::string_view brackets : {"()", "<>"}) {
    const std::size_t open = all.find(brackets[0]);
    const std::size_t close = all.find(brackets[1], std::min(open, all.size()));
    if (open == std::string_view::npos || close == std::string_view::npos) continue;
    const std::string_view within = trim(all.substr(open + 1, close - open - 1));
    const std::string_view before = trim(all.substr(0, open));
    const std::string_view name = mail > open ? before : within;
    if (!name.empty()) return std::string(name);
    return std::string(mail > open ? within : before);
  }
  return line;
}

std::string date_stated(std::string_view text) {
  const std::string_view date = trim(text);
  if (date.empty() || date.size() > kLongestDate) return {};
  const std::optional<Date> parsed = parse_date(date);
  return parsed ? rfc3339(*parsed) : std::string();
}

std::string language_stated(std::string_view text) {
  const std::string_view tag = trim(text);
  const auto is_part = [](char c) { return is_ascii_alphanumeric(c) || c == '-' || c == '_'; };
  const bool good = tag.size() >= 2 && tag.size() <= 35 && std::ranges::all_of(tag, is_part);
  return good ? std::string(tag) : std::string();
}

std::string base64_decoded(std::string_view text) {
  std::size_t ignored = 0;
  return repair_utf8(transfer_decoded(text, "base64"), &ignored);
}

}  // namespace pith
