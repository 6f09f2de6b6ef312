// An item of a feed as a document.

#include <utility>

#include "base/unicode.h"
#include "pith/feed.h"
#include "read/feed/links.h"
#include "read/feed/references.h"
#include "read/feed/teaser.h"
#include "read/feed/values.h"
#include "read/html/html.h"
#include "read/plain/plain.h"

namespace pith {
namespace {

std::string repaired(const std::string& text) {
  std::size_t ignored = 0;
  return repair_utf8(text, &ignored);
}

// Text and blocks of what an item says. HTML that was escaped twice is HTML; what has no tags is plain text.
Document composed(const std::string& given) {
  Document document;
  std::string html = repaired(given);
  bool tags = has_tags(html);
  if (!tags) {
    html = repaired(without_references(html));
    tags = has_tags(html) && html.find("</") != std::string::npos;
  }
  if (tags) {
    Composer composer;
    compose_fragment(html, &composer);
    composer.finish(&document);
  } else {
    document.text = std::move(html);
    document.blocks = split_blocks(document.text, &document.gaps);
  }
  return document;
}

// Bytes in blocks that are text.
std::size_t size_of_text(const Document& document) {
  std::size_t size = 0;
  for (const Block& block : document.blocks) size += block.span.size();
  return size;
}

}  // namespace

Document document_of(const FeedItem& item, const Feed& feed,
                     const std::optional<Language>& language) {
  Document document = composed(item.content);
  Document summary = composed(item.summary);
  if (size_of_text(summary) > size_of_text(document)) document = std::move(summary);
  document.id = repaired(item.id.empty() ? item.url : item.id);
  document.title = repaired(item.title);
  // Who edits an RSS has not written what it links to; an Atom's author has (RFC 4287, section 4.2.1).
  const bool inherits = item.author.empty() && feed.kind == FeedKind::kAtom;
  document.author = repaired(inherits ? feed.author : item.author);
  document.published = item.published.empty() ? item.updated : item.published;
  document.site = repaired(feed.title);
  if (is_web_link(item.url)) document.url = repaired(item.url);
  document.language =
      language ? *language
               : Language::of(document.text, item.language.empty() ? feed.language : item.language);
  mark_clutter(document.language.data(), &document);
  find_title(&document);
  mark_teaser(&document);
  return document;
}

}  // namespace pith
