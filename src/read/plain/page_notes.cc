// Footnotes at the foot of a page. Their numbers count up through the text, and each is called on
// its page by a word that carries it: "... memorials.12".

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "base/display.h"
#include "base/unicode.h"
#include "read/plain/furniture.h"
#include "read/plain/page_number.h"

namespace pith {
namespace {

constexpr std::size_t kLeastNotes = 3;    // in the whole text, to believe that there are any
constexpr std::size_t kMissed = 3;        // notes that may be skipped where one was not seen
constexpr std::size_t kColumnLines = 6;   // in a row, without a note's number: the next column
constexpr std::size_t kColumnWidth = 68;  // characters; wider lines are no column's

// "12 Ibid., p. 4", "12" -> 12: a number, and nothing or the beginning of a sentence behind it.
std::optional<std::size_t> note_number(std::string_view body) {
  std::size_t end = 0;
  while (end < body.size() && body[end] >= '0' && body[end] <= '9') ++end;
  if (end == 0 || end > 4) return std::nullopt;
  if (end < body.size()) {
    std::size_t at = skip_space(body, end);
    if (at == end || at == body.size()) return std::nullopt;
    const char32_t c = peek(body, at);
    const bool opens = is_upper(c) || is_opener(c) || is_digit(c) || c == 0xA7;
    if (!opens && !body.substr(at).starts_with("http")) return std::nullopt;
  }
  return small_number(body.substr(0, end));
}

// The notes that are called in the page's lines, each with the first line that does. A call stands
// right behind a letter, a stop or a closing mark, with no digit or letter behind it: "in 2025.12".
std::unordered_map<std::size_t, std::size_t> calls_of(std::string_view text,
                                                      const std::vector<TextLine>& lines,
                                                      const Page& page) {
  std::unordered_map<std::size_t, std::size_t> calls;
  for (std::size_t i = page.begin; i < page.end; ++i) {
    const std::string_view body = lines[i].span.of(text);
    char32_t before = 0;
    for (std::size_t at = 0; at < body.size();) {
      const std::size_t begin = at;
      const char32_t c = next_code_point(body, &at);
      if (c >= '0' && c <= '9') {
        while (at < body.size() && body[at] >= '0' && body[at] <= '9') ++at;
        const bool carried = is_letter(before) || is_terminator(before) || is_closer(before) ||
                             before == ',' || before == ';' || before == ':';
        const std::optional<std::size_t> number = small_number(body.substr(begin, at - begin));
        if (carried && number && !is_letter(peek(body, at))) {
          calls.try_emplace(*number, i);
        }
      }
      before = c;
    }
  }
  return calls;
}

using Lines = std::vector<TextLine>;

bool is_end(const TextLine& line) { return line.is_blank() || line.is_furniture(); }

// Takes the notes of one page, column by column, while their numbers count up.
class NoteTaker {
 public:
  NoteTaker(std::string_view text, const Lines& lines) : text_(text), lines_(lines) {}

  void look_at(const Page& page) {
    std::size_t end = page.end;  // without the footer
    while (end > page.begin && is_end(lines_[end - 1])) --end;
    const auto calls = calls_of(text_, lines_, page);
    for (std::size_t at = page.begin; at < end;) {
      // A note's number, and its call somewhere above.
      const std::size_t number = number_of(at);
      const auto call = calls.find(number);
      if (number < next_ || number > next_ + kMissed || call == calls.end() || call->second >= at) {
        ++at;
        continue;
      }
      next_ = number;
      const std::size_t begin = at;
      at = behind_notes(at, end, calls);
      areas_.push_back({begin, at});
    }
  }

  [[nodiscard]] std::size_t notes() const { return notes_; }
  [[nodiscard]] const std::vector<Page>& areas() const { return areas_; }

 private:
  [[nodiscard]] std::size_t number_of(std::size_t at) const {
    return is_end(lines_[at]) ? 0 : note_number(lines_[at].span.of(text_)).value_or(0);
  }

  // Behind the notes that begin with line `at`: at the page's end, or at a blank line behind which
  // another column begins. That calls the next note, or is a long run of lines without one.
  std::size_t behind_notes(std::size_t at, std::size_t end,
                           const std::unordered_map<std::size_t, std::size_t>& calls) {
    const std::size_t begin = at;
    while (at < end) {
      for (; at < end && !lines_[at].is_blank(); ++at) {
        if (at > begin && lines_[at].breaks_column) return at;
        if (number_of(at) != next_) continue;
        ++next_;
        ++notes_;
      }
      std::size_t run = at;
      while (run < end && is_end(lines_[run]) && !lines_[run].breaks_column) ++run;
      if (run < end && lines_[run].breaks_column) return at;
      std::size_t behind = run;
      std::size_t widest = 0;
      while (behind < end && !is_end(lines_[behind]) && number_of(behind) != next_) {
        widest = std::max(widest, display_width(lines_[behind++].span.of(text_)));
      }
      const auto call = calls.find(next_);
      const bool calls_next = call != calls.end() && call->second >= run;
      if (widest <= kColumnWidth && behind > run && (calls_next || behind - run >= kColumnLines)) {
        return at;
      }
      at = run;
    }
    return end;
  }

  std::string_view text_;
  const Lines& lines_;
  std::size_t next_ = 1;   // the number that is expected
  std::size_t notes_ = 0;  // how many were seen
  std::vector<Page> areas_;
};

}  // namespace

void mark_notes(std::string_view text, const std::vector<Page>& pages,
                std::vector<TextLine>* lines) {
  NoteTaker taker(text, *lines);
  for (const Page& page : pages) taker.look_at(page);
  if (taker.notes() < kLeastNotes) return;
  for (const Page& area : taker.areas()) {
    for (std::size_t i = area.begin; i < area.end; ++i) {
      if (!(*lines)[i].is_blank()) (*lines)[i].role = TextLine::Role::kPage;
    }
  }
}

}  // namespace pith
