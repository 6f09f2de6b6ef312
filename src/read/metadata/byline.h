// Internal. The author that a page shows.

#ifndef PITH_READ_METADATA_BYLINE_H_
#define PITH_READ_METADATA_BYLINE_H_

#include <span>
#include <string>

#include "read/html/tree.h"

namespace pith {

// An author in the page, or "": of the elements of `own` (own_elements) by itemprop and rel=author,
// else by class or id, else of a short text that opens with "By" and goes on like a name. Linear.
[[nodiscard]] std::string author_shown(const HtmlTree& tree, std::span<const HtmlTree::Index> own);

}  // namespace pith

#endif  // PITH_READ_METADATA_BYLINE_H_
