// Feeds as text and JSON.

#include "pith/feed.h"

#include "base/display.h"
#include "render/json_writer.h"

namespace pith {
namespace {

std::string item_json(const FeedItem& item) {
  return JsonObject()
      .add("id", item.id)
      .add("title", item.title)
      .add("link", item.url)
      .add("published", item.published)
      .add("updated", item.updated)
      .add("author", item.author)
      .add("lang", item.language)
      .add("summary", item.summary)
      .add("content", item.content)
      .str();
}

std::string feed_json(const Feed& feed) {
  return JsonObject()
             .add("type", name(feed.kind))
             .add("id", feed.id)
             .add("title", feed.title)
             .add("link", feed.url)
             .add("description", feed.description)
             .add("lang", feed.language)
             .add("updated", feed.updated)
             .add("published", feed.published)
             .add("author", feed.author)
             .raw("warnings", json_array(feed.warnings, json_string))
             .raw("entries", json_array(feed.items, item_json))
             .str() +
         '\n';
}

void add_line(std::string_view label, std::string_view value, std::string_view indent,
              std::string* out) {
  if (value.empty()) return;
  out->append(indent).append(label).append(plain_line(value)).append("\n");
}

// How much an item says, as a reader of feeds would show it.
std::string sizes(const FeedItem& item) {
  return std::to_string(item.summary.size()) + " bytes of summary, " +
         std::to_string(item.content.size()) + " of content";
}

std::string feed_text(const Feed& feed) {
  std::string out;
  add_line("title:       ", feed.title, "", &out);
  add_line("kind:        ", name(feed.kind), "", &out);
  add_line("link:        ", feed.url, "", &out);
  add_line("description: ", feed.description, "", &out);
  add_line("language:    ", feed.language, "", &out);
  add_line("updated:     ", feed.updated.empty() ? feed.published : feed.updated, "", &out);
  for (const FeedItem& item : feed.items) {
    out += "\n- " + (item.title.empty() ? "(no title)" : plain_line(item.title)) + '\n';
    add_line("", item.url, "  ", &out);
    add_line("by ", item.author, "  ", &out);
    add_line("", item.published.empty() ? item.updated : item.published, "  ", &out);
    add_line("", sizes(item), "  ", &out);
  }
  return out;
}

}  // namespace

std::string render_feed(const Feed& feed, Output output) {
  return output == Output::kJson ? feed_json(feed) : feed_text(feed);
}

std::string render_subscriptions(const std::vector<Subscription>& subscriptions, Output output) {
  if (output == Output::kJson) {
    return JsonObject()
               .add("type", std::string_view("opml"))
               .raw("subscriptions", json_array(subscriptions,
                                                [](const Subscription& one) {
                                                  return JsonObject()
                                                      .add("title", one.title)
                                                      .add("url", one.url)
                                                      .add("section", one.section)
                                                      .str();
                                                }))
               .str() +
           '\n';
  }
  std::string out;
  for (const Subscription& one : subscriptions) {
    out +=
        plain_line(one.url) + '\t' + plain_line(one.title) + '\t' + plain_line(one.section) + '\n';
  }
  return out;
}

}  // namespace pith
