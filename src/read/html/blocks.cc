#include "read/html/blocks.h"

#include <unordered_map>

#include "base/unicode.h"
#include "read/html/hints.h"

namespace pith {

bool is_box(Tag tag) {
  switch (tag) {
    case Tag::kAddress:
    case Tag::kArticle:
    case Tag::kAside:
    case Tag::kBlockquote:
    case Tag::kBody:
    case Tag::kCaption:
    case Tag::kCenter:
    case Tag::kDd:
    case Tag::kDetails:
    case Tag::kDialog:
    case Tag::kDiv:
    case Tag::kDl:
    case Tag::kDt:
    case Tag::kFieldset:
    case Tag::kFigcaption:
    case Tag::kFigure:
    case Tag::kFooter:
    case Tag::kForm:
    case Tag::kH1:
    case Tag::kH2:
    case Tag::kH3:
    case Tag::kH4:
    case Tag::kH5:
    case Tag::kH6:
    case Tag::kHeader:
    case Tag::kHgroup:
    case Tag::kHr:
    case Tag::kHtml:
    case Tag::kLegend:
    case Tag::kLi:
    case Tag::kMain:
    case Tag::kMenu:
    case Tag::kNav:
    case Tag::kOl:
    case Tag::kP:
    case Tag::kPre:
    case Tag::kSection:
    case Tag::kSummary:
    case Tag::kTable:
    case Tag::kTbody:
    case Tag::kTd:
    case Tag::kTfoot:
    case Tag::kTh:
    case Tag::kThead:
    case Tag::kTr:
    case Tag::kUl:
      return true;
    default:
      return false;
  }
}

bool is_skipped(Tag tag) {
  switch (tag) {
    case Tag::kAnnotation:
    case Tag::kAudio:
    case Tag::kButton:
    case Tag::kCanvas:
    case Tag::kHead:
    case Tag::kIframe:
    case Tag::kInput:
    case Tag::kMap:
    case Tag::kNoscript:
    case Tag::kObject:
    case Tag::kOption:
    case Tag::kRp:
    case Tag::kRt:
    case Tag::kScript:
    case Tag::kSelect:
    case Tag::kStyle:
    case Tag::kSvg:
    case Tag::kTemplate:
    case Tag::kTextarea:
    case Tag::kTitle:
    case Tag::kVideo:
      return true;
    default:
      return false;
  }
}

namespace {

using Index = HtmlTree::Index;

int heading_level(Tag tag) {
  return tag >= Tag::kH1 && tag <= Tag::kH6 ? static_cast<int>(tag) - static_cast<int>(Tag::kH1) + 1
                                            : 0;
}

class Splitter {
 public:
  explicit Splitter(const HtmlTree& tree) : tree_(tree) {}

  std::vector<PageBlock> split() {
    for (Index i = 0; i < tree_.size();) {
      while (!boxes_.empty() && tree_[boxes_.back()].end <= i) leave();
      const Tag tag = tree_.tag(i);
      if (tag == Tag::kText) {
        add(i);
      } else if (is_skipped(tag)) {
        i = tree_[i].end;
        continue;
      } else {
        enter(i, tag);
      }
      ++i;
    }
    while (!boxes_.empty()) leave();
    flush();
    free_layout_cells();
    return std::move(blocks_);
  }

 private:
  // A cell with more than one block is no cell of a table but a part of a layout.
  void free_layout_cells() {
    std::vector<Index> cells;  // a block each; none() for what is no cell
    std::unordered_map<Index, int> blocks;
    for (const PageBlock& block : blocks_) {
      cells.push_back(block.kind == BlockKind::kTable ? cell_of(block.element) : tree_.none());
      ++blocks[cells.back()];
    }
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      if (cells[b] != tree_.none() && blocks[cells[b]] > 1) blocks_[b].kind = BlockKind::kParagraph;
    }
  }

  [[nodiscard]] Index cell_of(Index element) const {
    for (Index at = element; at != 0; at = tree_.parent(at)) {
      if (tree_.tag(at) == Tag::kTd || tree_.tag(at) == Tag::kTh) return at;
    }
    return tree_.none();
  }

  void enter(Index i, Tag tag) {
    if (is_box(tag)) {
      flush();
      boxes_.push_back(i);
      if (tag == Tag::kOl || tag == Tag::kUl) ++lists_;
      if (tag == Tag::kBlockquote) ++quotes_;
    } else if (tag == Tag::kBr) {
      if (++breaks_ == 2) flush();
    } else if (tag == Tag::kA) {
      link_end_ = tree_[i].end;
    }
  }

  void leave() {
    flush();
    const Tag tag = tree_.tag(boxes_.back());
    if (tag == Tag::kOl || tag == Tag::kUl) --lists_;
    if (tag == Tag::kBlockquote) --quotes_;
    boxes_.pop_back();
  }

  void add(Index i) {
    const std::string_view text = tree_.text(i);
    std::uint32_t size = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t before = at;
      const char32_t c = next_code_point(text, &at);
      if (c <= ' ' || c == 0xA0) continue;
      if (!has_word_) has_word_ = is_letter(c) || is_digit(c);
      size += static_cast<std::uint32_t>(at - before);
      if (c == '.' || c == '!' || c == '?' || c == 0x3002 || c == 0xFF01 || c == 0xFF1F ||
          c == 0x2026 || c == 0x061F || c == 0x0964) {
        // "3.5" and "e.g." end none
        if (c >= 0x80 || at == text.size() || !is_ascii_alphanumeric(text[at])) ++open_.stops;
      }
      if (c == ',' || c == 0xFF0C || c == 0x3001 || c == 0x060C) ++open_.commas;
    }
    if (size == 0) return;
    breaks_ = 0;
    if (open_.size == 0) open_.begin = i;
    open_.end = i + 1;
    open_.size += size;
    if (i < link_end_) open_.link_size += size;
  }

  void flush() {
    breaks_ = 0;
    if (has_word_) {
      open_.element = boxes_.empty() ? 0 : boxes_.back();
      set_kind();
      blocks_.push_back(open_);
    }
    open_ = {};
    has_word_ = false;
  }

  // The kind, by the boxes around: the innermost one that says something decides.
  void set_kind() {
    constexpr std::size_t kFar = 8;               // boxes
    constexpr std::uint32_t kProseHeading = 120;  // bytes: a paragraph that was set large
    bool inside_paragraph = false;                // or a box that no heading holds
    for (std::size_t i = boxes_.size(); i > 0 && boxes_.size() - i < kFar; --i) {
      const Tag tag = tree_.tag(boxes_[i - 1]);
      if (const int level = heading_level(tag);
          level > 0 && !inside_paragraph && !(open_.stops > 0 && open_.size >= kProseHeading)) {
        open_.kind = BlockKind::kHeading;
        open_.level = level;
        return;
      }
      switch (tag) {
        case Tag::kLi:
        case Tag::kDd:
        case Tag::kDt:
          open_.kind = BlockKind::kItem;
          open_.level = std::max(lists_, 1);
          return;
        case Tag::kTd:
        case Tag::kTh:
          open_.kind = BlockKind::kTable;
          return;
        case Tag::kCaption:
        case Tag::kFigcaption:
        case Tag::kFigure:
          open_.kind = BlockKind::kCaption;
          return;
        case Tag::kPre:
          open_.kind = BlockKind::kCode;
          return;
        default:
          inside_paragraph = true;
          break;
      }
    }
    open_.kind = quotes_ > 0 ? BlockKind::kQuote : BlockKind::kParagraph;
  }

  const HtmlTree& tree_;
  std::vector<PageBlock> blocks_;
  std::vector<Index> boxes_;
  PageBlock open_;
  bool has_word_ = false;  // in open_: "* * *" and "|" are no block
  Index link_end_ = 0;
  int lists_ = 0;
  int quotes_ = 0;
  int breaks_ = 0;
};

}  // namespace

std::vector<PageBlock> page_blocks(const HtmlTree& tree) { return Splitter(tree).split(); }

}  // namespace pith
