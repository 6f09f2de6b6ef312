// Internal. The namespaces that feeds use, by their addresses and, as real feeds are broken, by their usual
// prefixes.

#ifndef PITH_READ_FEED_NAMESPACES_H_
#define PITH_READ_FEED_NAMESPACES_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace pith {

enum class Space : std::uint8_t {
  kCore,  // none, or that of an RSS
  kAtom,
  kContent,
  kDublinCore,  // elements and terms
  kFeedburner,
  kItunes,
  kMedia,
  kRdf,
  kXhtml,
  kXml,
  kOther,
};

// By the address, whatever the case of its letters; where that says nothing, by the prefix.
[[nodiscard]] Space space_of(std::string_view uri, std::string_view prefix);

// What a prefix that is not declared means: the usual address, or an invented one.
[[nodiscard]] std::string usual_namespace(std::string_view prefix);

}  // namespace pith

#endif  // PITH_READ_FEED_NAMESPACES_H_
