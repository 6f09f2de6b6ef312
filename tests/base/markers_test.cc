// List markers. A row is a line with a bar behind its marker; one without a bar has none.

#include "base/markers.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"

namespace pith {
namespace {

using Kind = Marker::Kind;

void check(Kind kind, const std::vector<std::string_view>& rows) {
  for (const std::string_view row : rows) {
    std::string line(row);
    const std::size_t bar = std::min(line.find('|'), line.size());
    line.erase(bar, 1);
    const Marker marker = leading_marker(line);
    CAPTURE(row);
    CHECK(marker.kind == kind);
    CHECK(marker.size == (kind == Kind::kNone ? 0 : bar));
  }
}

}  // namespace

TEST_CASE("bullets, with a blank behind them or not") {
  check(Kind::kBullet,
        {"\u2022 |Raise the levy.", "\u2022\t |Raise the levy.", "\u2022|Raise the levy.",
         "\u2023 |Raise", "\u25E6 |Raise", "\u25AA |Raise", "\u25CF|\u63D0\u9AD8", "\u00B7 |Raise",
         "\uF0B7\u00A0|Raise", "\u2022 |\u2022 Raise"});
}

TEST_CASE("dashes, with a blank behind them") {
  check(Kind::kDash, {"- |Raise the levy.", "* |Raise", "\u2013 |Raise", "\u2014 |Raise",
                      "-\t|Raise", "- |- Raise"});
}

TEST_CASE("enumerators, with a blank behind them") {
  check(Kind::kEnumerator,
        {"1. |Raise the levy.", "12. |Raise", "999) |Raise", "(3) |Raise", "1)  |Raise",
         "a) |Raise", "(a) |Raise", "B. |Raise", "iv. |Raise", "(iv) |Raise", "XII. |Raise",
         "xxxix) |Raise", "cxx. |Raise", "xc. |Raise", "1.\u3000|\u63D0\u9AD8",
         "\u0661\u0662. |Raise", "\u0967) |Raise"});
}

TEST_CASE("what is no marker") {
  check(Kind::kNone, {"",
                      "-",
                      "- ",
                      "*",
                      "\u2022",
                      "\u2022 ",
                      "1.",
                      "1. ",
                      "(a) ",
                      "Raise the levy.",
                      "-5 degrees",
                      "---",
                      "***",
                      "**Raise** it",
                      "1.5 million",
                      "1.5. Raise",
                      "3.14",
                      "1",
                      "1 Raise",
                      "1, Raise",
                      "1994. A year.",
                      "1000) Raise",
                      "() Raise",
                      "(a Raise",
                      "(1. Raise",
                      ". Raise",
                      ") Raise",
                      "ab. Raise",
                      "(see) Raise",
                      "Dr. Raise",
                      "No. 5 held.",
                      "e.g. dams",
                      "U.S. Raise",
                      "a Raise",
                      "A.B. Raise",
                      "\u00E9. Raise"});
}

TEST_CASE("words made of roman letters are no numerals") {
  check(Kind::kNone, {"ill. She rested.", "civil. The court", "civic) The court", "(ill) Raise",
                      "iiii. Raise", "vx. Raise", "lil. Raise", "Iv. Raise"});
}

TEST_CASE("bullets alone, and the blanks behind them") {
  CHECK(bullet_size("\u2022 Raise") == 4);
  CHECK(bullet_size("\u2022Raise") == 3);
  CHECK(bullet_size("\u2043 \t9.") == 5);
  CHECK(bullet_size("\u2022 ") == 4);  // whoever asks looks whether anything is behind it
  CHECK(bullet_size("\u2022\u2022 Raise") == 3);
  for (const std::string_view line : {"", "- Raise", "* Raise", "1. Raise", " \u2022 Raise"}) {
    CAPTURE(line);
    CHECK(bullet_size(line) == 0);
  }
}

TEST_CASE("labels: numbers, a letter, roman numerals") {
  for (const std::string_view label :
       {"1", "12", "999", "\u0661\u0662\u0663", "a", "Z", "iv", "XII", "xxxix", "x"}) {
    CAPTURE(label);
    CHECK(is_label(label));
  }
  for (const std::string_view label : {"", "1000", "1a", "ab", "ill", "Iv", "xxxvii", "\u00E9",
                                       "\u0661\u0662\u0663\u0664", "\u0661a", "(a)", "1.", " 1"}) {
    CAPTURE(label);
    CHECK_FALSE(is_label(label));
  }
}

}  // namespace pith
