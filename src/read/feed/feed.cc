// Bytes to feeds and lists of feeds.

#include "pith/feed.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/unicode.h"
#include "read/feed/json_feed.h"
#include "read/feed/repair.h"
#include "read/feed/source.h"
#include "read/feed/xml.h"
#include "read/feed/xml_feed.h"

namespace pith {

std::string_view name(FeedKind kind) {
  switch (kind) {
    case FeedKind::kRss:
      return "rss";
    case FeedKind::kRdf:
      return "rdf";
    case FeedKind::kCdf:
      return "cdf";
    case FeedKind::kAtom:
      return "atom";
    case FeedKind::kJson:
      return "json";
  }
  return "";
}

Result<Feed> read_feed(std::string_view bytes, const FeedOptions& options) {
  Result<FeedSource> source = source_of(bytes, options.charset);
  if (!source) return tl::unexpected(source.error());
  if (source->json) {
    Result<Feed> feed = read_json_feed(source->text, options.url);
    if (feed)
      feed->warnings.insert(feed->warnings.begin(), source->warnings.begin(),
                            source->warnings.end());
    return feed;
  }
  const WellFormed xml = well_formed_xml(source->text);
  bool sound = true;
  const XmlTree tree = XmlTree::parse(xml.text, &sound);
  const std::optional<FeedNodes> nodes = find_feed(tree);
  if (!nodes) return tl::unexpected(no_feed(source->text));
  Feed feed = feed_of(tree, *nodes, options.url);
  std::vector<std::string> warnings = std::move(source->warnings);
  warnings.insert(warnings.end(), xml.warnings.begin(), xml.warnings.end());
  if (!sound) warnings.emplace_back("its XML is not well-formed");
  feed.warnings.insert(feed.warnings.begin(), warnings.begin(), warnings.end());
  return feed;
}

}  // namespace pith
