#include "read/pdf/columns.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <vector>

#include "base/display.h"

namespace pith {
namespace {

constexpr std::size_t kTextLine = 24;    // characters; shorter lines are headings and cells
constexpr std::size_t kColumnLine = 66;  // characters; longer lines are no column's
constexpr std::size_t kLeastLines = 12;  // of text on a page, or on each side of the gutter
constexpr double kLineShare = 0.25;      // of the page's width, in a line of text
constexpr double kGutterFrom = 0.35;     // where the gutter may be, in page widths
constexpr double kGutterTo = 0.65;
constexpr double kGutterStep = 0.005;
constexpr std::size_t kCrossing = 6;  // at most one line in so many goes over the gutter
constexpr double kMargin = 0.085;     // of the page's height, where headers and footers are
constexpr double kBlank = 0.12;       // of a word's height: less is no blank between words
constexpr double kParagraph = 0.6;    // of a line's height: less is no gap between blocks

struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  [[nodiscard]] double height() const { return bottom - top; }
};

struct PrintedLine {
  Box box;
  std::string text{};
};

struct PrintedBlock {
  Box box;
  std::vector<PrintedLine> lines{};
};

struct PrintedPage {
  Box box;
  std::vector<PrintedBlock> blocks{};
};

// A line of the table: level (1 a page, 3 a block, 4 a line, 5 a word), page, paragraph, block, line,
// word, left, top, width, height, confidence, text. In points, from the page's top left corner.
struct Row {
  int level = 0;
  Box box;
  std::string_view text;
};

std::optional<double> number(std::string_view field) {
  double value = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
  if (error != std::errc() || end != field.data() + field.size()) return std::nullopt;
  return value;
}

std::optional<Row> parse_row(std::string_view line) {
  std::array<std::string_view, 12> fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::size_t tab = i + 1 < fields.size() ? line.find('\t') : line.size();
    if (tab == std::string_view::npos) return std::nullopt;
    fields[i] = line.substr(0, tab);
    line.remove_prefix(std::min(tab + 1, line.size()));
  }
  const auto level = number(fields[0]);
  const auto left = number(fields[6]);
  const auto top = number(fields[7]);
  const auto width = number(fields[8]);
  const auto height = number(fields[9]);
  if (!level || !left || !top || !width || !height) return std::nullopt;
  return Row{static_cast<int>(*level), {*left, *top, *left + *width, *top + *height}, fields[11]};
}

// Rows that come where they cannot be are passed over.
std::vector<PrintedPage> parse_pages(std::string_view tsv) {
  std::vector<PrintedPage> pages;
  double word_end = 0;
  while (!tsv.empty()) {
    const std::size_t end = std::min(tsv.find('\n'), tsv.size());
    const std::optional<Row> row = parse_row(tsv.substr(0, end));
    tsv.remove_prefix(std::min(end + 1, tsv.size()));
    if (!row) continue;
    if (row->level == 1) {
      // poppler 22.12 leaves its corner where the page before ended.
      const Box& box = row->box;
      pages.push_back({{0, 0, box.right - box.left, box.bottom - box.top}});
    } else if (row->level == 3 && !pages.empty()) {
      pages.back().blocks.push_back({row->box});
    } else if (row->level >= 4 && !pages.empty() && !pages.back().blocks.empty()) {
      std::vector<PrintedLine>& lines = pages.back().blocks.back().lines;
      if (row->level == 4) {
        lines.push_back({row->box});
      } else if (!lines.empty()) {
        std::string& text = lines.back().text;
        const double gap = row->box.left - word_end;
        if (!text.empty() && gap > kBlank * row->box.height()) text += ' ';
        text += row->text;
        word_end = row->box.right;
      }
    }
  }
  return pages;
}

// The middle of the gutter between two columns, or nothing. Looks at some sixty places.
std::optional<double> find_gutter(const PrintedPage& page) {
  std::vector<Box> lines;
  for (const PrintedBlock& block : page.blocks) {
    for (const PrintedLine& line : block.lines) {
      if (line.box.right - line.box.left >= kLineShare * page.box.right) lines.push_back(line.box);
    }
  }
  std::size_t fewest = lines.size() / kCrossing + 1;
  double from = 0;  // the gutter's sides
  double to = 0;
  for (double share = kGutterFrom; share <= kGutterTo; share += kGutterStep) {
    const double x = share * page.box.right;
    std::size_t left = 0;
    std::size_t right = 0;
    for (const Box& line : lines) {
      if (line.right <= x) ++left;
      if (line.left >= x) ++right;
    }
    if (left < kLeastLines || right < kLeastLines) continue;
    const std::size_t crossing = lines.size() - left - right;
    if (crossing < fewest) from = x;
    if (crossing <= fewest && from > 0) to = x;
    fewest = std::min(fewest, crossing);
  }
  if (from == 0) return std::nullopt;
  return (from + to) / 2;
}

// True if a gap is between the blocks, or they stand side by side.
bool are_apart(const PrintedBlock& above, const PrintedBlock& below) {
  const double line = below.lines.empty() ? 0 : below.lines.front().box.height();
  return below.box.top - above.box.bottom > kParagraph * line || below.box.left > above.box.right ||
         below.box.right < above.box.left;
}

// Blocks from the top down, with a blank line where there is a gap.
void print(std::vector<const PrintedBlock*>* blocks, std::string* out) {
  std::ranges::stable_sort(*blocks, {}, [](const PrintedBlock* block) { return block->box.top; });
  const PrintedBlock* above = nullptr;
  for (const PrintedBlock* block : *blocks) {
    if (above != nullptr && are_apart(*above, *block)) *out += '\n';
    for (const PrintedLine& printed : block->lines) *out += printed.text + '\n';
    above = block;
  }
  if (!blocks->empty()) *out += '\n';
  blocks->clear();
}

// The left column and the right one, as far as the next block that stands over both.
std::string text_of(const PrintedPage& page, double gutter) {
  std::vector<const PrintedBlock*> all;
  for (const PrintedBlock& block : page.blocks) all.push_back(&block);
  std::ranges::stable_sort(all, {}, [](const PrintedBlock* block) { return block->box.top; });
  const double margin = kMargin * page.box.bottom;
  std::string text;
  std::vector<const PrintedBlock*> over;
  std::vector<const PrintedBlock*> left;
  std::vector<const PrintedBlock*> right;
  const auto print_columns = [&] {
    const bool both = !left.empty() && !right.empty();
    print(&left, &text);
    if (both) text += '\v';
    print(&right, &text);
  };
  for (const PrintedBlock* block : all) {
    const Box& box = block->box;
    const bool edge =
        block->lines.size() == 1 && (box.bottom < margin || box.top > page.box.bottom - margin);
    if (edge || (box.left < gutter && box.right > gutter)) {
      print_columns();
      over.push_back(block);
      print(&over, &text);
    } else {
      (box.right <= gutter ? left : right).push_back(block);
    }
  }
  print_columns();
  return text;
}

}  // namespace

bool may_have_columns(std::string_view text) {
  std::size_t lines = 0;   // of text on this page
  std::size_t narrow = 0;  // of them
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n\f", at), text.size());
    const std::size_t width = display_width(text.substr(at, end - at));
    if (width >= kTextLine) ++lines;
    if (width >= kTextLine && width <= kColumnLine) ++narrow;
    if (end == text.size() || text[end] == '\f') {
      if (narrow >= 2 * kLeastLines && 2 * narrow > lines) return true;
      lines = narrow = 0;
    }
    at = end + 1;
  }
  return false;
}

std::string with_columns_in_order(std::string text, std::string_view tsv) {
  const std::vector<PrintedPage> pages = parse_pages(tsv);
  std::string ordered;
  std::size_t at = 0;
  for (const PrintedPage& page : pages) {
    const std::size_t end = text.find('\f', at);
    if (end == std::string::npos) return text;  // not of the same file
    const std::optional<double> gutter = find_gutter(page);
    if (gutter) {
      ordered += text_of(page, *gutter);
    } else {
      ordered.append(text, at, end - at);
    }
    ordered += '\f';
    at = end + 1;
  }
  return at == text.size() ? ordered : text;
}

}  // namespace pith
