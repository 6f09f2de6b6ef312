#include "read/feed/json_feed.h"

#include <simdjson.h>

#include "base/unicode.h"
#include "read/feed/links.h"
#include "read/feed/references.h"
#include "read/feed/values.h"
#include "read/record_text.h"

namespace pith {
namespace {

namespace dom = simdjson::dom;

// A string, or a number as it is written; "" for all else.
std::string text_at(const dom::object& object, std::string_view key) {
  dom::element value;
  if (object.at_key(key).get(value) != simdjson::SUCCESS) return {};
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) {
    std::size_t ignored = 0;
    return repair_utf8(std::string(text), &ignored);
  }
  return value.is_number() ? simdjson::to_string(value) : std::string();
}

std::string line_at(const dom::object& object, std::string_view key) {
  return one_line(text_at(object, key));
}

// The names of "authors", or of the "author" of version 1.
std::string author_at(const dom::object& object) {
  std::string out;
  const auto add = [&](const dom::element& element) {
    dom::object author;
    std::string_view name;
    std::string text;
    if (element.get(author) == simdjson::SUCCESS) {
      text = author_named(text_at(author, "name"));
      if (text.empty()) text = author_named(text_at(author, "url"));
    } else if (element.get(name) == simdjson::SUCCESS) {
      text = author_named(name);
    }
    if (!text.empty()) out += (out.empty() ? "" : ", ") + text;
  };
  dom::array authors;
  dom::element author;
  if (object.at_key("authors").get(authors) == simdjson::SUCCESS) {
    for (const dom::element one : authors) add(one);
  }
  if (out.empty() && object.at_key("author").get(author) == simdjson::SUCCESS) add(author);
  return out;
}

FeedItem item_of(const dom::object& object, const Feed& feed, std::string_view base) {
  FeedItem item;
  item.id = text_at(object, "id");
  item.title = line_at(object, "title");
  item.url = resolved_link(text_at(object, "url"), base);
  if (item.url.empty()) item.url = resolved_link(text_at(object, "external_url"), base);
  item.author = author_at(object);
  if (item.author.empty()) item.author = feed.author;
  item.published = date_stated(text_at(object, "date_published"));
  item.updated = date_stated(text_at(object, "date_modified"));
  item.language = language_stated(text_at(object, "language"));
  if (item.language.empty()) item.language = feed.language;
  item.summary = escaped_markup(text_at(object, "summary"));
  item.content = with_resolved_links(text_at(object, "content_html"), base);
  if (item.content.empty()) item.content = escaped_markup(text_at(object, "content_text"));
  return item;
}

// Some write another version, or none.
bool is_feed(const dom::object& object) {
  const std::string version = text_at(object, "version");
  if (version.find("jsonfeed.org/version/") != std::string::npos) return true;
  dom::array items;
  return object.at_key("items").get(items) == simdjson::SUCCESS &&
         (!version.empty() || !text_at(object, "home_page_url").empty() ||
          !text_at(object, "feed_url").empty());
}

tl::unexpected<Error> no_feed() {
  return tl::unexpected(Error{Error::Code::kUnsupported,
                              "this is JSON, but no feed: it has no \"version\" of JSON Feed"});
}

}  // namespace

std::string repaired_json(std::string json, std::vector<std::string>* warnings) {
  std::size_t bytes = 0;
  std::size_t halves = 0;
  json = repair_utf8(std::move(json), &bytes);
  json = with_whole_pairs(json, &halves);
  if (bytes + halves > 0)
    warnings->push_back(std::to_string(bytes + halves) + " wrong characters replaced by U+FFFD");
  return json;
}

Result<Feed> read_json_feed(const std::string& json, std::string_view url) {
  dom::parser parser;
  dom::element root;
  if (const auto error = parser.parse(json).get(root); error != simdjson::SUCCESS) {
    return tl::unexpected(
        Error{Error::Code::kDamaged, std::string("not JSON: ") + simdjson::error_message(error)});
  }
  dom::object object;
  if (root.get(object) != simdjson::SUCCESS) return no_feed();
  if (!is_feed(object)) return no_feed();
  Feed feed;
  feed.kind = FeedKind::kJson;
  feed.title = line_at(object, "title");
  feed.url = resolved_link(text_at(object, "home_page_url"), url);
  feed.id = text_at(object, "feed_url");
  feed.description = line_at(object, "description");
  feed.language = language_stated(text_at(object, "language"));
  feed.author = author_at(object);
  const std::string base(is_web_link(url) ? url : feed.url);
  dom::array items;
  if (object.at_key("items").get(items) != simdjson::SUCCESS) {
    feed.warnings.emplace_back("it has no \"items\"");
    return feed;
  }
  for (const dom::element element : items) {
    dom::object item;
    if (element.get(item) == simdjson::SUCCESS) feed.items.push_back(item_of(item, feed, base));
  }
  return feed;
}

}  // namespace pith
