#include "text/stops.h"

#include <string>

#include "base/unicode.h"

namespace pith {
namespace {

bool starts_with_digit(std::string_view word) { return !word.empty() && is_digit(peek(word, 0)); }

bool is_all_digits(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    if (!is_digit(next_code_point(word, &at))) return false;
  }
  return !word.empty();
}

bool is_roman(std::string_view word) {
  return !word.empty() && word.find_first_not_of("IVXLC") == std::string_view::npos;
}

// True if `next` is a number that "Art", "No" or "pp" counts. "I" is more likely a pronoun behind
// the shortest of them: "The answer was no. I left."
bool is_counted(std::string_view next, std::string_view word) {
  return starts_with_digit(next) || (is_roman(next) && (next != "I" || word.size() > 2));
}

bool has_upper(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    if (is_upper(next_code_point(word, &at))) return true;
  }
  return false;
}

bool has_lower(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    if (is_lower(next_code_point(word, &at))) return true;
  }
  return false;
}

// As it is written; or, unless all its letters are capitals ("CA." is not "ca."), in lower case.
bool contains(const StringSet& set, std::string_view word) {
  if (set.contains(word)) return true;
  return has_upper(word) && has_lower(word) && set.contains(fold(word));
}

// One capital on its own: "J", "É".
bool is_initial(std::string_view word) {
  std::size_t at = 0;
  return !word.empty() && is_upper(next_code_point(word, &at)) && at == word.size();
}

// Letters with stops between: "U.S", "a.m", "H.R", "S.Con.Res"; not "bbc.com".
bool is_dotted(std::string_view word) {
  const std::size_t stop = word.find('.');
  return stop != std::string_view::npos && stop > 0 && stop + 1 < word.size() && stop <= 4 &&
         is_letter(peek(word, 0)) && (stop == 1 || has_upper(word));
}

}  // namespace

bool is_starter(std::string_view word, const Language::Data& language) {
  return language.starters.contains(fold(word));
}

bool stop_ends_sentence(const StopContext& context, const Language::Data& language) {
  const auto& [word, next, item, closed] = context;
  const Abbreviations& abbreviations = language.abbreviations;
  const bool counted = item || is_counted(next, word);
  const bool starts = item || is_starter(next, language);

  if (word.empty()) return true;
  // "am 3. Oktober"
  if (is_all_digits(word) && word.size() <= 2 && contains(abbreviations.ordinal, next))
    return false;
  if (contains(abbreviations.number, word) && counted) return false;
  if (contains(abbreviations.never, word)) return closed;
  if (contains(abbreviations.maybe, word)) return starts;
  // "J. T. Obare", "George W. Bush"; but "Plan B. The ..."
  if (is_initial(word)) return starts;
  // "H.R. 21" never; "the U.S. Senate" not, "the U.S. The ..." yes.
  if (is_dotted(word)) return starts;
  return true;
}

}  // namespace pith
