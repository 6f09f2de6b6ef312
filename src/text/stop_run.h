// Internal. A run of sentence terminators and what belongs to it: "." "?!" "..." ".”" "!)." ".[12]".

#ifndef PITH_TEXT_STOP_RUN_H_
#define PITH_TEXT_STOP_RUN_H_

#include <cstddef>
#include <string_view>

namespace pith {

struct StopRun {
  std::size_t begin = 0;     // the first terminator
  std::size_t end = 0;       // behind closers and notes
  std::size_t count = 0;     // terminators in the run; an ellipsis character counts three
  bool strong = false;       // has one that is no full stop and no ellipsis: ! ? 。 ।
  bool own_script = false;   // has one of a script that knows no capitals: 。 । ۔ ؟
  bool apart = false;        // an ellipsis of spaced dots: "see . . . what"
  bool closed = false;       // a quote or bracket was closed
  std::size_t brackets = 0;  // closed behind the terminators
};

// True if the code point at `at` may end a sentence in text that begins at `start`. Behind a Greek
// letter a semicolon asks; behind an Armenian one a colon ends.
[[nodiscard]] bool terminates(std::string_view text, std::size_t start, std::size_t at);

// The run that begins at `begin`, where terminates() holds, in a sentence that begins at `start`.
// Straight quotes are counted from `quotes_from`.
[[nodiscard]] StopRun read_stop_run(std::string_view text, std::size_t start,
                                    std::size_t quotes_from, std::size_t begin);

// ":)", ":-(" and ";D" between blanks end a sentence before a capital. The position behind the one
// at `at`, or 0.
[[nodiscard]] std::size_t smiley_end(std::string_view text, std::size_t start, std::size_t at);

// True if the text from `begin` to `end` has opened a straight quote and not closed it. Looks back
// only so far.
[[nodiscard]] bool is_quote_open(std::string_view text, std::size_t begin, std::size_t end);

[[nodiscard]] bool is_full_stop(char32_t c);
[[nodiscard]] bool is_bracket(char32_t c);
[[nodiscard]] bool closes_bracket(char32_t c);
// “ ” « » " ' and their like, whichever side they are used on.
[[nodiscard]] bool is_quote(char32_t c);

}  // namespace pith

#endif  // PITH_TEXT_STOP_RUN_H_
