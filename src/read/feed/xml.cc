#include "read/feed/xml.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <memory>
#include <unordered_map>

#include "base/markup.h"
#include "base/unicode.h"
#include "read/feed/references.h"

namespace pith {
namespace {

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

// Elements of HTML that hold nothing.
bool is_void(std::string_view name) {
  for (const std::string_view one : {"br", "hr", "img", "input", "link", "meta", "wbr", "source"}) {
    if (name == one) return true;
  }
  return false;
}

}  // namespace

// Takes libxml2's events.
class XmlTreeBuilder {
 public:
  XmlTreeBuilder() {
    tree_.names_.emplace_back();
    tree_.nodes_.emplace_back();
    open_.push_back(0);
  }

  void parse(std::string_view xml, bool* sound) {
    const std::unique_ptr<xmlParserCtxt, void (*)(xmlParserCtxtPtr)> parser(
        xmlCreateMemoryParserCtxt(xml.data(), static_cast<int>(xml.size())), &xmlFreeParserCtxt);
    *sound = parser != nullptr;
    if (parser == nullptr) return;  // no bytes
    xmlSAXHandler handler{};
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = &start;
    handler.endElementNs = [](void* self, const xmlChar*, const xmlChar*, const xmlChar*) {
      static_cast<XmlTreeBuilder*>(self)->finish();
    };
    handler.characters = [](void* self, const xmlChar* text, int size) {
      static_cast<XmlTreeBuilder*>(self)->add(
          {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
    };
    handler.ignorableWhitespace = handler.characters;
    handler.cdataBlock = handler.characters;
    *parser->sax = handler;
    parser->userData = this;
    xmlCtxtUseOptions(parser.get(), XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR |
                                        XML_PARSE_NOWARNING);
    xmlParseDocument(parser.get());
    *sound = parser->wellFormed != 0;
  }

  XmlTree finished() {
    while (!open_.empty()) finish_one();
    return std::move(tree_);
  }

 private:
  static void start(void* self, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri, int,
                    const xmlChar**, int attributes, int, const xmlChar** values) {
    auto& builder = *static_cast<XmlTreeBuilder*>(self);
    builder.open(view(name), view(prefix), view(uri));
    for (int i = 0; i < attributes; ++i, values += 5) builder.keep(values);
  }

  void open(std::string_view name, std::string_view prefix, std::string_view uri) {
    const XmlTree::Index node = tree_.size();
    Space space = space_of(uri, prefix);
    if (elements_ == 0) root_uri_ = uri;
    if (space == Space::kOther && uri == root_uri_) space = Space::kCore;  // a feed of its own kind
    tree_.nodes_.push_back({.space = space,
                            .text = false,
                            .attributes = 0,
                            .name = named(name),
                            .parent = open_.back(),
                            .end = node + 1,
                            .first = static_cast<std::uint32_t>(tree_.values_.size()),
                            .size = 0,
                            .element = elements_++});
    open_.push_back(node);
  }

  // `attribute` is libxml2's: local name, prefix, address, begin and end of the value.
  void keep(const xmlChar** attribute) {
    const auto begin = static_cast<std::uint32_t>(tree_.characters_.size());
    std::string_view value(reinterpret_cast<const char*>(attribute[3]),
                           static_cast<std::size_t>(attribute[4] - attribute[3]));
    // libxml2 gives an '&' as a number to such as read it again.
    constexpr std::string_view kAmpersand = "&#38;";
    for (std::size_t at = value.find(kAmpersand); at != std::string_view::npos;
         at = value.find(kAmpersand)) {
      tree_.characters_.append(value.substr(0, at)).append("&");
      value.remove_prefix(at + kAmpersand.size());
    }
    tree_.characters_ += value;
    tree_.values_.push_back({view(attribute[1]) == "xml", named(view(attribute[0])), begin,
                             static_cast<std::uint32_t>(tree_.characters_.size()) - begin});
    ++tree_.nodes_.back().attributes;
  }

  void add(std::string_view text) {
    XmlTree::Node& last = tree_.nodes_.back();
    const auto begin = static_cast<std::uint32_t>(tree_.characters_.size());
    tree_.characters_ += text;
    if (last.text && last.parent == open_.back()) {
      last.size += static_cast<std::uint32_t>(text.size());
      return;
    }
    const XmlTree::Index node = tree_.size();
    tree_.nodes_.push_back({.space = Space::kCore,
                            .text = true,
                            .attributes = 0,
                            .name = 0,
                            .parent = open_.back(),
                            .end = node + 1,
                            .first = begin,
                            .size = static_cast<std::uint32_t>(text.size()),
                            .element = 0});
  }

  void finish() {
    if (open_.size() > 1) finish_one();
  }
  void finish_one() {
    tree_.nodes_[open_.back()].end = tree_.size();
    open_.pop_back();
  }

  std::uint32_t named(std::string_view name) {
    std::string small = lower_ascii(name);
    const auto [place, added] =
        places_.emplace(small, static_cast<std::uint32_t>(tree_.names_.size()));
    if (added) tree_.names_.push_back(std::move(small));
    return place->second;
  }

  XmlTree tree_;
  std::vector<XmlTree::Index> open_;
  std::unordered_map<std::string, std::uint32_t> places_;
  std::uint32_t elements_ = 0;
  std::string root_uri_;
};

XmlTree XmlTree::parse(std::string_view xml, bool* sound) {
  XmlTreeBuilder builder;
  builder.parse(xml, sound);
  return builder.finished();
}

std::string_view XmlTree::text(Index i) const {
  if (!nodes_[i].text) return {};
  return std::string_view(characters_).substr(nodes_[i].first, nodes_[i].size);
}

std::string_view XmlTree::name(Index i) const { return names_[nodes_[i].name]; }

bool XmlTree::is(Index i, Space space, std::string_view wanted) const {
  return nodes_[i].space == space && name(i) == wanted;
}

std::string_view XmlTree::find_attribute(Index i, std::string_view wanted, bool xml) const {
  if (nodes_[i].text) return {};
  for (std::uint32_t v = nodes_[i].first; v < nodes_[i].first + nodes_[i].attributes; ++v) {
    if (values_[v].xml == xml && names_[values_[v].name] == wanted) return value(values_[v]);
  }
  return {};
}

std::string_view XmlTree::attribute(Index i, std::string_view wanted) const {
  return find_attribute(i, wanted, false);
}

std::string_view XmlTree::xml_attribute(Index i, std::string_view wanted) const {
  return find_attribute(i, wanted, true);
}

std::string_view XmlTree::inherited(Index i, std::string_view wanted) const {
  for (; i != 0; i = nodes_[i].parent) {
    const std::string_view found = xml_attribute(i, wanted);
    if (!found.empty()) return found;
  }
  return {};
}

XmlTree::Index XmlTree::child(Index i, std::string_view wanted) const {
  for (Index at = first_child(i); at != none(); at = next_sibling(at)) {
    if (!nodes_[at].text && name(at) == wanted) return at;
  }
  return none();
}

bool XmlTree::has_elements(Index i, Index end) const {
  for (Index at = i + 1; at < end; ++at) {
    if (!nodes_[at].text) return true;
  }
  return false;
}

std::string XmlTree::text_below(Index i, Index end) const {
  std::string out;
  for (Index at = i; at < end; ++at) out += text(at);
  return out;
}

std::string XmlTree::markup_below(Index i, Index end) const {
  std::string out;
  std::vector<Index> open;
  const auto close = [&] {
    if (!is_void(name(open.back()))) out.append("</").append(name(open.back())).append(">");
    open.pop_back();
  };
  for (Index at = i + 1; at < end; ++at) {
    while (!open.empty() && nodes_[open.back()].end <= at) close();
    if (nodes_[at].text) {
      out += escaped_markup(text(at));
      continue;
    }
    out.append("<").append(name(at));
    for (std::uint32_t v = nodes_[at].first; v < nodes_[at].first + nodes_[at].attributes; ++v) {
      const std::string& key = names_[values_[v].name];
      if (key == "xmlns") continue;
      out.append(" ").append(values_[v].xml ? "xml:" : "").append(key).append("=\"");
      out.append(escaped_markup(value(values_[v]))).append("\"");
    }
    out += '>';
    open.push_back(at);
  }
  while (!open.empty()) close();
  return out;
}

}  // namespace pith
