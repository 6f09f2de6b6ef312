#include "text/stop_run.h"

#include <algorithm>

#include "base/unicode.h"

namespace pith {
namespace {

constexpr std::size_t kLongestQuote = 1000;
constexpr std::size_t kLongestNote = 5;  // "[123]"

bool is_greek(char32_t c) { return (c >= 0x370 && c < 0x400) || (c >= 0x1F00 && c < 0x2000); }
bool is_armenian(char32_t c) { return c >= 0x530 && c < 0x590; }

bool is_blank(char32_t c) { return c != '\n' && is_space(c); }

class Reader {
 public:
  Reader(std::string_view text, std::size_t start, std::size_t quotes_from)
      : text_(text), start_(start), quotes_from_(quotes_from) {}

  StopRun read(std::size_t begin) {
    stop_.begin = begin;
    std::size_t at = begin;
    take_terminators(&at);
    take_spaced_dots(&at);
    stop_.end = at;
    // Closers, then perhaps terminators again: He said "No!".
    for (int turn = 0; turn < 2; ++turn) {
      if (!take_closers(&at)) break;
      take_terminators(&at);
      stop_.end = at;
    }
    while (take_note()) continue;
    take_raised_notes();
    return stop_;
  }

 private:
  void take_terminators(std::size_t* at) {
    while (*at < text_.size() && terminates(text_, start_, *at)) {
      const char32_t c = next_code_point(text_, at);
      const bool weak = is_full_stop(c) || c == 0x2026;
      stop_.strong = stop_.strong || !weak;
      stop_.own_script = stop_.own_script || c == ':' || (!weak && c >= 0x580);
      if (c >= 0x2030 && c < 0x2100) stop_.own_script = false;  // ‼ ⁇ ‽ are of no script
      // A wide full stop is one of the script's own behind a letter of it.
      if (c == 0xFF0E && stop_.begin > start_) {
        std::size_t before = stop_.begin;
        const char32_t last = previous_code_point(text_, &before);
        stop_.own_script = is_unspaced(last) || (last >= 0xFF00 && last < 0xFFF0);
      }
      stop_.count += c == 0x2026 ? 3 : 1;
    }
  }

  // ". . ." and ". . . .": at least two more stops, each behind a blank.
  void take_spaced_dots(std::size_t* at) {
    if (stop_.count != 1 || stop_.strong) return;
    std::size_t end = *at;
    std::size_t dots = 0;
    while (end + 1 < text_.size() && is_blank(peek(text_, end))) {
      const std::size_t dot = skip_space(text_, end);
      if (peek(text_, dot) != '.') break;
      end = dot + 1;
      ++dots;
    }
    if (dots < 2) return;
    std::size_t before = stop_.begin;
    stop_.apart =
        dots == 2 && stop_.begin > start_ && is_space(previous_code_point(text_, &before));
    stop_.count += dots;
    *at = end;
  }

  // Quotes and brackets that close.
  bool take_closers(std::size_t* at) {
    bool taken = false;
    for (std::size_t size = closer_size(*at); size > 0; size = closer_size(*at)) {
      *at += size;
      taken = true;
      std::size_t last = *at;
      if (closes_bracket(previous_code_point(text_, &last))) ++stop_.brackets;
    }
    stop_.closed = stop_.closed || taken;
    return taken;
  }

  // The bytes of a closer at `at`, with a blank before it, or 0. One that may as well open (a
  // straight quote, a German “, the » of »this«) closes only where it touches what is before it and
  // a blank, a closer or the end is behind it: in 'stop. "Next' it opens. A straight quote with
  // blanks on both sides closes if one is open. Any other closes with a blank before it too, if one
  // is behind it: "« Non. »".
  [[nodiscard]] std::size_t closer_size(std::size_t at) const {
    if (at >= text_.size()) return 0;
    if (text_[at] == '&') {
      for (const std::string_view entity : {"&#39;", "&quot;"}) {  // of a page that was not decoded
        if (text_.substr(at).starts_with(entity)) return entity.size();
      }
      return 0;
    }
    std::size_t next = at;
    const bool apart = is_space(peek(text_, next));
    if (apart) next_code_point(text_, &next);
    if (next >= text_.size()) return 0;
    const char32_t c = next_code_point(text_, &next);
    const bool turned = c == 0xAB || c == 0x2039 || c == 0x2018;  // « ‹ ‘
    if (!is_closer(c) && !turned) return 0;
    const bool either = c == '"' || c == '\'' || c == 0x201C || turned;
    const char32_t behind = peek(text_, next);
    const bool free = behind == 0 || behind == c || is_space(behind) || is_closer(behind) ||
                      is_terminator(behind) || behind == ',' || behind == ';';
    if (apart && c == '"') {
      const bool open = is_quote_open(text_, quotes_from_, stop_.begin);
      return is_space(behind) && (open || !has_quote(next)) ? next - at : 0;
    }
    if (either ? apart || !free : apart && !free) return 0;
    return next - at;
  }

  // True if a straight quote stands not far behind `at`: one that is alone can not open.
  [[nodiscard]] bool has_quote(std::size_t at) const {
    return text_.substr(at, kLongestQuote).find('"') != std::string_view::npos;
  }

  // "[3]", "[3][4]" and " [3]" behind the stop belong to the sentence that they annotate.
  bool take_note() {
    const std::size_t open = stop_.end + (peek(text_, stop_.end) == ' ' ? 1 : 0);
    if (peek(text_, open) != '[') return false;
    const std::size_t close =
        text_.substr(0, std::min(text_.size(), open + kLongestNote)).find(']', open);
    if (close == std::string_view::npos || digits_end(open + 1) != close || close == open + 1) {
      return false;
    }
    stop_.end = close + 1;
    return true;
  }

  // So do raised numbers, once they are plain text: "consultation.11 12 Take". Only behind a word
  // of small letters or a bracket, as "2.1 The" is a number.
  void take_raised_notes() {
    if (stop_.count != 1 || stop_.strong || !(stop_.closed || follows_long_word())) return;
    std::size_t end = digits_end(stop_.end);
    if (end == stop_.end) return;
    while (peek(text_, end) == ' ' && digits_end(end + 1) > end + 1) end = digits_end(end + 1);
    if (is_space(peek(text_, end)) && is_upper(peek(text_, skip_space(text_, end)))) {
      stop_.end = end;
    }
  }

  // Behind up to three digits at `begin`.
  [[nodiscard]] std::size_t digits_end(std::size_t begin) const {
    std::size_t end = begin;
    while (end < text_.size() && end < begin + 3 && text_[end] >= '0' && text_[end] <= '9') ++end;
    return end;
  }

  [[nodiscard]] bool follows_long_word() const {
    std::size_t at = stop_.begin;
    if (at > start_ && closes_bracket(previous_code_point(text_, &at))) return true;
    at = stop_.begin;
    for (int letters = 0; letters < 4; ++letters) {
      if (at == start_ || !is_lower(previous_code_point(text_, &at))) return false;
    }
    return true;
  }

  std::string_view text_;
  std::size_t start_;
  std::size_t quotes_from_;
  StopRun stop_;
};

}  // namespace

bool is_full_stop(char32_t c) { return c == '.' || c == 0x2024 || c == 0xFE52 || c == 0xFF0E; }

bool is_bracket(char32_t c) { return c == '(' || c == '[' || c == 0xFF08; }
bool closes_bracket(char32_t c) { return c == ')' || c == ']' || c == 0xFF09; }

bool is_quote(char32_t c) {
  return c == '"' || c == '\'' || c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F) ||
         c == 0x2039 || c == 0x203A;
}

std::size_t smiley_end(std::string_view text, std::size_t start, std::size_t at) {
  std::size_t before = at;
  if (at == start || !is_space(previous_code_point(text, &before))) return 0;
  at += text.substr(at + 1).starts_with('-') ? 2U : 1U;
  if (at >= text.size() || std::string_view(")(DP").find(text[at]) == std::string_view::npos) {
    return 0;
  }
  const std::size_t gap = skip_space(text, at + 1);
  return gap > at + 1 && is_upper(peek(text, gap)) ? at + 1 : 0;
}

bool is_quote_open(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t from = std::max(begin, end - std::min(end, kLongestQuote));
  return std::ranges::count(text.substr(from, end - from), '"') % 2 == 1;
}

bool terminates(std::string_view text, std::size_t start, std::size_t at) {
  std::size_t before = at;
  const char32_t c = next_code_point(text, &at);
  // Two Ethiopic word spaces are written for the full stop.
  if (c == 0x1361) {
    return peek(text, at) == c || (before > start && previous_code_point(text, &before) == c);
  }
  if (c == ';' || c == 0x37E) return before > start && is_greek(previous_code_point(text, &before));
  if (c != ':') return is_terminator(c);
  // Behind other marks too: "...:".
  while (before > start) {
    const char32_t last = previous_code_point(text, &before);
    if (is_full_stop(last) || last == 0x2026 || is_space(last) || is_closer(last)) continue;
    return is_armenian(last);
  }
  return false;
}

StopRun read_stop_run(std::string_view text, std::size_t start, std::size_t quotes_from,
                      std::size_t begin) {
  return Reader(text, start, quotes_from).read(begin);
}

}  // namespace pith
