// Blocks inside an article's region that lead to other pages: related articles, teasers.

#include <string>
#include <unordered_map>

#include "read/html/page.h"

namespace pith {
namespace {

using Index = HtmlTree::Index;

// A block that is links and little else. The bounds are bytes.
bool is_links(const PageBlock& block) {
  constexpr std::uint32_t kShort = 200;
  const double links = block.link_density();
  if (block.kind == BlockKind::kHeading) return links > 0.9 && block.level > 1;
  return links > 0.8 || (links > 0.6 && block.size < kShort);
}

// The bulleted list that a block is an item of; 0 for none. Numbered lists are told, not linked.
Index list_of(const HtmlTree& tree, const PageBlock& block) {
  constexpr int kFar = 6;  // elements
  if (block.kind != BlockKind::kItem) return 0;
  Index at = block.element;
  for (int up = 0; up < kFar && at != 0; ++up, at = tree.parent(at)) {
    if (tree.tag(at) == Tag::kUl) return at;
    if (tree.tag(at) == Tag::kOl) return 0;
  }
  return 0;
}

// Lists whose items are links with a few words around each.
void reject_link_lists(HtmlPage* page) {
  const std::span<const PageBlock> blocks = page->blocks;
  for (std::size_t begin = 0; begin < blocks.size();) {
    const Index list = list_of(page->tree, blocks[begin]);
    std::size_t end = begin + 1;
    if (list != 0) end = page->block_at(page->tree.end_of(list));
    std::size_t size = 0;
    std::size_t links = 0;
    std::size_t linked = 0;
    for (std::size_t b = begin; list != 0 && b < end; ++b) {
      size += blocks[b].size;
      links += blocks[b].link_size;
      if (blocks[b].link_density() > 0.25) ++linked;
    }
    const std::size_t items = end - begin;
    constexpr std::size_t kShort = 150;  // bytes an item
    if (items >= 3 && linked * 10 >= items * 9 && links * 10 > size * 4 && size < items * kShort) {
      for (std::size_t b = begin; b < end; ++b) page->reject(b, Verdict::kLinks);
    }
    begin = end;
  }
}

// Short texts, each in a box of its own and below a link, at least three in boxes of one name: teasers of other
// articles.
void reject_tiles(HtmlPage* page) {
  constexpr std::uint32_t kLong = 600;       // bytes
  constexpr std::size_t kLongestName = 100;  // bytes of a class that are looked at
  struct Tiles {
    std::size_t below_link = 0;
    std::size_t boxes = 0;
    Index last_box = 0;
    std::vector<std::size_t> blocks;
  };
  const HtmlTree& tree = page->tree;
  std::unordered_map<std::string, Tiles> tiles;  // by the names of the boxes around
  for (std::size_t b = 1; b < page->blocks.size(); ++b) {
    const PageBlock& block = page->blocks[b];
    if (!page->is_kept(b) || block.size > kLong || block.kind == BlockKind::kTable) continue;
    const Index box = tree.parent(block.element);
    std::string key;
    for (const Index around : {block.element, box, tree.parent(box)}) {
      key += static_cast<char>(tree.tag(around));
      key += tree.attribute(around, Attribute::kClass).substr(0, kLongestName);
      key += '\n';
    }
    Tiles& same = tiles[key];
    if (!page->is_kept(b - 1) && page->blocks[b - 1].link_density() > 0.9) ++same.below_link;
    if (same.blocks.empty() || same.last_box != box) ++same.boxes;
    same.last_box = box;
    same.blocks.push_back(b);
  }
  for (const auto& [key, same] : tiles) {
    const std::size_t most = same.blocks.size() * 3;  // quarters
    if (same.below_link < 3 || same.below_link * 4 < most || same.boxes * 4 < most) continue;
    for (const std::size_t b : same.blocks) page->reject(b, Verdict::kLinks);
  }
}

}  // namespace

void reject_links(HtmlPage* page) {
  for (std::size_t b = 0; b < page->blocks.size(); ++b) {
    if (is_links(page->blocks[b])) page->reject(b, Verdict::kLinks);
  }
  reject_link_lists(page);
  reject_tiles(page);
}

}  // namespace pith
