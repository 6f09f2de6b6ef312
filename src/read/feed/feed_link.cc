// Where a page's feed is, by its head: rssboard.org/rss-autodiscovery.

#include "base/unicode.h"
#include "pith/feed.h"
#include "read/feed/links.h"
#include "read/html/tree.h"
#include "read/metadata/page_values.h"

namespace pith {
namespace {

constexpr std::size_t kMostBytes = std::size_t{256} << 10U;  // of the page: its head

bool is_feed_type(std::string_view type) {
  const std::string name = lower_ascii(type.substr(0, type.find(';')));
  return name == "application/rss+xml" || name == "application/atom+xml" ||
         name == "application/feed+json" || name == "application/rdf+xml";
}

bool is_alternate(std::string_view rel) {
  return (' ' + lower_ascii(rel) + ' ').find(" alternate ") != std::string::npos;
}

}  // namespace

std::optional<std::string> feed_link(std::string_view page, std::string_view url) {
  std::size_t replaced = 0;
  const std::string text = repair_utf8(std::string(page.substr(0, kMostBytes)), &replaced);
  const HtmlTree tree = HtmlTree::parse(text);
  for (HtmlTree::Index i = 0; i < tree.size(); ++i) {
    if (tree.tag(i) != Tag::kLink || !is_feed_type(tree.attribute(i, Attribute::kType)) ||
        !is_alternate(tree.attribute(i, Attribute::kRel)))
      continue;
    const std::string link = resolved_link(tree.attribute(i, Attribute::kHref), url);
    if (is_web_link(link)) return link;
  }
  return std::nullopt;
}

}  // namespace pith
