// Internal. A page's text cut into blocks: what stands together between the borders of paragraphs,
// items, cells and other boxes.

#ifndef PITH_READ_HTML_BLOCKS_H_
#define PITH_READ_HTML_BLOCKS_H_

#include <cstdint>
#include <vector>

#include "pith/pith.h"
#include "read/html/tree.h"

namespace pith {

struct PageBlock {
  HtmlTree::Index begin = 0;    // its first text node
  HtmlTree::Index end = 0;      // behind its last
  HtmlTree::Index element = 0;  // the innermost box that holds it
  BlockKind kind = BlockKind::kParagraph;
  int level = 0;
  // Bytes that are no white space: a Chinese character counts for three letters, which it is worth.
  std::uint32_t size = 0;
  std::uint32_t link_size = 0;  // of these, in links
  std::uint32_t stops = 0;      // ends of sentences, as far as characters show them
  std::uint32_t commas = 0;

  [[nodiscard]] double link_density() const { return size == 0 ? 0 : double(link_size) / size; }
};

// The blocks in document order: disjoint ranges of nodes, each with a letter or digit. Scripts, forms
// and pictures are passed over; what is hidden is there (html/article.h judges it). Linear.
[[nodiscard]] std::vector<PageBlock> page_blocks(const HtmlTree& tree);

// True for elements that begin and end a block.
[[nodiscard]] bool is_box(Tag tag);
// True for elements that hold no text to read.
[[nodiscard]] bool is_skipped(Tag tag);

}  // namespace pith

#endif  // PITH_READ_HTML_BLOCKS_H_
