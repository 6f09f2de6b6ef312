// Feeds: what they say, item by item, and the same feed back with summaries in it.
//
//   pith::Result<pith::Feed> feed = pith::read_feed(bytes);
//   for (const pith::FeedItem& item : feed->items)
//     std::cout << pith::render(pith::summarize(pith::document_of(item, *feed)), pith::Output::kText);
//
// Read are RSS 0.9x, 1.0 and 2.0, CDF, Atom 0.3 and 1.0 and JSON Feed 1.0 and 1.1, and lists of feeds in
// OPML; also broken ones, with a warning that says what was wrong.

#ifndef PITH_FEED_H_
#define PITH_FEED_H_

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pith/pith.h"

namespace pith {

enum class FeedKind { kRss, kRdf, kCdf, kAtom, kJson };

// "rss", "rdf", "cdf", "atom", "json".
[[nodiscard]] std::string_view name(FeedKind kind);

// What a feed states; a field is empty where it states nothing.
struct FeedItem {
  std::string id{};         // guid, atom:id, JSON Feed's id, as it stands there
  std::string title{};      // plain text on one line
  std::string url{};        // the article's address, absolute where the feed says enough
  std::string author{};     // plain text
  std::string published{};  // RFC 3339
  std::string updated{};    // RFC 3339
  std::string language{};   // a BCP 47 tag, the feed's if the item has none
  std::string summary{};    // HTML, not cleaned: never to be shown as it is
  std::string content{};    // the same; the whole text, where the feed has it
};

struct Feed {
  FeedKind kind = FeedKind::kRss;
  std::string id{};
  std::string title{};        // plain text on one line
  std::string url{};          // of the site that it is about
  std::string description{};  // plain text
  std::string language{};
  std::string author{};
  std::string published{};
  std::string updated{};
  std::vector<FeedItem> items{};        // in the feed's order
  std::vector<std::string> warnings{};  // what was repaired
};

struct FeedOptions {
  std::string url{};  // where it is from: relative links are resolved against it; "" if not known
  std::string charset{};  // as HTTP states it
};

// True if the bytes open as a feed does; OPML is none, nor is what is packed. Looks at no more than the first
// 4 KB.
[[nodiscard]] bool looks_like_feed(std::string_view bytes);
[[nodiscard]] bool looks_like_opml(std::string_view bytes);

// Errors: kUnsupported (no feed: a page, OPML, ...), kDamaged (nothing of it can be read), and those of
// unpacking. A feed without items is no error. Linear.
[[nodiscard]] Result<Feed> read_feed(std::string_view bytes, const FeedOptions& options = {});

// An item as a document: its content or, if that says less, its summary, as blocks; no markup. The site is
// the feed's title. What every teaser ends in ("Continue reading", "The post ... appeared first on ...") is
// marked as clutter. `language` states the language, else it is recognized with the feed's as a hint.
[[nodiscard]] Document document_of(const FeedItem& item, const Feed& feed,
                                   const std::optional<Language>& language = {});

// A feed in a list of feeds.
struct Subscription {
  std::string title{};
  std::string url{};      // of the feed
  std::string section{};  // the outline that it stands in: "News", "News / Local"; or ""
};

// OPML 1.0 and 2.0 (opml.org/spec2.opml): outlines with an xmlUrl, in their order; one that stands there twice
// counts once. Errors: kUnsupported (no OPML), kDamaged.
[[nodiscard]] Result<std::vector<Subscription>> read_opml(std::string_view bytes);

// The address of the feed that a page names in its head (<link rel="alternate" type="application/rss+xml">), absolute;
// nothing if it names none. Of several the first. `url` is the page's own.
[[nodiscard]] std::optional<std::string> feed_link(std::string_view page, std::string_view url);

// What to show for an item: plain paragraphs; nothing leaves the item as it is.
using ItemText = std::function<std::optional<std::vector<std::string>>(const FeedItem& item)>;

struct RewriteOptions {
  bool keep = false;  // the new text stands before the old one, not in its place
};

// The same feed in the same format with each item's text replaced by `text_of`'s: valid, in UTF-8, with items in
// their order, and everything else (ids, dates, links, unknown elements) as it was. Errors: as read_feed.
[[nodiscard]] Result<std::string> rewrite_feed(std::string_view bytes, const ItemText& text_of,
                                               const FeedOptions& options = {},
                                               const RewriteOptions& rewrite = {});

// What was read, for people (kText) and for programs (kJson: one object on one line):
// {"type", "id", "title", "link", "description", "lang", "updated", "published", "author", "warnings",
//  "entries": [{"id", "title", "link", "published", "updated", "author", "summary", "content"}]}
[[nodiscard]] std::string render_feed(const Feed& feed, Output output);

// The same of a list of feeds: {"type": "opml", "subscriptions": [{"title", "url", "section"}]}
[[nodiscard]] std::string render_subscriptions(const std::vector<Subscription>& subscriptions,
                                               Output output);

}  // namespace pith

#endif  // PITH_FEED_H_
