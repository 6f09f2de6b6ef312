// Internal. How the page of a digest looks.

#ifndef PITH_RENDER_DIGEST_PAGE_STYLE_H_
#define PITH_RENDER_DIGEST_PAGE_STYLE_H_

#include <string_view>

namespace pith {

// CSS. Colours stand only in the two blocks of custom properties, so that a test can see whether they
// can be read (WCAG 2.1, 1.4.3).
[[nodiscard]] std::string_view page_style();

}  // namespace pith

#endif  // PITH_RENDER_DIGEST_PAGE_STYLE_H_
