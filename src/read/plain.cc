// Lines to blocks. A blank line or a form feed ends a block. Within a run of lines, a line break is
// kept or taken for a blank by evidence: a text wrapped by hand breaks a line only where the next
// word would not have fitted.

#include "read/plain.h"

#include <algorithm>
#include <optional>

#include "base/display.h"
#include "base/markers.h"
#include "base/unicode.h"

namespace pith {
namespace {

// Lines wider than this were not wrapped by hand or machine: each is a paragraph of its own.
constexpr std::size_t kWidestWrap = 120;
// How full a line must be (share of the widest of its run, with the next line's first word added)
// for its break to be a wrap; a line that ends in a stop is cut sooner. Tuned on treebanks of six
// languages.
constexpr double kFull = 0.75;
constexpr double kFullAfterStop = 0.90;
// A line without final punctuation that is longer than this is no heading.
constexpr std::size_t kHeadingWords = 16;

struct Line {
  Span span;  // without outer white space; empty for a blank line
  std::size_t width = 0;
  Marker marker;
  bool breaks_page = false;  // a form feed stands before it
};

// Ends of lines: LF, CR, CRLF, VT, FF, NEL, LS, PS (UAX #14, mandatory breaks).
bool is_line_end(char32_t c) {
  return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  bool breaks_page = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    std::size_t end = at;
    char32_t ended_by = 0;
    while (at < text.size()) {
      end = at;
      const char32_t c = next_code_point(text, &at);
      if (is_line_end(c)) {
        ended_by = c;
        break;
      }
      end = at;
    }
    if (ended_by == '\r' && peek(text, at) == '\n') ++at;
    const std::string_view body = trim(text.substr(begin, end - begin));
    Line line;
    line.span.begin = body.empty() ? begin : static_cast<std::size_t>(body.data() - text.data());
    line.span.end = line.span.begin + body.size();
    line.width = display_width(body);
    line.marker = leading_marker(body);
    line.breaks_page = breaks_page;
    lines.push_back(line);
    breaks_page = ended_by == '\f';
  }
  return lines;
}

// The first letter or digit behind openers, or 0.
char32_t first_letter(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = next_code_point(line, &at);
    if (!is_opener(c) && !is_space(c)) return c;
  }
  return 0;
}

char32_t last_code_point(std::string_view line) {
  std::size_t at = line.size();
  return at == 0 ? U'\0' : previous_code_point(line, &at);
}

// A run of lines without a blank between them, [begin, end) into the lines.
struct Run {
  std::size_t widest = 0;
  std::size_t dashes = 0;  // lines that open with a dash or star
};

// True if some line goes on with a small letter: who wraps by hand breaks there most of the time.
bool is_wrapped(std::string_view text, const std::vector<Line>& lines) {
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const bool follows = lines[i - 1].span.size() > 0 && !lines[i].breaks_page;
    if (follows && is_lower(first_letter(lines[i].span.of(text)))) return true;
  }
  return false;
}

// "... under subsection / (h) of this section": the label at the head of `next` is no item's if it
// would not have fitted behind the words of `line`. "...; and / (2) the costs" is an item.
bool is_reference(std::string_view text, const Line& line, const Line& next, const Run& run) {
  const std::string_view before = line.span.of(text);
  const std::string_view after = next.span.of(text);
  const std::size_t blank = before.rfind(' ');
  if (blank == std::string_view::npos || introduces(before.substr(0, blank))) return false;
  if (!is_letter(last_code_point(before))) return false;
  if (!is_lower(first_letter(after.substr(next.marker.size)))) return false;
  const std::size_t label = display_width(trim(after.substr(0, next.marker.size)));
  return static_cast<double>(line.width + 1 + label) >
         static_cast<double>(run.widest) * kFullAfterStop;
}

// True if `next` goes on in the sentence or paragraph of `line`.
bool joins(std::string_view text, const Line& line, const Line& next, const Run& run,
           bool wrapped) {
  using Kind = Marker::Kind;
  const std::string_view before = line.span.of(text);
  const std::string_view after = next.span.of(text);
  const char32_t last = last_code_point(before);
  if (next.marker.kind == Kind::kBullet) return false;
  if (next.marker.kind == Kind::kEnumerator) return is_reference(text, line, next, run);
  if (next.marker.kind == Kind::kDash && (run.dashes >= 2 || last == ':')) return false;

  const char32_t first = first_letter(after);
  if (is_lower(first)) return true;
  if (run.widest > kWidestWrap || (is_upper(first) && !wrapped)) return false;
  if (is_unspaced(last) && is_unspaced(first)) {
    return !is_terminator(last) && 10 * line.width >= 9 * run.widest;
  }
  const std::size_t word = display_width(after.substr(0, after.find_first_of(" \t")));
  const bool stopped = is_terminator(last) || last == ':' || last == ';';
  const double needed = static_cast<double>(run.widest) * (stopped ? kFullAfterStop : kFull);
  return static_cast<double>(line.width + 1 + word) > needed;
}

// True if there are no more than `most` words; the rest is not looked at.
bool is_short(std::string_view text, std::size_t most) {
  std::size_t words = 0;
  for (std::size_t at = skip_space(text, 0); at < text.size(); at = skip_space(text, at)) {
    if (++words > most) return false;
    while (at < text.size() && !is_space(peek(text, at))) next_code_point(text, &at);
  }
  return true;
}

// True if the line has letters and none of them is small.
bool is_all_capitals(std::string_view line) {
  bool letters = false;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = next_code_point(line, &at);
    if (is_lower(c)) return false;
    letters = letters || is_upper(c);
  }
  return letters;
}

// A block of one line is a heading if it is short and ends as no sentence does, or is in capitals.
// A colon or a dash introduces what follows.
BlockKind kind_of(std::string_view body, const Marker& marker, bool one_line) {
  const bool item = marker.kind != Marker::Kind::kNone;
  const bool numbered = marker.kind == Marker::Kind::kEnumerator;
  if (one_line && (!item || numbered) && is_short(body, kHeadingWords)) {
    const bool open_end = !ends_like_sentence(body) && !introduces(body);
    if (is_all_capitals(body) || (open_end && !is_lower(first_letter(body.substr(marker.size))))) {
      return BlockKind::kHeading;
    }
  }
  return item ? BlockKind::kItem : BlockKind::kParagraph;
}

// Headings are not quoted. Where they hold most of the text they were none: verse, a transcript
// without stops, a list of names.
void distrust_headings(std::vector<Block>* blocks) {
  std::size_t headings = 0;  // in bytes
  std::size_t all = 0;
  for (const Block& block : *blocks) {
    all += block.span.size();
    if (block.kind == BlockKind::kHeading) headings += block.span.size();
  }
  if (2 * headings <= all) return;
  for (Block& block : *blocks) {
    if (block.kind == BlockKind::kHeading) block.kind = BlockKind::kParagraph;
  }
}

}  // namespace

bool is_content(BlockKind kind) {
  return kind == BlockKind::kParagraph || kind == BlockKind::kHeading || kind == BlockKind::kItem;
}

bool introduces(std::string_view text) {
  constexpr std::u32string_view kMarks = U",;:-\u2013\u2014\uFF0C\uFF1A\uFF1B";
  std::size_t at = text.size();
  return at > 0 && kMarks.find(previous_code_point(text, &at)) != std::u32string_view::npos;
}

bool ends_like_sentence(std::string_view text) {
  for (std::size_t at = text.size(); at > 0;) {
    const char32_t c = previous_code_point(text, &at);
    if (is_terminator(c)) return true;
    if (!is_closer(c) && !is_space(c)) return false;
  }
  return false;
}

std::vector<Block> split_blocks(std::string_view text) {
  const std::vector<Line> lines = split_lines(text);
  std::vector<Block> blocks;
  const bool wrapped = is_wrapped(text, lines);
  const auto is_blank = [](const Line& line) { return line.span.size() == 0; };

  for (std::size_t begin = 0; begin < lines.size();) {
    if (is_blank(lines[begin])) {
      ++begin;
      continue;
    }
    std::size_t end = begin + 1;
    while (end < lines.size() && !is_blank(lines[end]) && !lines[end].breaks_page) ++end;
    Run run;
    for (std::size_t i = begin; i < end; ++i) {
      run.widest = std::max(run.widest, lines[i].width);
      if (lines[i].marker.kind == Marker::Kind::kDash) ++run.dashes;
    }
    for (std::size_t i = begin; i < end;) {
      std::size_t last = i;
      while (last + 1 < end && joins(text, lines[last], lines[last + 1], run, wrapped)) ++last;
      const Span span{lines[i].span.begin, lines[last].span.end};
      blocks.push_back({span, kind_of(span.of(text), lines[i].marker, last == i)});
      i = last + 1;
    }
    begin = end;
  }
  distrust_headings(&blocks);
  return blocks;
}

}  // namespace pith
