#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/fold_table.h"
#include "base/unicode.h"
#include "catch.h"
#include "random_text.h"
#include "reference/icu_tables.h"

namespace pith {
namespace {

TEST_CASE("the table of folding is what ICU says") {
  std::vector<std::uint32_t> others;
  for (char32_t c = 0; c < kEndOfUnicode; ++c) {
    if (!icu_tables::is_comparable(c)) continue;
    if (look_up(kFoldNumbers, kFoldBlocks, c) != icu_tables::fold_step(c)) others.push_back(c);
  }
  CHECK(others == std::vector<std::uint32_t>{});
}

TEST_CASE("characters that fold alone") {
  CHECK(fold_alone(U'A') == U'a');
  CHECK(fold_alone(U'\u00C9') == U'\u00E9');
  CHECK(fold_alone(U'\u2019') == U'\'');
  CHECK(fold_alone(U'\uFF21') == U'a');
  CHECK(fold_alone(U'\U00010400') == U'\U00010428');
  CHECK(fold_alone(U'\u00DF') == 0);      // two characters
  CHECK(fold_alone(U'\u00AD') == 0);      // none
  CHECK(fold_alone(U'\u0301') == 0);      // put together with what stands before
  CHECK(fold_alone(U'\U0001D400') == 0);  // in another plane
}

TEST_CASE("every character folds as by ICU, alone and between others") {
  std::vector<std::uint32_t> others;
  for (char32_t c = 1; c < kEndOfUnicode; ++c) {
    if (c == 0xD800) c = 0xE000;
    if (!icu_tables::is_comparable(c)) continue;
    std::string text;
    append_code_point(c, &text);
    const std::string between = "A" + text + "\u00C9";
    if (fold(text) != icu_tables::fold(text) || fold(between) != icu_tables::fold(between)) {
      others.push_back(c);
    }
  }
  CHECK(others == std::vector<std::uint32_t>{});
}

TEST_CASE("a text that was cut within a character folds, and keeps what is left of that") {
  CHECK(fold("D\u00C4M \xC3") == "d\u00E4m \xC3");
  CHECK(fold("D\u00C4M\xE2\x80") == "d\u00E4m\xE2\x80");
  CHECK(fold("D\u00C4M\xF0\x9F\x98") == "d\u00E4m\xF0\x9F\x98");
  CHECK(fold("\x84M") == "\x84m");
  CHECK(fold("\xC3") == "\xC3");
}

TEST_CASE("random texts fold as by ICU") {
  static constexpr std::array<std::u32string_view, 10> kLists = {
      U"abcXYZ '.,@[`{",
      U"\u00C9\u00E9\u0130\u0131\u0178\u1EA4\u01C5\u1E9B",
      U"\u0300\u0301\u0307\u0323\u0327\u0345\u05B0\u064E\u093C\u094D\u0E48\u3099",  // combining
      U"\u00DF\uFB03\u2026\u00BD\u1E9E\u0149\uFDFA\u33A5",                          // several
      U"\u00AD\u200B\u200D\uFEFF\uFE0F",                                            // none
      U"\u0391\u03C3\u03C2\u0410\u0451\u0416",
      U"\u2019\u2018\u00A0\u3000\uFF21\uFF9E\uFF76",
      U"\u1100\u1161\u11A8\uAC00\uD55C",  // Hangul that is put together
      U"\u0915\u0928\u09C7\u09BE\u0B92\u0BD7",
      U"\U0001F600\U0001D400\U00010400\U00011099\U000110BA"};
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 3000));
  Random random(seed);
  std::string text;
  for (std::size_t size = random.below(40); size > 0; --size) {
    const std::u32string_view list = kLists[random.percent(40) ? 0 : random.below(kLists.size())];
    append_code_point(list[random.below(list.size())], &text);
  }
  CAPTURE(seed, text);
  CHECK(fold(text) == icu_tables::fold(text));
}

}  // namespace
}  // namespace pith
