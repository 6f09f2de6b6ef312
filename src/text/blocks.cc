#include "text/blocks.h"

#include "base/markers.h"

namespace pith {

BlockWorth worth_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::kParagraph:
    case BlockKind::kItem:
      return BlockWorth::kText;
    case BlockKind::kHeading:
      return BlockWorth::kHeading;
    default:
      return BlockWorth::kRest;
  }
}

std::vector<Block> blocks_of(const Document& document) {
  if (!document.blocks.empty()) return document.blocks;
  return {{{0, document.text.size()}, BlockKind::kParagraph}};
}

Span body_of(std::string_view text, const Block& block) {
  if (block.kind != BlockKind::kItem) return block.span;
  const Marker marker = leading_marker(block.span.of(text));
  const bool bullet = marker.kind == Marker::Kind::kBullet || marker.kind == Marker::Kind::kDash;
  return {block.span.begin + (bullet ? marker.size : 0), block.span.end};
}

}  // namespace pith
