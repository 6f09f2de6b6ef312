// Internal. Addresses that somebody else wrote, as links that may be followed.

#ifndef PITH_RENDER_LINK_H_
#define PITH_RENDER_LINK_H_

#include <string>
#include <string_view>

namespace pith {

// The address as a link that does what it says, or "": http and https with a host, and mailto;
// nothing else, and nothing relative. What browsers pass over (C0 anywhere, blanks around) is gone,
// so that what is checked is what they follow; a user name and password are gone too. ASCII but for
// letters of a host's name; what may not stand in a URI (RFC 3986) is percent-encoded, so there is no
// quote, blank, angle bracket or backslash in it. An & is left, for each format to escape.
[[nodiscard]] std::string safe_link(std::string_view address);

// "www.example.org:8080" of what safe_link gave; "" for mailto.
[[nodiscard]] std::string_view link_host(std::string_view link);

}  // namespace pith

#endif  // PITH_RENDER_LINK_H_
