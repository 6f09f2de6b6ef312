// Internal. Where quotations open and close, so that none is torn in two.

#ifndef PITH_TEXT_QUOTES_H_
#define PITH_TEXT_QUOTES_H_

#include <cstddef>
#include <string_view>

namespace pith {

// The first mark of a quotation at or behind `at`, or text.size(): what QuoteDepth follows.
[[nodiscard]] std::size_t next_quotation_mark(std::string_view text, std::size_t at);

// Follows quotation marks through a text, of the conventions of all languages: “x”, "x", «x», »x«,
// „x“, ”x”, 「x」. Single quotes are not followed: most are apostrophes.
class QuoteDepth {
 public:
  void read(std::string_view text);

  // How many are open.
  [[nodiscard]] std::size_t depth() const { return depth_; }
  // True if some mark closed what was not opened.
  [[nodiscard]] bool closed_too_much() const { return closed_too_much_; }

 private:
  std::size_t depth_ = 0;
  bool closed_too_much_ = false;
};

}  // namespace pith

#endif  // PITH_TEXT_QUOTES_H_
