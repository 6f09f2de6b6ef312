// Internal. Which blocks of a page are its article.

#ifndef PITH_READ_HTML_ARTICLE_H_
#define PITH_READ_HTML_ARTICLE_H_

#include <cstdint>
#include <span>
#include <vector>

#include "read/html/blocks.h"
#include "read/html/tree.h"

namespace pith {

enum class Verdict : std::uint8_t {
  kKept,
  kPruned,   // in a box whose names say that it is no part of an article
  kOutside,  // not in the region that holds the article
  kCaption,  // below a picture
  kLinks,    // mostly links
  kEdge,     // before the first or behind the last paragraph of the region
  kHeading,  // the headline, or a heading of nothing
};

struct Article {
  HtmlTree::Index region = 0;     // the element that holds it
  std::vector<Verdict> verdicts;  // a block each
  std::uint32_t size = 0;         // bytes of the kept blocks, as PageBlock::size
};

// Names decide first, since authors say where their text is, then the weight of prose: Readability's idea
// that an article is where paragraphs are, with the vetoes on names of Resiliparse (Bevendorff et
// al., SIGIR 2023). Nearly linear: a constant number of passes, and a search for each element that is taken away.
[[nodiscard]] Article find_article(const HtmlTree& tree, std::span<const PageBlock> blocks);

}  // namespace pith

#endif  // PITH_READ_HTML_ARTICLE_H_
