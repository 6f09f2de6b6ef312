// Internal. A page on its way to its article: the tree, its blocks, and what each step decided of
// them.

#ifndef PITH_READ_HTML_PAGE_H_
#define PITH_READ_HTML_PAGE_H_

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "read/html/article.h"
#include "read/html/blocks.h"
#include "read/html/hints.h"
#include "read/html/tree.h"

namespace pith {

struct HtmlPage {
  const HtmlTree& tree;
  std::span<const PageBlock> blocks;
  std::vector<Hints> hints;       // a node each; none for text, <html> and <body>
  std::vector<Verdict> verdicts;  // a block each

  [[nodiscard]] bool is_kept(std::size_t b) const { return verdicts[b] == Verdict::kKept; }
  // The first verdict counts.
  void reject(std::size_t b, Verdict verdict) {
    if (is_kept(b)) verdicts[b] = verdict;
  }
  [[nodiscard]] bool has(HtmlTree::Index element, Hints any_of) const {
    return (hints[element] & any_of) != 0;
  }
  // The first block at or behind a node. Logarithmic.
  [[nodiscard]] std::size_t block_at(HtmlTree::Index node) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(blocks, node, {}, &PageBlock::begin) -
                                    blocks.begin());
  }
};

// What a block is worth as a part of an article: its bytes outside links if it is prose, else
// nothing.
[[nodiscard]] std::uint32_t prose_of(const PageBlock& block);

// The prose of the blocks that are still kept, summed over nodes.
class Mass {
 public:
  explicit Mass(const HtmlPage& page);
  [[nodiscard]] std::uint32_t of(HtmlTree::Index node) const {
    return before_[tree_.end_of(node)] - before_[node];
  }
  [[nodiscard]] std::uint32_t all() const { return before_.back(); }

 private:
  const HtmlTree& tree_;
  std::vector<std::uint32_t> before_;  // nodes + 1: what stands before each
};

// The steps, in their order; html/article.cc says what they are for.

// How much a step may take away: pages of unusual names are read again with less.
enum class Strictness { kStrict, kRelaxed, kOpen };

// Rejects boxes whose names or elements say that they are no part of an article.
void prune(Strictness strictness, HtmlPage* page);
// The element that says it is the text of the article and holds most prose; 0 if there is none.
[[nodiscard]] HtmlTree::Index article_body(const HtmlPage& page, const Mass& mass);
// The element that holds the article. 0, all of the page, when there is no prose.
[[nodiscard]] HtmlTree::Index article_region(const HtmlPage& page);
// Keeps only what is in the region, and a standfirst above it.
void keep_region(HtmlTree::Index region, HtmlPage* page);
// Rejects the headline, captions, and blocks that are links to other pages.
void reject_captions(HtmlPage* page);
void reject_links(HtmlPage* page);
// Rejects what stands before the first and behind the last paragraph, unless the region says that
// it is the text, and headings that nothing follows.
void trim_edges(HtmlTree::Index region, HtmlPage* page);

}  // namespace pith

#endif  // PITH_READ_HTML_PAGE_H_
