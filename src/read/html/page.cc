// What blocks are worth, and what of a region is not its text: headline, captions, edges.

#include "read/html/page.h"

namespace pith {

std::uint32_t prose_of(const PageBlock& block) {
  constexpr std::uint32_t kProse = 60;              // bytes
  constexpr std::uint32_t kProseWithoutStop = 140;  // bytes
  const double links = block.link_density();
  if (block.kind == BlockKind::kHeading || links > 0.5) return 0;
  if (block.kind == BlockKind::kItem && block.size >= kProse && links < 0.2) {
    return block.stops > 0 ? block.size : block.size / 2;
  }
  const bool prose = (block.size >= kProse && block.stops > 0) || block.size >= kProseWithoutStop;
  return prose ? block.size - block.link_size : 0;
}

Mass::Mass(const HtmlPage& page) : tree_(page.tree), before_(page.tree.size() + 1) {
  for (std::size_t b = 0; b < page.blocks.size(); ++b) {
    if (page.is_kept(b)) before_[page.blocks[b].begin + 1] = prose_of(page.blocks[b]);
  }
  for (std::size_t i = 1; i < before_.size(); ++i) before_[i] += before_[i - 1];
}

void reject_captions(HtmlPage* page) {
  constexpr std::uint32_t kLong = 400;  // bytes: a text beside a picture
  bool begun = false;                   // behind the headline, or the first prose
  for (std::size_t b = 0; b < page->blocks.size(); ++b) {
    const PageBlock& block = page->blocks[b];
    if (!page->is_kept(b)) continue;
    if (block.kind == BlockKind::kHeading && block.level == 1 && !begun) {
      begun = true;
      page->reject(b, Verdict::kHeading);
    }
    begun = begun || prose_of(block) > 0;
    const bool at_picture = block.kind == BlockKind::kParagraph && block.size < kLong &&
                            page->has(block.element, hint::kPicture) &&
                            !page->has(block.element, hint::kBody);
    if (block.kind == BlockKind::kCaption || at_picture) page->reject(b, Verdict::kCaption);
  }
}

namespace {

// A short sentence that stands beside prose as another paragraph does: "So it stayed."
bool belongs(const HtmlPage& page, std::size_t b, std::size_t prose) {
  const PageBlock& block = page.blocks[b];
  const HtmlTree& tree = page.tree;
  const auto box = [&](std::size_t of) { return tree.parent(page.blocks[of].element); };
  const bool beside = box(b) == box(prose) || block.element == page.blocks[prose].element;
  return page.is_kept(b) && block.kind == BlockKind::kParagraph && block.stops > 0 &&
         block.link_density() < 0.3 && beside;
}

void reject_edges(HtmlPage* page) {
  std::size_t first = page->blocks.size();
  std::size_t last = 0;
  for (std::size_t b = 0; b < page->blocks.size(); ++b) {
    if (!page->is_kept(b) || prose_of(page->blocks[b]) == 0) continue;
    first = std::min(first, b);
    last = b;
  }
  if (first == page->blocks.size()) return;  // a list, a poem
  while (first > 0 && belongs(*page, first - 1, first)) --first;
  while (last + 1 < page->blocks.size() && belongs(*page, last + 1, last)) ++last;
  for (std::size_t b = 0; b < first; ++b) {
    if (page->blocks[b].kind != BlockKind::kHeading) page->reject(b, Verdict::kEdge);
  }
  for (std::size_t b = last + 1; b < page->blocks.size(); ++b) page->reject(b, Verdict::kEdge);
}

// A heading stays if text follows before the next one, or a heading below it that stays.
void reject_empty_headings(HtmlPage* page) {
  bool text = false;
  int level = 0;  // of the heading that stays behind this place; 0 for text, or nothing
  for (std::size_t b = page->blocks.size(); b > 0; --b) {
    const PageBlock& block = page->blocks[b - 1];
    if (!page->is_kept(b - 1)) continue;
    if (block.kind != BlockKind::kHeading) {
      text = true;
      level = 0;
    } else if (!text && (level == 0 || block.level >= level)) {
      page->reject(b - 1, Verdict::kHeading);
    } else {
      level = block.level;
      text = false;
    }
  }
}

}  // namespace

void trim_edges(HtmlTree::Index region, HtmlPage* page) {
  if (!page->has(region, hint::kBody)) reject_edges(page);
  reject_empty_headings(page);
}

}  // namespace pith
