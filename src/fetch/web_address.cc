#include "fetch/web_address.h"

#include <unicode/uidna.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/display.h"
#include "base/unicode.h"
#include "fetch/curl.h"

namespace pith {
namespace {

constexpr unsigned kSetFlags = CURLU_URLENCODE | CURLU_ALLOW_SPACE | CURLU_NON_SUPPORT_SCHEME;
constexpr std::size_t kMostShown = 200;

tl::unexpected<std::string> reason_is(const char* reason) {
  return tl::unexpected(std::string(reason));
}

using Url = std::unique_ptr<CURLU, decltype(&::curl_url_cleanup)>;

bool set_url(CURLU* url, const std::string& value, std::string* reason) {
  const CURLUcode code = curl().url_set(url, CURLUPART_URL, value.c_str(), kSetFlags);
  switch (code) {
    case CURLUE_OK:
      return true;
    case CURLUE_BAD_PORT_NUMBER:
      *reason = "is no web address: the port must be a number from 1 to 65535";
      return false;
    case CURLUE_BAD_HOSTNAME:
    case CURLUE_BAD_IPV6:
    case CURLUE_NO_HOST:
      *reason = "is no web address: the host's name is wrong or missing";
      return false;
    default:
      *reason = "is no web address; it should look like https://example.org/page";
      return false;
  }
}

std::string get(CURLU* url, CURLUPart part) {
  char* value = nullptr;
  if (curl().url_get(url, part, &value, 0) != CURLUE_OK) return {};
  std::string out = value;
  curl().free(value);
  return out;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// The host as it goes over the wire, or "" for no valid name. A name in DNS has at most 253 bytes.
std::string ascii_host(const std::string& host) {
  if (is_ascii(host)) return lower_ascii(host);
  if (!is_clean_utf8(host) || host.size() > 1000) return {};
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UIDNA, decltype(&uidna_close)> idna(
      uidna_openUTS46(UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII,
                      &status),
      &uidna_close);
  UIDNAInfo info = UIDNA_INFO_INITIALIZER;
  std::array<char, 256> name{};
  const int32_t size =
      uidna_nameToASCII_UTF8(idna.get(), host.data(), static_cast<int32_t>(host.size()),
                             name.data(), static_cast<int32_t>(name.size()), &info, &status);
  if (U_FAILURE(status) || info.errors != 0) return {};
  return {name.data(), static_cast<std::size_t>(size)};
}

// Where user name and password stand: between "//" and the last "@" before the path.
std::string without_user(std::string text) {
  const std::size_t slashes = text.find("//");
  if (slashes == text.npos) return text;
  const std::size_t begin = slashes + 2;
  const std::size_t path = std::min(text.find_first_of("/?#", begin), text.size());
  const std::size_t at = text.rfind('@', path);
  if (at != text.npos && at >= begin) text.erase(begin, at + 1 - begin);
  return text;
}

}  // namespace

tl::expected<WebAddress, std::string> parse_web_address(std::string_view text,
                                                        const WebAddress* base) {
  std::string reason;
  const Url url(curl().url(), curl().url_cleanup);
  if (base != nullptr && !set_url(url.get(), base->url, &reason)) {
    return tl::unexpected(reason);
  }
  if (text.find('\0') != text.npos) return reason_is("is no web address: there is a NUL in it");
  if (!set_url(url.get(), std::string(text), &reason)) return tl::unexpected(reason);

  const std::string scheme = get(url.get(), CURLUPART_SCHEME);
  if (scheme != "http" && scheme != "https") {
    return reason_is("is no web address: only http and https are fetched");
  }
  if (!get(url.get(), CURLUPART_USER).empty() || !get(url.get(), CURLUPART_PASSWORD).empty()) {
    return reason_is(
        "has a user name or password in it, which pith does not send; "
        "fetch it with another program and give the file to pith");
  }
  if (get(url.get(), CURLUPART_PORT) == "0") {
    return reason_is("is no web address: the port must be a number from 1 to 65535");
  }
  curl().url_set(url.get(), CURLUPART_FRAGMENT, nullptr, 0);
  const std::string host = get(url.get(), CURLUPART_HOST);
  const std::string ascii = ascii_host(host);
  if (ascii.empty() ||
      (ascii != host && curl().url_set(url.get(), CURLUPART_HOST, ascii.c_str(), 0) != CURLUE_OK)) {
    return reason_is("is no web address: the host's name is wrong or missing");
  }
  // Once more as a whole: only so does curl see that "127.1" in full-width digits is an address.
  const Url again(curl().url(), curl().url_cleanup);
  if (!set_url(again.get(), get(url.get(), CURLUPART_URL), &reason)) return tl::unexpected(reason);
  return WebAddress{get(again.get(), CURLUPART_URL), get(again.get(), CURLUPART_HOST),
                    scheme == "https"};
}

std::string shown_address(std::string_view text) {
  std::size_t ignored = 0;
  std::string line = plain_line(repair_utf8(without_user(std::string(text)), &ignored));
  if (line.size() <= kMostShown) return line;
  return std::string(head_of(line, kMostShown)) + "...";
}

bool is_localhost(std::string_view host) {
  if (host.ends_with('.')) host.remove_suffix(1);
  return host == "localhost" || host.ends_with(".localhost");
}

}  // namespace pith
