// Rules and dotted lines by their form; pages by form feeds or by their numbers.

#include "read/plain/furniture.h"

#include <algorithm>
#include <unordered_map>

#include "base/unicode.h"
#include "read/plain/page_number.h"

namespace pith {
namespace {

using Role = TextLine::Role;

constexpr std::size_t kRuleMarks = 3;      // "---"
constexpr std::size_t kLeaderDots = 4;     // "Background .... 4"
constexpr std::size_t kLongLeader = 10;    // dots whose number pdftotext set elsewhere
constexpr std::size_t kLeaderShare = 3;    // one in so many lines of a list of contents is dotted
constexpr std::size_t kLeastPages = 3;     // so many numbers in a row, to be believed
constexpr std::size_t kShortestPage = 15;  // lines, blank ones included
constexpr std::size_t kUsualPage = 25;     // lines; the median of the pages is longer
constexpr std::size_t kPageSpread = 3;     // the longest page to the median

// "-----", "* * *", "____": marks that make no word; a lone bullet.
// Fewer than three marks must stand between blank lines, `alone`.
bool is_rule(std::string_view body, bool alone) {
  constexpr std::u32string_view kMarks = U"-_*~#+\u00B7\u2010\u2013\u2014\u2015\u2022\u2500\u2501";
  constexpr std::u32string_view kBullets = U"\u2022\u2023\u25E6\u25AA\u25CF\u25A0\uF0B7";
  std::size_t marks = 0;
  bool bullets = true;
  for (std::size_t at = 0; at < body.size();) {
    const char32_t c = next_code_point(body, &at);
    if (is_space(c)) continue;
    const bool bullet = kBullets.find(c) != std::u32string_view::npos;
    if (!bullet && kMarks.find(c) == std::u32string_view::npos) return false;
    bullets = bullets && bullet;
    ++marks;
  }
  return marks >= kRuleMarks || (marks > 0 && (bullets || alone));
}

// "Background ........ 4", "Annex . . . . iv", "Money …… 12": dots, and a page number behind, or
// very many dots.
bool is_leader(std::string_view body) {
  const std::size_t text = body.find_last_not_of('.');
  if (text != std::string_view::npos && body.size() - text > kLongLeader) return true;
  const std::size_t blank = body.find_last_of(" .\xA6");  // \xA6 ends U+2026
  if (blank == std::string_view::npos || !small_number(body.substr(blank + 1))) return false;
  std::size_t dots = 0;
  for (std::size_t at = blank + 1; at > 0 && dots < kLeaderDots;) {
    const char32_t c = previous_code_point(body, &at);
    if (c == '.') {
      ++dots;
    } else if (c == 0x2026) {
      dots += 3;
    } else if (!is_space(c)) {
      return false;
    }
  }
  return dots >= kLeaderDots;
}

bool ends_in_stop(std::string_view body) {
  std::size_t at = body.size();
  return at > 0 && is_terminator(previous_code_point(body, &at));
}

bool is_blank_above(const std::vector<TextLine>& lines, std::size_t i) {
  return i == 0 || lines[i - 1].is_blank() || lines[i].breaks_page;
}

bool is_blank_below(const std::vector<TextLine>& lines, std::size_t i) {
  return i + 1 == lines.size() || lines[i + 1].is_blank() || lines[i + 1].breaks_page;
}

bool is_alone(const std::vector<TextLine>& lines, std::size_t i) {
  return is_blank_above(lines, i) && is_blank_below(lines, i);
}

// Lines of the longest chain of page numbers that count up by one; none if they are no pages'.
std::vector<std::size_t> numbered_lines(std::string_view text, const std::vector<TextLine>& lines) {
  struct Step {
    std::size_t line;
    std::size_t length;  // of the chain so far
    std::size_t before;  // the step before, or npos
  };
  constexpr std::size_t kNone = std::string_view::npos;
  std::vector<Step> steps;
  std::unordered_map<std::size_t, std::size_t> last;  // by number
  std::size_t best = kNone;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].is_blank() || !(is_blank_above(lines, i) || is_blank_below(lines, i))) continue;
    const std::string_view body = lines[i].span.of(text);
    const std::optional<PageNumber> page = page_number(body);
    if (!page) continue;
    // "Section 3" counts sections.
    if (page->form == PageNumber::Form::kNamed && !names_page(body)) continue;
    Step step{i, 1, kNone};
    const auto found = last.find(page->number - 1);
    if (page->number > 0 && found != last.end() && i - steps[found->second].line >= kShortestPage) {
      step.before = found->second;
      step.length = steps[found->second].length + 1;
    }
    last[page->number] = steps.size();
    if (best == kNone || step.length > steps[best].length) best = steps.size();
    steps.push_back(step);
  }
  std::vector<std::size_t> chain;
  for (std::size_t at = best; at != kNone; at = steps[at].before) chain.push_back(steps[at].line);
  std::ranges::reverse(chain);
  if (chain.size() < kLeastPages) return {};
  std::vector<std::size_t> heights;
  for (std::size_t i = 1; i < chain.size(); ++i) heights.push_back(chain[i] - chain[i - 1]);
  std::ranges::sort(heights);
  const std::size_t median = heights[heights.size() / 2];
  if (median < kUsualPage || heights.back() > kPageSpread * median) return {};
  return chain;
}

}  // namespace

void mark_rules(std::string_view text, std::vector<TextLine>* lines) {
  for (std::size_t i = 0; i < lines->size(); ++i) {
    TextLine& line = (*lines)[i];
    const std::string_view body = line.span.of(text);
    if (is_rule(body, is_alone(*lines, i))) line.role = Role::kRule;
    if (is_surely_page_number(body)) line.role = Role::kPage;
  }
  for (std::size_t begin = 0; begin < lines->size();) {
    std::size_t end = begin;
    std::size_t dotted = 0;
    while (end < lines->size() && !(*lines)[end].is_blank()) {
      TextLine& line = (*lines)[end++];
      if (!is_leader(line.span.of(text))) continue;
      line.role = Role::kRule;
      ++dotted;
    }
    // What stands between dotted lines is the first half of an entry, or a heading over some.
    for (std::size_t i = begin; i < end && kLeaderShare * dotted >= end - begin; ++i) {
      if (!ends_in_stop((*lines)[i].span.of(text))) (*lines)[i].role = Role::kRule;
    }
    begin = end + 1;
  }
}

void mark_figures(std::string_view text, std::vector<TextLine>* lines) {
  const auto is_figure = [&](const TextLine& line) {
    const std::string_view body = line.span.of(text);
    return !line.is_furniture() && !any_code_point(body, is_letter) && !ends_in_stop(body);
  };
  // From one blank line to the next.
  for (std::size_t begin = 0; begin < lines->size();) {
    std::size_t end = begin;
    bool figures = true;
    do {
      figures = figures && is_figure((*lines)[end]);
    } while (++end < lines->size() && !is_blank_above(*lines, end));
    for (std::size_t i = begin; i < end && figures; ++i) {
      if (!(*lines)[i].is_blank()) (*lines)[i].role = Role::kRule;
    }
    begin = end;
  }
}

std::vector<Page> find_pages(std::string_view text, const std::vector<TextLine>& lines,
                             bool* counted) {
  std::vector<std::size_t> breaks;  // first lines of pages
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].breaks_page) breaks.push_back(i);
  }
  *counted = breaks.empty();
  if (*counted) breaks = numbered_lines(text, lines);
  std::vector<Page> pages;
  std::size_t begin = 0;
  for (const std::size_t line : breaks) {
    pages.push_back({begin, line});
    begin = line;
  }
  pages.push_back({begin, lines.size()});
  return pages;
}

void mark_furniture(std::string_view text, std::vector<TextLine>* lines) {
  mark_rules(text, lines);
  bool counted = false;
  const std::vector<Page> pages = find_pages(text, *lines, &counted);
  if (pages.size() < 2) return;
  mark_edges(text, pages, counted, lines);
  if (counted) return;
  mark_heads(text, pages, lines);
  mark_notes(text, pages, lines);
  mark_figures(text, lines);
}

}  // namespace pith
