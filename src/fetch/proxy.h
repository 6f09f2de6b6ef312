// Internal. The proxy that the environment names for an address.

#ifndef PITH_FETCH_PROXY_H_
#define PITH_FETCH_PROXY_H_

#include <string>

#include "fetch/web_address.h"

namespace pith {

// As libcurl has it, but decided here: whether the connection goes to a proxy must be known before
// it is checked. http_proxy (small letters only: HTTP_PROXY is what a CGI client may set),
// https_proxy, HTTPS_PROXY, all_proxy, ALL_PROXY; not for what no_proxy or NO_PROXY names ("*",
// hosts with all below them, addresses, CIDR blocks; divided by commas or blanks), and never for
// this machine. "" for none.
[[nodiscard]] std::string proxy_for(const WebAddress& address);

}  // namespace pith

#endif  // PITH_FETCH_PROXY_H_
