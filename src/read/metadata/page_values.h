// Internal. What the steps of metadata.cc share: values made fit to be shown, and the <meta>
// elements of a page by their names.

#ifndef PITH_READ_METADATA_PAGE_VALUES_H_
#define PITH_READ_METADATA_PAGE_VALUES_H_

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "read/html/tree.h"

namespace pith {

// A value as one line for people, without soft hyphens. Values in JSON and attributes often are
// escaped twice or hold tags: they are read once more as HTML. Of a long one only the first 16 KiB
// are looked at.
[[nodiscard]] std::string plain_value(std::string_view value);

// The letters and digits of a name, folded: what "The Daily Ledger" and "thedailyledger" share.
[[nodiscard]] std::string key_of(std::string_view name);

// At most `size` bytes, cut at a blank or at least at the border of a code point.
[[nodiscard]] std::string shortened(std::string text, std::size_t size);

// What an element shows as one line, boxes in it a blank apart; "" where that is more than `most`
// bytes or nodes, which is the bound of its cost too.
[[nodiscard]] std::string shown_text(const HtmlTree& tree, HtmlTree::Index element,
                                     std::size_t most);

// The elements that are about the page's article, in document order: not those in comments, and
// unless `all` not those in navigation, side columns and links to other articles. Linear.
[[nodiscard]] std::vector<HtmlTree::Index> own_elements(const HtmlTree& tree, bool all = false);

// What <meta> elements say. Names are in small letters with ':' for '.': "dc:title" is both
// DC.title and dc:title. A name that is stated often is kept 50 times.
class PageValues {
 public:
  explicit PageValues(const HtmlTree& tree);

  // The first value that is not blank, of the first name that has one.
  [[nodiscard]] std::string first(std::initializer_list<std::string_view> names) const;

  // All values as they stand there.
  [[nodiscard]] const std::vector<std::string_view>& all(std::string_view name) const;

 private:
  std::unordered_map<std::string, std::vector<std::string_view>> values_;  // views into the tree
};

}  // namespace pith

#endif  // PITH_READ_METADATA_PAGE_VALUES_H_
