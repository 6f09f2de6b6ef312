#include "read/plain/page_number.h"

#include <optional>
#include <string_view>

#include "catch.h"

namespace pith {
namespace {

using Form = PageNumber::Form;

TEST_CASE("lines that may be page numbers") {
  struct Case {
    std::string_view line;
    std::size_t number;
    Form form;
  };
  for (const Case& c : {Case{"3", 3, Form::kBare}, Case{"iv", 4, Form::kBare},
                        Case{"XII", 12, Form::kBare}, Case{"- 3 -", 3, Form::kBare},
                        Case{"\u2013 3 \u2013", 3, Form::kBare}, Case{"[12]", 12, Form::kBare},
                        Case{"CRS-3", 3, Form::kNamed}, Case{"Page 3", 3, Form::kNamed},
                        Case{"3 | Page", 3, Form::kNamed}, Case{"3/40", 3, Form::kOf},
                        Case{"3 of 40", 3, Form::kOf}, Case{"Page 3 of 40", 3, Form::kOf}}) {
    CAPTURE(c.line);
    const std::optional<PageNumber> page = page_number(c.line);
    REQUIRE(page);
    CHECK(page->number == c.number);
    CHECK(page->form == c.form);
  }
  for (const std::string_view line : {"", "-", "Budget", "iVx", "iiii", "12345", "3.5",
                                      "The council met", "40 of 3", "3 of the 40 members"}) {
    CAPTURE(line);
    CHECK_FALSE(page_number(line));
  }
}

TEST_CASE("lines that are page numbers") {
  CHECK(is_surely_page_number("Page 3 of 40"));
  CHECK(is_surely_page_number("P\u00E1gina 3 de 40"));
  CHECK(is_surely_page_number("page 3/40"));
  CHECK_FALSE(is_surely_page_number("Clause 3 of 40"));
  CHECK_FALSE(is_surely_page_number("Page 41 of 40"));
  CHECK_FALSE(is_surely_page_number("Page 3"));
  CHECK(names_page("CRS-3"));
  CHECK(names_page("Seite 3"));
  CHECK(names_page("3 | Page"));
  CHECK_FALSE(names_page("Section 3"));
}

}  // namespace
}  // namespace pith
