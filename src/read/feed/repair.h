// Internal. What calls itself XML, made XML: well-formed whatever it was, and byte for byte as it was where
// nothing was wrong.

#ifndef PITH_READ_FEED_REPAIR_H_
#define PITH_READ_FEED_REPAIR_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pith/pith.h"

namespace pith {

// Elements nested deeper lose their tags, never their text: libxml2 refuses more than 256.
inline constexpr std::size_t kDeepestXml = 200;

// Where an element stands in WellFormed::text.
struct XmlPlace {
  Span outer{};  // from its '<' behind its last '>'
  Span inner{};  // between its tags; of <a/> empty, and behind it
};

struct WellFormed {
  std::string text{};                   // with an XML declaration, without a DOCTYPE
  std::vector<XmlPlace> elements{};     // in the order of their first tags
  std::vector<std::string> warnings{};  // what was wrong
};

// Repairs valid UTF-8 without NUL:
//
//   before and behind the root   nothing is kept but comments and instructions
//   DOCTYPE                      is left out, so that no parser can be told to read other files; names that it
//                                declares for plain text are replaced, up to 1 MiB of it in all
//   &eacute; &                   names of HTML become numbers, what is no reference becomes &amp;
//   < that opens no tag          &lt;
//   tags                         each is closed once: what is left open when an outer one ends, or the text does,
//                                ends there; ends of nothing are left out
//   attributes                   quoted, once each, 256 at most; prefixes that nobody declares are
//   control characters           left out
//
// Linear, but for 200 comparisons an end tag.
[[nodiscard]] WellFormed well_formed_xml(std::string_view text);

}  // namespace pith

#endif  // PITH_READ_FEED_REPAIR_H_
