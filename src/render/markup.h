// Internal. Text for HTML and XML.

#ifndef PITH_RENDER_MARKUP_H_
#define PITH_RENDER_MARKUP_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace pith {

// plain_line (base/display.h) of bytes that need not be UTF-8, without what HTML and XML 1.0 cannot
// hold: the noncharacters of Unicode.
[[nodiscard]] std::string shown_line(std::string_view text);

// At most `most` code points of a shown line, the last an ellipsis where something is left out.
[[nodiscard]] std::string clipped(std::string_view line, std::size_t most);

// A language tag in the form of BCP 47, or "und".
[[nodiscard]] std::string language_tag(std::string_view tag);

}  // namespace pith

#endif  // PITH_RENDER_MARKUP_H_
