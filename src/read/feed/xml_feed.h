// Internal. RSS, RDF, CDF and Atom.

#ifndef PITH_READ_FEED_XML_FEED_H_
#define PITH_READ_FEED_XML_FEED_H_

#include <optional>
#include <string_view>
#include <vector>

#include "pith/feed.h"
#include "read/feed/xml.h"

namespace pith {

// The element that the feed is in, its kind and its items, in their order.
struct FeedNodes {
  FeedKind kind = FeedKind::kRss;
  XmlTree::Index channel = 0;
  std::vector<XmlTree::Index> items{};
};
// Nothing if the tree is no feed's.
[[nodiscard]] std::optional<FeedNodes> find_feed(const XmlTree& tree);

// The feed and its items; `url` is where it is from, or "".
[[nodiscard]] Feed feed_of(const XmlTree& tree, const FeedNodes& nodes, std::string_view url);

}  // namespace pith

#endif  // PITH_READ_FEED_XML_FEED_H_
