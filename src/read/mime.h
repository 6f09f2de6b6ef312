// Internal. The parts of a MIME message (RFC 2045 to 2047, 5322), undone: headers, transfer
// encodings, encoded words.

#ifndef PITH_READ_MIME_H_
#define PITH_READ_MIME_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pith {

// A header block and what stands behind it. Views into the message.
struct MimeEntity {
  std::vector<std::pair<std::string, std::string>> fields;  // names in small letters, unfolded
  std::string_view body;

  // The first field of that name, or "".
  [[nodiscard]] std::string_view field(std::string_view name) const;
};

// Cuts a message or part into header and body, at the first blank line. Without one all is header,
// unless its first line is none: then all is body. A line "From ..." of mbox before it is skipped.
[[nodiscard]] MimeEntity parse_entity(std::string_view bytes);

// "text/html" of "Text/HTML; charset=utf-8": the value before parameters, in small letters.
[[nodiscard]] std::string media_type(std::string_view field);
// A parameter, unquoted; RFC 2231's "name*" and "name*0" too. "" if it is missing.
[[nodiscard]] std::string parameter(std::string_view field, std::string_view name);

// The bodies between "--boundary" lines; the last one may lack its end. Linear.
[[nodiscard]] std::vector<std::string_view> multipart(std::string_view body,
                                                      std::string_view boundary);

// Content-Transfer-Encoding undone; damage is kept as it is or passed over.
[[nodiscard]] std::string transfer_decoded(std::string_view body, std::string_view encoding);

// Header text with its encoded words ("=?utf-8?B?...?=") decoded, as UTF-8.
[[nodiscard]] std::string header_text(std::string_view field);

}  // namespace pith

#endif  // PITH_READ_MIME_H_
