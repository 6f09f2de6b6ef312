// Internal. Text made harmless for where it goes.

#ifndef PITH_RENDER_ESCAPE_H_
#define PITH_RENDER_ESCAPE_H_

#include <string>
#include <string_view>

namespace pith {

// plain_line (base/display.h) with Markdown's own characters behind backslashes (CommonMark 0.30,
// section 2.4), so that the text is shown as it is, wherever it stands in a line.
[[nodiscard]] std::string markdown_line(std::string_view text);

// A JSON string with its quotes (RFC 8259). Controls, DEL and C1 are escaped too, so that JSON on a
// terminal is harmless.
[[nodiscard]] std::string json_string(std::string_view text);
void append_json_string(std::string_view text, std::string* out);

}  // namespace pith

#endif  // PITH_RENDER_ESCAPE_H_
