#include "fetch/fetch.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/display.h"
#include "fetch/content_type.h"
#include "fetch/curl.h"
#include "fetch/failure.h"
#include "fetch/private_address.h"
#include "fetch/transfer.h"
#include "fetch/web_address.h"

namespace pith {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kLongest = std::chrono::hours{24};  // so that no sum overflows

tl::unexpected<Error> unreachable(const std::string& where, const std::string& reason) {
  return tl::unexpected(Error{Error::Code::kUnreachable, where + ": " + reason});
}

// A private address that stands there for all to see. Needed for proxies, which connect for us, and
// says it sooner.
std::optional<IpAddress> refused_literal(const WebAddress& address, const AddressTest& allowed) {
  std::optional<IpAddress> ip = literal_address(address.host);
  if (is_localhost(address.host)) ip = literal_address("127.0.0.1");
  return ip && !allowed(*ip) ? ip : std::nullopt;
}

// Where a redirect leads; a reason if it is not followed.
tl::expected<WebAddress, std::string> next_address(const WebAddress& from,
                                                   const std::string& location) {
  const std::string to = "it leads to " + shown_address(location);
  auto next = parse_web_address(location, &from);
  if (!next) return tl::unexpected(to + ", which " + next.error());
  if (from.secure && !next->secure) {
    return tl::unexpected(to +
                          ", from https to http, where others could read and change the page; "
                          "name that address if you want it");
  }
  return next;
}

std::chrono::milliseconds time_left(Clock::time_point end) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now());
  return std::max(left, std::chrono::milliseconds{1});  // curl takes 0 for no limit
}

Fetched fetched(Transfer transfer, const WebAddress& address) {
  ContentType type = parse_content_type(transfer.type);
  return {std::move(transfer.body),       address.url,
          std::move(type.type),           std::move(type.charset),
          std::move(transfer.validators), transfer.status == 304};
}

bool has_scheme(std::string_view name, std::string_view scheme) {
  return name.size() >= scheme.size() &&
         std::equal(scheme.begin(), scheme.end(), name.begin(), [](char a, char b) {
           return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
         });
}

}  // namespace

bool is_web_address(std::string_view name) {
  return has_scheme(name, "http://") || has_scheme(name, "https://");
}

Result<Fetched> fetch_allowing(const std::string& url, const FetchOptions& options,
                               const AddressTest& allowed) {
  if (!has_curl()) {
    return unreachable(plain_line(url),
                       "libcurl, which fetches pages, is not installed; try: apt install libcurl4");
  }
  std::string where = shown_address(url);
  auto address = parse_web_address(url);
  if (!address) return unreachable(where, "this " + address.error());
  const Clock::time_point end = Clock::now() + std::min(options.timeout, kLongest);
  Client client(allowed);
  for (int redirects = 0;; ++redirects) {
    if (const auto ip = refused_literal(*address, allowed)) return unreachable(where, refusal(*ip));
    Transfer transfer =
        client.get(*address, {options.wanted, options.known}, {time_left(end), options.most_bytes});
    if (auto error = failure_of(transfer, where, options)) return tl::unexpected(*std::move(error));
    if (transfer.status < 300 || is_unchanged(transfer, options))
      return fetched(std::move(transfer), *address);
    if (redirects >= options.redirects) {
      return unreachable(where, "it leads on to another address more than " +
                                    std::to_string(options.redirects) + " times");
    }
    address = next_address(*address, transfer.location);
    if (!address) return unreachable(where, address.error());
    where = shown_address(url) + ": redirected to " + shown_address(address->url);
  }
}

Result<Fetched> fetch(const std::string& url, const FetchOptions& options) {
  if (options.allow_private)
    return fetch_allowing(url, options, [](const IpAddress&) { return true; });
  return fetch_allowing(url, options, is_public);
}

}  // namespace pith
