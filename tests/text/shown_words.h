// Words as the tests show them.

#ifndef PITH_TESTS_TEXT_SHOWN_WORDS_H_
#define PITH_TESTS_TEXT_SHOWN_WORDS_H_

#include <string>
#include <string_view>
#include <vector>

#include "text/words.h"

namespace pith {

// The words with a bar between: "It|met".
inline std::string shown(std::string_view text) {
  WordBreaker breaker;
  breaker.start(text);
  std::vector<Span> words;
  breaker.find({0, text.size()}, &words);
  std::string row;
  for (const Span& word : words) {
    if (!row.empty()) row += '|';
    row += word.of(text);
  }
  return row;
}

}  // namespace pith

#endif  // PITH_TESTS_TEXT_SHOWN_WORDS_H_
