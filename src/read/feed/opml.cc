// Lists of feeds.

#include <unordered_set>

#include "base/unicode.h"
#include "pith/feed.h"
#include "read/feed/repair.h"
#include "read/feed/source.h"
#include "read/feed/values.h"
#include "read/feed/xml.h"

namespace pith {
namespace {

using Index = XmlTree::Index;

std::string name_of(const XmlTree& tree, Index outline) {
  for (const std::string_view name : {"title", "text"}) {
    std::string stated = one_line(tree.attribute(outline, name));
    if (!stated.empty()) return stated;
  }
  return {};
}

// The names of the outlines around this one: "News / Local".
std::string section_of(const XmlTree& tree, Index outline) {
  std::string section;
  for (Index at = tree[outline].parent; at != 0; at = tree[at].parent) {
    if (tree.name(at) != "outline") continue;
    const std::string name = name_of(tree, at);
    if (!name.empty()) section = section.empty() ? name : name + " / " + section;
  }
  return section;
}

}  // namespace

Result<std::vector<Subscription>> read_opml(std::string_view bytes) {
  const Result<FeedSource> source = source_of(bytes, "");
  if (!source) return tl::unexpected(source.error());
  const auto no_opml = [](std::string message) {
    return tl::unexpected(Error{Error::Code::kUnsupported, std::move(message)});
  };
  if (source->json) return no_opml("this is JSON, not a list of feeds (OPML)");
  const WellFormed xml = well_formed_xml(source->text);
  bool sound = true;
  const XmlTree tree = XmlTree::parse(xml.text, &sound);
  std::vector<Subscription> out;
  std::unordered_set<std::string> seen;
  bool opml = false;
  for (Index at = 1; at < tree.size(); ++at) {
    opml = opml || tree.name(at) == "opml";
    if (tree.name(at) != "outline") continue;
    std::string url(trim(tree.attribute(at, "xmlurl")));
    if (url.empty() || !seen.insert(url).second) continue;
    Subscription subscription{name_of(tree, at), std::move(url), section_of(tree, at)};
    if (subscription.title.empty()) subscription.title = subscription.url;
    out.push_back(std::move(subscription));
  }
  if (!opml) return no_opml("this is no list of feeds (OPML)");
  return out;
}

}  // namespace pith
