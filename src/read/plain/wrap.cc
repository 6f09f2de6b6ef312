#include "read/plain/wrap.h"

#include <algorithm>
#include <functional>

#include "base/display.h"
#include "base/unicode.h"
#include "read/plain/hyphens.h"
#include "read/plain/plain.h"

namespace pith {
namespace {

// Lines wider than this were not wrapped by hand or machine: each is a paragraph of its own.
constexpr std::size_t kWidestWrap = 132;
// How full a line must be (share of the widest of its run, with the next line's first word added)
// for its break to be a wrap; a line that ends in a stop is cut sooner. Tuned on treebanks of six
// languages.
constexpr double kFull = 0.75;
constexpr double kFullAfterStop = 0.90;
// pdftotext puts the end of a word that was cut, and what follows, into the line before. So one
// line in so many may be wider than the rest by a fifth or more.
constexpr std::size_t kOutliers = 6;
constexpr std::size_t kIndent = 2;       // columns: less is no indentation
constexpr std::size_t kLabelBytes = 60;  // "The Minister of Ports (Ms. Rowan):"
constexpr std::size_t kLabelWords = 8;
constexpr std::size_t kNumberedBytes = 12;  // "Section 3."
constexpr std::size_t kItemBytes = 7;       // "(viii)"

char32_t last_code_point(std::string_view line) {
  std::size_t at = line.size();
  return at == 0 ? U'\0' : previous_code_point(line, &at);
}

// "The Chair:", "MR. SMITH:" before the rest of the line, or all of it; empty if there is none.
std::string_view label_of(std::string_view line) {
  const std::size_t colon = line.substr(0, kLabelBytes).find(':');
  if (colon == std::string_view::npos || !is_upper(first_mark(line))) return {};
  const std::string_view label = line.substr(0, colon);
  if (colon + 1 < line.size() && line[colon + 1] != ' ') return {};
  if (std::ranges::count(label, ' ') >= static_cast<std::ptrdiff_t>(kLabelWords)) return {};
  return label;
}

// "Sec. 3. Money" -> "Sec."; empty if the line does not open like that.
std::string_view numbered_label(std::string_view line) {
  const std::size_t blank = line.substr(0, kNumberedBytes).find(' ');
  if (blank == std::string_view::npos || !is_upper(peek(line, 0))) return {};
  const std::size_t end = line.find_first_not_of("0123456789", blank + 1);
  const bool number = end != std::string_view::npos && end > blank + 1;
  return number && (line[end] == '.' || line[end] == ':') ? line.substr(0, blank)
                                                          : std::string_view{};
}

// "``(2) the costs": an item of a law that is quoted.
bool is_quoted_item(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && (line[at] == '`' || (line[at] != '(' && is_opener(peek(line, at))))) {
    next_code_point(line, &at);
  }
  const std::string_view item = line.substr(at);
  if (at == 0) return false;
  const std::size_t end = item.substr(0, kItemBytes).find(')');
  return leading_marker(item).kind == Marker::Kind::kEnumerator ||
         (item.starts_with('(') && end != std::string_view::npos && item.find(' ') > end);
}

// "... here.12" ends a sentence.
std::string_view without_note(std::string_view line) {
  std::string_view rest = line;
  while (!rest.empty() && rest.back() >= '0' && rest.back() <= '9') rest.remove_suffix(1);
  if (rest.size() + 3 < line.size() || rest.ends_with(' ') || !ends_like_sentence(rest))
    return line;
  const std::size_t stop = rest.find_last_not_of(".!?");
  const bool number = stop != std::string_view::npos && rest[stop] >= '0' && rest[stop] <= '9';
  return number ? line : rest;  // "3.5"
}

// "... of the U.S.", "... by J.": such a stop may stand in mid-sentence.
bool ends_in_dotted(std::string_view line) {
  if (!line.ends_with('.')) return false;
  const std::size_t blank = line.find_last_of(" \t");
  std::string_view word = line.substr(blank == std::string_view::npos ? 0 : blank + 1);
  word.remove_suffix(1);
  return word.size() == 1 || (word.size() > 2 && word[word.size() - 2] == '.');
}

}  // namespace

bool ends_in_hyphen(std::string_view line) {
  std::size_t at = line.size();
  if (at == 0) return false;
  const char32_t c = previous_code_point(line, &at);
  if (!is_hyphen(c) || at == 0) return false;
  const char32_t before = previous_code_point(line, &at);
  return is_letter(before) || is_digit(before);
}

Wraps::Wraps(std::string_view text, const std::vector<TextLine>& lines)
    : text_(text), lines_(lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool follows = i > 0 && !lines[i - 1].is_blank() && !lines[i].breaks_page;
    // Who wraps by hand breaks there most of the time.
    wrapped_ = wrapped_ || (follows && is_lower(first_mark(body(i))));
    paged_ = paged_ || lines[i].breaks_page;
    for (const std::string_view label : {label_of(body(i)), numbered_label(body(i))}) {
      if (!label.empty()) ++labels_[std::string(label)];
    }
  }
}

void Wraps::see_run(std::size_t begin, std::size_t end) {
  run_ = {begin, end};
  dashes_ = 0;
  widest_.reset();
  for (std::size_t i = begin; i < end; ++i) {
    if (lines_[i].marker.kind == Marker::Kind::kDash) ++dashes_;
  }
}

std::size_t Wraps::width(std::size_t at) {
  widths_.resize(lines_.size());
  std::optional<std::size_t>& width = widths_[at];
  if (!width) width = display_width(body(at));
  return *width;
}

// The right edge of the run, in columns.
std::size_t Wraps::widest() {
  if (widest_) return *widest_;
  std::vector<std::size_t> edges;
  for (std::size_t i = run_.begin; i < run_.end; ++i) {
    if (lines_[i].role != TextLine::Role::kRow) edges.push_back(right(i));
  }
  std::ranges::sort(edges, std::greater<>());
  std::size_t widest = 0;  // index
  const std::size_t most = paged_ ? edges.size() / kOutliers : 0;
  for (std::size_t i = 0; i < most; ++i) {
    if (5 * edges[i] > 6 * edges[i + 1]) widest = i + 1;
  }
  widest_ = edges.empty() ? 0 : edges[widest];
  return *widest_;
}

// True if `next`'s first word would not have fitted in `share` of the widest line behind `at`.
bool Wraps::is_full(std::size_t at, std::size_t next, double share) {
  const std::string_view after = body(next);
  const std::size_t word = display_width(after.substr(0, after.find_first_of(" \t")));
  return static_cast<double>(right(at) + 1 + word) > static_cast<double>(widest()) * share;
}

// "... under subsection / (h) of this section": the label at the head of `next` is no item's if it
// would not have fitted behind the words of `at`. "...; and / (2) the costs" is an item.
bool Wraps::is_reference(std::size_t at, std::size_t next) {
  const std::string_view before = body(at);
  const std::string_view after = body(next);
  const Marker& marker = lines_[next].marker;
  const std::size_t blank = before.rfind(' ');
  if (blank == std::string_view::npos || introduces(before.substr(0, blank))) return false;
  if (!is_letter(last_code_point(before))) return false;
  if (!is_lower(first_mark(after.substr(marker.size)))) return false;
  const std::size_t label = display_width(trim(after.substr(0, marker.size)));
  return static_cast<double>(right(at) + 1 + label) >
         static_cast<double>(widest()) * kFullAfterStop;
}

// True if a paragraph begins with `next` by its place: moved in behind a stop or colon, or moved
// out behind a quotation that was moved in.
bool Wraps::is_indented(std::size_t at, std::size_t next) const {
  const std::size_t here = lines_[at].indent;
  const std::size_t there = lines_[next].indent;
  const char32_t last = last_code_point(body(at));
  const bool stopped = ends_like_sentence(without_note(body(at))) || last == ':';
  if (!stopped || lines_[at].marker.kind != Marker::Kind::kNone) return false;
  if (there >= here + kIndent) return true;
  // The first line of a paragraph may be moved in too.
  const bool moved = at > 0 && !lines_[at - 1].is_blank() && lines_[at - 1].indent == here;
  return moved && here >= there + 2 * kIndent;
}

bool Wraps::recurs(std::string_view label) const {
  if (label.empty()) return false;
  const auto found = labels_.find(std::string(label));
  return found != labels_.end() && found->second > 1;
}

// True if `next` opens with a label that other lines open with too: a speaker's, or "Sec. 3."
// behind the end of a sentence.
bool Wraps::is_labelled(std::size_t at, std::size_t next) const {
  return recurs(label_of(body(next))) ||
         (ends_like_sentence(body(at)) && recurs(numbered_label(body(next))));
}

// True if the line behind the end of a sentence is a heading or a table's cell, to which pdftotext
// left no blank line: short, open, and ended before its place was used up.
bool Wraps::is_heading(std::size_t at) {
  const std::string_view line = body(at);
  if (!paged_ || 2 * right(at) > widest()) return false;
  if (!is_upper(first_mark(line)) || ends_like_sentence(line) || introduces(line)) return false;
  const bool last = at + 1 >= run_.end;
  return last || (!is_lower(first_mark(body(at + 1))) && !is_full(at, at + 1, kFull));
}

bool Wraps::joins(std::size_t at, std::size_t next) {
  using Kind = Marker::Kind;
  const TextLine& here = lines_[at];
  const TextLine& there = lines_[next];
  const std::string_view before = body(at);
  const std::string_view after = body(next);
  const char32_t last = last_code_point(before);
  if (here.role != there.role || here.role == TextLine::Role::kRow) return false;
  if (here.quotes != there.quotes) return false;
  if (there.marker.kind == Kind::kBullet) return false;
  if (there.marker.kind == Kind::kEnumerator) return is_reference(at, next);
  if (there.marker.kind == Kind::kDash && (dashes_ >= 2 || last == ':')) return false;
  if (is_quoted_item(after) || is_labelled(at, next)) return false;

  // The heading of a section, whose indentation is not known.
  if (there.numbered && is_all_capitals(before) != is_all_capitals(after)) return false;

  const char32_t first = first_mark(after);
  if (is_lower(first)) return true;
  if (is_indented(at, next)) return false;
  if (ends_in_hyphen(before) && (is_letter(first) || is_digit(first))) {
    return is_full(at, next, kFull);
  }
  if ((is_upper(first) && !wrapped_) || widest() > kWidestWrap) return false;
  if (is_unspaced(last) && is_unspaced(first)) {
    return !is_terminator(last) &&
           static_cast<double>(width(at)) >= kFull * static_cast<double>(widest());
  }
  const bool stopped = ends_like_sentence(without_note(before)) || last == ':' || last == ';';
  if (stopped && is_heading(next)) return false;
  return is_full(at, next, stopped ? kFullAfterStop : kFull);
}

bool Wraps::joins_pages(std::size_t at, std::size_t next, std::size_t lines_before) {
  const TextLine& here = lines_[at];
  const TextLine& there = lines_[next];
  if (here.role != TextLine::Role::kText || there.role != TextLine::Role::kText) return false;
  if (here.quotes != there.quotes || there.marker.kind != Marker::Kind::kNone) return false;
  const std::string_view before = without_note(body(at));
  const char32_t first = first_mark(body(next));
  const bool dotted = is_lower(first) && ends_in_dotted(before);
  if (last_code_point(before) == ':' || is_labelled(at, next)) return false;
  if (ends_like_sentence(before) && !dotted) return false;
  const bool full = is_full(at, next, kFull);
  if (is_lower(first)) return lines_before > 1 || full;
  // A sentence that goes on with a name. A heading is short.
  const bool heading = 2 * right(next) <= widest() && !ends_like_sentence(body(next));
  return wrapped_ && lines_before > 1 && full && !heading &&
         (is_letter(last_code_point(before)) || last_code_point(before) == ',');
}

}  // namespace pith
