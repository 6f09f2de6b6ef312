#include "read/plain/line.h"

#include <algorithm>

#include "base/unicode.h"
#include "read/plain/line_end.h"

namespace pith {
namespace {

constexpr std::size_t kTab = 8;          // columns
constexpr std::size_t kColumnGap = 3;    // blanks inside a line that has a neighbour with such
constexpr std::size_t kLoneGap = 8;      // blanks inside a line that stands alone
constexpr std::size_t kCellIndent = 20;  // columns; a wrapped cell below its row
constexpr std::size_t kLabelWidth = 8;   // "1.1   Money" is a heading, not a row

// The position behind the quote marks that open the line, "> > "; `*marks` is how many.
std::size_t skip_quotes(std::string_view line, std::size_t* marks) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '>') {
      ++*marks;
      end = at + 1;
    } else if (line[at] != ' ') {
      break;
    }
  }
  return end;
}

std::size_t columns_of_space(std::string_view space) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < space.size();) {
    columns = next_code_point(space, &at) == '\t' ? (columns / kTab + 1) * kTab : columns + 1;
  }
  return columns;
}

// Runs of blanks inside the line, what follows its label or marker.
struct Gaps {
  std::size_t widest = 0;
  std::size_t columns = 0;  // gaps between columns
};

Gaps gaps_of(std::string_view body) {
  Gaps gaps;
  if (!has_blanks(body, kColumnGap)) return gaps;  // narrower ones say nothing
  for (std::size_t at = body.find(' '); at != std::string_view::npos; at = body.find(' ', at)) {
    const std::size_t end = std::min(body.find_first_not_of(' ', at), body.size());
    if (at > kLabelWidth) gaps.widest = std::max(gaps.widest, end - at);
    if (end - at >= kColumnGap) ++gaps.columns;
    at = end;
  }
  return gaps;
}

void measure(std::string_view text, std::size_t end, std::size_t begin, TextLine* line) {
  const std::string_view body = trim(text.substr(begin, end - begin));
  line->span.begin = body.empty() ? begin : static_cast<std::size_t>(body.data() - text.data());
  line->span.end = line->span.begin + body.size();
  line->indent = columns_of_space(text.substr(begin, line->span.begin - begin));
  line->marker = leading_marker(body);
}

// Lines that open with '>' are quoted if one beside them does too.
void find_quotes(std::string_view text, std::vector<TextLine>* lines) {
  std::vector<std::size_t> marks(lines->size());
  std::vector<std::size_t> ends(lines->size());
  for (std::size_t i = 0; i < lines->size(); ++i) {
    const TextLine& line = (*lines)[i];
    ends[i] = line.span.begin + skip_quotes(line.span.of(text), &marks[i]);
  }
  for (std::size_t i = 0; i < lines->size(); ++i) {
    const bool beside = (i > 0 && marks[i - 1] > 0) || (i + 1 < marks.size() && marks[i + 1] > 0);
    if (marks[i] == 0 || !beside) continue;
    TextLine& line = (*lines)[i];
    line.quotes = marks[i];
    measure(text, line.span.end, ends[i], &line);
  }
}

void find_rows(std::string_view text, std::vector<TextLine>* lines) {
  std::size_t above = lines->size();  // the line with text before i
  std::size_t gap_above = 0;
  std::size_t row_indent = 0;
  for (std::size_t i = 0; i < lines->size(); ++i) {
    TextLine& line = (*lines)[i];
    if (line.is_blank()) continue;
    const Gaps gaps = gaps_of(line.span.of(text).substr(line.marker.size));
    if (gaps.widest >= kLoneGap || (gaps.columns >= 2 && gaps.widest >= kColumnGap)) {
      line.role = TextLine::Role::kRow;
    }
    if (above < i && gaps.widest >= kColumnGap && gap_above >= kColumnGap) {
      line.role = (*lines)[above].role = TextLine::Role::kRow;
    }
    // The last column of a row goes on below it.
    const bool below = above + 1 == i && (*lines)[above].role == TextLine::Role::kRow;
    const bool cell = below && gaps.widest < kColumnGap && line.indent >= row_indent + kCellIndent;
    if (cell) line.role = TextLine::Role::kRow;
    if (line.role == TextLine::Role::kRow && !cell) row_indent = line.indent;
    above = i;
    gap_above = gaps.widest;
  }
}

}  // namespace

char32_t first_mark(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = next_code_point(line, &at);
    if (!is_opener(c) && !is_space(c)) return c;
  }
  return 0;
}

std::vector<TextLine> split_lines(std::string_view text) {
  std::vector<TextLine> lines;
  char32_t before = 0;  // what ended the line before
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const std::size_t end = at = find_line_end(text, at);
    const char32_t ended_by = at < text.size() ? next_code_point(text, &at) : U'\0';
    if (ended_by == '\r' && peek(text, at) == '\n') ++at;
    TextLine line;
    line.begin = begin;
    line.breaks_page = before == '\f';
    line.breaks_column = before == '\v';
    measure(text, end, begin, &line);
    lines.push_back(line);
    before = ended_by;
  }
  find_quotes(text, &lines);
  find_rows(text, &lines);
  return lines;
}

}  // namespace pith
