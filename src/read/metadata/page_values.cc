#include "read/metadata/page_values.h"

#include <algorithm>

#include "base/display.h"
#include "base/unicode.h"
#include "read/html/blocks.h"
#include "read/html/hints.h"

namespace pith {
namespace {

constexpr std::size_t kMostValues = 50;
constexpr std::size_t kMostNames = 8;               // in one attribute
constexpr std::size_t kLongestValue = 16U * 1024U;  // bytes that are looked at

// Soft hyphens show where a word may be cut.
std::string one_line(std::string_view text) {
  constexpr std::string_view kSoftHyphen = "\xC2\xAD";
  std::string line = plain_line(trim(text));
  std::size_t kept = 0;
  for (std::size_t at = 0; at < line.size();) {
    if (line.compare(at, kSoftHyphen.size(), kSoftHyphen) == 0) {
      at += kSoftHyphen.size();
    } else {
      line[kept++] = line[at++];
    }
  }
  line.resize(kept);
  return line;
}

}  // namespace

std::string plain_value(std::string_view value) {
  value = head_of(value, kLongestValue);
  if (value.find_first_of("&<") == std::string_view::npos) return one_line(value);
  const HtmlTree tree = HtmlTree::parse(value);
  std::string text;
  for (HtmlTree::Index i = 0; i < tree.size(); ++i) {
    if (is_box(tree.tag(i)) || tree.tag(i) == Tag::kBr) text += ' ';
    text += tree.text(i);
  }
  return one_line(text);
}

std::string key_of(std::string_view name) {
  std::string key;
  const std::string folded = fold(name);
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = next_code_point(folded, &at);
    if (is_letter(c) || is_digit(c)) append_code_point(c, &key);
  }
  return key;
}

std::string shortened(std::string text, std::size_t size) {
  if (text.size() <= size) return text;
  std::string_view head = head_of(text, size);
  const std::size_t blank = head.rfind(' ');
  if (blank != std::string_view::npos && blank > size / 2) head = head.substr(0, blank);
  return std::string(trim(head));
}

std::string shown_text(const HtmlTree& tree, HtmlTree::Index element, std::size_t most) {
  std::string text;
  const HtmlTree::Index end = tree.end_of(element);
  std::size_t nodes = 0;
  for (HtmlTree::Index i = element; i < end; ++i) {
    if (text.size() > 4 * most || ++nodes > most) return {};  // blanks among it may go yet
    const Tag tag = tree.tag(i);
    if (tag == Tag::kText) {
      text += head_of(tree.text(i), 4 * most + 1);
    } else if (is_skipped(tag) && i != element) {
      i = tree.end_of(i) - 1;
    } else if (is_box(tag) || tag == Tag::kBr) {
      text += ' ';
    }
  }
  text = one_line(text);
  return text.size() <= most ? text : std::string{};
}

std::vector<HtmlTree::Index> own_elements(const HtmlTree& tree, bool all) {
  constexpr Hints kElsewhere =
      hint::kRelated | hint::kSide | hint::kNavigation | hint::kFooter | hint::kAd | hint::kOverlay;
  const Hints foreign_hints = hint::kComments | (all ? 0 : kElsewhere);
  HtmlTree::Index headline = 0;
  while (headline < tree.size() && tree.tag(headline) != Tag::kH1) ++headline;
  std::vector<HtmlTree::Index> own;
  for (HtmlTree::Index i = 0; i < tree.size(); ++i) {
    const Tag tag = tree.tag(i);
    if (tag == Tag::kText) continue;
    const bool whole = tag == Tag::kHtml || tag == Tag::kBody;
    const Hints hints = whole ? 0 : hints_of(tree, i);
    const HtmlTree::Index end = tree.end_of(i);
    const bool holds_headline = i <= headline && headline < end;
    const bool most = end - i > tree.size() / 2;
    const bool box = tag == Tag::kFooter || tag == Tag::kNav || tag == Tag::kAside;
    const bool foreign = (hints & foreign_hints) != 0 || (box && !all);
    if (foreign && !holds_headline && (!most || (hints & hint::kComments) != 0)) {
      i = end - 1;
    } else {
      own.push_back(i);
    }
  }
  return own;
}

PageValues::PageValues(const HtmlTree& tree) {
  for (HtmlTree::Index i = 0; i < tree.size(); ++i) {
    if (tree.tag(i) != Tag::kMeta) continue;
    const std::string_view content = tree.attribute(i, Attribute::kContent);
    if (trim(content).empty()) continue;
    for (const Attribute key :
         {Attribute::kProperty, Attribute::kName, Attribute::kItemprop, Attribute::kHttpEquiv}) {
      std::string names = lower_ascii(head_of(tree.attribute(i, key), 500));
      std::ranges::replace(names, '.', ':');
      std::string_view rest = trim(names);
      for (std::size_t count = 0; count < kMostNames && !rest.empty(); ++count) {
        const std::size_t blank = std::min(rest.find_first_of(" \t\r\n\f"), rest.size());
        std::vector<std::string_view>& values = values_[std::string(rest.substr(0, blank))];
        if (values.size() < kMostValues) values.push_back(content);
        rest = trim(rest.substr(blank));
      }
    }
  }
}

std::string PageValues::first(std::initializer_list<std::string_view> names) const {
  for (const std::string_view name : names) {
    for (const std::string_view value : all(name)) {
      if (std::string plain = plain_value(value); !plain.empty()) return plain;
    }
  }
  return {};
}

const std::vector<std::string_view>& PageValues::all(std::string_view name) const {
  static const std::vector<std::string_view> kNone;
  const auto found = values_.find(std::string(name));
  return found == values_.end() ? kNone : found->second;
}

}  // namespace pith
