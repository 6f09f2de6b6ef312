// Internal. Character data on its way into XML.

#ifndef PITH_READ_FEED_CHARACTERS_H_
#define PITH_READ_FEED_CHARACTERS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace pith {

// What was wrong in a feed's characters and tags, counted.
struct XmlDamage {
  std::size_t controls = 0;
  std::size_t ampersands = 0;  // that open no reference
  std::size_t names = 0;       // references of HTML that XML does not know
  std::size_t expanded = 0;    // bytes that declared references became
  std::size_t brackets = 0;    // < that opens no tag
  std::size_t unclosed = 0;    // elements
  std::size_t unopened = 0;    // end tags
  std::size_t deep = 0;        // elements without their tags
  std::size_t attributes = 0;  // unquoted, twice, or too many
  std::size_t prefixes = 0;    // not declared
  std::size_t outside = 0;     // bytes of text and tags outside the root
  bool torn = false;           // it ends in the middle

  [[nodiscard]] std::vector<std::string> warnings() const;
};

// Names that a DOCTYPE declares for plain text.
using XmlEntities = std::unordered_map<std::string, std::string>;

// `text` without what is no text: C0 and U+FFFE and U+FFFF are left out, C1 is what Windows has there.
[[nodiscard]] std::string without_controls(std::string_view text, XmlDamage* damage);

// Appends text or, with a quote, the value of an attribute: references and '<' made right. REQUIRES: no controls.
void append_characters(std::string_view text, char quote, const XmlEntities& entities,
                       XmlDamage* damage, std::string* out);

// The plain text entities of a DOCTYPE; those that hold markup or other references are none.
[[nodiscard]] XmlEntities declared_entities(std::string_view doctype);

}  // namespace pith

#endif  // PITH_READ_FEED_CHARACTERS_H_
