// Internal. The second opinion on a language, beside CLD2's: which language's commonest words,
// endings and letters (detect_words.h) the text has.

#ifndef PITH_LANGUAGE_DETECT_EVIDENCE_H_
#define PITH_LANGUAGE_DETECT_EVIDENCE_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace pith {

struct Evidence {
  struct Points {
    std::string_view tag;
    double points;  // >= 0; a word that a single language has is worth about 6
  };
  std::vector<Points> languages;  // all that detect_words.h has, in its order
  std::size_t words = 0;          // maximal runs of letters
  std::size_t letters = 0;
};

// Linear. REQUIRES: valid UTF-8.
[[nodiscard]] Evidence weigh_words(std::string_view text);

}  // namespace pith

#endif  // PITH_LANGUAGE_DETECT_EVIDENCE_H_
