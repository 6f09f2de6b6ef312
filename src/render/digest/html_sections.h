// Internal. What stands between head and foot of a digest, as HTML.

#ifndef PITH_RENDER_DIGEST_HTML_SECTIONS_H_
#define PITH_RENDER_DIGEST_HTML_SECTIONS_H_

#include <string>

#include "render/digest/html_parts.h"

namespace pith {

// Title, window, counts and key phrases.
[[nodiscard]] std::string html_head(const ShownDigest& digest, const HtmlForm& form);

// The level of the headlines: right below the section's heading, or the title.
[[nodiscard]] int headline_level(const ShownDigest& digest);

// All stories under their sections, or that there are none. Form::level is taken from the digest.
[[nodiscard]] std::string html_sections(const ShownDigest& digest, HtmlForm form);

// Who made it, and when.
[[nodiscard]] std::string html_footer(const ShownDigest& digest);

}  // namespace pith

#endif  // PITH_RENDER_DIGEST_HTML_SECTIONS_H_
