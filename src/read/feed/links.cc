#include "read/feed/links.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/markup.h"
#include "base/unicode.h"
#include "read/feed/references.h"
#include "read/feed/tags.h"

namespace pith {
namespace {

// "https://example.org" of "https://example.org/a": where the path begins.
std::size_t path_begin(std::string_view address) {
  return std::min(address.find_first_of("/?#", address.find("//") + 2), address.size());
}

// "mailto:", "https:": a scheme in front.
bool has_scheme(std::string_view address) {
  const std::size_t end = address.find_first_of(":/?#");
  if (end == std::string_view::npos || end == 0 || address[end] != ':') return false;
  return std::ranges::all_of(address.substr(0, end), [](char c) {
    return is_ascii_alphanumeric(c) || c == '+' || c == '-' || c == '.';
  });
}

// "/a/./b/../c" is "/a/c" (RFC 3986, section 5.2.4).
std::string without_dots(std::string_view path) {
  std::vector<std::string_view> parts;
  bool open = false;  // ends in a slash
  for (std::size_t at = 1; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string_view part = path.substr(at, end - at);
    open = part == "." || part == "..";
    if (part == ".." && !parts.empty()) parts.pop_back();
    if (!open) parts.push_back(part);
    at = end + 1;
  }
  std::string out;
  for (const std::string_view part : parts) out.append("/").append(part);
  return open || out.empty() ? out + '/' : out;
}

bool is_address(std::string_view attribute) {
  static constexpr auto kAddresses = std::to_array<std::string_view>(
      {"href", "src", "cite", "action", "background", "longdesc", "poster", "data", "formaction"});
  return std::ranges::any_of(kAddresses,
                             [&](std::string_view name) { return same_name(name, attribute); });
}

// Marks that no address may hold, as numbers.
std::string encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case ' ':
        out += "%20";
        break;
      case '"':
        out += "%22";
        break;
      case '<':
        out += "%3C";
        break;
      case '>':
        out += "%3E";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace

bool is_web_link(std::string_view address) {
  return same_name(address.substr(0, 7), "http://") || same_name(address.substr(0, 8), "https://");
}

std::string resolved_link(std::string_view given, std::string_view base) {
  std::string address(trim(given));
  std::erase_if(address, [](char c) { return c == '\n' || c == '\r' || c == '\t'; });
  if (!is_web_link(base) || has_scheme(address) || address.empty()) return address;
  address = encoded(address);
  const std::string_view page = base.substr(0, base.find('#'));
  if (address.starts_with('#')) return std::string(page) + address;
  if (address.starts_with("//")) return std::string(base.substr(0, base.find(':') + 1)) + address;
  const std::string_view file = page.substr(0, page.find('?'));
  if (address.starts_with('?')) return std::string(file) + address;
  const std::size_t path = path_begin(file);
  const std::size_t end = std::min(address.find_first_of("?#"), address.size());
  std::string merged;
  if (!address.starts_with('/')) {
    const std::size_t folder = file.rfind('/');
    merged = folder >= path && folder != std::string_view::npos
                 ? std::string(file.substr(path, folder + 1 - path))
                 : "/";
  }
  merged += address.substr(0, end);
  return std::string(file.substr(0, path)) + without_dots(merged) + address.substr(end);
}

std::string with_resolved_links(std::string_view html, std::string_view base) {
  if (!is_web_link(base) || html.find('<') == std::string_view::npos) return std::string(html);
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
    const MarkupTag tag = tag_at(html, at);
    for (const MarkupAttribute& attribute : tag.attributes) {
      const std::string_view value = attribute.value.of(html);
      if (!attribute.quoted || !is_address(attribute.name.of(html))) continue;
      const std::string address = without_references(value);
      const std::string resolved = resolved_link(address, base);
      if (resolved == address) continue;
      out += html.substr(done, attribute.value.begin - done);
      const char quote = html[attribute.value.begin - 1];
      for (const char c : escaped_markup(resolved))
        out.append(c == quote ? "&#39;" : std::string(1, c));
      done = attribute.value.end;
    }
    at = tag.end;
  }
  return out.append(html.substr(done));
}

}  // namespace pith
