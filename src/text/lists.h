// Internal. Lists that run on in a line: "1. The first item 2. The second item", "• 9. ... • 10.".

#ifndef PITH_TEXT_LISTS_H_
#define PITH_TEXT_LISTS_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace pith {

// Follows one list. An item is a marker (bullet, bracket, label, stop or bracket: "• 9." "(a)" "1.)")
// and a capital behind it; behind "a." any word.
class InlineList {
 public:
  // A sentence begins at `at`. If it begins with "1.", "a)", "(i)", or a bullet and a number, a list
  // does; if it is the item that comes next, the list goes on.
  void see_sentence(std::string_view text, std::size_t at);

  // True while a list is under way.
  [[nodiscard]] bool open() const { return !next_.empty(); }

  // True if the next item stands at `at`, and not as the beginning of a sentence.
  [[nodiscard]] bool continues(std::string_view text, std::size_t at) const;

 private:
  std::string next_;    // the marker of the next item: "2.)", "• 10.", "(iv)"
  bool roman_ = false;  // it counts i, ii, iii
  bool needs_capital_ = true;
};

// True if the first item of a list stands at `at`, and the second not far behind it.
[[nodiscard]] bool starts_list(std::string_view text, std::size_t at);

}  // namespace pith

#endif  // PITH_TEXT_LISTS_H_
