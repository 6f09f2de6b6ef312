#include "read/feed/fields.h"

#include <algorithm>
#include <vector>

#include "base/display.h"
#include "base/markup.h"
#include "base/unicode.h"
#include "read/feed/links.h"
#include "read/feed/references.h"
#include "read/feed/tags.h"
#include "read/feed/values.h"

namespace pith {
namespace {

using Index = XmlTree::Index;

struct Stating {
  Field field;
  Space space;
  std::string_view name;
};

// For each field the best first. Atom's names in an RSS are somebody's addition.
constexpr auto kStating = std::to_array<Stating>({
    {Field::kId, Space::kCore, "guid"},
    {Field::kId, Space::kCore, "id"},
    {Field::kId, Space::kAtom, "id"},
    {Field::kId, Space::kDublinCore, "identifier"},
    {Field::kTitle, Space::kCore, "title"},
    {Field::kTitle, Space::kAtom, "title"},
    {Field::kTitle, Space::kDublinCore, "title"},
    {Field::kTitle, Space::kItunes, "title"},
    {Field::kTitle, Space::kMedia, "title"},
    {Field::kSummary, Space::kCore, "summary"},
    {Field::kSummary, Space::kCore, "description"},
    {Field::kSummary, Space::kCore, "abstract"},
    {Field::kSummary, Space::kCore, "subtitle"},
    {Field::kSummary, Space::kCore, "tagline"},
    {Field::kSummary, Space::kAtom, "summary"},
    {Field::kSummary, Space::kAtom, "subtitle"},
    {Field::kSummary, Space::kAtom, "tagline"},
    {Field::kSummary, Space::kDublinCore, "abstract"},
    {Field::kSummary, Space::kDublinCore, "description"},
    {Field::kSummary, Space::kItunes, "summary"},
    {Field::kSummary, Space::kItunes, "subtitle"},
    {Field::kSummary, Space::kMedia, "description"},
    {Field::kContent, Space::kContent, "encoded"},
    {Field::kContent, Space::kCore, "encoded"},
    {Field::kContent, Space::kCore, "content"},
    {Field::kContent, Space::kAtom, "content"},
    {Field::kContent, Space::kXhtml, "body"},
    {Field::kContent, Space::kXhtml, "div"},
    {Field::kContent, Space::kCore, "body"},
    {Field::kContent, Space::kCore, "fullitem"},
    {Field::kAuthor, Space::kCore, "author"},
    {Field::kAuthor, Space::kAtom, "author"},
    {Field::kAuthor, Space::kDublinCore, "creator"},
    {Field::kAuthor, Space::kDublinCore, "author"},
    {Field::kAuthor, Space::kItunes, "author"},
    {Field::kAuthor, Space::kCore, "managingeditor"},
    {Field::kAuthor, Space::kCore, "webmaster"},
    {Field::kPublished, Space::kCore, "pubdate"},
    {Field::kPublished, Space::kCore, "published"},
    {Field::kPublished, Space::kCore, "issued"},
    {Field::kPublished, Space::kAtom, "published"},
    {Field::kPublished, Space::kAtom, "issued"},
    {Field::kPublished, Space::kDublinCore, "issued"},
    {Field::kPublished, Space::kDublinCore, "date"},
    {Field::kPublished, Space::kDublinCore, "created"},
    {Field::kUpdated, Space::kCore, "updated"},
    {Field::kUpdated, Space::kCore, "modified"},
    {Field::kUpdated, Space::kCore, "lastbuilddate"},
    {Field::kUpdated, Space::kAtom, "updated"},
    {Field::kUpdated, Space::kAtom, "modified"},
    {Field::kUpdated, Space::kDublinCore, "modified"},
    {Field::kLanguage, Space::kCore, "language"},
    {Field::kLanguage, Space::kDublinCore, "language"},
});

// Behind the last node that belongs to the element: where another field or item stands in it, it was not
// closed.
Index end_of(const XmlTree& tree, Index element) {
  for (Index at = element + 1; at < tree[element].end; ++at) {
    if (tree.is_text(at)) continue;
    const bool field = tree[at].space != Space::kXhtml && statement_of(tree, at).rank > 0;
    if (field || is_item(tree, at)) return at;
  }
  return tree[element].end;
}

bool says_something(const XmlTree& tree, Index element) {
  const Index end = end_of(tree, element);
  for (Index at = element; at < end; ++at) {
    if (tree.is_text(at) && !trim(tree.text(at)).empty()) return true;
  }
  return tree.has_elements(element, end);
}

enum class Type { kText, kHtml, kMarkup };

// Media types that no text has are base64 in Atom (RFC 4287, section 4.1.3.3).
bool is_base64(const XmlTree& tree, Index element) {
  if (same_name(tree.attribute(element, "mode"), "base64")) return true;
  const std::string_view type = tree.attribute(element, "type");
  return tree[element].space == Space::kAtom && tree.attribute(element, "mode").empty() &&
         type.find('/') != std::string_view::npos && !same_name(type.substr(0, 5), "text/") &&
         !type.ends_with("xml");
}

struct Content {
  Type type = Type::kText;
  std::string text{};
};

// What an element holds: elements are markup; of Atom's text it says whether that is HTML. Atom 0.3 took
// text that was "escaped" for plain, and hardly anybody meant that.
Content content_of(const XmlTree& tree, Index element) {
  const Index end = end_of(tree, element);
  if (tree.has_elements(element, end)) return {Type::kMarkup, tree.markup_below(element, end)};
  const bool base64 = is_base64(tree, element);
  std::string text = tree.text_below(element, end);
  if (base64) text = base64_decoded(text);
  const std::string_view type = tree.attribute(element, "type");
  const bool unclear =
      type.empty() && (base64 || same_name(tree.attribute(element, "mode"), "escaped"));
  const bool plain = same_name(type, "text") || same_name(type, "text/plain") ||
                     same_name(type, "plain") ||
                     (tree[element].space == Space::kAtom && type.empty());
  const bool html = unclear ? has_tags(text) : !plain;
  return {html ? Type::kHtml : Type::kText, std::move(text)};
}

// How good a link is: 0 for none of the text.
int rank_of_link(const XmlTree& tree, Index element) {
  if (tree.is(element, Space::kFeedburner, "origlink")) return 6;
  if (tree.name(element) != "link") return 0;
  const Space space = tree[element].space;
  if (space != Space::kCore && space != Space::kAtom) return 0;
  const std::string_view rel = tree.attribute(element, "rel");
  if (tree.attribute(element, "href").empty() || (space == Space::kCore && rel.empty())) return 5;
  if (!rel.empty() && !same_name(rel, "alternate") &&
      rel != "http://www.iana.org/assignments/relation/alternate")
    return 0;
  const std::string_view type = tree.attribute(element, "type");
  const bool page = type.empty() || type.find("html") != std::string_view::npos;
  return page ? 4 : 2;
}

}  // namespace

Statement statement_of(const XmlTree& tree, Index element) {
  const std::string_view name = tree.name(element);
  for (std::size_t i = 0; i < kStating.size(); ++i) {
    if (kStating[i].space == tree[element].space && kStating[i].name == name)
      return {kStating[i].field, static_cast<int>(kStating.size() - i)};
  }
  return {};
}

Fields::Fields(const XmlTree& tree, Index node) {
  best_.fill(tree.none());
  for (Index at = tree.first_child(node); at != tree.none(); at = tree.next_sibling(at)) {
    if (tree.is_text(at)) continue;
    offer(tree, at);
    if (tree.is(at, Space::kMedia, "group") || tree.is(at, Space::kMedia, "content")) {
      for (Index in = at + 1; in < tree[at].end; ++in) {
        if (tree[in].space == Space::kMedia && !tree.is_text(in)) offer(tree, in);
      }
    }
  }
}

void Fields::offer(const XmlTree& tree, Index element) {
  const Statement statement = statement_of(tree, element);
  if (statement.rank == 0) return;
  const auto field = static_cast<std::size_t>(statement.field);
  // A date that is stated again is newer.
  const bool date = statement.field == Field::kPublished || statement.field == Field::kUpdated;
  const int known = ranks_[field] - (date ? 1 : 0);
  if (statement.rank <= known || !says_something(tree, element)) return;
  ranks_[field] = statement.rank;
  best_[field] = element;
}

bool is_item(const XmlTree& tree, Index element) {
  const std::string_view name = tree.name(element);
  return name == "item" || name == "entry";
}

std::string text_of(const XmlTree& tree, Index element) {
  if (element == tree.none()) return {};
  return std::string(trim(tree.text_below(element, end_of(tree, element))));
}

std::string html_of(const XmlTree& tree, Index element) {
  if (element == tree.none()) return {};
  const Content content = content_of(tree, element);
  const std::string_view text = trim(content.text);
  return content.type == Type::kText ? escaped_markup(text) : std::string(text);
}

std::string line_of(const XmlTree& tree, Index element) {
  if (element == tree.none()) return {};
  const Content content = content_of(tree, element);
  return content.type == Type::kText ? plain_line(trim(content.text)) : one_line(content.text);
}

std::string link_of(const XmlTree& tree, Index node) {
  std::string link;
  int best = 0;
  for (Index at = tree.first_child(node); at != tree.none(); at = tree.next_sibling(at)) {
    const int rank = tree.is_text(at) ? 0 : rank_of_link(tree, at);
    const bool again = rank == 5 && best == 5;  // RSS: the last one counts
    if (rank <= best && !again) continue;
    const std::string_view href = tree.attribute(at, "href");
    const std::string address = href.empty() ? text_of(tree, at) : std::string(href);
    if (rank == 0 || trim(address).empty()) continue;
    link = resolved_link(address, tree.inherited(at, "base"));
    best = rank;
  }
  return link;
}

std::string base_of(const XmlTree& tree, Index node, std::string_view base) {
  std::vector<std::string_view> bases;
  for (; node != 0; node = tree[node].parent) {
    const std::string_view stated = tree.xml_attribute(node, "base");
    if (!stated.empty()) bases.push_back(stated);
  }
  std::string out(base);
  std::for_each(bases.rbegin(), bases.rend(), [&](std::string_view stated) {
    std::string seen = resolved_link(stated, out);
    out = std::move(seen);
  });
  return out;
}

}  // namespace pith
