// The title of a text that came without one: its first line that is no sentence, without the
// breadcrumb before it and the site's name behind it. Pages copied whole say it two or three times.

#include <algorithm>
#include <string>

#include "base/byte_scan.h"
#include "base/display.h"
#include "base/unicode.h"
#include "read/plain/plain.h"
#include "read/title_words.h"

namespace pith {
namespace {

constexpr std::size_t kTitleBytes = 600;    // a longer line is a paragraph
constexpr std::size_t kSearchedBlocks = 6;  // a title stands at the top
constexpr std::size_t kSiteNameWidth = 30;  // columns; "Hangzhou Net", "The Daily Ledger"
constexpr int kSiteNames = 3;               // "| Politics | The Daily Ledger"
constexpr double kSameTitle = 0.7;          // Jaccard of the words of two lines that say the same

// "Home » Politics » Dam opens" -> "Dam opens".
std::string_view without_breadcrumb(std::string_view line) {
  const auto may_be_mark = [](auto byte) {
    return byte.is(0xC2) | byte.is(0xE2) | byte.is('>') | byte.is(':');
  };
  if (find_byte(line, 0, may_be_mark) == line.size()) return line;
  for (const std::string_view mark : {"\xC2\xBB", "\xE2\x80\xBA", " > ", " :: "}) {  // » ›
    const std::size_t at = line.rfind(mark);
    // A closing guillemet ends a quotation: «Dam» opens. A breadcrumb has none open.
    if (at == std::string_view::npos || line.find("\xC2\xAB") != std::string_view::npos) continue;
    const std::string_view rest = trim(line.substr(at + mark.size()));
    if (!rest.empty()) line = rest;
  }
  return line;
}

// "Dam opens_Lowland Net", "Dam opens at last | Politics | Lowland Net" -> the wider side.
std::string_view without_site_name(std::string_view line) {
  for (int cuts = 0; cuts < kSiteNames; ++cuts) {
    const std::size_t at = line.find_last_of("_|");
    if (at == std::string_view::npos) return line;
    const std::string_view left = trim(line.substr(0, at));
    const std::string_view right = trim(line.substr(at + 1));
    const std::size_t width = display_width(right);
    if (right.empty() || width > kSiteNameWidth || width >= display_width(left)) return line;
    line = left;
  }
  return line;
}

// "Dam opens - The Lowland Ledger", "The Lowland Ledger: Dam opens" -> "Dam opens", where the
// site is known by name.
std::string_view without_site(std::string_view line, std::string_view site) {
  const std::string name = fold_line(site);
  if (name.empty()) return line;
  for (const std::string_view mark : {" - ", " | ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", ": ",
                                      " \xC2\xBB ", " \xC2\xB7 ", " : "}) {
    const std::size_t last = line.rfind(mark);
    const std::size_t first = line.find(mark);
    if (last == std::string_view::npos) continue;
    if (fold_line(line.substr(last + mark.size())) == name) return trim(line.substr(0, last));
    if (fold_line(line.substr(0, first)) == name) return trim(line.substr(first + mark.size()));
  }
  return line;
}

double jaccard(const TitleWords& a, const TitleWords& b) {
  const std::size_t shared = shared_words(a, b);
  const std::size_t all = a.size() + b.size() - shared;
  return all == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(all);
}

// A line that could be a title: not long, no sentence, on top of something.
bool could_be_title(std::string_view line, BlockKind kind, bool last) {
  const char32_t final = [&] {
    std::size_t at = line.size();
    return previous_code_point(line, &at);
  }();
  const bool sentence = ends_like_sentence(line) && final != '?' && final != '!';
  return !last && !sentence && !introduces(line) && line.size() <= kTitleBytes &&
         (kind == BlockKind::kHeading || line.find('\n') == std::string_view::npos);
}

}  // namespace

std::string clean_title(std::string_view line, std::string_view site) {
  // Something may fold to nothing: soft hyphens. ASCII does not, and is all that most lines have.
  if (std::ranges::none_of(line, is_ascii_alphanumeric) && fold_line(line).empty()) return {};
  return std::string(without_site_name(without_breadcrumb(without_site(trim(line), site))));
}

void find_title(Document* document) {
  std::vector<Block>& blocks = document->blocks;
  if (document->title.empty()) {
    // The first block that is a sentence, or an item of a list, ends the search.
    for (std::size_t i = 0; i < std::min(kSearchedBlocks, blocks.size()); ++i) {
      const std::string_view line = blocks[i].span.of(document->text);
      if (!is_content(blocks[i].kind)) continue;
      if (blocks[i].kind == BlockKind::kItem ||
          !could_be_title(line, blocks[i].kind, i + 1 == blocks.size()))
        break;
      if (title_words(line).size() < 2) continue;  // a section's name, a rule: "Politics", "= = ="
      document->title = clean_title(plain_line(text_of(*document, blocks[i].span)));
      blocks[i].kind = BlockKind::kTitle;
      break;
    }
  }
  if (document->title.empty()) return;

  const TitleWords title = title_words(document->title);
  for (Block& block : blocks) {
    const std::string_view line = block.span.of(document->text);
    if (!is_content(block.kind) || line.size() > 2 * kTitleBytes || ends_like_sentence(line))
      continue;
    if (jaccard(title, title_words(clean_title(plain_line(line)))) > kSameTitle)
      block.kind = BlockKind::kTitleCopy;
  }
}

}  // namespace pith
