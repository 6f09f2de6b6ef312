#include "text/words.h"

#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "catch.h"
#include "random_text.h"
#include "text/shown_words.h"

namespace pith {
namespace {

TEST_CASE("words are what stands between word boundaries and has a letter or digit") {
  CHECK(shown("") == "");
  CHECK(shown(" -- ... \u2014 $ \u201C\u201D \U0001F600 ") == "");
  CHECK(shown("The council, which met, voted.") == "The|council|which|met|voted");
  CHECK(shown("It cost $3.5 million, or 1,200,000 crowns.") ==
        "It|cost|3.5|million|or|1,200,000|crowns");
  CHECK(shown("The senator's aides don't.") == "The|senator's|aides|don't");
  CHECK(shown("The senators\u2019 vote isn\u2019t final.") == "The|senators|vote|isn\u2019t|final");
  CHECK(shown("U.S. and H.R. 21") == "U.S|and|H.R|21");
  CHECK(shown("the U.S.-led well-known force") == "the|U.S|led|well|known|force");
  CHECK(shown("Sec. 2(a) is 10% off.") == "Sec|2|a|is|10|off");
  CHECK(shown("\u00C9mile Bront\u00EB") == "\u00C9mile|Bront\u00EB");
  CHECK(shown("e\u0301tat") == "e\u0301tat");
  CHECK(shown("l'\u00E9tat d'Osmira") == "l'\u00E9tat|d'Osmira");
}

TEST_CASE("dictionaries find the words of scripts without blanks") {
  CHECK(shown("批准了预算。") == "批准|了|预算");
  CHECK(shown("สภาอนุมัติ") == "สภา|อนุมัติ");
  CHECK(shown("議会は予算を可決した。") == "議会|は|予算|を|可決|した");
  CHECK(shown("परिषद ने बजट पारित किया।") == "परिषद|ने|बजट|पारित|किया");
}

TEST_CASE("spans are into the text, and a breaker can be used again") {
  const std::string_view text = "No. The council met. No.";
  WordBreaker breaker;
  breaker.start(text);
  std::vector<Span> words;
  breaker.find({4, 20}, &words);
  CHECK(words == std::vector<Span>{{4, 7}, {8, 15}, {16, 19}});
  breaker.find({0, 3}, &words);
  CHECK(words == std::vector<Span>{{0, 2}});
  breaker.find({3, 3}, &words);
  CHECK(words.empty());
}

TEST_CASE("words hold every letter and digit once") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 200));
  Random random(seed);
  std::size_t replaced = 0;
  const std::string text = repair_utf8(random_text(4, &random), &replaced);
  CAPTURE(seed, text);
  WordBreaker breaker;
  breaker.start(text);
  std::vector<Span> words;
  breaker.find({0, text.size()}, &words);

  std::size_t end = 0;
  const auto has_word = [&](std::size_t begin, std::size_t until) {
    for (std::size_t at = begin; at < until;) {
      const char32_t c = next_code_point(text, &at);
      const bool stray_mark = c == 0x0301;
      if ((is_letter(c) && !stray_mark) || is_digit(c)) return true;
    }
    return false;
  };
  for (const Span& word : words) {
    REQUIRE(word.begin >= end);
    REQUIRE_FALSE(has_word(end, word.begin));
    REQUIRE(has_word(word.begin, word.end));
    end = word.end;
  }
  REQUIRE_FALSE(has_word(end, text.size()));
}

}  // namespace
}  // namespace pith
