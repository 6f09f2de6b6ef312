#include "text/word_class.h"

#include <cstdint>
#include <vector>

#include "catch.h"
#include "reference/icu_tables.h"

namespace pith {
namespace {

TEST_CASE("the table of word classes is what ICU says") {
  std::vector<std::uint32_t> others;
  for (char32_t c = 0; c < kEndOfUnicode; ++c) {
    if (!icu_tables::is_comparable(c)) continue;
    if (word_class_byte(c) != icu_tables::word_class_byte(c)) others.push_back(c);
  }
  CHECK(others == std::vector<std::uint32_t>{});
}

TEST_CASE("a word class is taken out of its byte") {
  CHECK(word_class(U'a') == WordClass{WordClass::kLetter, false, false, true});
  CHECK(word_class(U'_') == WordClass{WordClass::kExtendNumLet, false, false, false});
  CHECK(word_class(U'\u6C34') == WordClass{WordClass::kIdeograph, true, false, true});
  CHECK(word_class(U'\u0E31') == WordClass{WordClass::kExtend, true, false, false});
  CHECK(word_class(U'\U0001F600') == WordClass{WordClass::kOther, false, true, false});
  CHECK(word_class(kEndOfUnicode) == WordClass{});
}

}  // namespace
}  // namespace pith
