// Internal. Well-formed XML as a tree in one array, parsed by libxml2, which is seen in the .cc and never here.
//
// Nodes stand in document order, each before what it holds, so a subtree is the range [node, end). Nothing
// recurses.

#ifndef PITH_READ_FEED_XML_H_
#define PITH_READ_FEED_XML_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "read/feed/namespaces.h"

namespace pith {

class XmlTree {
 public:
  using Index = std::uint32_t;

  struct Node {
    Space space = Space::kCore;
    bool text = false;
    std::uint16_t attributes = 0;  // how many
    std::uint32_t name = 0;        // place in names_
    Index parent = 0;
    Index end = 0;              // behind the last node that this one holds
    std::uint32_t first = 0;    // its first attribute; of a text, where it begins
    std::uint32_t size = 0;     // of a text, in bytes
    std::uint32_t element = 0;  // the how-manieth element of the source, from 0
  };

  // Parses what well_formed_xml gives. Node 0 is a root that holds the document's. `*sound` is false if
  // libxml2 objects to something; what it could read is there. No DTD, no other file, no network. Linear.
  [[nodiscard]] static XmlTree parse(std::string_view xml, bool* sound);

  [[nodiscard]] Index size() const { return static_cast<Index>(nodes_.size()); }
  [[nodiscard]] const Node& operator[](Index i) const { return nodes_[i]; }
  [[nodiscard]] Index none() const { return size(); }
  [[nodiscard]] bool is_text(Index i) const { return nodes_[i].text; }
  // A text as it is, references as characters.
  [[nodiscard]] std::string_view text(Index i) const;
  // An element's name without its prefix, in small letters; "" for text.
  [[nodiscard]] std::string_view name(Index i) const;
  [[nodiscard]] bool is(Index i, Space space, std::string_view name) const;
  // The value of an attribute without or of any prefix, its name in small letters; "" where it is missing.
  [[nodiscard]] std::string_view attribute(Index i, std::string_view name) const;
  // The same of the namespace of xml:base and xml:lang.
  [[nodiscard]] std::string_view xml_attribute(Index i, std::string_view name) const;
  // The nearest xml:NAME of the node and those around it; "" if there is none.
  [[nodiscard]] std::string_view inherited(Index i, std::string_view name) const;
  [[nodiscard]] Index first_child(Index i) const { return i + 1 < nodes_[i].end ? i + 1 : none(); }
  [[nodiscard]] Index next_sibling(Index i) const {
    return nodes_[i].end < nodes_[nodes_[i].parent].end ? nodes_[i].end : none();
  }
  // The first child element of that name.
  [[nodiscard]] Index child(Index i, std::string_view name) const;
  [[nodiscard]] bool has_elements(Index i, Index end) const;
  // All text below the node, but from `end` on.
  [[nodiscard]] std::string text_below(Index i, Index end) const;
  // What the node holds up to `end` as HTML: its text escaped, names without prefixes.
  [[nodiscard]] std::string markup_below(Index i, Index end) const;

 private:
  friend class XmlTreeBuilder;
  struct Value {
    bool xml;  // xml:base, xml:lang
    std::uint32_t name;
    std::uint32_t begin;
    std::uint32_t size;
  };

  [[nodiscard]] std::string_view value(const Value& value) const {
    return std::string_view(characters_).substr(value.begin, value.size);
  }
  [[nodiscard]] std::string_view find_attribute(Index i, std::string_view name, bool xml) const;

  std::vector<Node> nodes_;
  std::vector<Value> values_;
  std::vector<std::string> names_;
  std::string characters_;  // of texts and attributes
};

}  // namespace pith

#endif  // PITH_READ_FEED_XML_H_
