#include "read/feed/rewrite_json.h"

#include <algorithm>
#include <array>
#include <utility>

#include "read/feed/json_feed.h"
#include "read/feed/paragraphs.h"
#include "read/feed/references.h"

namespace pith {
namespace {

constexpr std::array<std::string_view, 3> kTexts = {"content_html", "content_text", "summary"};

// Where the values of an item stand; empty ranges for those that it has not.
struct ItemPlaces {
  std::size_t begin = 0;  // behind its '{'
  bool empty = false;     // {}
  std::array<Span, kTexts.size()> texts{};
};

// A place in valid JSON that only moves on.
class Scanner {
 public:
  explicit Scanner(std::string_view json) : json_(json) {}

  // The objects in the first "items" of the outermost object.
  std::vector<ItemPlaces> items() {
    std::vector<ItemPlaces> out;
    bool found = false;
    each_member([&](std::string_view key) {
      if (key != "items" || found || here() != '[') return skip_value();
      found = true;
      ++at_;
      for (skip_blanks(); here() != ']'; skip_blanks()) {
        if (here() == '{') {
          out.push_back(item());
        } else {
          skip_value();
        }
        skip_blanks();
        if (here() == ',') ++at_;
      }
      ++at_;
    });
    return out;
  }

 private:
  [[nodiscard]] char here() const { return at_ < json_.size() ? json_[at_] : ']'; }

  void skip_blanks() { at_ = std::min(json_.find_first_not_of(" \t\r\n", at_), json_.size()); }

  // Calls `value` at the value of each member of the object here, which has to move behind it.
  template <typename Value>
  void each_member(Value value) {
    skip_blanks();
    ++at_;
    for (skip_blanks(); here() == '"'; skip_blanks()) {
      const std::size_t begin = at_ + 1;
      skip_value();
      const std::string_view key = json_.substr(begin, at_ - 1 - begin);
      at_ = std::min(json_.find(':', at_), json_.size()) + 1;
      skip_blanks();
      value(key);
      skip_blanks();
      if (here() == ',') ++at_;
    }
    ++at_;
  }

  ItemPlaces item() {
    ItemPlaces places;
    places.begin = at_ + 1;
    places.empty = true;
    each_member([&](std::string_view key) {
      places.empty = false;
      const std::size_t begin = at_;
      skip_value();
      for (std::size_t i = 0; i < kTexts.size(); ++i) {
        if (key == kTexts[i] && places.texts[i].end == 0) places.texts[i] = {begin, at_};
      }
    });
    return places;
  }

  void skip_string() {
    for (++at_; at_ < json_.size() && json_[at_] != '"'; ++at_) {
      if (json_[at_] == '\\') ++at_;
    }
    at_ = std::min(at_ + 1, json_.size());
  }

  void skip_value() {
    std::size_t depth = 0;
    do {
      skip_blanks();
      const char c = here();
      if (at_ >= json_.size()) return;
      if (c == '"') {
        skip_string();
      } else if (c == '{' || c == '[') {
        ++depth;
        ++at_;
      } else if (c == '}' || c == ']') {
        --depth;
        ++at_;
      } else if (c == ',' || c == ':') {
        ++at_;
      } else {
        at_ = std::min(json_.find_first_of(" \t\r\n,:]}", at_), json_.size());
      }
    } while (depth > 0);
  }

  std::string_view json_;
  std::size_t at_ = 0;
};

// The inside of a JSON string.
std::string escaped_json(std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += {'\\', c};
    } else if (c == '\n') {
      out += "\\n";
    } else if (byte < 0x20) {
      out += {'\\', 'u', '0', '0', kHex[byte >> 4U], kHex[byte & 0xFU]};
    } else {
      out += c;
    }
  }
  return out;
}

struct Edit {
  Span span;
  std::string text;
};

void add_edits(const std::string& json, const ItemPlaces& item,
               const std::vector<std::string>& paragraphs, bool keep, std::vector<Edit>* edits) {
  const std::string text = paragraphs_text(paragraphs);
  bool any = false;
  for (std::size_t i = 0; i < kTexts.size(); ++i) {
    const Span span = item.texts[i];
    if (span.size() == 0 || (i == 2 && any && keep)) continue;  // a summary beside a text stays
    any = true;
    const bool html = i == 0;
    std::string value = '"' + escaped_json(html ? paragraphs_html(paragraphs) : text);
    const bool old = keep && json[span.begin] == '"';
    if (old) {
      value += html ? "<hr/>" : "\\n\\n";
      value.append(json, span.begin + 1, span.size() - 1);
    } else {
      value += '"';
    }
    edits->push_back({span, std::move(value)});
  }
  if (any) return;
  std::string member = "\"content_text\":\"" + escaped_json(text) + '"';
  if (!item.empty) member += ',';
  edits->push_back({{item.begin, item.begin}, std::move(member)});
}

}  // namespace

Result<std::string> rewrite_json_feed(const std::string& json, const ItemText& text_of,
                                      std::string_view url, bool keep) {
  const Result<Feed> feed = read_json_feed(json, url);
  if (!feed) return tl::unexpected(feed.error());
  const std::vector<ItemPlaces> items = Scanner(json).items();
  if (items.size() != feed->items.size()) {
    return tl::unexpected(Error{Error::Code::kDamaged, "its \"items\" are written in an odd way"});
  }
  std::vector<Edit> edits;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::optional<std::vector<std::string>> texts = text_of(feed->items[i]);
    if (texts) add_edits(json, items[i], clean_paragraphs(*texts), keep, &edits);
  }
  std::ranges::sort(edits, {}, [](const Edit& edit) { return edit.span.begin; });
  std::string out;
  std::size_t done = 0;
  for (const Edit& edit : edits) {
    out.append(json, done, edit.span.begin - done).append(edit.text);
    done = edit.span.end;
  }
  return out.append(json, done);
}

}  // namespace pith
