// Internal. What every item of a feed ends in and no article says: "Continue reading", "The post ... appeared
// first on ...", "[...]".

#ifndef PITH_READ_FEED_TEASER_H_
#define PITH_READ_FEED_TEASER_H_

#include "pith/pith.h"

namespace pith {

// Marks such blocks as kPointer; where one only ends so, its end is cut off, and becomes a block of its own if
// it has a word. Looks at the last blocks only.
void mark_teaser(Document* document);

}  // namespace pith

#endif  // PITH_READ_FEED_TEASER_H_
