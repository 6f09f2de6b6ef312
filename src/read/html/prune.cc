// Boxes that are no part of an article, by what authors call them. Names lie: a page may call its
// text column "sidebar-wrapper", so what holds the text, or most of it, stays.

#include "read/html/page.h"

namespace pith {
namespace {

using Index = HtmlTree::Index;

constexpr Hints kUnwanted = hint::kNavigation | hint::kFooter | hint::kSide | hint::kShare |
                            hint::kRelated | hint::kComments | hint::kAd | hint::kOverlay |
                            hint::kSignUp | hint::kMeta | hint::kHidden | hint::kBio |
                            hint::kCaption;
// In a box that is named after an article, the others mean its parts: "post category-news".
constexpr Hints kUnwantedInArticle =
    hint::kComments | hint::kRelated | hint::kSide | hint::kAd | hint::kOverlay | hint::kHidden;
constexpr Hints kCertain =
    hint::kNavigation | hint::kFooter | hint::kComments | hint::kHidden | hint::kOverlay;
constexpr Hints kDoubtful = hint::kCaption | hint::kSide | hint::kShare | hint::kMeta |
                            hint::kSignUp | hint::kHidden | hint::kBio | hint::kHeader;

constexpr std::uint32_t kArticleBesideComments = 150;  // bytes of prose
constexpr std::uint32_t kStandfirst = 80;              // bytes

class Pruner {
 public:
  Pruner(Strictness strictness, HtmlPage* page)
      : strictness_(strictness),
        page_(*page),
        tree_(page->tree),
        mass_(*page),
        body_(article_body(*page, mass_)) {}

  void prune() {
    forget_meaningless_hints();
    for (Index i = 0; i < tree_.size();) {
      const bool gone = is_unwanted(i) && is_whole(i) && !holds_body(i) && can_go(i);
      i = gone ? tree_.end_of(i) : i + 1;
    }
  }

 private:
  // Hints that most of the text is under say nothing on this page.
  void forget_meaningless_hints() {
    Hints meaningless = 0;
    for (Hints bit = 1; bit <= kDoubtful; bit <<= 1U) {
      if ((bit & kDoubtful) == 0) continue;
      std::uint32_t under = 0;
      for (Index i = body_ + 1; i < tree_.end_of(body_);) {
        const bool has = page_.has(i, bit);
        if (has) under += mass_.of(i);
        i = has ? tree_.end_of(i) : i + 1;
      }
      if (under * 2 > mass_.of(body_)) meaningless |= bit;
    }
    for (Hints& hints : page_.hints) hints &= ~meaningless;
  }

  [[nodiscard]] bool is_unwanted(Index i) const {
    const Tag tag = tree_.tag(i);
    if (tag == Tag::kText || tag == Tag::kBody || tag == Tag::kHtml) return false;
    if (strictness_ == Strictness::kOpen) {
      return tag == Tag::kNav || page_.has(i, hint::kHidden | hint::kComments);
    }
    if (strictness_ == Strictness::kRelaxed) {
      return tag == Tag::kNav || tag == Tag::kFooter || page_.has(i, kCertain);
    }
    if (tag == Tag::kNav || tag == Tag::kFooter || tag == Tag::kAside || tag == Tag::kMenu ||
        tag == Tag::kDialog) {
      return true;
    }
    if (tag == Tag::kHeader || page_.has(i, hint::kHeader)) {
      return !page_.has(i, hint::kArticle | hint::kBody);
    }
    const Hints unwanted =
        page_.hints[i] & (page_.has(i, hint::kArticle) ? kUnwantedInArticle : kUnwanted);
    if (unwanted == 0) return false;
    return !page_.has(i, hint::kBody) || (unwanted & hint::kComments) != 0;
  }

  // An element in a line can be taken away only if the line is nothing else.
  [[nodiscard]] bool is_whole(Index i) const {
    if (is_box(tree_.tag(i))) return true;
    if (tree_.tag(i) == Tag::kOther && (page_.hints[i] & kUnwanted) == hint::kNavigation) {
      return false;  // the menu of a formula
    }
    const std::size_t first = page_.block_at(i);
    const std::size_t behind = page_.block_at(tree_.end_of(i));
    return (first == 0 || page_.blocks[first - 1].end <= i) &&
           (behind == 0 || page_.blocks[behind - 1].end <= tree_.end_of(i));
  }

  [[nodiscard]] bool holds_body(Index i) const {
    return body_ != 0 && i <= body_ && body_ < tree_.end_of(i);
  }

  // True if the box was rejected whole: what remains is an article without it.
  bool can_go(Index i) {
    const std::uint32_t inside = mass_.of(i);
    const std::uint32_t outside = mass_.all() - inside;
    const bool spare = page_.has(i, hint::kComments) ? outside >= kArticleBesideComments
                                                     : inside * 10 <= mass_.all() * 3;
    const bool head =
        (tree_.tag(i) == Tag::kHeader || page_.has(i, hint::kHeader)) && !page_.has(i, kUnwanted);
    const bool small = body_ != 0 && inside <= mass_.of(body_) * 2;
    if (!spare && !small) return false;
    const bool keeps_standfirst = head && spare;
    for (std::size_t b = page_.block_at(i);
         b < page_.blocks.size() && page_.blocks[b].begin < tree_.end_of(i); ++b) {
      const bool standfirst = prose_of(page_.blocks[b]) >= kStandfirst && page_.blocks[b].stops > 0;
      if (!keeps_standfirst || !standfirst) page_.reject(b, Verdict::kPruned);
    }
    return !keeps_standfirst;
  }

  Strictness strictness_;
  HtmlPage& page_;
  const HtmlTree& tree_;
  Mass mass_;
  Index body_;
};

}  // namespace

void prune(Strictness strictness, HtmlPage* page) { Pruner(strictness, page).prune(); }

}  // namespace pith
