// Internal. One tag of XML or HTML, read as far as it goes, however broken it is.

#ifndef PITH_READ_FEED_TAGS_H_
#define PITH_READ_FEED_TAGS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "pith/pith.h"

namespace pith {

// Attributes of one tag beyond this number are passed over: libxml2 compares all pairs.
inline constexpr std::size_t kMostFeedAttributes = 256;

// Places are those of the text that was given to tag_at.
struct MarkupAttribute {
  Span name{};
  Span value{};         // without its quotes
  bool quoted = false;  // with both
};

struct MarkupTag {
  Span name{};          // empty if there is no tag
  std::size_t end = 0;  // behind the '>', or where the tag breaks off
  bool closes = false;  // </a>
  bool empty = false;   // <a/>
  bool whole = false;   // ends in '>'
  std::vector<MarkupAttribute> attributes{};
};

// The tag that opens at `at`, where a '<' stands. Names are of ASCII, and begin with a letter or '_'.
[[nodiscard]] MarkupTag tag_at(std::string_view text, std::size_t at);

// ASCII letters made small are the same.
[[nodiscard]] bool same_name(std::string_view a, std::string_view b);

}  // namespace pith

#endif  // PITH_READ_FEED_TAGS_H_
