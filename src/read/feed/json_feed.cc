#include "read/feed/json_feed.h"

#include <simdjson.h>

#include "base/markup.h"
#include "base/unicode.h"
#include "read/feed/links.h"
#include "read/feed/references.h"
#include "read/feed/values.h"
#include "read/record_text.h"

namespace pith {
namespace {

namespace dom = simdjson::dom;

// An object, and the numbers of its document, which stand in it as their places.
struct Node {
  dom::object object;
  const std::vector<std::string_view>& numbers;
};

// A string, or a number as it is written; "" for all else.
std::string text_at(const Node& node, std::string_view key) {
  dom::element value;
  if (node.object.at_key(key).get(value) != simdjson::SUCCESS) return {};
  std::string_view text;
  std::uint64_t place = 0;
  std::size_t ignored = 0;
  if (value.get(text) == simdjson::SUCCESS) return repair_utf8(std::string(text), &ignored);
  const bool number = value.get(place) == simdjson::SUCCESS && place < node.numbers.size();
  return number ? std::string(node.numbers[place]) : std::string();
}

std::string line_at(const Node& node, std::string_view key) { return one_line(text_at(node, key)); }

// The names of "authors", or of the "author" of version 1.
std::string author_at(const Node& node) {
  std::string out;
  const auto add = [&](const dom::element& element) {
    dom::object author;
    std::string_view name;
    std::string text;
    if (element.get(author) == simdjson::SUCCESS) {
      text = author_named(text_at({author, node.numbers}, "name"));
      if (text.empty()) text = author_named(text_at({author, node.numbers}, "url"));
    } else if (element.get(name) == simdjson::SUCCESS) {
      text = author_named(name);
    }
    if (!text.empty()) out += (out.empty() ? "" : ", ") + text;
  };
  dom::array authors;
  dom::element author;
  if (node.object.at_key("authors").get(authors) == simdjson::SUCCESS) {
    for (const dom::element one : authors) add(one);
  }
  if (out.empty() && node.object.at_key("author").get(author) == simdjson::SUCCESS) add(author);
  return out;
}

FeedItem item_of(const Node& node, const Feed& feed, std::string_view base) {
  FeedItem item;
  item.id = text_at(node, "id");
  item.title = line_at(node, "title");
  item.url = resolved_link(text_at(node, "url"), base);
  if (item.url.empty()) item.url = resolved_link(text_at(node, "external_url"), base);
  item.author = author_at(node);
  if (item.author.empty()) item.author = feed.author;
  item.published = date_stated(text_at(node, "date_published"));
  item.updated = date_stated(text_at(node, "date_modified"));
  item.language = language_stated(text_at(node, "language"));
  if (item.language.empty()) item.language = feed.language;
  item.summary = escaped_markup(text_at(node, "summary"));
  item.content = with_resolved_links(text_at(node, "content_html"), base);
  if (item.content.empty()) item.content = escaped_markup(text_at(node, "content_text"));
  return item;
}

// Some write another version, or none.
bool is_feed(const Node& node) {
  const std::string version = text_at(node, "version");
  if (version.find("jsonfeed.org/version/") != std::string::npos) return true;
  dom::array items;
  return node.object.at_key("items").get(items) == simdjson::SUCCESS &&
         (!version.empty() || !text_at(node, "home_page_url").empty() ||
          !text_at(node, "feed_url").empty());
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
  std::vector<std::string_view> numbers;
  if (const auto error = parser.parse(with_numbers_aside(json, &numbers)).get(root);
      error != simdjson::SUCCESS) {
    return tl::unexpected(
        Error{Error::Code::kDamaged, std::string("not JSON: ") + simdjson::error_message(error)});
  }
  dom::object object;
  if (root.get(object) != simdjson::SUCCESS) return no_feed();
  const Node node{object, numbers};
  if (!is_feed(node)) return no_feed();
  Feed feed;
  feed.kind = FeedKind::kJson;
  feed.title = line_at(node, "title");
  feed.url = resolved_link(text_at(node, "home_page_url"), url);
  feed.id = text_at(node, "feed_url");
  feed.description = line_at(node, "description");
  feed.language = language_stated(text_at(node, "language"));
  feed.author = author_at(node);
  const std::string base(is_web_link(url) ? url : feed.url);
  dom::array items;
  if (node.object.at_key("items").get(items) != simdjson::SUCCESS) {
    feed.warnings.emplace_back("it has no \"items\"");
    return feed;
  }
  for (const dom::element element : items) {
    dom::object item;
    if (element.get(item) == simdjson::SUCCESS)
      feed.items.push_back(item_of({item, numbers}, feed, base));
  }
  return feed;
}

}  // namespace pith
