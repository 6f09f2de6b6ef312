// Internal. A page to the Document of its article: tree (html/tree.h), blocks (html/blocks.h), which
// of them are the article (html/article.h), and what the page says of itself (metadata.h).

#ifndef PITH_READ_HTML_HTML_H_
#define PITH_READ_HTML_HTML_H_

#include <string>
#include <string_view>

#include "pith/pith.h"
#include "read/composer.h"

namespace pith {

// Sets everything of `*document` but its id and language from a page, and `*language_hint` to what
// the page states of its language. `url` is where the page is from, or "". Fields that are set
// already are kept. REQUIRES: valid UTF-8 without NUL. Linear.
void read_html(std::string_view html, std::string_view url, Document* document,
               std::string* language_hint);

// All text of a piece of HTML as blocks, without asking what of it is an article.
void compose_fragment(std::string_view html, Composer* composer);

}  // namespace pith

#endif  // PITH_READ_HTML_HTML_H_
