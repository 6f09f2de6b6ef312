#include "base/short_fold.h"

#include <cstdint>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

TEST_CASE("a short text is folded as fold() folds it") {
  for (const std::string_view text :
       {"", "Council", "THE U.S. SENATE", "École", "Straße", "L’homme", "’’", "İstanbul", "ΣΊΣΥΦΟΣ",
        "\uFB01nance", "ＡＢＣ", "co\u00ADop", "ΐ", "한국", "\uFDFA", "x\u0301\u2019", "會議",
        "🙂"}) {
    CHECK(ShortFold(text).text() == fold(text));
  }
}

TEST_CASE("what has no room is folded too") {
  for (const std::string_view piece : {"A", "É", "’", "\uFDFA", "Ж"}) {
    std::string text;
    for (int i = 0; i < 400; ++i) {
      text += piece;
      const ShortFold folded(text);
      if (folded.text() != fold(text)) FAIL_CHECK(i << " times " << piece);
    }
  }
}

TEST_CASE("every character is folded as fold() folds it") {
  for (char32_t c = 1; c < 0x110000; ++c) {
    if (c == 0xD800) c = 0xE000;
    std::string text = "A";
    append_code_point(c, &text);
    text += 'B';
    if (ShortFold(text).text() != fold(text)) {
      FAIL_CHECK("U+" << std::hex << static_cast<std::uint32_t>(c));
    }
  }
}

TEST_CASE("random words are folded as fold() folds them") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 300));
  Random random(seed);
  std::string text;
  for (std::size_t n = random.below(40); n > 0; --n) {
    const char32_t c = static_cast<char32_t>(1 + random.below(random.percent(60) ? 0x250 : 0xD7FF));
    append_code_point(random.percent(10) ? U'’' : c, &text);
  }
  CAPTURE(seed, text);
  CHECK(ShortFold(text).text() == fold(text));
}

}  // namespace
}  // namespace pith
