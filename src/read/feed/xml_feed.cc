#include "read/feed/xml_feed.h"

#include <algorithm>
#include <string>

#include "base/display.h"
#include "base/unicode.h"
#include "read/feed/fields.h"
#include "read/feed/links.h"
#include "read/feed/tags.h"
#include "read/feed/values.h"

namespace pith {
namespace {

using Index = XmlTree::Index;

class Reader {
 public:
  Reader(const XmlTree& tree, const FeedNodes& nodes, std::string_view url)
      : tree_(tree), nodes_(nodes), url_(url) {}

  Feed read() {
    read_channel();
    for (const Index item : nodes_.items) feed_.items.push_back(item_at(item));
    if (wrong_dates_ > 0) {
      feed_.warnings.push_back(
          std::to_string(wrong_dates_) +
          (wrong_dates_ == 1 ? " date that is none: " : " dates that are none, as ") + wrong_date_);
    }
    return std::move(feed_);
  }

 private:
  void read_channel() {
    const Index node = nodes_.channel;
    const Fields fields(tree_, node);
    feed_.kind = nodes_.kind;
    feed_.id = id_of(node, fields);
    feed_.title = line_of(tree_, fields[Field::kTitle]);
    feed_.description = line_of(tree_, fields[Field::kSummary]);
    feed_.author = author_of(fields[Field::kAuthor]);
    feed_.published = date_of(fields[Field::kPublished]);
    feed_.updated = date_of(fields[Field::kUpdated]);
    if (feed_.updated.empty()) feed_.updated = date_stated(tree_.attribute(node, "lastmod"));
    feed_.language = language_stated(text_of(tree_, fields[Field::kLanguage]));
    if (feed_.language.empty()) feed_.language = language_stated(tree_.inherited(node, "lang"));
    const std::string base = base_of(tree_, node, url_);
    std::string link = link_of(tree_, node);
    if (link.empty()) link = tree_.attribute(node, "href");
    feed_.url = resolved_link(link, base);
    base_ = is_web_link(base) ? base : feed_.url;
  }

  FeedItem item_at(Index node) {
    const Fields fields(tree_, node);
    FeedItem item;
    item.id = id_of(node, fields);
    item.title = line_of(tree_, fields[Field::kTitle]);
    item.url = resolved_link(url_of_item(node, fields), base_of(tree_, node, base_));
    item.author = author_of(fields[Field::kAuthor]);
    item.published = date_of(fields[Field::kPublished]);
    item.updated = date_of(fields[Field::kUpdated]);
    if (item.updated.empty()) item.updated = date_stated(tree_.attribute(node, "lastmod"));
    item.summary = html_at(fields[Field::kSummary]);
    item.content = html_at(fields[Field::kContent]);
    if (item.content.empty()) item.content = description_beside_summary(node, fields);
    item.language = language_of(node, fields);
    return item;
  }

  // An RSS that has both calls the shorter one its summary.
  [[nodiscard]] std::string description_beside_summary(Index node, const Fields& fields) const {
    const Index summary = fields[Field::kSummary];
    if (summary == tree_.none() || !tree_.is(summary, Space::kCore, "summary")) return {};
    const Index description = tree_.child(node, "description");
    return html_at(description);
  }

  [[nodiscard]] std::string html_at(Index element) const {
    if (element == tree_.none()) return {};
    return with_resolved_links(html_of(tree_, element), base_of(tree_, element, base_));
  }

  // An id is compared, not read: as it stands there but for blanks around it.
  [[nodiscard]] std::string id_of(Index node, const Fields& fields) const {
    const std::string id = text_of(tree_, fields[Field::kId]);
    return id.empty() ? std::string(trim(tree_.attribute(node, "about"))) : id;
  }

  // A guid is an address unless it says that it is none.
  [[nodiscard]] std::string url_of_item(Index node, const Fields& fields) const {
    std::string link = link_of(tree_, node);
    if (!link.empty()) return link;
    const Index id = fields[Field::kId];
    std::string guid = text_of(tree_, id);
    const bool permanent =
        id != tree_.none() && !same_name(tree_.attribute(id, "ispermalink"), "false");
    if (permanent && is_web_link(guid)) return guid;
    for (const std::string_view name : {"about", "href"}) {
      const std::string_view stated = tree_.attribute(node, name);
      if (!stated.empty()) return std::string(stated);
    }
    const Index content = fields[Field::kContent];
    return content == tree_.none() ? "" : std::string(tree_.attribute(content, "src"));
  }

  [[nodiscard]] std::string author_of(Index element) const {
    if (element == tree_.none()) return {};
    std::string out;
    Index at = element;
    // Atom states several beside each other.
    for (; at != tree_.none(); at = tree_.next_sibling(at)) {
      if (tree_.is_text(at) || tree_.name(at) != tree_.name(element) ||
          tree_[at].space != tree_[element].space)
        continue;
      const std::string name = one_author(at);
      if (!name.empty() && out.size() < kLongestAuthor) out += (out.empty() ? "" : ", ") + name;
    }
    return out;
  }

  [[nodiscard]] std::string one_author(Index element) const {
    for (const std::string_view part : {"name", "email", "url", "uri"}) {
      const Index child = tree_.child(element, part);
      const std::string text = text_of(tree_, child);
      if (!text.empty()) return author_named(text);
    }
    return author_named(text_of(tree_, element));
  }

  std::string date_of(Index element) {
    const std::string text = text_of(tree_, element);
    std::string date = date_stated(text);
    if (date.empty() && !text.empty() && ++wrong_dates_ == 1) wrong_date_ = shown(text);
    return date;
  }

  static std::string shown(const std::string& text) {
    constexpr std::size_t kMost = 40;  // bytes
    return plain_line(head_of(text, kMost));
  }

  [[nodiscard]] std::string language_of(Index node, const Fields& fields) const {
    std::string language = language_stated(text_of(tree_, fields[Field::kLanguage]));
    for (const Field field : {Field::kContent, Field::kSummary}) {
      const Index element = fields[field];
      if (language.empty() && element != tree_.none())
        language = language_stated(tree_.xml_attribute(element, "lang"));
    }
    for (Index at = node; language.empty() && at != nodes_.channel && at != 0;
         at = tree_[at].parent)
      language = language_stated(tree_.xml_attribute(at, "lang"));
    return language.empty() ? feed_.language : language;
  }

  static constexpr std::size_t kLongestAuthor = 500;  // bytes

  const XmlTree& tree_;
  const FeedNodes& nodes_;
  std::string url_;
  std::string base_;  // of addresses in items
  Feed feed_;
  std::size_t wrong_dates_ = 0;
  std::string wrong_date_;  // the first
};

std::optional<FeedKind> kind_named(std::string_view root) {
  if (root == "rss") return FeedKind::kRss;
  if (root == "rdf") return FeedKind::kRdf;
  if (root == "channel") return FeedKind::kCdf;
  if (root == "feed") return FeedKind::kAtom;
  return std::nullopt;
}

}  // namespace

std::optional<FeedNodes> find_feed(const XmlTree& tree) {
  FeedNodes nodes;
  Index root = tree.first_child(0);
  while (root != tree.none() && tree.is_text(root)) root = tree.next_sibling(root);
  if (root == tree.none()) return std::nullopt;
  const std::optional<FeedKind> kind = kind_named(tree.name(root));
  if (!kind) return std::nullopt;
  nodes.kind = *kind;
  nodes.channel = root;
  const Index channel = tree.child(root, "channel");
  if ((nodes.kind == FeedKind::kRss || nodes.kind == FeedKind::kRdf) && channel != tree.none())
    nodes.channel = channel;
  const std::string_view item = nodes.kind == FeedKind::kAtom ? "entry" : "item";
  for (Index at = root + 1; at < tree.size(); ++at) {
    const bool own = tree[at].space == Space::kCore || tree[at].space == Space::kAtom ||
                     tree[at].space == tree[root].space;
    if (!tree.is_text(at) && own && tree.name(at) == item) nodes.items.push_back(at);
  }
  return nodes;
}

Feed feed_of(const XmlTree& tree, const FeedNodes& nodes, std::string_view url) {
  return Reader(tree, nodes, url).read();
}

}  // namespace pith
