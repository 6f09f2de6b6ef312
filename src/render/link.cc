#include "render/link.h"

#include <algorithm>
#include <iterator>

#include "base/unicode.h"

namespace pith {
namespace {

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

// What the URL standard of the browsers drops: C0 and DEL anywhere, blanks at both ends. Nothing is
// left of what is no UTF-8.
std::string without_controls(std::string_view address) {
  std::string out;
  std::ranges::copy_if(address, std::back_inserter(out), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte != 0x7F;
  });
  return is_clean_utf8(out) ? std::string(trim(out)) : std::string();
}

// "https" of "HTTPS://...", in small letters; "" if there is none.
std::string scheme_of(std::string_view address) {
  const std::size_t end = address.find(':');
  return end == std::string_view::npos ? std::string() : lower_ascii(address.substr(0, end));
}

// Path, query and fragment, or the addressee of a mail.
std::string encoded(std::string_view part) {
  constexpr std::string_view kPlain = "-._~!$&()*+,;=:@/?#";
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  bool fragment = false;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const char c = part[i];
    const bool escape =
        c == '%' && i + 2 < part.size() && is_hex(part[i + 1]) && is_hex(part[i + 2]);
    const bool again = c == '#' && fragment;  // there is only one fragment
    fragment = fragment || c == '#';
    if (is_ascii_alphanumeric(c) || escape ||
        (kPlain.find(c) != std::string_view::npos && !again)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kHex[byte >> 4U];
    out += kHex[byte & 0xFU];
  }
  return out;
}

// A name, an IPv4 address or an [IPv6] one, with a port or without.
bool is_host(std::string_view host) {
  const auto fits = [](char32_t c) {
    constexpr std::u32string_view kMarks = U"-._:[]";
    if (c >= 0x80) return is_letter(c) || is_digit(c);
    return is_ascii_alphanumeric(static_cast<char>(c)) ||
           kMarks.find(c) != std::u32string_view::npos;
  };
  return !host.starts_with(':') && host.find_first_not_of(":.-[]") != std::string_view::npos &&
         all_code_points(host, fits);
}

// `rest` is what stands behind "https:". Browsers read a backslash as a slash here.
std::string web_link(const std::string& scheme, std::string rest) {
  const std::size_t path_end = std::min(rest.find_first_of("?#"), rest.size());
  std::replace(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(path_end), '\\', '/');
  if (!rest.starts_with("//")) return {};
  const std::size_t end = std::min(rest.find_first_of("/?#", 2), rest.size());
  std::string_view host = std::string_view(rest).substr(2, end - 2);
  if (const std::size_t at = host.rfind('@'); at != std::string_view::npos)
    host.remove_prefix(at + 1);
  if (!is_host(host)) return {};
  return scheme + "://" + std::string(host) + encoded(std::string_view(rest).substr(end));
}

}  // namespace

std::string safe_link(std::string_view address) {
  const std::string whole = without_controls(address);
  const std::string scheme = scheme_of(whole);
  if (scheme.empty()) return {};
  std::string rest = whole.substr(scheme.size() + 1);
  if (scheme == "http" || scheme == "https") return web_link(scheme, std::move(rest));
  if (scheme == "mailto" && rest.find('@') != std::string::npos) return "mailto:" + encoded(rest);
  return {};
}

std::string_view link_host(std::string_view link) {
  const std::size_t begin = link.find("://");
  if (begin == std::string_view::npos) return {};
  const std::string_view rest = link.substr(begin + 3);
  return rest.substr(0, rest.find_first_of("/?#"));
}

}  // namespace pith
