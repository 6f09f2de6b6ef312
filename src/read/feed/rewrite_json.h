// Internal. rewrite_feed for JSON Feed.

#ifndef PITH_READ_FEED_REWRITE_JSON_H_
#define PITH_READ_FEED_REWRITE_JSON_H_

#include <string>
#include <string_view>

#include "pith/feed.h"

namespace pith {

// `json` is what source_of gives. Only the strings that hold an item's text are changed: content_html,
// content_text and summary; an item that has none of them gets a content_text.
[[nodiscard]] Result<std::string> rewrite_json_feed(const std::string& json,
                                                    const ItemText& text_of, std::string_view url,
                                                    bool keep);

}  // namespace pith

#endif  // PITH_READ_FEED_REWRITE_JSON_H_
