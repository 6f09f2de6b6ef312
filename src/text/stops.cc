#include "text/stops.h"

#include <algorithm>

#include "base/short_fold.h"
#include "base/unicode.h"

namespace pith {
namespace {

bool starts_with_digit(std::string_view word) { return !word.empty() && is_digit(peek(word, 0)); }

bool is_all_digits(std::string_view word) { return all_code_points(word, is_digit); }
bool has_upper(std::string_view word) { return any_code_point(word, is_upper); }
bool has_lower(std::string_view word) { return any_code_point(word, is_lower); }

bool is_roman(std::string_view word) {
  return !word.empty() && word.find_first_not_of("IVXLC") == std::string_view::npos;
}

// True if `next` is a number that "Art", "No" or "pp" counts. "I" is more likely a pronoun behind
// the shortest of them: "The answer was no. I left."
bool is_counted(std::string_view next, std::string_view word) {
  return starts_with_digit(next) || (is_roman(next) && (next != "I" || word.size() > 2));
}

// True if lower case may write `word` otherwise. What is all capitals has none: "CA." is not "ca.".
bool has_small_form(std::string_view word) {
  const auto is_folded = [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && !(c >= 'A' && c <= 'Z');
  };
  return !std::ranges::all_of(word, is_folded) && !(has_upper(word) && !has_lower(word));
}

// As it is written, or in lower case.
bool contains(const StringSet& set, std::string_view word) {
  if (set.empty()) return false;
  return set.contains(word) || (has_small_form(word) && set.contains(ShortFold(word).text()));
}

// What the lists of abbreviations say of a word. As it is written it counts first: Greek "π.Χ" (BC)
// may end a sentence, "π.χ" (for example) never does.
enum class Kind { kNone, kNever, kClosing, kMaybe };

Kind kind_as_written(std::string_view word, const Abbreviations& known) {
  if (known.never.contains(word)) return Kind::kNever;
  if (known.closing.contains(word)) return Kind::kClosing;
  if (known.maybe.contains(word)) return Kind::kMaybe;
  return Kind::kNone;
}

Kind kind_of(std::string_view word, const Abbreviations& known) {
  const Kind kind = kind_as_written(word, known);
  if (kind != Kind::kNone || !has_small_form(word)) return kind;
  return kind_as_written(ShortFold(word).text(), known);
}

// One letter on its own: "J", "É", "z".
bool is_single_letter(std::string_view word) {
  std::size_t at = 0;
  if (word.empty()) return false;
  const char32_t c = next_code_point(word, &at);
  const bool syllable = (c >= 0x3040 && c < 0xA000) || (c >= 0xAC00 && c < 0xD7A4);  // a word
  return is_letter(c) && at == word.size() && !syllable;
}

bool is_initial(std::string_view word) { return is_single_letter(word) && has_upper(word); }

// Short groups of letters with stops between: "U.S", "a.m", "H.R", "S.Con.Res"; not "bbc.com", not
// "Jane.Doe@example".
bool is_dotted(std::string_view word) {
  constexpr std::size_t kLongestGroup = 4;
  std::size_t groups = 1;
  std::size_t letters = 0;
  std::size_t first = 0;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, &at);
    if (c == '.') {
      if (peek(word, at) == '-') ++at;  // "J.-P"
      if (letters == 0) return false;
      if (groups == 1) first = letters;
      ++groups;
      letters = 0;
    } else if (!is_letter(c) || ++letters > kLongestGroup) {
      return false;
    }
  }
  return groups > 1 && letters > 0 && (first == 1 || has_upper(word));
}

// Up to three digits, or a roman numeral: what a stop can make an ordinal of.
bool can_be_ordinal(std::string_view word) {
  return (is_all_digits(word) && word.size() <= 3) || (is_roman(word) && word.size() > 1);
}

// At least five letters, all small: more likely a word than an abbreviation that nobody listed.
bool is_plain_word(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size(); ++letters) {
    if (!is_lower(next_code_point(word, &at))) return false;
  }
  return letters >= 5;
}

// Words that open sentences do not where they count ("the U.S. No. 2 diplomat") or are an initial
// ("J. A. García", where "a" is a word too).
bool goes_on(const StopContext& context, const Language::Data& language) {
  if (!context.rest.starts_with('.')) return false;
  if (is_initial(context.next)) return true;
  return counts(context.next, language) &&
         is_digit(peek(context.rest, skip_space(context.rest, 1)));
}

// Asked last: most stops are decided without.
bool begins_with_starter(const StopContext& context, const Language::Data& language) {
  return context.item ||
         (!context.bracket && is_starter(context.next, language) && !goes_on(context, language));
}

// "2024. 5. 3.", as Korean and Hungarian write a day: behind the year, the month and the day.
bool is_in_date(const StopContext& context) {
  if (!is_all_digits(context.word)) return false;
  if (is_all_digits(context.prior) && context.prior_stopped) return context.word.size() <= 2;
  return context.word.size() == 4 && is_all_digits(context.next) && context.next.size() <= 2 &&
         context.rest.starts_with('.');
}

// "21.4. 1959": a day and a month before the year.
bool is_before_year(const StopContext& context) {
  const std::size_t stop = context.word.find('.');
  return stop != std::string_view::npos && is_all_digits(context.word.substr(0, stop)) &&
         is_all_digits(context.word.substr(stop + 1)) && context.word.size() <= 5 &&
         context.next.size() == 4 && is_all_digits(context.next);
}

}  // namespace

bool is_starter(std::string_view word, const Language::Data& language) {
  const ShortFold fold(word);
  const std::string_view folded = fold.text();
  if (language.starters.contains(folded)) return true;
  // Where words are not set apart, it may be what `word` begins with.
  constexpr std::size_t kLongest = 24;
  if (!folded.empty() && is_unspaced(peek(folded, 0))) {
    for (std::size_t at = 0; at < folded.size() && at < kLongest;) {
      next_code_point(folded, &at);
      if (language.starters.contains(folded.substr(0, at))) return true;
    }
  }
  const std::size_t apostrophe = folded.find('\'');  // "L'homme" by its "l'"
  return apostrophe != std::string_view::npos &&
         language.starters.contains(folded.substr(0, apostrophe + 1));
}

bool counts(std::string_view word, const Language::Data& language) {
  return contains(language.abbreviations.number, word);
}

bool labels(std::string_view word, const Language::Data& language) {
  return contains(language.abbreviations.label, word);
}

bool is_known_abbreviation(std::string_view word, const Language::Data& language) {
  return kind_of(word, language.abbreviations) != Kind::kNone;
}

bool is_abbreviation(std::string_view word, const Language::Data& language) {
  return is_single_letter(word) || is_dotted(word) || is_known_abbreviation(word, language);
}

bool stop_ends_sentence(const StopContext& context, const Language::Data& language, bool caseless) {
  const auto& [prior, prior_stopped, word, next, rest, item, closed, bracket, brief] = context;
  const Abbreviations& known = language.abbreviations;
  if (word.empty()) return true;
  const auto starts = [&] { return begins_with_starter(context, language); };
  const bool small = is_lower(peek(next, 0)) && !item;
  if (small && !caseless) {
    return is_plain_word(word) && !closed && starts() && !is_known_abbreviation(word, language) &&
           !contains(known.number, word);
  }
  if (small && is_all_digits(word)) return false;

  if (is_in_date(context)) return starts() && !starts_with_digit(next);
  if (is_before_year(context)) return false;
  // "am 3. Oktober", "der II. Weltkrieg"
  if (!known.ordinal.empty() && can_be_ordinal(word)) {
    if (contains(known.ordinal, next)) return false;
    const bool grouped = is_all_digits(prior) && !prior_stopped;      // "tlf. 57 88 45 00."
    if (!grouped && !contains(known.number, prior)) return starts();  // nor is "s. 48." an ordinal
  }
  if (contains(known.number, word) && (item || is_counted(next, word))) return false;
  switch (kind_of(word, known)) {
    case Kind::kNever:
      return closed;
    case Kind::kClosing:
      // "at 9 p.m. The", "at 9 p.m. Marsh"; not "9 p.m. Monday", nor "At 9 p.m. Marsh"
      return starts() || !(bracket || (brief && is_all_digits(prior)) || starts_with_digit(next) ||
                           contains(known.zone, next));
    case Kind::kMaybe:
      return starts();
    case Kind::kNone:
      break;
  }
  if (is_single_letter(word)) {
    // "Plan B. Voters"; "J. T. Obare", "J. De Vries"; "you and I. The"
    if (is_initial(word) && contains(known.label, prior)) return true;
    return !contains(known.particle, next) && starts();
  }
  // "H.R. 21" never; "the U.S. Senate" not, "the U.S. The ..." yes.
  if (is_dotted(word)) return starts();
  return true;
}

}  // namespace pith
