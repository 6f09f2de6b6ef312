#include "read/html/article.h"

#include <utility>

#include "read/html/page.h"

namespace pith {
namespace {

using Index = HtmlTree::Index;

std::vector<Hints> hints_of_all(const HtmlTree& tree) {
  std::vector<Hints> hints(tree.size());
  for (Index i = 0; i < tree.size(); ++i) {
    const Tag tag = tree.tag(i);
    if (tag == Tag::kText || tag == Tag::kBody || tag == Tag::kHtml) continue;  // all is in them
    hints[i] = hints_of(tree, i) | (is_hidden(tree, i) ? hint::kHidden : 0);
  }
  return hints;
}

Article find(Strictness strictness, HtmlPage page) {
  prune(strictness, &page);
  Article article;
  article.region = article_region(page);
  keep_region(article.region, &page);
  reject_captions(&page);
  reject_links(&page);
  trim_edges(article.region, &page);
  for (std::size_t b = 0; b < page.blocks.size(); ++b) {
    if (page.is_kept(b)) article.size += page.blocks[b].size;
  }
  article.verdicts = std::move(page.verdicts);
  return article;
}

}  // namespace

Article find_article(const HtmlTree& tree, std::span<const PageBlock> blocks) {
  constexpr std::uint32_t kLittle = 250;  // bytes: so short an article is doubted
  constexpr std::uint32_t kMuchMore = 3;  // times
  const HtmlPage page{tree, blocks, hints_of_all(tree),
                      std::vector<Verdict>(blocks.size(), Verdict::kKept)};
  Article best = find(Strictness::kStrict, page);
  for (const Strictness less : {Strictness::kRelaxed, Strictness::kOpen}) {
    if (best.size >= kLittle) break;
    Article more = find(less, page);
    if (more.size > kMuchMore * best.size) best = std::move(more);
  }
  // A page of nothing but links or headings: text in, text out.
  for (std::size_t b = 0; best.size == 0 && b < blocks.size(); ++b)
    best.verdicts[b] = Verdict::kKept;
  return best;
}

}  // namespace pith
