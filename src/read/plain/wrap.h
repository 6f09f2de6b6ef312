// Internal. Which line breaks are wraps: a text that was wrapped by hand breaks a line only where
// the next word would not have fitted.

#ifndef PITH_READ_PLAIN_WRAP_H_
#define PITH_READ_PLAIN_WRAP_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "read/plain/line.h"

namespace pith {

// What the whole text, or a run of lines without a blank between them, tells of its breaks.
class Wraps {
 public:
  Wraps(std::string_view text, const std::vector<TextLine>& lines);

  // Looks at the lines [begin, end), which are neither blank nor furniture. How wide they are is found
  // when it is asked for: never, where each paragraph is one line.
  void see_run(std::size_t begin, std::size_t end);

  // True if line `next` goes on in the sentence or paragraph of line `at`. Both are in the run.
  [[nodiscard]] bool joins(std::size_t at, std::size_t next);

  // The same where a page ends between them. `lines_before`: in the block of line `at`.
  [[nodiscard]] bool joins_pages(std::size_t at, std::size_t next, std::size_t lines_before);

 private:
  [[nodiscard]] std::string_view body(std::size_t at) const { return lines_[at].span.of(text_); }
  [[nodiscard]] std::size_t width(std::size_t at);
  [[nodiscard]] std::size_t right(std::size_t at) { return lines_[at].indent + width(at); }
  [[nodiscard]] std::size_t widest();
  [[nodiscard]] bool is_full(std::size_t at, std::size_t next, double share);
  [[nodiscard]] bool is_reference(std::size_t at, std::size_t next);
  [[nodiscard]] bool is_indented(std::size_t at, std::size_t next) const;
  [[nodiscard]] bool is_heading(std::size_t at);
  [[nodiscard]] bool recurs(std::string_view label) const;
  [[nodiscard]] bool is_labelled(std::size_t at, std::size_t next) const;

  std::string_view text_;
  const std::vector<TextLine>& lines_;
  bool wrapped_ = false;                                 // some line goes on with a small letter
  bool paged_ = false;                                   // there are form feeds
  std::unordered_map<std::string, std::size_t> labels_;  // "The Chair:" at the head of lines
  Span run_{};                                           // lines
  std::optional<std::size_t> widest_{};                  // of the run, once it was asked for
  std::vector<std::optional<std::size_t>> widths_;       // of lines, the same; empty if none was
  std::size_t dashes_ = 0;                               // lines of the run that open with one
};

// True if the line ends in a hyphen right behind a letter or digit.
[[nodiscard]] bool ends_in_hyphen(std::string_view line);

}  // namespace pith

#endif  // PITH_READ_PLAIN_WRAP_H_
