// Internal. The numbers, words and marks of a written date.

#ifndef PITH_READ_DATES_TOKENS_H_
#define PITH_READ_DATES_TOKENS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pith {

struct DateToken {
  enum class Kind {
    kEnd,     // behind the last
    kNumber,  // ASCII digits
    kWord,    // letters
    kMark,  // one other ASCII character; each dash is '-', and the bars and dots between parts ','
  };
  Kind kind = Kind::kEnd;
  bool spaced = false;      // white space or a comment stands before it
  char mark = '\0';         // kMark
  int digits = 0;           // kNumber: how many
  std::int64_t value = 0;   // kNumber
  std::string_view word{};  // kNumber, kWord: as in the folded text
};

// The tokens of a folded text (see `fold`), and one kEnd. Comments in round brackets, nested
// ones too, are left out (RFC 5322, 3.2.2). Year, month, day, hour, minute and second in
// Chinese, Japanese and Korean come out as the marks and words '-', '-', ',', "h", "min" and
// "s". Empty when no date is so written: a number of more than 14 digits, an open bracket, a
// character that no date has. Views into `text`.
[[nodiscard]] std::vector<DateToken> date_tokens(std::string_view text);

}  // namespace pith

#endif  // PITH_READ_DATES_TOKENS_H_
