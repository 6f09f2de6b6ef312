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

// Letters with stops between: "U.S", "a.m", "H.R", "S.Con.Res".
bool is_dotted(std::string_view word) {
  const std::size_t stop = word.find('.');
  return stop != std::string_view::npos && stop > 0 && stop + 1 < word.size() && stop <= 4 &&
         is_letter(peek(word, 0));
}

}  // namespace

bool is_starter(std::string_view word, const Language::Data& language) {
  return language.starters.contains(fold(word));
}

bool stop_ends_sentence(const StopContext& context, const Language::Data& language) {
  const auto& [word, next, opens, closed] = context;
  const Abbreviations& abbreviations = language.abbreviations;
  const bool digit_next = starts_with_digit(next);

  if (word.empty()) return true;
  // "1. Scope": a number that opens a sentence counts what follows.
  if (opens && is_all_digits(word) && word.size() <= 3) return false;
  // "am 3. Oktober"
  if (is_all_digits(word) && word.size() <= 2 && contains(abbreviations.ordinal, next))
    return false;
  if (contains(abbreviations.number, word) && (digit_next || is_roman(next))) return false;
  if (contains(abbreviations.never, word)) return closed;
  if (contains(abbreviations.maybe, word)) return is_starter(next, language);
  // "J. T. Obare", "George W. Bush"; but "Plan B. The ..."
  if (is_initial(word)) return is_starter(next, language);
  // "H.R. 21" never; "the U.S. Senate" not, "the U.S. The ..." yes.
  if (is_dotted(word)) return !digit_next && is_starter(next, language);
  return true;
}

}  // namespace pith
