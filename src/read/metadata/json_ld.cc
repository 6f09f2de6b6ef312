#include "read/metadata/json_ld.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/unicode.h"
#include "read/metadata/json_repair.h"

namespace pith {
namespace {

namespace dom = simdjson::dom;

constexpr std::size_t kMostObjects = 200;  // that are given
constexpr std::size_t kMostAuthors = 50;

std::string_view string_of(const dom::element& value) {
  std::string_view text;
  return value.get(text) == simdjson::SUCCESS ? text : std::string_view{};
}

std::optional<dom::element> value_in(const dom::object& object, std::string_view key) {
  dom::element value;
  if (object.at_key(key).get(value) != simdjson::SUCCESS) return std::nullopt;
  return value;
}

template <typename Use>
void for_each(const dom::element& value, Use use) {
  dom::array array;
  if (value.get(array) != simdjson::SUCCESS) return use(value);
  for (const dom::element entry : array) use(entry);
}

// The string under a key, or the first of several. A language is given as "@value" at times.
std::string_view string_in(const dom::object& object, std::string_view key) {
  std::string_view text;
  const std::optional<dom::element> value = value_in(object, key);
  if (!value) return text;
  for_each(*value, [&](const dom::element& entry) {
    if (!text.empty()) return;
    text = string_of(entry);
    dom::object inner;
    if (text.empty() && entry.get(inner) == simdjson::SUCCESS) {
      for (const std::string_view name : {"@value", "alternateName", "name"}) {
        if (const auto given = value_in(inner, name); given && text.empty())
          text = string_of(*given);
      }
    }
  });
  return text;
}

// A date may be a number of seconds or milliseconds.
std::string date_in(const dom::object& object, std::string_view key) {
  std::int64_t seconds = 0;
  const std::optional<dom::element> value = value_in(object, key);
  if (value && value->get(seconds) == simdjson::SUCCESS) return std::to_string(seconds);
  return std::string(string_in(object, key));
}

bool is_article_type(std::string_view type) {
  static constexpr std::array<std::string_view, 6> kOthers = {
      "Report", "Recipe", "Review", "SocialMediaPosting", "DiscussionForumPosting", "Question"};
  return type.ends_with("Article") || type.ends_with("BlogPosting") ||
         type.ends_with("NewsStory") || std::ranges::find(kOthers, type) != kOthers.end();
}

// "NewsArticle" of "http://schema.org/NewsArticle" and "schema:NewsArticle".
std::string_view local_name(std::string_view type) {
  return type.substr(type.find_last_of("/:#") + 1);  // npos + 1 is 0
}

bool has_type(const dom::object& object, bool (*is)(std::string_view)) {
  bool found = false;
  const std::optional<dom::element> type = value_in(object, "@type");
  if (!type) return false;
  for_each(*type,
           [&](const dom::element& entry) { found = found || is(local_name(string_of(entry))); });
  return found;
}

bool is_page_type(std::string_view type) { return type.ends_with("WebPage") || type == "ItemPage"; }
bool is_firm_type(std::string_view type) {
  return type.ends_with("Organization") || type == "Corporation" || type == "WebSite";
}

// Copied from the script, with names that are given by @id still to be looked up: their address
// stands in `*_ids`.
struct Found {
  JsonLd data;
  std::vector<std::string> author_ids;
  std::string site_id;
};

void read_authors(const dom::object& object, Found* out) {
  for (const std::string_view key : {"author", "creator"}) {
    const std::optional<dom::element> value = value_in(object, key);
    if (!value || !out->data.authors.empty() || !out->author_ids.empty()) continue;
    std::size_t count = 0;
    for_each(*value, [&](const dom::element& entry) {
      if (++count > kMostAuthors) return;
      dom::object person;
      if (entry.get(person) != simdjson::SUCCESS) {
        if (const auto name = trim(string_of(entry)); !name.empty())
          out->data.authors.emplace_back(name);
        return;
      }
      const std::optional<dom::element> names = value_in(person, "name");
      if (!names) {
        out->author_ids.emplace_back(string_in(person, "@id"));
        return;
      }
      const bool firm = has_type(person, is_firm_type);
      for_each(*names, [&](const dom::element& name) {
        if (++count <= kMostAuthors)
          (firm ? out->data.author_firms : out->data.authors).emplace_back(string_of(name));
      });
    });
  }
}

std::string address_in(const dom::object& object) {
  for (const std::string_view key : {"url", "mainEntityOfPage", "@id"}) {
    std::string_view text = string_in(object, key);
    dom::object page;
    const std::optional<dom::element> value = value_in(object, key);
    if (value && text.empty() && value->get(page) == simdjson::SUCCESS)
      text = string_in(page, "@id");
    if (text.starts_with("http")) return std::string(text.substr(0, text.find('#')));
  }
  return {};
}

Found read(const dom::object& object, JsonLd::Kind kind) {
  Found out;
  JsonLd& data = out.data;
  data.kind = kind;
  data.name = string_in(object, "name");
  data.title = string_in(object, "headline");
  if (data.title.empty()) data.title = std::exchange(data.name, {});
  read_authors(object, &out);
  data.published = date_in(object, "datePublished");
  if (data.published.empty()) data.published = date_in(object, "dateCreated");
  data.modified = date_in(object, "dateModified");
  dom::object publisher;
  data.site = string_in(object, "publisher");
  if (const auto value = value_in(object, "publisher")) {
    for_each(*value, [&](const dom::element& entry) {
      if (entry.get(publisher) != simdjson::SUCCESS || !out.site_id.empty()) return;
      data.site = string_in(publisher, "name");
      if (data.site.empty()) out.site_id = string_in(publisher, "@id");
    });
  }
  data.url = address_in(object);
  data.language = string_in(object, "inLanguage");
  data.description = string_in(object, "description");
  if (kind == JsonLd::Kind::kArticle) data.body = string_in(object, "articleBody");
  return out;
}

class Search {
 public:
  void read_script(std::string_view script) {
    dom::element root;
    // simdjson takes a document of nothing but blanks for an error, which costs nothing.
    if (parser_.parse(script.data(), script.size()).get(root) != simdjson::SUCCESS) {
      const std::string repaired = repaired_json(script);
      if (parser_.parse(repaired).get(root) != simdjson::SUCCESS) return;
    }
    walk(root);
  }

  std::vector<JsonLd> finished() {
    std::vector<JsonLd> out;
    for (Found& found : found_) {
      for (const std::string& id : found.author_ids) {
        const auto named = names_.find(id);
        if (named == names_.end()) continue;
        JsonLd& data = found.data;
        (named->second.firm ? data.author_firms : data.authors).push_back(named->second.name);
      }
      if (found.data.site.empty()) {
        const auto named = names_.find(found.site_id);
        if (named != names_.end()) found.data.site = named->second.name;
      }
      out.push_back(std::move(found.data));
    }
    return out;
  }

 private:
  struct Name {
    std::string name;
    bool firm = false;
  };

  // In document order, with a stack: what an object holds comes behind it.
  void walk(const dom::element& root) {
    std::vector<dom::element> todo = {root};
    while (!todo.empty()) {
      const dom::element value = todo.back();
      todo.pop_back();
      const std::size_t first = todo.size();
      dom::array array;
      dom::object object;
      if (value.get(array) == simdjson::SUCCESS) {
        for (const dom::element entry : array) {
          if (entry.is_array() || entry.is_object()) todo.push_back(entry);
        }
      } else if (value.get(object) == simdjson::SUCCESS) {
        take(object);
        for (const std::string_view key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
          const auto inside = value_in(object, key);
          if (inside && !inside->is_string()) todo.push_back(*inside);
        }
      }
      std::reverse(todo.begin() + static_cast<std::ptrdiff_t>(first), todo.end());
    }
  }

  void take(const dom::object& object) {
    const std::string_view id = string_in(object, "@id");
    const std::string_view name = string_in(object, "name");
    if (!id.empty() && !name.empty())
      names_.try_emplace(std::string(id), Name{std::string(name), has_type(object, is_firm_type)});
    if (found_.size() >= kMostObjects) return;
    if (has_type(object, is_article_type)) {
      found_.push_back(read(object, JsonLd::Kind::kArticle));
    } else if (has_type(object, is_page_type)) {
      found_.push_back(read(object, JsonLd::Kind::kPage));
    }
  }

  dom::parser parser_;
  std::vector<Found> found_;
  std::unordered_map<std::string, Name> names_;
};

}  // namespace

std::vector<JsonLd> json_ld_of(const HtmlTree& tree) {
  Search search;
  for (HtmlTree::Index i = 0; i < tree.size(); ++i) {
    if (tree.tag(i) == Tag::kScript) search.read_script(tree.text_below(i));
  }
  return search.finished();
}

}  // namespace pith
