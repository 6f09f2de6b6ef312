// Internal. JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1).

#ifndef PITH_READ_FEED_JSON_FEED_H_
#define PITH_READ_FEED_JSON_FEED_H_

#include <string>
#include <string_view>
#include <vector>

#include "pith/feed.h"

namespace pith {

// JSON made ready to be parsed: valid UTF-8, with whole surrogate pairs.
[[nodiscard]] std::string repaired_json(std::string json, std::vector<std::string>* warnings);

// Errors: kUnsupported (JSON of another kind), kDamaged (no JSON). `url` is where it is from, or "".
[[nodiscard]] Result<Feed> read_json_feed(const std::string& json, std::string_view url);

}  // namespace pith

#endif  // PITH_READ_FEED_JSON_FEED_H_
