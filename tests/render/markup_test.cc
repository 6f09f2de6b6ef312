#include "render/markup.h"

#include "base/unicode.h"
#include "catch.h"

namespace pith {

TEST_CASE("shown lines hold what HTML and XML can hold") {
  CHECK(shown_line(" a\n\tb ") == "a b");
  CHECK(shown_line("a\x07\x1B[31mb") == "a[31mb");
  CHECK(shown_line("a\xEF\xBF\xBE\xEF\xBF\xBF"
                   "b\xEF\xB7\x90"
                   "c\xF0\x9F\xBF\xBE"
                   "d") == "abcd");
  CHECK(shown_line("a\xFF"
                   "b") == "a\uFFFDb");
  CHECK(shown_line("a\xE2\x80") == "a\uFFFD");
  CHECK(shown_line(std::string_view("a\0b", 3)) == "a\uFFFDb");
  CHECK(shown_line("\u202Egpj.exe") == "gpj.exe");
  CHECK(shown_line("\u2067a") == "\u2067a\u2069");
  CHECK(shown_line("").empty());
}

TEST_CASE("clipped lines end in an ellipsis, and close what they open") {
  CHECK(clipped("abc", 3) == "abc");
  CHECK(clipped("abcd", 3) == "ab…");
  CHECK(clipped("é日a", 2) == "é…");
  CHECK(clipped("ab cd", 4) == "ab…");
  CHECK(clipped("\u2067abcdef", 4) == "\u2067ab\u2069…");
  CHECK(clipped("", 3).empty());
  CHECK(clipped("a", 1) == "a");
  CHECK(clipped("ab", 1) == "…");
}

TEST_CASE("language tags") {
  for (const std::string tag : {"en", "por", "pt-BR", "zh-Hant-TW", "und"})
    CHECK(language_tag(tag) == tag);
  for (const std::string tag :
       {"", "e", "english", "en-", "en--US", "en\" onclick=\"x", "e1\n", "en_US", "ée",
        "en-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "-en"}) {
    CAPTURE(tag);
    CHECK(language_tag(tag) == "und");
  }
}

}  // namespace pith
