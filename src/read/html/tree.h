// Internal. A page as a tree in one array, parsed by libxml2. libxml2 is seen in the .cc, never
// here.
//
// Nodes stand in document order, each before what it holds, so a subtree is the range [node, end)
// and every walk is a loop. Nothing recurses, however deep a page is nested.

#ifndef PITH_READ_HTML_TREE_H_
#define PITH_READ_HTML_TREE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pith {

// The elements that we ask for by name; all others are kOther.
enum class Tag : std::uint8_t {
  kText,  // no element but a run of text
  kOther,
  kA,
  kAbbr,
  kAddress,
  kAnnotation,
  kArticle,
  kAside,
  kAudio,
  kB,
  kBlockquote,
  kBody,
  kBr,
  kButton,
  kCanvas,
  kCaption,
  kCenter,
  kCite,
  kCode,
  kDd,
  kDel,
  kDetails,
  kDialog,
  kDiv,
  kDl,
  kDt,
  kEm,
  kFieldset,
  kFigcaption,
  kFigure,
  kFooter,
  kFont,
  kForm,
  kFrame,
  kFrameset,
  kH1,
  kH2,
  kH3,
  kH4,
  kH5,
  kH6,
  kHead,
  kHeader,
  kHgroup,
  kHr,
  kHtml,
  kI,
  kIframe,
  kImg,
  kInput,
  kIns,
  kLabel,
  kLegend,
  kLi,
  kLink,
  kMain,
  kMap,
  kMath,
  kMenu,
  kMeta,
  kNav,
  kNoscript,
  kObject,
  kOl,
  kOption,
  kP,
  kPicture,
  kPre,
  kQ,
  kRp,
  kRt,
  kS,
  kScript,
  kSection,
  kSelect,
  kSmall,
  kSpan,
  kStrike,
  kStrong,
  kStyle,
  kSub,
  kSummary,
  kSup,
  kSvg,
  kTable,
  kTbody,
  kTd,
  kTemplate,
  kTextarea,
  kTfoot,
  kTh,
  kThead,
  kTime,
  kTitle,
  kTr,
  kU,
  kUl,
  kVideo,
  kCount,
};

// The attributes that are kept.
enum class Attribute : std::uint8_t {
  kAlt,
  kAriaHidden,
  kAriaLabel,
  kClass,
  kContent,
  kDatetime,
  kHidden,
  kHref,
  kHttpEquiv,
  kId,
  kItemprop,
  kItemtype,
  kLang,
  kName,
  kPlaceholder,
  kProperty,
  kRel,
  kRole,
  kStyle,
  kTitle,
  kType,
  kXmlLang,
  kCount,
};

// Elements nested deeper than this are taken for siblings, as browsers do it.
inline constexpr std::size_t kDeepestElement = 256;

class HtmlTree {
 public:
  using Index = std::uint32_t;

  struct Node {
    Tag tag = Tag::kOther;
    std::uint16_t attributes = 0;  // how many
    Index parent = 0;              // 0 for the root's own
    Index end = 0;                 // behind the last node that this one holds
    std::uint32_t first = 0;       // its first attribute; of a text, where it begins
    std::uint32_t size = 0;        // of a text, in bytes
  };

  // Parses a page: valid UTF-8 without NUL. Never fails: what is no markup is text. Node 0 is the
  // root, which holds all. Scripts are left out but for JSON-LD, styles and comments are. Linear.
  // REQUIRES: fewer than 2^31 bytes.
  [[nodiscard]] static HtmlTree parse(std::string_view html);

  [[nodiscard]] Index size() const { return static_cast<Index>(nodes_.size()); }
  [[nodiscard]] const Node& operator[](Index i) const { return nodes_[i]; }
  [[nodiscard]] Tag tag(Index i) const { return nodes_[i].tag; }
  [[nodiscard]] bool is_text(Index i) const { return nodes_[i].tag == Tag::kText; }
  [[nodiscard]] Index parent(Index i) const { return nodes_[i].parent; }
  // Behind the last node that this one holds.
  [[nodiscard]] Index end_of(Index i) const { return nodes_[i].end; }
  // What a text node says; "" for elements.
  [[nodiscard]] std::string_view text(Index i) const;
  // The value of an attribute, "" where it is missing.
  [[nodiscard]] std::string_view attribute(Index i, Attribute name) const;
  [[nodiscard]] bool has(Index i, Attribute name) const;
  // The first child and the next sibling; `none()` behind the last.
  [[nodiscard]] Index first_child(Index i) const { return i + 1 < nodes_[i].end ? i + 1 : none(); }
  [[nodiscard]] Index next_sibling(Index i) const {
    return nodes_[i].end < nodes_[nodes_[i].parent].end ? nodes_[i].end : none();
  }
  [[nodiscard]] Index none() const { return size(); }
  // All text below the node, as it stands there.
  [[nodiscard]] std::string text_below(Index i) const;

 private:
  friend class HtmlTreeBuilder;
  struct Value {
    Attribute name;
    std::uint32_t begin;
    std::uint32_t size;
  };

  std::vector<Node> nodes_;
  std::vector<Value> values_;
  std::string characters_;  // of texts and attributes
};

}  // namespace pith

#endif  // PITH_READ_HTML_TREE_H_
