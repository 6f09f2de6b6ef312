// The scanner goes from mark to mark (text/marks.h). At a run of terminators it takes the quotes, brackets
// and footnote marks behind it along, looks at the word before and the word behind, and decides.

#include "text/sentences.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/markers.h"
#include "base/spans.h"
#include "base/unicode.h"
#include "text/caseless.h"
#include "text/lists.h"
#include "text/marks.h"
#include "text/neighbours.h"
#include "text/quotations.h"
#include "text/stop_run.h"
#include "text/stops.h"

namespace pith {
namespace {

constexpr std::size_t kLongestAside = 300;

bool is_dash(char32_t c) { return c == '-' || c == 0x2013 || c == 0x2014; }

class Scanner {
 public:
  Scanner(std::string_view text, const Span& block, const Language::Data& language, NextMark next,
          std::vector<Span>* sentences)
      : text_(text.substr(0, block.end)), language_(language), next_(next), sentences_(sentences) {
    begin_sentence(block.begin);
    block_ = start_;
  }

  void scan() {
    for (std::size_t at = next_from(start_); at < text_.size(); at = next_from(look(at))) continue;
    emit(text_.size());
  }

 private:
  [[nodiscard]] std::size_t next_from(std::size_t at) const {
    return next_(text_, at, list_.open());
  }

  // Ends the sentence at the mark at `here` if it ends there. Where to go on.
  std::size_t look(std::size_t here) {
    std::size_t at = here;
    if (static_cast<unsigned char>(text_[here]) <= ' ') {  // in a list
      at = std::max(skip_space(text_, here), here + 1);
      if (list_.continues(text_, at)) emit(at);
      return at;
    }
    const char32_t c = next_code_point(text_, &at);
    see_pair(c, here);
    if (closes_bracket(c) && is_whole_in_brackets(here, at)) return emit(at);
    if (c == ':' || c == ';') {
      if (const std::size_t smiley = smiley_end(text_, start_, here); smiley > 0) {
        return emit(smiley);
      }
    }
    if (!terminates(text_, start_, here)) return at;
    const StopRun stop = read_stop_run(text_, start_, quotes_from(here), here);
    if (ends_sentence(stop)) return emit(stop.end);
    open_ -= std::min(open_, stop.brackets);
    if (stop.closed) corner_ = 0;
    if (stop.closed) guillemet_ = false;
    return stop.end;
  }

  // "It failed. (See also page 2) The council ...": brackets that open a sentence and close, at
  // `close`, before a capital hold all of it, if they hold some words.
  [[nodiscard]] bool is_whole_in_brackets(std::size_t close, std::size_t end) const {
    if (open_ > 0 || !is_bracket(peek(text_, start_)) || start_ == block_) return false;
    const std::size_t gap = skip_space(text_, end);
    return gap > end && is_upper(peek(text_, gap)) &&
           text_.substr(start_, std::min(close - start_, kLook)).find(' ') !=
               std::string_view::npos;
  }

  // Keeps account of the brackets and quotation marks that are open.
  void see_pair(char32_t c, std::size_t at) {
    if (is_bracket(c) && at > start_) ++open_;
    if (closes_bracket(c) && open_ > 0) --open_;
    if (c == 0xAB) guillemet_ = true;
    if (c == 0xBB) guillemet_ = false;
    if (c == 0x300C || c == 0x300E) corner_ = at + 1;  // 「 『
    if (c == 0x300D || c == 0x300F) corner_ = 0;
  }

  [[nodiscard]] bool ends_sentence(const StopRun& stop) {
    const std::size_t gap = skip_space(text_, stop.end);
    if (gap >= text_.size()) return false;  // the block's end ends it
    if (is_aside(stop) || is_omission(stop)) return false;
    const std::string_view before = word_before(text_, start_, stop.begin, language_);
    if (stop.own_script) return !goes_on_in_own_script(stop, before);
    if (gap == stop.end) return is_missing_blank(stop, before);
    if (stop.apart) return false;
    if (stop.brackets > 0 && is_alone_in_brackets(stop, before)) return false;

    if (!stop.strong && labels_sentence(stop, before)) return false;
    const std::string_view next = word_behind(text_, gap);
    if (next.empty()) return ends_before_mark(stop, before, gap);
    if (next.size() <= 3 && is_digit(peek(next, 0)) && end_of(next) == text_.size()) {
      return false;  // "... were spared. 7": a note at the block's end
    }
    const char32_t first = peek(next, 0);
    const char32_t mark = peek(text_, gap);
    if (is_lower(first)) {
      // '... it passed." "and was signed'
      if (stop.closed && is_quote(mark)) return true;
      if (stop.count > 1 && !stop.strong && !caseless()) return false;
      if (stop.strong && !caseless()) return asks_on(stop, next) || opens_item(gap);
      if (stop.closed && !caseless()) return opens_item(gap);
    }
    if (stop.closed && is_citation(text_, gap)) return false;
    if (stop.strong) return !(stop.closed && is_said_by_name(text_, gap, language_));
    if (stop.count > 1) return !is_digit(first);  // an ellipsis
    return decide(stop, before, next, gap);
  }

  // What the language's data say of a single full stop.
  [[nodiscard]] bool decide(const StopRun& stop, std::string_view before, std::string_view next,
                            std::size_t gap) {
    std::size_t begin = stop.begin - before.size();
    std::string joined;
    const std::string_view word = with_letters_before(before, &begin, &joined);
    const bool small = is_lower(peek(next, 0));
    const StopContext context{.prior = word_ended_by(begin),
                              .prior_stopped = begin > start_ + 1 && text_[begin - 2] == '.',
                              .word = word,
                              .next = next,
                              .rest = piece_at(text_, end_of(next)),
                              .item = small && opens_item(gap),
                              .closed = stop.closed && stop.brackets == 0,
                              .bracket = is_bracket(peek(text_, gap)),
                              .brief = is_brief(stop.begin)};
    return stop_ends_sentence(context, language_, small && !context.item && caseless());
  }

  // "z. B", "т. д", "p. ej" without the blanks, so that they are known like "z.B"; `*begin` moves to
  // the first letter. `word` itself, or all of it in `*joined`.
  std::string_view with_letters_before(std::string_view word, std::size_t* begin,
                                       std::string* joined) const {
    if (word.size() > 12 || count_code_points(word) > 3) return word;
    std::size_t at = *begin;
    for (int letters = 0; letters < 3 && at >= start_ + 3; ++letters) {
      if (text_[at - 1] != ' ' || text_[at - 2] != '.') break;
      std::size_t letter = at - 2;
      if (!is_letter(previous_code_point(text_, &letter)) || letter < start_) break;
      if (letter > start_ && !is_space(before(letter))) break;
      if (joined->empty()) *joined = word;
      joined->insert(0, text_.substr(letter, at - 1 - letter));  // with its stop
      at = letter;
    }
    if (at == *begin) return word;
    if (count_code_points(word) > 1 && !is_known_abbreviation(*joined, language_)) return word;
    *begin = at;
    return *joined;
  }

  // The word before the blanks before `at`, without its stop.
  [[nodiscard]] std::string_view word_ended_by(std::size_t at) const {
    while (at > start_ && is_space(before(at))) previous_code_point(text_, &at);
    if (at > start_ && text_[at - 1] == '.') --at;
    return word_before(text_, start_, at, language_);
  }

  [[nodiscard]] char32_t before(std::size_t at) const { return previous_code_point(text_, &at); }

  [[nodiscard]] std::size_t end_of(std::string_view word) const { return span_in(text_, word).end; }

  // True if no more than three words stand between the sentence's start and `end`.
  [[nodiscard]] bool is_brief(std::size_t end) const {
    constexpr std::size_t kLongest = 24;
    if (end - start_ > kLongest) return false;
    return std::ranges::count(text_.substr(start_, end - start_), ' ') <= 2;
  }

  // True if the stop stands in brackets that were opened amid the sentence and close soon: "The
  // plan (it was new. It was harsh) failed."
  [[nodiscard]] bool is_aside(const StopRun& stop) const {
    if (open_ <= stop.brackets) return false;
    const std::string_view behind = text_.substr(stop.end, kLongestAside);
    return behind.find_first_of(")]") != std::string_view::npos ||
           behind.find("\uFF09") != std::string_view::npos;
  }

  // "(St.)": the stop of a single short word in brackets is an abbreviation's.
  [[nodiscard]] bool is_alone_in_brackets(const StopRun& stop, std::string_view word) const {
    constexpr std::size_t kShort = 5;
    const std::size_t begin = stop.begin - word.size();
    return stop.count == 1 && !stop.strong && !word.empty() && begin > start_ &&
           is_bracket(before(begin)) && count_code_points(word) <= kShort;
  }

  // "[...]" and "[…]" stand for what was left out, wherever they stand.
  [[nodiscard]] bool is_omission(const StopRun& stop) const {
    return stop.count == 3 && !stop.strong && stop.begin > start_ && text_[stop.begin - 1] == '[' &&
           stop.brackets > 0;
  }

  // In quotation marks that close soon, "「そう。でも」", a sentence goes on; so it does where a
  // particle takes the quotation up: 「…。」と, って, など; and behind the letters of an Urdu
  // abbreviation.
  [[nodiscard]] bool goes_on_in_own_script(const StopRun& stop, std::string_view before) const {
    if (stop.count == 1 && peek(text_, stop.begin) == 0x6D4 &&
        is_known_abbreviation(before, language_)) {
      return !is_starter(word_behind(text_, skip_space(text_, stop.end)), language_);
    }
    if (corner_ > start_ && corner_ < stop.begin && !stop.closed) {
      const std::string_view behind = text_.substr(stop.end, kLongestAside);
      return behind.find("\u300D") != std::string_view::npos ||
             behind.find("\u300F") != std::string_view::npos;
    }
    const bool full_stop = peek(text_, stop.begin) == 0x3002;
    return stop.closed && (is_taken_up(text_, stop.end, full_stop, language_) ||
                           is_said_in_clause(text_, stop.end, language_));
  }

  // "... And so": an ellipsis opens a sentence and ends none; nor does the label of an item, "II.",
  // of a section, "SEC. 5.", or of a table, "Table A-1."
  [[nodiscard]] bool labels_sentence(const StopRun& stop, std::string_view word) const {
    word.remove_prefix(bullet_size(word));  // "⁃9."
    const std::size_t hyphen = word.find('-');
    // True of nearly every stop, and sooner known than where the sentence opens.
    if (!word.empty() && hyphen == std::string_view::npos && !is_label(word)) return false;
    const std::size_t begin = stop.begin - word.size();
    if (opens_sentence(begin)) return word.empty() || (stop.count == 1 && is_label(word));
    if (stop.count > 1 || stop.closed || begin < start_ + 2 || !is_space(before(begin)))
      return false;
    if (hyphen != std::string_view::npos && is_label(word.substr(0, hyphen))) {
      word.remove_prefix(hyphen + 1);
    }
    if (!is_label(word)) return false;
    const std::string_view counter = word_ended_by(begin);
    const bool stopped = text_[begin - 2] == '.';
    if (counter.empty() || !opens_sentence(begin - 1 - (stopped ? 1 : 0) - counter.size())) {
      return false;
    }
    return counts(counter, language_) || (is_upper(peek(counter, 0)) && labels(counter, language_));
  }

  // True if only openers stand between the sentence's start, its bullet left out, and `at`.
  [[nodiscard]] bool opens_sentence(std::size_t at) const {
    const std::string_view head = piece_at(text_, start_);
    const Marker marker = leading_marker(head);
    const bool dash = marker.kind == Marker::Kind::kDash;
    const std::size_t body = start_ + (dash ? marker.size : bullet_size(head));
    while (at > body) {
      if (!is_opener(previous_code_point(text_, &at))) return false;
    }
    return true;
  }

  // "Who will pay? and when?": behind a question a starter may be small.
  [[nodiscard]] bool asks_on(const StopRun& stop, std::string_view next) const {
    return !stop.closed && text_[stop.end - 1] == '?' && is_starter(next, language_);
  }

  // True if "(b)" or "ii)" stands at `at` and a capital behind it, or a list begins there.
  [[nodiscard]] bool opens_item(std::size_t at) const {
    if (starts_list(text_, at)) return true;
    const std::string_view next = piece_at(text_, at);
    const Marker marker = leading_marker(next);
    return marker.kind == Marker::Kind::kEnumerator &&
           next.substr(0, marker.size).find(')') != std::string_view::npos &&
           is_upper(peek(word_behind(text_, at + marker.size), 0));
  }

  // "... he said.The council ...": a word of small letters, a stop, a capital and a small letter;
  // but not "Budget.Final.pdf" or "Ana.Pohl@lowland.gov".
  [[nodiscard]] bool is_missing_blank(const StopRun& stop, std::string_view word) const {
    if (stop.count != 1) return false;
    if (count_code_points(word) < 3 || word.find_first_of("./@:") != std::string_view::npos) {
      return false;
    }
    std::size_t at = word.size();
    if (!is_lower(previous_code_point(word, &at)) || !is_lower(previous_code_point(word, &at))) {
      return false;
    }
    at = stop.end;
    if (!is_upper(next_code_point(text_, &at)) || !is_lower(peek(text_, at))) return false;
    const std::string_view next = word_behind(text_, stop.end);
    if (goes_on_as_name(stop.end + next.size())) return false;
    return stop.strong ||
           stop_ends_sentence({.word = word, .next = next, .closed = stop.closed}, language_);
  }

  // True if "@", "_" or ".pdf" stands at `at`.
  [[nodiscard]] bool goes_on_as_name(std::size_t at) const {
    const char32_t mark = peek(text_, at);
    if (mark != '.') return mark == '@' || mark == '_';
    return is_lower(peek(text_, at + 1)) || is_digit(peek(text_, at + 1));
  }

  // What stands behind the blank is no word. A dash, a bullet, a currency sign can open a sentence,
  // and so can an ellipsis that touches its word; another stop, a comma, a slash ("hab. / km²"), a
  // number sign, or a dash before a small letter can not. "$40" and "§ 3" are numbers: "approx. $40".
  [[nodiscard]] bool ends_before_mark(const StopRun& stop, std::string_view word, std::size_t at) {
    // '" Do it! "': a quotation mark with blanks on both sides opens, if none is open.
    if (text_[at] == '"' && is_space(peek(text_, at + 1)) &&
        !is_quote_open(text_, quotes_from(stop.begin), stop.begin)) {
      at = skip_space(text_, at + 1);
      const std::string_view next = word_behind(text_, at);
      return !next.empty() && (stop.strong || stop.count > 1 || decide(stop, word, next, at));
    }
    if (opens_ellipsis(text_, at)) return true;
    if (const std::size_t dots = ellipsis_size(text_, at); dots > 0) {
      return is_letter(peek(text_, at + dots));
    }
    const char32_t mark = next_code_point(text_, &at);
    if (is_terminator(mark) || is_closer(mark) || mark == ',' || mark == ';' || mark == ':' ||
        mark == '/' || mark == '%' || mark == '=' || mark == 0x2116) {
      return false;
    }
    while (peek(text_, at) == mark) next_code_point(text_, &at);
    if (is_dash(mark) && guillemet_) return false;  // «Да. – сказал он. – Нет»
    if (is_dash(mark) || mark == 0xA7) at = skip_space(text_, at);
    const std::string_view next = word_behind(text_, at);
    if (is_dash(mark) && is_lower(peek(next, 0))) return false;
    if (stop.strong || stop.count > 1 || next.empty()) return true;
    return !(is_dash(mark) || is_digit(peek(next, 0))) || decide(stop, word, next, at);
  }

  // Whether a straight quote is open is counted from here: the block's beginning, if it is not far.
  [[nodiscard]] std::size_t quotes_from(std::size_t at) const {
    constexpr std::size_t kNear = 1000;
    return at - block_ <= kNear ? block_ : start_;
  }

  // Worked out when first asked, as it looks at the whole block.
  [[nodiscard]] bool caseless() {
    if (!caseless_) caseless_ = is_caseless(text_, block_, language_);
    return *caseless_;
  }

  // Ends the sentence at `end` and starts the next behind the blanks: where that begins.
  std::size_t emit(std::size_t end) {
    const Span sentence = trimmed(text_, {start_, end});
    if (sentence.size() > 0) sentences_->push_back(sentence);
    begin_sentence(end);
    return start_;
  }

  void begin_sentence(std::size_t at) {
    start_ = skip_space(text_, at);
    open_ = 0;
    list_.see_sentence(text_, start_);
  }

  std::string_view text_;  // up to the block's end
  const Language::Data& language_;
  NextMark next_;
  std::vector<Span>* sentences_;
  std::size_t block_ = 0;   // where the block's first word begins
  std::size_t start_ = 0;   // of the sentence under way
  std::size_t open_ = 0;    // brackets that it opened, but not with the first character
  std::size_t corner_ = 0;  // behind the last 「 that is still open, or 0
  bool guillemet_ = false;  // a « is open
  InlineList list_;
  std::optional<bool> caseless_;
};

}  // namespace

void append_sentences(std::string_view text, const Span& block, const Language::Data& language,
                      std::vector<Span>* sentences) {
  append_sentences(text, block, language, next_mark, sentences);
}

void append_sentences(std::string_view text, const Span& block, const Language::Data& language,
                      NextMark next, std::vector<Span>* sentences) {
  Scanner(text, block, language, next, sentences).scan();
}

}  // namespace pith
