// Internal. Which blocks of a document are read, and what of them.

#ifndef PITH_TEXT_BLOCKS_H_
#define PITH_TEXT_BLOCKS_H_

#include <string_view>
#include <vector>

#include "pith/pith.h"

namespace pith {

enum class BlockWorth { kText, kHeading, kRest };

// Paragraphs and items are text; titles and clutter are the rest.
[[nodiscard]] BlockWorth worth_of(BlockKind kind);

// The document's blocks; one paragraph that is all of its text where it has none.
[[nodiscard]] std::vector<Block> blocks_of(const Document& document);

// The block without the bullet of an item. A number stays: it is often said ("point 3").
[[nodiscard]] Span body_of(std::string_view text, const Block& block);

}  // namespace pith

#endif  // PITH_TEXT_BLOCKS_H_
