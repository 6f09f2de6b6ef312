// Internal. A feed's bytes as text, and what is said of bytes that are none.

#ifndef PITH_READ_FEED_SOURCE_H_
#define PITH_READ_FEED_SOURCE_H_

#include <string>
#include <string_view>
#include <vector>

#include "pith/pith.h"

namespace pith {

struct FeedSource {
  std::string text{};  // valid UTF-8 without NUL
  bool json = false;   // else XML, or what is to be taken for it
  std::vector<std::string> warnings{};
};

// Unpacks and decodes. Errors: those of unpacking, kDamaged (nothing there), kUnsupported (a picture, PDF, ...).
[[nodiscard]] Result<FeedSource> source_of(std::string_view bytes, std::string_view charset);

// Why this text is no feed: what it is, and what to try.
[[nodiscard]] Error no_feed(std::string_view text);

}  // namespace pith

#endif  // PITH_READ_FEED_SOURCE_H_
