// A feed with other texts: the repaired source, with the elements that hold an item's text replaced in it.

#include <algorithm>
#include <utility>

#include "base/markup.h"
#include "pith/feed.h"
#include "read/feed/fields.h"
#include "read/feed/json_feed.h"
#include "read/feed/paragraphs.h"
#include "read/feed/references.h"
#include "read/feed/repair.h"
#include "read/feed/rewrite_json.h"
#include "read/feed/source.h"
#include "read/feed/tags.h"
#include "read/feed/xml.h"
#include "read/feed/xml_feed.h"

namespace pith {
namespace {

using Index = XmlTree::Index;

class Rewriter {
 public:
  Rewriter(const WellFormed& xml, const XmlTree& tree, const FeedNodes& nodes, bool keep)
      : xml_(xml), tree_(tree), nodes_(nodes), keep_(keep) {}

  void replace(Index item, const std::vector<std::string>& paragraphs) {
    const std::vector<Index> elements = texts_of(item);
    for (const Index element : elements) {
      edits_.push_back({place(element).outer, element_with(element, paragraphs)});
    }
    if (elements.empty()) insert(item, paragraphs);
  }

  std::string finished() {
    std::ranges::sort(edits_, {}, [](const Edit& edit) { return edit.span.begin; });
    std::string out;
    std::size_t done = 0;
    for (const Edit& edit : edits_) {
      out.append(xml_.text, done, edit.span.begin - done).append(edit.text);
      done = edit.span.end;
    }
    return out.append(xml_.text, done);
  }

 private:
  struct Edit {
    Span span;
    std::string text;
  };

  [[nodiscard]] const XmlPlace& place(Index element) const {
    return xml_.elements[tree_[element].element];
  }

  // The elements that a reader of feeds may show as the item's text: those that feeds have for it, or else the
  // one of podcasts or media that is read as such. One that holds other items, in a broken feed, is none.
  [[nodiscard]] std::vector<Index> texts_of(Index item) const {
    std::vector<Index> out;
    for (Index at = tree_.first_child(item); at != tree_.none(); at = tree_.next_sibling(at)) {
      const Field field = statement_of(tree_, at).field;
      const Space space = tree_[at].space;
      const bool text =
          !tree_.is_text(at) && (field == Field::kSummary || field == Field::kContent);
      if (text && space != Space::kItunes && space != Space::kMedia && !holds_item(at))
        out.push_back(at);
    }
    if (!out.empty()) return out;
    const Fields fields(tree_, item);
    const Index best = fields[Field::kSummary];
    if (best != tree_.none() && !holds_item(best)) out.push_back(best);
    return out;
  }

  [[nodiscard]] bool holds_item(Index element) const {
    const auto next = std::ranges::upper_bound(nodes_.items, element);
    return next != nodes_.items.end() && *next < tree_[element].end;
  }

  [[nodiscard]] bool is_old_atom() const {
    return tree_.attribute(nodes_.channel, "version").starts_with("0.");
  }

  // The first tag without what says how the old text is coded.
  [[nodiscard]] std::string opening(Index element) const {
    const std::size_t begin = place(element).outer.begin;
    const MarkupTag tag = tag_at(xml_.text, begin);
    std::string out = '<' + std::string(tag.name.of(xml_.text));
    for (const MarkupAttribute& attribute : tag.attributes) {
      const std::string_view name = attribute.name.of(xml_.text);
      if (same_name(name, "type") || same_name(name, "mode") || same_name(name, "src")) continue;
      out += ' ';
      out.append(xml_.text, attribute.name.begin, attribute.value.end + 1 - attribute.name.begin);
    }
    const Space space = tree_[element].space;
    if (space == Space::kAtom || (space == Space::kCore && nodes_.kind == FeedKind::kAtom))
      out += is_old_atom() ? " type=\"text/html\" mode=\"escaped\"" : " type=\"html\"";
    return out + '>';
  }

  [[nodiscard]] std::string name_of(Index element) const {
    return std::string(tag_at(xml_.text, place(element).outer.begin).name.of(xml_.text));
  }

  [[nodiscard]] std::string element_with(Index element,
                                         const std::vector<std::string>& paragraphs) const {
    const Space space = tree_[element].space;
    std::string inner;
    if (space == Space::kXhtml) {
      inner = paragraphs_html(paragraphs, prefix_of(name_of(element)));
      if (keep_) inner.append(place(element).inner.of(xml_.text));
    } else if (space == Space::kMedia || space == Space::kItunes ||
               space == Space::kDublinCore) {  // plain text
      inner = escaped_markup(paragraphs_text(paragraphs));
      if (keep_) inner.append("\n\n").append(escaped_markup(text_of(tree_, element)));
    } else {
      std::string html = paragraphs_html(paragraphs);
      if (keep_) html.append("<hr/>").append(html_of(tree_, element));
      inner = escaped_markup(html);
    }
    return opening(element) + inner + "</" + name_of(element) + '>';
  }

  // "a:" of "a:b".
  [[nodiscard]] static std::string prefix_of(const std::string& name) {
    return name.substr(0, name.find(':') + 1);  // npos + 1 is 0
  }

  // A text for an item that has none, before its end.
  void insert(Index item, const std::vector<std::string>& paragraphs) {
    const XmlPlace& at = place(item);
    if (at.inner.end == at.outer.end) return;  // <item/>: no room, and nothing that was summarized
    const bool atom = nodes_.kind == FeedKind::kAtom;
    const std::string_view plain = atom                            ? "content"
                                   : nodes_.kind == FeedKind::kCdf ? "ABSTRACT"
                                                                   : "description";
    const std::string name = prefix_of(name_of(item)) + std::string(plain);
    const std::string type = !atom           ? ""
                             : is_old_atom() ? " type=\"text/html\" mode=\"escaped\""
                                             : " type=\"html\"";
    edits_.push_back({{at.inner.end, at.inner.end},
                      '<' + name + type + '>' + escaped_markup(paragraphs_html(paragraphs)) + "</" +
                          name + '>'});
  }

  const WellFormed& xml_;
  const XmlTree& tree_;
  const FeedNodes& nodes_;
  bool keep_;
  std::vector<Edit> edits_;
};

}  // namespace

Result<std::string> rewrite_feed(std::string_view bytes, const ItemText& text_of,
                                 const FeedOptions& options, const RewriteOptions& rewrite) {
  const Result<FeedSource> source = source_of(bytes, options.charset);
  if (!source) return tl::unexpected(source.error());
  if (source->json) return rewrite_json_feed(source->text, text_of, options.url, rewrite.keep);
  const WellFormed xml = well_formed_xml(source->text);
  bool sound = true;
  const XmlTree tree = XmlTree::parse(xml.text, &sound);
  const std::optional<FeedNodes> nodes = find_feed(tree);
  if (!nodes) return tl::unexpected(no_feed(source->text));
  if (!sound) {
    return tl::unexpected(
        Error{Error::Code::kDamaged, "its XML is so broken that it cannot be repaired"});
  }
  const Feed feed = feed_of(tree, *nodes, options.url);
  Rewriter rewriter(xml, tree, *nodes, rewrite.keep);
  for (std::size_t i = 0; i < feed.items.size(); ++i) {
    const std::optional<std::vector<std::string>> texts = text_of(feed.items[i]);
    if (texts) rewriter.replace(nodes->items[i], clean_paragraphs(*texts));
  }
  return rewriter.finished();
}

}  // namespace pith
