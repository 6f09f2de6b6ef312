// Lines to blocks. A blank line or a form feed ends a block, unless a sentence goes on behind the
// furniture of a page. Within a run of lines, a line break is kept or taken for a blank by evidence
// (wrap.cc).

#include "read/plain/plain.h"

#include <algorithm>
#include <optional>

#include "base/unicode.h"
#include "read/pdf/captions.h"
#include "read/pdf/line_numbers.h"
#include "read/plain/furniture.h"
#include "read/plain/hyphens.h"
#include "read/plain/line.h"
#include "read/plain/wrap.h"

namespace pith {
namespace {

// A line without final punctuation that is longer than this is no heading.
constexpr std::size_t kHeadingWords = 16;
constexpr std::size_t kHeadingLines = 3;

// True if there are no more than `most` words; the rest is not looked at.
bool is_short(std::string_view text, std::size_t most) {
  std::size_t words = 0;
  for (std::size_t at = skip_space(text, 0); at < text.size(); at = skip_space(text, at)) {
    if (++words > most) return false;
    while (at < text.size() && !is_space(peek(text, at))) next_code_point(text, &at);
  }
  return true;
}

// True if nearly all longer words have capitals, as headings in English do.
bool is_title_case(std::string_view line) {
  constexpr std::size_t kLong = 4;  // letters: "of", "the", "and" may be small
  std::size_t words = 0;
  std::size_t capital = 0;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t first = next_code_point(line, &at);
    if (!is_letter(first)) continue;
    std::size_t letters = 1;
    for (; at < line.size() && is_letter(peek(line, at)); ++letters) next_code_point(line, &at);
    if (letters < kLong) continue;
    ++words;
    if (is_upper(first)) ++capital;
  }
  return words >= 3 && 10 * capital >= 9 * words;
}

// A block of one line is a heading if it is short and ends as no sentence does, or is in capitals;
// one of a few lines, if all its words have capitals besides. A colon or a dash introduces what
// follows.
BlockKind kind_of(std::string_view body, const Marker& marker, std::size_t lines) {
  const bool item = marker.kind != Marker::Kind::kNone;
  const bool one_line =
      lines == 1 || (lines <= kHeadingLines && !is_all_capitals(body) && is_title_case(body));
  const bool numbered = marker.kind == Marker::Kind::kEnumerator;
  if (one_line && (!item || numbered)) {
    const bool open_end = !ends_like_sentence(body) && !introduces(body);
    const bool heading =
        is_all_capitals(body) || (open_end && !is_lower(first_mark(body.substr(marker.size))));
    if (heading && is_short(body, kHeadingWords)) return BlockKind::kHeading;
  }
  return item ? BlockKind::kItem : BlockKind::kParagraph;
}

// Headings are not quoted. Where they hold most of the text they were none: verse, a transcript
// without stops, a list of names. Furniture does not count.
void distrust_headings(std::vector<Block>* blocks) {
  std::size_t headings = 0;  // in bytes
  std::size_t all = 0;
  for (const Block& block : *blocks) {
    if (is_content(block.kind)) all += block.span.size();
    if (block.kind == BlockKind::kHeading) headings += block.span.size();
  }
  if (2 * headings <= all) return;
  for (Block& block : *blocks) {
    if (block.kind == BlockKind::kHeading) block.kind = BlockKind::kParagraph;
  }
}

// Makes blocks of lines, from the first to the last.
class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text), lines_(split_lines(text)) {
    drop_line_numbers(text, &lines_, &skipped_);
    mark_furniture(text, &lines_);
    paged_ = std::ranges::any_of(
        lines_, [](const TextLine& line) { return line.role == TextLine::Role::kPage; });
    wraps_.emplace(text_, lines_);
  }

  void run(std::vector<Block>* blocks, std::vector<Span>* gaps) {
    for (std::size_t i = 0; i < lines_.size();) {
      if (lines_[i].is_blank()) {
        ++i;
      } else if (lines_[i].is_furniture()) {
        i = take_furniture(i, blocks);
      } else {
        i = take_block(i, blocks);
      }
    }
    distrust_headings(blocks);
    if (gaps != nullptr) *gaps = all_gaps();
  }

 private:
  // Each takes the lines from `at` on that make one block, and gives the line behind them.
  std::size_t take_furniture(std::size_t at, std::vector<Block>* blocks) const {
    std::size_t last = at;
    while (last + 1 < lines_.size() && lines_[last + 1].is_furniture() &&
           !lines_[last + 1].breaks_page) {
      ++last;
    }
    const Span span{lines_[at].span.begin, lines_[last].span.end};
    // A rule, where there are no pages, divides whatever there is. It has no words to be left out.
    const bool furniture = paged_ || has_word(span.of(text_));
    blocks->push_back({span, furniture ? BlockKind::kFurniture : BlockKind::kParagraph});
    return last + 1;
  }

  std::size_t take_block(std::size_t at, std::vector<Block>* blocks) {
    see_run(at);
    std::size_t last = at;
    std::size_t lines = 1;
    for (;;) {
      std::size_t next = last + 1;
      if (next < run_end_) {
        if (!wraps_->joins(last, next)) break;
        note_break(last, next);
      } else {
        next = behind_page(last);
        if (next == lines_.size() || !wraps_->joins_pages(last, next, lines)) break;
        note_page(last, next);
        see_run(next);
      }
      last = next;
      ++lines;
    }
    const Span span{lines_[at].span.begin, lines_[last].span.end};
    BlockKind kind = kind_of(span.of(text_), lines_[at].marker, lines);
    if (lines_[at].role == TextLine::Role::kRow) kind = BlockKind::kHeading;
    const std::string_view body = span.of(text_);
    const bool heading = kind == BlockKind::kHeading;
    const bool bracketed = body.starts_with('(') && body.ends_with(')');  // "(in millions)"
    if ((paged_ || heading) && is_caption(body)) kind = BlockKind::kCaption;
    if (heading && bracketed) kind = BlockKind::kCaption;
    blocks->push_back({span, kind});
    return last + 1;
  }

  // Looks at the run of lines that `at` is in, unless it did.
  void see_run(std::size_t at) {
    if (at < run_end_) return;
    run_end_ = at + 1;
    while (run_end_ < lines_.size() && !lines_[run_end_].is_blank() &&
           !lines_[run_end_].is_furniture() && !lines_[run_end_].breaks_page) {
      ++run_end_;
    }
    wraps_->see_run(at, run_end_);
  }

  // The first line with text behind the furniture of a page that follows line `at`, and nothing but
  // that; lines_.size() if there is none.
  [[nodiscard]] std::size_t behind_page(std::size_t at) const {
    bool page = false;
    for (std::size_t i = at + 1; i < lines_.size(); ++i) {
      if (lines_[i].is_blank()) continue;
      if (lines_[i].role == TextLine::Role::kRule) return lines_.size();
      if (lines_[i].is_furniture()) {
        page = true;
      } else {
        return page ? i : lines_.size();
      }
    }
    return lines_.size();
  }

  void note_break(std::size_t at, std::size_t next) {
    if (ends_in_hyphen(lines_[at].span.of(text_)) && goes_on(next)) {
      cuts_.push_back(cut(at, next));
    } else if (lines_[next].quotes > 0) {
      skipped_.push_back({lines_[next].begin, lines_[next].span.begin});
    } else if (lines_[next].numbered) {
      // The number between them may be anywhere behind the line's end; that itself stays.
      const std::size_t end = skip_line_end(lines_[at].span.end);
      if (end < lines_[next].span.begin) skipped_.push_back({end, lines_[next].span.begin});
    }
  }

  void note_page(std::size_t at, std::size_t next) {
    if (ends_in_hyphen(lines_[at].span.of(text_)) && goes_on(next)) {
      cuts_.push_back(cut(at, next));
      return;
    }
    std::size_t first = at + 1;
    while (!lines_[first].is_furniture()) ++first;
    skipped_.push_back({lines_[first].span.begin, lines_[next].span.begin});
  }

  // Behind the blank or line end at `at`, which is never more than one character.
  [[nodiscard]] std::size_t skip_line_end(std::size_t at) const {
    if (at < text_.size()) next_code_point(text_, &at);
    return at;
  }

  [[nodiscard]] bool goes_on(std::size_t next) const {
    const char32_t c = peek(text_, lines_[next].span.begin);
    return is_letter(c) || is_digit(c);
  }

  // From the hyphen at the end of `at` to the text of `next`.
  [[nodiscard]] Span cut(std::size_t at, std::size_t next) const {
    std::size_t hyphen = lines_[at].span.end;
    previous_code_point(text_, &hyphen);
    return {hyphen, lines_[next].span.begin};
  }

  [[nodiscard]] std::vector<Span> all_gaps() const {
    std::vector<Span> gaps = hyphen_gaps(text_, cuts_);
    gaps.insert(gaps.end(), skipped_.begin(), skipped_.end());
    std::ranges::sort(gaps, {}, &Span::begin);
    return gaps;
  }

  std::string_view text_;
  std::vector<TextLine> lines_;
  bool paged_ = false;  // it has furniture of pages
  std::optional<Wraps> wraps_;
  std::size_t run_end_ = 0;    // of the run that wraps_ has seen
  std::vector<Span> cuts_;     // words cut at a line's end, see hyphens.h
  std::vector<Span> skipped_;  // quote marks, line numbers and furniture inside blocks
};

}  // namespace

bool is_all_capitals(std::string_view text) {
  bool letters = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, &at);
    if (is_lower(c)) return false;
    letters = letters || is_upper(c);
  }
  return letters;
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

std::vector<Block> split_blocks(std::string_view text, std::vector<Span>* gaps) {
  std::vector<Block> blocks;
  Splitter(text).run(&blocks, gaps);
  return blocks;
}

}  // namespace pith
