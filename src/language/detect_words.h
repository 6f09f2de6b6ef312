// Internal. What gives a language away besides its quadgrams: its letters, the commonest words of
// running text, and endings. Of words and endings no more than tell it from its neighbours. What
// several languages have stands with each of them, and weighs less. Compiled by hand from general
// knowledge of the languages.

#ifndef PITH_LANGUAGE_DETECT_WORDS_H_
#define PITH_LANGUAGE_DETECT_WORDS_H_

#include <span>
#include <string_view>

namespace pith {

struct LanguageWords {
  std::string_view tag;
  std::string_view letters;  // folded; without those that all languages of the script have
  // Folded, divided by single blanks. "-ing" is an ending of two to five letters. Nothing but
  // letters: what an apostrophe divides are two words ("l", "dell", "don t").
  std::string_view words;
};
[[nodiscard]] std::span<const LanguageWords> western_words();  // Germanic, Romance, Latin
[[nodiscard]] std::span<const LanguageWords> other_words();

}  // namespace pith

#endif  // PITH_LANGUAGE_DETECT_WORDS_H_
