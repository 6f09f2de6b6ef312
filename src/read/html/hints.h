// Internal. What the names that an author gave an element (class, id, role, itemprop) say of it.

#ifndef PITH_READ_HTML_HINTS_H_
#define PITH_READ_HTML_HINTS_H_

#include <cstdint>

#include "read/html/tree.h"

namespace pith {

// Bits; an element may have several.
using Hints = std::uint32_t;
namespace hint {
inline constexpr Hints kNavigation = 1U << 0U;  // menus, breadcrumbs, pagers, skip links
inline constexpr Hints kFooter = 1U << 1U;
inline constexpr Hints kHeader = 1U << 2U;
inline constexpr Hints kSide = 1U << 3U;     // side columns, widgets
inline constexpr Hints kShare = 1U << 4U;    // social buttons, tools
inline constexpr Hints kRelated = 1U << 5U;  // what else there is to read
inline constexpr Hints kComments = 1U << 6U;
inline constexpr Hints kAd = 1U << 7U;
inline constexpr Hints kOverlay = 1U << 8U;   // cookies, modals, pop-ups
inline constexpr Hints kSignUp = 1U << 9U;    // newsletters, log-in, subscriptions
inline constexpr Hints kMeta = 1U << 10U;     // byline, date, tags, categories
inline constexpr Hints kCaption = 1U << 11U;  // captions and credits of pictures, galleries
inline constexpr Hints kHidden = 1U << 12U;   // not shown on a screen
inline constexpr Hints kBody = 1U << 13U;     // the text of the article
inline constexpr Hints kArticle = 1U << 14U;  // the article, perhaps with its head and foot
inline constexpr Hints kBio = 1U << 15U;      // about the author
inline constexpr Hints kSummary = 1U << 16U;  // standfirst, lead, excerpt
inline constexpr Hints kFact = 1U << 17U;     // boxes beside the text, pull quotes
inline constexpr Hints kPicture = 1U << 18U;  // what stands at a picture
}  // namespace hint

// REQUIRES: no text node. Cost: linear in the names; hash lookups, no patterns.
[[nodiscard]] Hints hints_of(const HtmlTree& tree, HtmlTree::Index element);

// True where the element's style or attributes hide it.
[[nodiscard]] bool is_hidden(const HtmlTree& tree, HtmlTree::Index element);

}  // namespace pith

#endif  // PITH_READ_HTML_HINTS_H_
