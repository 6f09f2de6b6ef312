// The scanner stops at each run of terminators, takes the quotes, brackets and footnote marks
// behind it along, looks at the word before and the word behind, and decides.

#include "text/sentences.h"

#include <algorithm>

#include "base/markers.h"
#include "base/unicode.h"
#include "text/stops.h"

namespace pith {
namespace {

// How far the scanner looks for a word or a note: a bound on its cost in text without blanks.
constexpr std::size_t kLook = 64;
constexpr std::size_t kLongestAside = 300;
constexpr std::size_t kLongestNote = 6;  // "[1234]"

// A run of terminators and what belongs to it: "." "?!" "..." ".”" "!)." ".[12]"
struct Stop {
  std::size_t begin = 0;     // the first terminator
  std::size_t end = 0;       // behind closers and notes
  std::size_t count = 0;     // terminators in the run
  bool strong = false;       // has one that is no full stop and no ellipsis: ! ? 。 ।
  bool own_script = false;   // has one of a script that knows no capitals: 。 । ۔ ؟
  std::size_t brackets = 0;  // closed behind the terminators
  bool closed = false;       // a quote or bracket was closed
};

bool is_full_stop(char32_t c) { return c == '.' || c == 0x2024 || c == 0xFE52 || c == 0xFF0E; }

bool is_bracket(char32_t c) { return c == '(' || c == 0xFF08; }
bool closes_bracket(char32_t c) { return c == ')' || c == 0xFF09; }

bool is_greek(char32_t c) { return (c >= 0x370 && c < 0x400) || (c >= 0x1F00 && c < 0x2000); }

class Scanner {
 public:
  Scanner(std::string_view text, const Span& block, const Language::Data& language,
          std::vector<Span>* sentences)
      : text_(text.substr(0, block.end)), language_(language), sentences_(sentences) {
    start_ = skip_space(text_, block.begin);
  }

  void scan() {
    for (std::size_t at = start_; at < text_.size();) {
      const std::size_t here = at;
      const char32_t c = next_code_point(text_, &at);
      if (is_bracket(c) && here > start_) ++open_;
      if (closes_bracket(c) && open_ > 0) --open_;
      if (!terminates(c, here)) continue;
      const Stop stop = stop_at(here);
      at = stop.end;
      if (ends_sentence(stop)) {
        emit(stop.end);
        at = start_;
        open_ = 0;
      } else {
        open_ -= std::min(open_, stop.brackets);
      }
    }
    emit(text_.size());
  }

 private:
  // The code point `c` at `at` may end a sentence. Behind a Greek letter a semicolon asks.
  [[nodiscard]] bool terminates(char32_t c, std::size_t at) const {
    const bool semicolon = c == ';' || c == 0x37E;
    return semicolon ? at > start_ && is_greek(previous_code_point(text_, &at)) : is_terminator(c);
  }

  [[nodiscard]] Stop stop_at(std::size_t begin) const {
    Stop stop;
    stop.begin = begin;
    std::size_t at = begin;
    take_terminators(&at, &stop);
    stop.end = at;
    // Closers, then perhaps terminators again: He said "No!".
    for (int turn = 0; turn < 2; ++turn) {
      if (!take_closers(&at, &stop)) break;
      take_terminators(&at, &stop);
      stop.end = at;
    }
    take_notes(&stop);
    return stop;
  }

  void take_terminators(std::size_t* at, Stop* stop) const {
    while (*at < text_.size()) {
      std::size_t next = *at;
      const char32_t c = next_code_point(text_, &next);
      if (!terminates(c, *at)) return;
      const bool weak = is_full_stop(c) || c == 0x2026;
      stop->strong = stop->strong || !weak;
      stop->own_script = stop->own_script || (!weak && c >= 0x580);
      if (c >= 0x2030 && c < 0x2100) stop->own_script = false;  // ‼ ⁇ ‽ are of no script
      stop->count += c == 0x2026 ? 3 : 1;
      *at = next;
    }
  }

  // Quotes and brackets that close. A straight quote closes only where it touches what is before it
  // and a blank, a closer or the end is behind it: in 'stop. "Next' it opens. Any other closes with
  // a blank before it too, if one is behind it: "« Non. »".
  bool take_closers(std::size_t* at, Stop* stop) const {
    bool taken = false;
    while (*at < text_.size()) {
      std::size_t next = *at;
      const bool apart = is_space(peek(text_, next));
      if (apart) next_code_point(text_, &next);
      if (next == text_.size()) break;
      const char32_t c = next_code_point(text_, &next);
      if (!is_closer(c)) break;
      const bool straight = c == '"' || c == '\'' || c == 0x201C;
      const char32_t behind = peek(text_, next);
      const bool free_behind =
          behind == 0 || is_space(behind) || is_closer(behind) || is_terminator(behind);
      if (straight ? apart || !free_behind : apart && !free_behind) break;
      *at = next;
      taken = true;
      if (closes_bracket(c)) ++stop->brackets;
    }
    stop->closed = stop->closed || taken;
    return taken;
  }

  // "[3]", "[3][4]" and " [3]" behind the stop belong to the sentence that they annotate.
  void take_notes(Stop* stop) const {
    for (;;) {
      const std::size_t open = stop->end + (peek(text_, stop->end) == ' ' ? 1 : 0);
      if (peek(text_, open) != '[') return;
      const std::size_t close =
          text_.substr(0, std::min(text_.size(), open + kLongestNote)).find(']', open);
      if (close == std::string_view::npos) return;
      const std::string_view note = text_.substr(open + 1, close - open - 1);
      if (note.empty() || note.find_first_not_of("0123456789") != std::string_view::npos) return;
      stop->end = close + 1;
    }
  }

  [[nodiscard]] bool ends_sentence(const Stop& stop) const {
    const std::size_t gap = skip_space(text_, stop.end);
    if (gap >= text_.size()) return false;  // the block's end ends it
    if (is_aside(stop)) return false;
    const bool spaced = gap > stop.end;
    if (stop.own_script) return true;
    if (!spaced) return is_missing_blank(stop);

    const std::string_view before = word_before(stop.begin);
    // "... And so": an ellipsis opens a sentence and ends none; nor does the label of an item,
    // "II.".
    if (!stop.strong && opens_sentence(before, stop.begin) &&
        (before.empty() || (stop.count == 1 && is_label(before)))) {
      return false;
    }
    const std::string_view next = word_behind(gap);
    if (next.empty()) return ends_before_mark(stop, before, gap);
    const char32_t first = peek(next, 0);
    const bool item = is_lower(first) && opens_item(gap);
    if (is_lower(first) && !item) return false;
    if (stop.strong) return true;
    if (stop.count > 1) return !is_digit(first);  // an ellipsis
    return stop_ends_sentence({before, next, item, stop.closed}, language_);
  }

  // True if the stop stands in brackets that were opened amid the sentence and close soon: "The
  // plan (it was new. It was harsh) failed."
  [[nodiscard]] bool is_aside(const Stop& stop) const {
    if (open_ <= stop.brackets) return false;
    const std::string_view behind = text_.substr(stop.end, kLongestAside);
    return behind.find(')') != std::string_view::npos ||
           behind.find("\xEF\xBC\x89") != std::string_view::npos;
  }

  // True if "(b)" or "ii)" stands at `at` and a capital behind it.
  [[nodiscard]] bool opens_item(std::size_t at) const {
    const std::string_view next = piece(at);
    const Marker marker = leading_marker(next);
    return marker.kind == Marker::Kind::kEnumerator &&
           next.substr(0, marker.size).find(')') != std::string_view::npos &&
           is_upper(peek(word_behind(at + marker.size), 0));
  }

  // "... he said.The council ...": a word of small letters, a stop, a capital and a small letter;
  // but not "Budget.Final.pdf" or "Ana.Pohl@lowland.gov".
  [[nodiscard]] bool is_missing_blank(const Stop& stop) const {
    if (stop.count != 1) return false;
    const std::string_view before = word_before(stop.begin);
    if (count_code_points(before) < 3 || before.find_first_of("./@:") != std::string_view::npos) {
      return false;
    }
    std::size_t at = before.size();
    if (!is_lower(previous_code_point(before, &at)) ||
        !is_lower(previous_code_point(before, &at))) {
      return false;
    }
    at = stop.end;
    if (!is_upper(next_code_point(text_, &at)) || !is_lower(peek(text_, at))) return false;
    const std::string_view next = word_behind(stop.end);
    if (goes_on_as_name(stop.end + next.size())) return false;
    return stop.strong || stop_ends_sentence({before, next, false, stop.closed}, language_);
  }

  // True if "@", "_" or ".pdf" stands at `at`.
  [[nodiscard]] bool goes_on_as_name(std::size_t at) const {
    const char32_t mark = peek(text_, at);
    if (mark != '.') return mark == '@' || mark == '_';
    return is_lower(peek(text_, at + 1)) || is_digit(peek(text_, at + 1));
  }

  // Up to kLook bytes from `begin`.
  [[nodiscard]] std::string_view piece(std::size_t begin) const {
    std::size_t end = begin;
    while (end < text_.size() && end - begin < kLook) next_code_point(text_, &end);
    return text_.substr(begin, end - begin);
  }

  // The word that ends at `end`: back to white space, an opener or a dash.
  [[nodiscard]] std::string_view word_before(std::size_t end) const {
    std::size_t begin = end;
    while (begin > start_ && end - begin < kLook) {
      std::size_t at = begin;
      const char32_t c = previous_code_point(text_, &at);
      if (is_space(c) || is_opener(c) || c == 0x2013 || c == 0x2014 || c == '/') break;
      begin = at;
    }
    return without_elision(text_.substr(begin, end - begin));
  }

  // "l'art" -> "art", so that "l'art. 5" is known.
  [[nodiscard]] std::string_view without_elision(std::string_view word) const {
    for (const std::string& prefix : language_.prefixes) {
      if (word.size() > prefix.size() && fold(word.substr(0, prefix.size())) == prefix) {
        return word.substr(prefix.size());
      }
    }
    return word;
  }

  // True if only openers stand between the sentence's start and `word`, which ends at `end`.
  [[nodiscard]] bool opens_sentence(std::string_view word, std::size_t end) const {
    for (std::size_t at = end - word.size(); at > start_;) {
      if (!is_opener(previous_code_point(text_, &at))) return false;
    }
    return true;
  }

  // The letters and digits from `begin`, behind openers: up to white space or a mark.
  [[nodiscard]] std::string_view word_behind(std::size_t begin) const {
    while (begin < text_.size() && is_opener(peek(text_, begin))) next_code_point(text_, &begin);
    std::size_t end = begin;
    while (end < text_.size() && end - begin < kLook) {
      std::size_t at = end;
      const char32_t c = next_code_point(text_, &at);
      if (!is_letter(c) && !is_digit(c) && c != '\'' && c != 0x2019) break;
      end = at;
    }
    return text_.substr(begin, end - begin);
  }

  // What stands behind the blank is no word. A dash, a bullet, a currency sign can open a sentence;
  // another stop (". . ."), a comma, or a dash before a small letter can not. "$40" and "§ 3" are
  // numbers: "approx. $40".
  [[nodiscard]] bool ends_before_mark(const Stop& stop, std::string_view before,
                                      std::size_t at) const {
    const char32_t mark = next_code_point(text_, &at);
    if (is_terminator(mark) || is_closer(mark) || mark == ',' || mark == ';' || mark == ':') {
      return false;
    }
    while (peek(text_, at) == mark) next_code_point(text_, &at);
    const bool dash = mark == '-' || mark == 0x2013 || mark == 0x2014;
    if (dash || mark == 0xA7) at = skip_space(text_, at);
    const std::string_view next = word_behind(at);
    if (dash) return !is_lower(peek(next, 0));
    if (stop.strong || stop.count > 1 || !is_digit(peek(next, 0))) return true;
    return stop_ends_sentence({before, next, false, stop.closed}, language_);
  }

  // Ends the sentence at `end` and starts the next behind the blanks.
  void emit(std::size_t end) {
    const std::string_view body = trim(text_.substr(start_, end - start_));
    if (!body.empty()) {
      const auto begin = static_cast<std::size_t>(body.data() - text_.data());
      sentences_->push_back({begin, begin + body.size()});
    }
    start_ = skip_space(text_, end);
  }

  std::string_view text_;  // up to the block's end
  const Language::Data& language_;
  std::vector<Span>* sentences_;
  std::size_t start_ = 0;  // of the sentence under way
  std::size_t open_ = 0;   // brackets that it opened, but not with the first character
};

}  // namespace

void append_sentences(std::string_view text, const Span& block, const Language::Data& language,
                      std::vector<Span>* sentences) {
  Scanner(text, block, language, sentences).scan();
}

}  // namespace pith
