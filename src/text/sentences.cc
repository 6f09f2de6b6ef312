// The scanner stops at each run of terminators, takes the quotes, brackets and footnote marks
// behind it along, looks at the word before and the word behind, and decides.

#include "text/sentences.h"

#include <algorithm>

#include "base/unicode.h"
#include "text/stops.h"

namespace pith {
namespace {

// How far the scanner looks for a word or a note: a bound on its cost in text without blanks.
constexpr std::size_t kLook = 64;

// A run of terminators and what belongs to it: "." "?!" "..." ".”" "!)." ".[12]"
struct Stop {
  std::size_t begin = 0;  // the first terminator
  std::size_t end = 0;    // behind closers and notes
  std::size_t count = 0;  // terminators in the run
  char32_t first = 0;
  bool strong = false;      // has one that is no full stop and no ellipsis: ! ? 。 ।
  bool own_script = false;  // has one of a script that knows no capitals: 。 । ۔ ؟
  bool closed = false;      // a quote or bracket was closed
};

bool is_full_stop(char32_t c) { return c == '.' || c == 0x2024 || c == 0xFE52 || c == 0xFF0E; }

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
      if (!is_terminator(c)) continue;
      const Stop stop = stop_at(here);
      at = stop.end;
      if (ends_sentence(stop)) {
        emit(stop.end);
        at = start_;
      }
    }
    emit(text_.size());
  }

 private:
  [[nodiscard]] Stop stop_at(std::size_t begin) const {
    Stop stop;
    stop.begin = begin;
    std::size_t at = begin;
    take_terminators(&at, &stop);
    stop.first = peek(text_, begin);
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
      if (!is_terminator(c)) return;
      const bool weak = is_full_stop(c) || c == 0x2026;
      stop->strong = stop->strong || !weak;
      stop->own_script = stop->own_script || (!weak && c >= 0x580);
      if (c >= 0x2030 && c < 0x2100) stop->own_script = false;  // ‼ ⁇ ‽ are of no script
      stop->count += c == 0x2026 ? 3 : 1;
      *at = next;
    }
  }

  // Quotes and brackets that close. A straight quote closes only where it touches what is before it
  // and a blank, a closer or the end is behind it: in 'stop. "Next' it opens.
  bool take_closers(std::size_t* at, Stop* stop) const {
    bool taken = false;
    while (*at < text_.size()) {
      std::size_t next = *at;
      const char32_t c = next_code_point(text_, &next);
      if (!is_closer(c)) break;
      const bool straight = c == '"' || c == '\'' || c == 0x201C;
      const char32_t behind = peek(text_, next);
      if (straight && behind != 0 && !is_space(behind) && !is_closer(behind) &&
          !is_terminator(behind)) {
        break;
      }
      *at = next;
      taken = true;
    }
    stop->closed = stop->closed || taken;
    return taken;
  }

  // "[3]", "[3][4]" right behind the stop belong to the sentence that they annotate.
  void take_notes(Stop* stop) const {
    while (peek(text_, stop->end) == '[') {
      const std::size_t close =
          text_.substr(0, std::min(text_.size(), stop->end + 6)).find(']', stop->end);
      if (close == std::string_view::npos) return;
      const std::string_view note = text_.substr(stop->end + 1, close - stop->end - 1);
      if (note.empty() || note.find_first_not_of("0123456789") != std::string_view::npos) return;
      stop->end = close + 1;
    }
  }

  [[nodiscard]] bool ends_sentence(const Stop& stop) const {
    const std::size_t gap = skip_space(text_, stop.end);
    if (gap >= text_.size()) return false;  // the block's end ends it
    const bool spaced = gap > stop.end;
    if (stop.own_script) return true;
    if (!spaced) return is_missing_blank(stop);

    const std::string_view next = word_behind(gap);
    const char32_t first = peek(next, 0);
    if (first == 0) return next_opens(gap);
    if (is_lower(first)) return false;
    if (stop.strong) return true;
    if (stop.count > 1) return !is_digit(first);  // an ellipsis
    return stop_ends_sentence(
        {word_before(stop.begin), next, opens_sentence(stop.begin), stop.closed}, language_);
  }

  // "... he said.The council ...": a word of small letters, a stop, a capital and a small letter.
  [[nodiscard]] bool is_missing_blank(const Stop& stop) const {
    if (stop.count != 1 || stop.closed) return false;
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
    return !stop.strong
               ? stop_ends_sentence({before, word_behind(stop.end), false, false}, language_)
               : true;
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

  // True if only openers stand between the sentence's start and the word that ends at `end`.
  [[nodiscard]] bool opens_sentence(std::size_t end) const {
    const std::string_view word = word_before(end);
    std::size_t at = start_;
    while (at < end && is_opener(peek(text_, at))) next_code_point(text_, &at);
    return at + word.size() == end;
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

  // True if what follows the blank, being no word, can open a sentence: a quote, a dash, a bullet,
  // a currency sign; but not another stop (". . .") or a comma.
  [[nodiscard]] bool next_opens(std::size_t at) const {
    const char32_t c = peek(text_, at);
    return !is_terminator(c) && c != ',' && c != ';' && c != ':' && !is_closer(c);
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
};

}  // namespace

void append_sentences(std::string_view text, const Span& block, const Language::Data& language,
                      std::vector<Span>* sentences) {
  Scanner(text, block, language, sentences).scan();
}

}  // namespace pith
