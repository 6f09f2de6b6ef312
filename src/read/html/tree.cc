#include "read/html/tree.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>

#include "base/unicode.h"

namespace pith {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Tag::kCount)> kTagNames = {
    "",           "",        "a",      "abbr",       "address",  "annotation", "article",
    "aside",      "audio",   "b",      "blockquote", "body",     "br",         "button",
    "canvas",     "caption", "center", "cite",       "code",     "dd",         "del",
    "details",    "dialog",  "div",    "dl",         "dt",       "em",         "fieldset",
    "figcaption", "figure",  "footer", "font",       "form",     "frame",      "frameset",
    "h1",         "h2",      "h3",     "h4",         "h5",       "h6",         "head",
    "header",     "hgroup",  "hr",     "html",       "i",        "iframe",     "img",
    "input",      "ins",     "label",  "legend",     "li",       "link",       "main",
    "map",        "math",    "menu",   "meta",       "nav",      "noscript",   "object",
    "ol",         "option",  "p",      "picture",    "pre",      "q",          "rp",
    "rt",         "s",       "script", "section",    "select",   "small",      "span",
    "strike",     "strong",  "style",  "sub",        "summary",  "sup",        "svg",
    "table",      "tbody",   "td",     "template",   "textarea", "tfoot",      "th",
    "thead",      "time",    "title",  "tr",         "u",        "ul",         "video"};

constexpr std::array<std::string_view, static_cast<std::size_t>(Attribute::kCount)>
    kAttributeNames = {"alt",    "aria-hidden", "aria-label",  "class",    "content",  "datetime",
                       "hidden", "href",        "http-equiv",  "id",       "itemprop", "itemtype",
                       "lang",   "name",        "placeholder", "property", "rel",      "role",
                       "style",  "title",       "type",        "xml:lang"};

static_assert(!kTagNames.back().empty() && !kAttributeNames.back().empty());  // none was forgotten

template <typename Name, std::size_t kSize>
std::unordered_map<std::string_view, Name> index_of(
    const std::array<std::string_view, kSize>& names) {
  std::unordered_map<std::string_view, Name> index;
  for (std::size_t i = 0; i < kSize; ++i) {
    if (!names[i].empty()) index.emplace(names[i], static_cast<Name>(i));
  }
  return index;
}

Tag tag_named(std::string_view name) {
  static const auto kIndex = index_of<Tag>(kTagNames);
  const auto found = kIndex.find(name);
  return found == kIndex.end() ? Tag::kOther : found->second;
}

std::optional<Attribute> attribute_named(std::string_view name) {
  static const auto kIndex = index_of<Attribute>(kAttributeNames);
  const auto found = kIndex.find(name);
  if (found == kIndex.end()) return std::nullopt;
  return found->second;
}

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

// Windows' characters for 0x80 to 0x9F; HTML reads &#146; as ’ (WHATWG, "numeric character
// reference end state"). 0 where there is none.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// Copies `text`, with the C1 controls in it as what they were meant for.
void append_text(std::string_view text, std::string* out) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t lead = std::min(text.find('\xC2', at), text.size());
    out->append(text, at, lead - at);
    at = lead;
    if (at == text.size()) break;
    const char32_t c = next_code_point(text, &at);
    if (c < 0x80 || c > 0x9F) {
      append_code_point(c, out);
    } else if (kWindows1252[c - 0x80] != 0) {
      append_code_point(kWindows1252[c - 0x80], out);
    }
  }
}

// Attributes of one tag beyond this number are dropped before parsing: libxml2 compares all pairs.
constexpr std::size_t kMostAttributes = 256;

// True if nothing but blanks stands between `at` and a '=' before it.
bool behind_equals(std::string_view html, std::size_t at) {
  const std::size_t before = html.find_last_not_of(" \t\n\r\f", at - 1);
  return before != std::string_view::npos && html[before] == '=';
}

// Behind the comment, script or style that opens at `at`; `at` if none does.
std::size_t end_of_raw(std::string_view html, std::size_t at) {
  const std::string_view rest = html.substr(at);
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"<!--", "-->"},
                                    {"<script", "</script"},
                                    {"<SCRIPT", "</SCRIPT"},
                                    {"<style", "</style"},
                                    {"<STYLE", "</STYLE"}}) {
    if (!rest.starts_with(open)) continue;
    const std::size_t end = html.find(close, at + open.size());
    return end == std::string_view::npos ? html.size() : end + close.size();
  }
  return at;
}

// The tag that opens at `at`: behind its '>', or the end; `*attributes` counts the names in it, and
// `*cut` is where the one that is too many begins.
std::size_t end_of_tag(std::string_view html, std::size_t at, std::size_t* cut) {
  std::size_t names = 0;
  bool blank = false;
  for (++at; at < html.size(); ++at) {
    const char c = html[at];
    if (c == '>') return at + 1;
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '/';
    if (!space && blank && ++names > kMostAttributes && *cut == 0) *cut = at;
    blank = space;
    if ((c == '"' || c == '\'') && behind_equals(html, at)) {
      const std::size_t quote = html.find(c, at + 1);
      if (quote == std::string_view::npos) return html.size();
      at = quote;
      blank = true;  // a="b"c="d" are two
    }
  }
  return at;
}

// `html` without the attributes that are too many; a copy only if there are some. Linear.
std::optional<std::string> with_fewer_attributes(std::string_view html) {
  std::optional<std::string> out;
  std::size_t done = 0;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
    if (const std::size_t end = end_of_raw(html, at); end > at) {
      at = end;
      continue;
    }
    const char next = at + 1 < html.size() ? html[at + 1] : ' ';
    const bool letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    if (!letter) {
      ++at;
      continue;
    }
    std::size_t cut = 0;
    const std::size_t end = end_of_tag(html, at, &cut);
    if (cut > 0) {
      if (!out) out.emplace();
      out->append(html, done, cut - done);
      *out += '>';
      done = end;
    }
    at = end;
  }
  if (out) out->append(html, done);
  return out;
}

// What may stand in <head> (WHATWG, the "in head" insertion mode). All else ends it, which libxml2
// knows of the elements of HTML 4 only: <title>Dam</title><article> would have no body.
bool belongs_in_head(Tag tag, std::string_view name) {
  switch (tag) {
    case Tag::kHead:
    case Tag::kLink:
    case Tag::kMeta:
    case Tag::kNoscript:
    case Tag::kScript:
    case Tag::kStyle:
    case Tag::kTemplate:
    case Tag::kTitle:
      return true;
    default:
      return name == "base";
  }
}

}  // namespace

// Takes libxml2's events. `parser_` is its state, of which we bound the depth.
class HtmlTreeBuilder {
 public:
  explicit HtmlTreeBuilder(std::size_t bytes) {
    tree_.characters_.reserve(bytes);
    tree_.nodes_.reserve(bytes / 32 + 16);
    tree_.nodes_.emplace_back();
    open_.push_back({0, {}});
  }

  void parse(std::string_view html) {
    htmlSAXHandler handler{};
    handler.startElement = [](void* self, const xmlChar* name, const xmlChar** attributes) {
      static_cast<HtmlTreeBuilder*>(self)->start(name, attributes);
    };
    handler.endElement = [](void* self, const xmlChar* name) {
      static_cast<HtmlTreeBuilder*>(self)->finish(view(name));
    };
    handler.characters = [](void* self, const xmlChar* text, int size) {
      static_cast<HtmlTreeBuilder*>(self)->add(text, size);
    };
    handler.ignorableWhitespace = handler.characters;
    handler.cdataBlock = handler.characters;
    const std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxtPtr)> parser(
        htmlCreateMemoryParserCtxt(html.data(), static_cast<int>(html.size())),
        &htmlFreeParserCtxt);
    if (parser == nullptr) return;  // no bytes
    *parser->sax = handler;
    parser->userData = this;
    parser_ = parser.get();
    htmlCtxtUseOptions(parser_, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                    HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | XML_PARSE_HUGE);
    if (xmlCharEncodingHandlerPtr utf8 = xmlFindCharEncodingHandler("UTF-8"); utf8 != nullptr) {
      xmlSwitchToEncoding(parser_, utf8);
    }
    htmlParseDocument(parser_);
    if (parser_->myDoc != nullptr) xmlFreeDoc(parser_->myDoc);
  }

  HtmlTree finished() {
    while (open_.size() > 1) close();
    tree_.nodes_.front().end = tree_.size();
    return std::move(tree_);
  }

 private:
  struct Open {
    HtmlTree::Index node;
    const xmlChar* name;  // libxml2's own copy, one a name
  };

  void start(const xmlChar* name, const xmlChar** attributes) {
    const Tag tag = tag_named(view(name));
    if (tree_.tag(open_.back().node) == Tag::kHead && !belongs_in_head(tag, view(name))) close();
    const HtmlTree::Index node = tree_.size();
    tree_.nodes_.push_back({.tag = tag,
                            .attributes = 0,
                            .parent = open_.back().node,
                            .end = node + 1,
                            .first = static_cast<std::uint32_t>(tree_.values_.size()),
                            .size = 0});
    for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
      if (const auto kept = attribute_named(view(attributes[0]))) keep(*kept, view(attributes[1]));
    }
    if (open_.size() > kDeepestElement && tag != Tag::kScript && tag != Tag::kStyle) {
      flatten();
    } else {
      open_.push_back({node, name});
    }
  }

  void keep(Attribute name, std::string_view value) {
    tree_.values_.push_back({name, static_cast<std::uint32_t>(tree_.characters_.size()), 0});
    append_text(value, &tree_.characters_);
    tree_.values_.back().size =
        static_cast<std::uint32_t>(tree_.characters_.size()) - tree_.values_.back().begin;
    ++tree_.nodes_.back().attributes;
  }

  // Makes libxml2 forget the element that it has just pushed: what comes is its sibling. Without
  // that, each end tag would be compared with all that is open.
  void flatten() {
    if (parser_->nameNr < 2) return;
    --parser_->nameNr;
    parser_->name = parser_->nameTab[parser_->nameNr - 1];
  }

  void finish(std::string_view name) {
    for (std::size_t i = open_.size() - 1; i > 0; --i) {
      if (view(open_[i].name) != name) continue;
      while (open_.size() > i) close();
      return;
    }
  }

  void close() {
    tree_.nodes_[open_.back().node].end = tree_.size();
    open_.pop_back();
  }

  void add(const xmlChar* text, int size) {
    const HtmlTree::Index parent = open_.back().node;
    const Tag tag = tree_.tag(parent);
    if (tag == Tag::kStyle || (tag == Tag::kScript && !is_data(parent))) return;
    const auto before = static_cast<std::uint32_t>(tree_.characters_.size());
    append_text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)},
                &tree_.characters_);
    const std::uint32_t added = static_cast<std::uint32_t>(tree_.characters_.size()) - before;
    HtmlTree::Node& last = tree_.nodes_.back();
    if (last.tag == Tag::kText && last.parent == parent && last.first + last.size == before) {
      last.size += added;
      return;
    }
    const HtmlTree::Index node = tree_.size();
    tree_.nodes_.push_back({.tag = Tag::kText,
                            .attributes = 0,
                            .parent = parent,
                            .end = node + 1,
                            .first = before,
                            .size = added});
  }

  [[nodiscard]] bool is_data(HtmlTree::Index script) const {
    return tree_.attribute(script, Attribute::kType).find("ld+json") != std::string_view::npos;
  }

  HtmlTree tree_;
  std::vector<Open> open_;
  htmlParserCtxtPtr parser_ = nullptr;
};

HtmlTree HtmlTree::parse(std::string_view html) {
  HtmlTreeBuilder builder(html.size());
  const std::optional<std::string> fewer = with_fewer_attributes(html);
  builder.parse(fewer ? *fewer : html);
  return builder.finished();
}

std::string_view HtmlTree::text(Index i) const {
  if (!is_text(i)) return {};
  return std::string_view(characters_).substr(nodes_[i].first, nodes_[i].size);
}

std::string_view HtmlTree::attribute(Index i, Attribute name) const {
  if (is_text(i)) return {};
  for (std::uint32_t v = nodes_[i].first; v < nodes_[i].first + nodes_[i].attributes; ++v) {
    if (values_[v].name == name) {
      return std::string_view(characters_).substr(values_[v].begin, values_[v].size);
    }
  }
  return {};
}

bool HtmlTree::has(Index i, Attribute name) const {
  if (is_text(i)) return false;
  const auto first = values_.begin() + nodes_[i].first;
  return std::any_of(first, first + nodes_[i].attributes,
                     [&](const Value& value) { return value.name == name; });
}

std::string HtmlTree::text_below(Index i) const {
  std::string out;
  for (Index at = i; at < nodes_[i].end; ++at) out += text(at);
  return out;
}

}  // namespace pith
