// Where on a page its article stands.

#include "read/html/page.h"

namespace pith {
namespace {

using Index = HtmlTree::Index;

// The smallest element that holds nearly all prose.
Index holder_of_most(const HtmlTree& tree, const Mass& mass) {
  Index at = 0;
  for (;;) {
    Index heaviest = tree.none();
    for (Index child = tree.first_child(at); child != tree.none();
         child = tree.next_sibling(child)) {
      if (heaviest == tree.none() || mass.of(child) > mass.of(heaviest)) heaviest = child;
    }
    const bool enough = heaviest != tree.none() && tree.tag(heaviest) != Tag::kP &&
                        !tree.is_text(heaviest) && mass.of(heaviest) * 10 >= mass.of(at) * 8;
    if (!enough) return at;
    at = heaviest;
  }
}

// `body`, or the element above if the text goes on in others of its name.
Index with_siblings(const HtmlPage& page, const Mass& mass, Index body) {
  const HtmlTree& tree = page.tree;
  const std::string_view name = tree.attribute(body, Attribute::kClass);
  std::vector<Index> alike;  // none in another
  for (Index i = 1; i < tree.size();) {
    const bool holds_body = i < body && tree.end_of(i) > body;
    const bool same =
        page.has(i, hint::kBody) && !holds_body && tree.attribute(i, Attribute::kClass) == name;
    if (same) alike.push_back(i);
    i = same ? tree.end_of(i) : i + 1;
  }
  for (Index up = tree.parent(body); up != 0 && tree.tag(up) != Tag::kHtml; up = tree.parent(up)) {
    std::uint32_t together = 0;
    for (const Index i : alike) {
      if (i > up && i < tree.end_of(up)) together += mass.of(i);
    }
    const std::uint32_t others = together - mass.of(body);
    if (others * 5 >= mass.of(body) && mass.of(up) * 10 <= together * 12) return up;
  }
  return body;
}

// A standfirst: a paragraph between the headline and the text, or one that is named so.
bool is_lead(const HtmlPage& page, std::size_t b, bool below_headline) {
  constexpr std::uint32_t kLead = 140;  // bytes: a shorter one is a second headline
  constexpr std::uint32_t kLongLead = 1200;
  constexpr int kFar = 3;  // boxes
  const PageBlock& block = page.blocks[b];
  if (block.size < kLead || block.size > kLongLead || block.stops == 0 ||
      block.link_density() > 0.3 || block.kind != BlockKind::kParagraph) {
    return false;
  }
  bool named = false;
  Index at = block.element;
  for (int up = 0; up < kFar && at != 0; ++up, at = page.tree.parent(at)) {
    if (page.has(at, hint::kPicture | hint::kCaption)) return false;
    named = named || page.has(at, hint::kSummary);
  }
  return named || below_headline;
}

}  // namespace

HtmlTree::Index article_body(const HtmlPage& page, const Mass& mass) {
  constexpr Hints kElsewhere =
      hint::kComments | hint::kRelated | hint::kSide | hint::kFooter | hint::kOverlay;
  const HtmlTree& tree = page.tree;
  Index best = 0;
  for (Index i = 0; i < tree.size();) {
    if (page.has(i, hint::kBody)) {
      if (mass.of(i) > (best == 0 ? 0 : mass.of(best))) best = i;
    } else if (page.has(i, kElsewhere) && mass.of(i) * 2 < mass.all()) {
      i = tree.end_of(i);
      continue;
    }
    ++i;
  }
  return best;
}

HtmlTree::Index article_region(const HtmlPage& page) {
  const Mass mass(page);
  if (mass.all() == 0) return 0;
  const Index body = article_body(page, mass);
  const bool stated = page.tree.attribute(body, Attribute::kItemprop) == "articleBody";
  const bool trusted =
      stated ? mass.of(body) * 10 >= mass.all() : mass.of(body) * 20 >= mass.all() * 7;
  if (body != 0 && trusted) return with_siblings(page, mass, body);
  return holder_of_most(page.tree, mass);
}

void keep_region(HtmlTree::Index region, HtmlPage* page) {
  constexpr std::size_t kFar = 40;  // blocks
  const std::size_t begin = page->block_at(region);
  const std::size_t end = page->block_at(page->tree.end_of(region));
  bool below_headline = false;
  for (std::size_t b = 0; b < page->blocks.size(); ++b) {
    if (b >= begin && b < end) continue;
    const bool near = b < begin && begin - b <= kFar;
    const PageBlock& block = page->blocks[b];
    if (near && block.kind == BlockKind::kHeading && block.level == 1) below_headline = true;
    if (!near || !is_lead(*page, b, below_headline)) page->reject(b, Verdict::kOutside);
  }
}

}  // namespace pith
