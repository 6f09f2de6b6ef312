#include "text/quotations.h"

#include <algorithm>
#include <array>

#include "base/spans.h"
#include "base/unicode.h"
#include "text/neighbours.h"
#include "text/stops.h"

namespace pith {
namespace {

constexpr int kMostNames = 3;
constexpr std::size_t kLongestClause = 36;  // bytes: a dozen ideographs
constexpr std::size_t kLongestVerb = 12;
constexpr std::size_t kLongestCitation = 60;

}  // namespace

bool is_said_by_name(std::string_view text, std::size_t at, const Language::Data& language) {
  for (int words = 0; words <= kMostNames; ++words) {
    const std::string_view word = word_behind(text, at);
    if (word.empty()) return false;
    const bool cased = is_upper(peek(word, 0));
    const bool small = is_lower(peek(word, 0));
    if ((words > 0 || !cased) && language.abbreviations.saying.contains(word)) return true;
    if (small || (cased && words == 0 && is_starter(word, language))) return false;
    at = span_in(text, word).end;
    if (peek(text, at) == '.') ++at;  // "Sen."
    const std::size_t begin = skip_space(text, at);
    if (begin == at) return false;
    at = begin;
  }
  return false;
}

bool is_said_in_clause(std::string_view text, std::size_t at, const Language::Data& language) {
  std::size_t end = at;
  while (end < text.size() && end - at < kLongestClause && is_letter(peek(text, end))) {
    next_code_point(text, &end);
  }
  for (std::size_t verb = end; verb > at && end - verb < kLongestVerb;) {
    previous_code_point(text, &verb);
    if (language.abbreviations.saying.contains(text.substr(verb, end - verb))) return true;
  }
  return false;
}

bool is_taken_up(std::string_view text, std::size_t at, bool full_stop,
                 const Language::Data& language) {
  const auto begins = [&](std::string_view piece) { return text.substr(at).starts_with(piece); };
  if (begins("ところ") || begins("とても")) return false;  // "however", "very"
  if (begins("と") || begins("って") || begins("など")) return true;
  constexpr std::array<std::string_view, 7> kParticles = {"が", "は", "を", "に", "で", "の", "も"};
  return !full_stop && std::ranges::any_of(kParticles, begins) &&
         !is_starter(piece_at(text, at), language);
}

bool is_citation(std::string_view text, std::size_t at) {
  if (peek(text, at) != '(') return false;
  const std::size_t close =
      text.substr(0, std::min(text.size(), at + kLongestCitation)).find(')', at);
  return close != std::string_view::npos && close > at + 1 && peek(text, close + 1) == '.';
}

}  // namespace pith
