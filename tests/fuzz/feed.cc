// Any bytes as a feed: no crash, well-formed XML, sound documents, and a rewritten feed has the same items in the
// same order.

#include "pith/feed.h"

#include "checks.h"
#include "read/feed/repair.h"
#include "read/feed/xml.h"

namespace {

void check_well_formed(const std::string& text) {
  const pith::WellFormed xml = pith::well_formed_xml(text);
  bool sound = true;
  const pith::XmlTree tree = pith::XmlTree::parse(xml.text, &sound);
  pith::insist(sound || xml.elements.empty());
  std::size_t elements = 0;
  for (pith::XmlTree::Index i = 1; i < tree.size(); ++i) elements += tree.is_text(i) ? 0U : 1U;
  pith::insist(elements == xml.elements.size());
}

void check_items(const pith::Feed& feed) {
  pith::check_lines({feed.title, feed.description, feed.author, feed.published, feed.updated});
  for (const pith::FeedItem& item : feed.items) {
    pith::check_lines({item.title, item.author, item.published, item.updated});
    const pith::Document document = pith::document_of(item, feed);
    pith::insist(pith::is_clean_utf8(document.text));
    std::size_t end = 0;
    for (const pith::Block& block : document.blocks) {
      pith::insist(block.span.begin >= end && block.span.begin < block.span.end);
      end = block.span.end;
    }
    pith::insist(end <= document.text.size());
  }
}

void check_rewritten(std::string_view bytes, const pith::Feed& feed, bool keep) {
  const auto short_text = [](const pith::FeedItem&) {
    return std::optional<std::vector<std::string>>({"In short & <b>", "]]>"});
  };
  const auto out = pith::rewrite_feed(bytes, short_text, {}, {.keep = keep});
  if (!out) return;
  pith::insist(pith::is_clean_utf8(*out));
  const auto again = pith::read_feed(*out);
  pith::insist(again.has_value() && again->kind == feed.kind);
  pith::insist(again->items.size() == feed.items.size());
  for (std::size_t i = 0; i < feed.items.size(); ++i) {
    pith::insist(again->items[i].id == feed.items[i].id);
    pith::insist(again->items[i].title == feed.items[i].title);
    pith::insist(again->items[i].published == feed.items[i].published);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check_well_formed(pith::clean_text(data, size));
  (void)pith::looks_like_feed(bytes);
  (void)pith::read_opml(bytes);
  const auto feed = pith::read_feed(bytes, {.url = "https://brede.example/feed"});
  if (!feed) return 0;
  check_items(*feed);
  for (const bool keep : {false, true}) check_rewritten(bytes, *feed, keep);
  return 0;
}
