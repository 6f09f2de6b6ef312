// Internal. What a page number looks like, in a line of its own.

#ifndef PITH_READ_PLAIN_PAGE_NUMBER_H_
#define PITH_READ_PLAIN_PAGE_NUMBER_H_

#include <cstddef>
#include <optional>
#include <string_view>

namespace pith {

struct PageNumber {
  enum class Form {
    kBare,   // "3", "iv", "- 3 -", "[3]"
    kNamed,  // "CRS-3", "Page 3", "3 | Page"; also "Section 3": a word that is not looked at
    kOf,     // "Page 3 of 40", "3/40"
  };
  std::size_t number;
  Form form;
};

// The page number that the line without outer blanks may be. Only more such lines, at the edges of
// pages, tell that it is one; "Page 3 of 40" with a word before says enough.
[[nodiscard]] std::optional<PageNumber> page_number(std::string_view line);

// 1 to 4 digits, or a roman numeral below 90 in one case ("iv", "XII").
[[nodiscard]] std::optional<std::size_t> small_number(std::string_view word);

// True if the word beside the number is "page", in some language, or its dash says so: "CRS-3".
[[nodiscard]] bool names_page(std::string_view line);

// True for "Page 3 of 40": no other line looks like that.
[[nodiscard]] bool is_surely_page_number(std::string_view line);

}  // namespace pith

#endif  // PITH_READ_PLAIN_PAGE_NUMBER_H_
