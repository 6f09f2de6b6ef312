// Internal. The fields of a feed or item by the elements that state them.

#ifndef PITH_READ_FEED_FIELDS_H_
#define PITH_READ_FEED_FIELDS_H_

#include <array>
#include <string>
#include <string_view>

#include "read/feed/xml.h"

namespace pith {

enum class Field : std::uint8_t {
  kId,
  kTitle,
  kLink,
  kSummary,
  kContent,
  kAuthor,
  kPublished,
  kUpdated,
  kLanguage,
  kCount
};

// How well an element states a field; the higher is believed. 0: it does not.
struct Statement {
  Field field = Field::kCount;
  int rank = 0;
};
[[nodiscard]] Statement statement_of(const XmlTree& tree, XmlTree::Index element);

// The elements that state the fields of a feed or item best; none() where none does. Of two that are equal
// the first that says something counts.
class Fields {
 public:
  // Of the children of `node`, and of those of groups of media (media:group, media:content) among them.
  Fields(const XmlTree& tree, XmlTree::Index node);

  [[nodiscard]] XmlTree::Index operator[](Field field) const {
    return best_[static_cast<std::size_t>(field)];
  }

 private:
  void offer(const XmlTree& tree, XmlTree::Index element);

  std::array<XmlTree::Index, static_cast<std::size_t>(Field::kCount)> best_{};
  std::array<int, static_cast<std::size_t>(Field::kCount)> ranks_{};
};

// True for an item of RSS or CDF, or an entry of Atom.
[[nodiscard]] bool is_item(const XmlTree& tree, XmlTree::Index element);

// The text of an element without the blanks around it. Of one that was not closed it ends where the next
// field or item begins.
[[nodiscard]] std::string text_of(const XmlTree& tree, XmlTree::Index element);
// What an element says as HTML, by its type: plain text is escaped, base64 decoded, XHTML written out.
[[nodiscard]] std::string html_of(const XmlTree& tree, XmlTree::Index element);
// The same as plain text on one line.
[[nodiscard]] std::string line_of(const XmlTree& tree, XmlTree::Index element);

// The address that an item or feed leads to, as it stands there: a link to the text itself, then others.
[[nodiscard]] std::string link_of(const XmlTree& tree, XmlTree::Index node);

// Where relative addresses in `node` are seen from: xml:base of all around it, then `base`.
[[nodiscard]] std::string base_of(const XmlTree& tree, XmlTree::Index node, std::string_view base);

}  // namespace pith

#endif  // PITH_READ_FEED_FIELDS_H_
