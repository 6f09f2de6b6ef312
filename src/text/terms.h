// Internal. Terms: what words are compared by. "Senators'" and "senator" are one term, "the" is
// none.

#ifndef PITH_TEXT_TERMS_H_
#define PITH_TEXT_TERMS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/data.h"
#include "text/snowball.h"

namespace pith {

using TermIndex = std::uint32_t;
inline constexpr TermIndex kNoTerm = 0xFFFFFFFF;

// fold(), and what more the language of `tag` takes for the same letter: dotted and dotless i apart
// (tr, az), no tonos (el), no vowel marks (ar, fa, ur, he), one alef (ar), Persian yeh and kaf
// (fa, ur), one form of s and t with a mark below (ro).
[[nodiscard]] std::string fold_term(std::string_view word, std::string_view tag);

// `number`, folded, if it is one, without the separators that group its digits; else as it is. Blanks and
// apostrophes group in every language, commas and stops where the language of `tag` is written so
// ("1,234" en, "1.234" de), or if there are two: "1,234,567".
[[nodiscard]] std::string ungrouped(std::string_view number, std::string_view tag);

enum class TermForm {
  kStem,  // what words are compared by
  kWord,  // only folded and without clitics; stop words and single letters are words too
};

// The key of one word: folded, clitics cut off, stemmed (Snowball). Only what is all letters is
// stemmed: numbers, "U.S", addresses, "AT&T" are their own keys. A tag has the key of its word. A
// word of over 1024 bytes is its own key, not even folded.
class Stemmer {
 public:
  explicit Stemmer(const Language::Data& language, TermForm form = TermForm::kStem);

  // Empty for a stop word and for a single letter or digit; a single ideograph is a word.
  [[nodiscard]] std::string key(std::string_view word) const;
  [[nodiscard]] bool has_stems() const { return bool(snowball_); }

 private:
  [[nodiscard]] bool is_stop_word(std::string_view folded) const;
  [[nodiscard]] std::string_view without_clitics(std::string_view word) const;

  const Language::Data& language_;
  TermForm form_;
  std::string tag_;                    // without region: "pt"
  StringSet stop_words_;               // folded for terms, where that is another form
  std::vector<std::string> prefixes_;  // the same
  std::vector<std::string> suffixes_;  // the same
  Snowball snowball_;                  // false where Snowball has none
};

}  // namespace pith

#endif  // PITH_TEXT_TERMS_H_
