#include "read/pdf/line_numbers.h"

#include <algorithm>
#include <optional>

#include "base/unicode.h"
#include "read/plain/page_number.h"

namespace pith {
namespace {

constexpr std::size_t kLeast = 5;       // numbers on a page, to be believed
constexpr std::size_t kMissed = 2;      // numbers that may be missing between two
constexpr std::size_t kWrapped = 4;     // one line in so many goes on with a small letter
constexpr std::size_t kMostDigits = 4;  // of a number

enum class Side { kLeft, kRight };

std::string_view digits_at(std::string_view body, Side side) {
  constexpr std::string_view kDigits = "0123456789";
  if (side == Side::kLeft) return body.substr(0, body.find_first_not_of(kDigits));
  const std::size_t last = body.find_last_not_of(kDigits);
  return last == std::string_view::npos ? body : body.substr(last + 1);
}

bool is_bare(std::string_view body) { return digits_at(body, Side::kLeft).size() == body.size(); }

// The number that the line is, or has at that side with a blank between it and the text.
std::optional<std::size_t> number_at(std::string_view body, Side side) {
  if (body.empty()) return std::nullopt;
  const char edge = side == Side::kLeft ? body.front() : body.back();
  if (edge < '0' || edge > '9') return std::nullopt;  // nearly all lines: asked of each five times
  const std::string_view digits = digits_at(body, side);
  if (digits.empty() || digits.size() > kMostDigits) return std::nullopt;
  if (digits.size() < body.size()) {
    const char beside = side == Side::kLeft ? body[digits.size()] : digits.data()[-1];
    if (beside != ' ' && beside != '\t') return std::nullopt;
  }
  return small_number(digits);
}

// The lines that carry the numbers of a page, ascending, and the number behind the last of them.
struct Numbers {
  std::vector<std::size_t> lines;
  std::vector<Span> glued;  // numbers inside of lines, each with the blank behind it
  std::size_t next = 1;

  [[nodiscard]] std::size_t count() const { return lines.size() + glued.size(); }
  [[nodiscard]] bool expect(std::size_t number) const {
    return number >= next && number <= next + kMissed;
  }
};

// pdftotext joins a word that was cut at a line's end, and what stands in the margin of the next line
// gets into it: "shall estab5 lish". Finds all of these in a line.
void find_glued(std::string_view text, const Span& line, Numbers* found) {
  for (std::size_t at = line.begin; at < line.end;) {
    const char32_t before = next_code_point(text, &at);
    const std::string_view digits = digits_at(text.substr(at, line.end - at), Side::kLeft);
    const std::size_t end = at + digits.size();
    if (digits.empty() || !is_letter(before)) continue;
    at = end;
    const std::optional<std::size_t> number = small_number(digits);
    if (!number || !found->expect(*number)) continue;
    if (peek(text, end) != ' ' || !is_lower(peek(text, end + 1))) continue;
    found->glued.push_back({end - digits.size(), end + 1});
    found->next = *number + 1;
  }
}

Numbers count_up(std::string_view text, const std::vector<TextLine>& lines, std::size_t begin,
                 std::size_t end, Side side, std::size_t first) {
  Numbers found;
  for (std::size_t i = begin; i < end; ++i) {
    if (lines[i].is_blank()) continue;
    const std::optional<std::size_t> number = number_at(lines[i].span.of(text), side);
    // The first may have been the page's number.
    if (found.count() == 1 && number == first) found = {};
    if (found.count() == 0) found.next = first;
    if (number && (found.count() == 0 ? *number == first : found.expect(*number))) {
      found.lines.push_back(i);
      found.next = *number + 1;
    }
    if (found.count() > 0 && side == Side::kLeft) find_glued(text, lines[i].span, &found);
  }
  return found;
}

// What the text of a line begins with, without its number.
char32_t opening(std::string_view body, Side side) {
  const bool numbered = side == Side::kLeft && number_at(body, side);
  return first_mark(numbered ? body.substr(digits_at(body, side).size()) : body);
}

class Dropper {
 public:
  Dropper(std::string_view text, std::vector<TextLine>* lines, std::vector<Span>* gaps)
      : text_(text), lines_(*lines), gaps_(*gaps) {}

  void run() {
    for (std::size_t begin = 0; begin < lines_.size();) {
      const std::size_t end = page_end(begin);
      look_at(begin, end);
      begin = end;
    }
    std::erase_if(lines_, [](const TextLine& line) { return line.span.end < line.span.begin; });
  }

 private:
  [[nodiscard]] std::string_view body(std::size_t i) const { return lines_[i].span.of(text_); }

  // Behind the last line of the page that begins there.
  [[nodiscard]] std::size_t page_end(std::size_t begin) const {
    std::size_t highest = 0;
    for (std::size_t i = begin; i < lines_.size(); ++i) {
      if (i > begin && lines_[i].breaks_page) return i;
      const auto number = number_at(body(i), Side::kLeft);
      if (number == 1U && highest >= kLeast) return i;
      if (number == highest + 1) highest = *number;
    }
    return lines_.size();
  }

  void look_at(std::size_t begin, std::size_t end) {
    Numbers best;
    Side side = Side::kLeft;
    for (const Side at : {Side::kLeft, Side::kRight}) {
      for (const std::size_t first : {std::size_t{1}, next_}) {
        Numbers numbers = count_up(text_, lines_, begin, end, at, first);
        if (numbers.count() <= best.count()) continue;
        best = std::move(numbers);
        side = at;
      }
    }
    if (!are_believed(best, side, begin, end)) return;
    next_ = best.next;
    drop(best, side);
    gaps_.insert(gaps_.end(), best.glued.begin(), best.glued.end());
  }

  [[nodiscard]] bool are_believed(const Numbers& numbers, Side side, std::size_t begin,
                                  std::size_t end) const {
    if (numbers.lines.empty()) return false;
    std::size_t texts = 0;
    std::size_t wrapped = 0;
    for (std::size_t i = begin; i < end; ++i) {
      if (lines_[i].is_blank() || is_bare(body(i))) continue;
      ++texts;
      if (is_lower(opening(body(i), side))) ++wrapped;
    }
    if (2 * numbers.count() < texts) return false;
    // The last page may be short.
    return next_ > 1 || (numbers.count() >= kLeast && wrapped > 0 && kWrapped * wrapped >= texts);
  }

  void drop(const Numbers& numbers, Side side) {
    const std::size_t first = numbers.lines.front();
    const std::size_t end = std::min(numbers.lines.back() + 2, lines_.size());
    std::size_t next = 0;  // of numbers.lines
    bool breaks_page = false;
    for (std::size_t i = first; i < end; ++i) {
      TextLine& line = lines_[i];
      const bool numbered = next < numbers.lines.size() && numbers.lines[next] == i;
      if (numbered) ++next;
      line.breaks_page = line.breaks_page || breaks_page;
      breaks_page = false;
      if (line.is_blank() || (numbered && is_bare(body(i)))) {
        if (i + 1 == end && line.breaks_page) break;
        breaks_page = line.breaks_page;
        line.span = {1, 0};  // goes
        continue;
      }
      if (numbered) cut_number(side, &line);
      line.numbered = true;
      line.indent = 0;
    }
    if (end == lines_.size()) return;
    lines_[end].breaks_page = lines_[end].breaks_page || breaks_page;
    // The text of the last number, which stands above it.
    if (!lines_[end].is_blank() && !lines_[end].breaks_page) {
      lines_[end].numbered = true;
      lines_[end].indent = 0;
    }
  }

  void cut_number(Side side, TextLine* line) const {
    const std::string_view all = line->span.of(text_);
    const std::size_t size = digits_at(all, side).size();
    const std::string_view rest =
        trim(side == Side::kLeft ? all.substr(size) : all.substr(0, all.size() - size));
    line->span.begin = static_cast<std::size_t>(rest.data() - text_.data());
    line->span.end = line->span.begin + rest.size();
    line->marker = leading_marker(rest);
  }

  std::string_view text_;
  std::vector<TextLine>& lines_;
  std::vector<Span>& gaps_;
  std::size_t next_ = 1;  // the number behind the last of the page before
};

}  // namespace

void drop_line_numbers(std::string_view text, std::vector<TextLine>* lines,
                       std::vector<Span>* gaps) {
  Dropper(text, lines, gaps).run();
}

}  // namespace pith
