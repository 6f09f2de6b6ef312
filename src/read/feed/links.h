// Internal. Addresses in feeds, as seen from where they stand.

#ifndef PITH_READ_FEED_LINKS_H_
#define PITH_READ_FEED_LINKS_H_

#include <string>
#include <string_view>

namespace pith {

// True for http:// and https://.
[[nodiscard]] bool is_web_link(std::string_view address);

// `address` as seen from `base` (RFC 3986, section 5.2), where that is http or https; else as it is. Blanks around
// it and line breaks in it are taken away.
[[nodiscard]] std::string resolved_link(std::string_view address, std::string_view base);

// HTML with the addresses of its links, pictures and quotations resolved. As it is where no base is known.
[[nodiscard]] std::string with_resolved_links(std::string_view html, std::string_view base);

}  // namespace pith

#endif  // PITH_READ_FEED_LINKS_H_
