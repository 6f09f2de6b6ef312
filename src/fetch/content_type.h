// Internal. The Content-Type header of HTTP (RFC 9110, 8.3).

#ifndef PITH_FETCH_CONTENT_TYPE_H_
#define PITH_FETCH_CONTENT_TYPE_H_

#include <string>
#include <string_view>

namespace pith {

struct ContentType {
  std::string type{};     // "text/html", in small letters; "" where there is none
  std::string charset{};  // as it stands there, without quotes; the first one; or ""
  bool operator==(const ContentType&) const = default;
};

// With the damage that is seen: blanks around "=", apostrophes for quotes, a quotation without end,
// a charset without a type. Total, linear.
[[nodiscard]] ContentType parse_content_type(std::string_view header);

}  // namespace pith

#endif  // PITH_FETCH_CONTENT_TYPE_H_
