// Internal. When a page's article was published.

#ifndef PITH_READ_METADATA_PAGE_DATE_H_
#define PITH_READ_METADATA_PAGE_DATE_H_

#include <span>
#include <string>
#include <string_view>

#include "read/html/tree.h"
#include "read/metadata/json_ld.h"
#include "read/metadata/page_values.h"

namespace pith {

// As Document::published, or "". What metadata state comes first; then what the elements of `own`
// (own_elements) state or show, then the address of the page (/2026/05/03/), then when it was
// changed. Of what one source has, a date with a time of day is preferred. `article` may be null.
// Linear.
[[nodiscard]] std::string published_of(const HtmlTree& tree, std::span<const HtmlTree::Index> own,
                                       const PageValues& meta, const JsonLd* article,
                                       std::string_view url);

}  // namespace pith

#endif  // PITH_READ_METADATA_PAGE_DATE_H_
