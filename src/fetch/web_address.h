// Internal. Addresses of the web (RFC 3986), by libcurl's parser, so that what is checked is what
// is fetched.

#ifndef PITH_FETCH_WEB_ADDRESS_H_
#define PITH_FETCH_WEB_ADDRESS_H_

#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace pith {

struct WebAddress {
  std::string url;   // ASCII, without fragment: international names as UTS #46 has them, bytes
                     // beyond ASCII and blanks percent-encoded
  std::string host;  // small letters; an IPv6 address in brackets
  bool secure;       // https
};

// Parses what was typed, or where a redirect from `base` leads. A reason when it is not an http or
// https address: "is no web address: bad host name". An address with a user name or password is one
// of these reasons: it would be kept in histories and summaries.
[[nodiscard]] tl::expected<WebAddress, std::string> parse_web_address(
    std::string_view text, const WebAddress* base = nullptr);

// How an address looks in a message: one line of at most 200 bytes or so, no control characters,
// and without user name and password.
[[nodiscard]] std::string shown_address(std::string_view text);

// True for "localhost" and the names below it (RFC 6761), with or without a dot at the end.
[[nodiscard]] bool is_localhost(std::string_view host);

}  // namespace pith

#endif  // PITH_FETCH_WEB_ADDRESS_H_
