// Internal. Paragraphs of plain text, as the formats of feeds want them.

#ifndef PITH_READ_FEED_PARAGRAPHS_H_
#define PITH_READ_FEED_PARAGRAPHS_H_

#include <string>
#include <string_view>
#include <vector>

namespace pith {

// The texts as valid UTF-8 without control characters, blank ones left out.
[[nodiscard]] std::vector<std::string> clean_paragraphs(const std::vector<std::string>& texts);

// <p>...</p> each, the text escaped. `prefix` is that of XHTML: "h:" gives <h:p>...</h:p>.
[[nodiscard]] std::string paragraphs_html(const std::vector<std::string>& paragraphs,
                                          std::string_view prefix = "");
// A blank line between.
[[nodiscard]] std::string paragraphs_text(const std::vector<std::string>& paragraphs);

}  // namespace pith

#endif  // PITH_READ_FEED_PARAGRAPHS_H_
