#include "text/uax29.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "catch.h"
#include "pith/inspect.h"
#include "random_text.h"
#include "text/random_string.h"
#include "text/word_class.h"

namespace pith {
namespace {

// The installed ICU's boundaries, but for '@', which is no letter with us: see text/uax29.h. In
// UTF-16: over UTF-8 ICU 72 takes bytes for letters where its rules for Thai, Lao, Khmer and Burmese
// ask how long a word is.
class Oracle {
 public:
  Oracle() {
    UErrorCode status = U_ZERO_ERROR;
    breaks_ = ubrk_open(UBRK_WORD, "", nullptr, 0, &status);
    REQUIRE(U_SUCCESS(status) != 0);
  }
  ~Oracle() { ubrk_close(breaks_); }
  Oracle(const Oracle&) = delete;
  Oracle& operator=(const Oracle&) = delete;

  std::vector<Span> words(std::string_view text) {
    std::u16string utf16;
    std::vector<std::size_t> bytes;  // where each unit begins
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      const char32_t c = next_code_point(text, &at);
      std::array<char16_t, 2> units{};
      std::size_t size = 0;
      U16_APPEND_UNSAFE(units, size, c == U'@' ? U'%' : c);
      for (std::size_t i = 0; i < size; ++i) {
        utf16 += units[i];
        bytes.push_back(begin);
      }
    }
    bytes.push_back(text.size());
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(breaks_, utf16.data(), static_cast<std::int32_t>(utf16.size()), &status);
    REQUIRE(U_SUCCESS(status) != 0);
    std::vector<Span> pieces;
    std::size_t begin = bytes[static_cast<std::size_t>(ubrk_first(breaks_))];
    for (std::int32_t next = ubrk_next(breaks_); next != UBRK_DONE; next = ubrk_next(breaks_)) {
      pieces.push_back({begin, bytes[static_cast<std::size_t>(next)]});
      begin = pieces.back().end;
    }
    return pieces;
  }

 private:
  UBreakIterator* breaks_ = nullptr;
};

// The pieces with a bar between: "It| |met".
std::string shown(std::string_view text) {
  std::string row;
  for (const Span& piece : uax29_words(text)) {
    if (!row.empty()) row += '|';
    row += piece.of(text);
  }
  return row;
}

TEST_CASE("word boundaries follow the rules of UAX #29") {
  CHECK(shown("") == "");
  CHECK(shown("It met.") == "It| |met|.");
  CHECK(shown("a\r\n\r\nb\n\u0301") == "a|\r\n|\r\n|b|\n|\u0301");                // WB3, 3a, 3b
  CHECK(shown("\U0001F469\u200D\U0001F680!") == "\U0001F469\u200D\U0001F680|!");  // WB3c
  CHECK(shown("a   b \u0301 c") == "a|   |b| \u0301| |c");                        // WB3d, 4
  CHECK(shown("l'\u00E9tat can't 'tis") == "l'\u00E9tat| |can't| |'|tis");        // WB6, 7
  CHECK(shown("\u05D0' \u05D0\"\u05D1 a\"b") == "\u05D0'| |\u05D0\"\u05D1| |a|\"|b");
  CHECK(shown("1,234.5 1.a a.1 R2D2") == "1,234.5| |1|.|a| |a|.|1| |R2D2");
  CHECK(shown("_a_1_ __") == "_a_1_| |__");
  CHECK(shown("\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7\U0001F1EA") ==
        "\U0001F1E9\U0001F1EA|\U0001F1EB\U0001F1F7|\U0001F1EA");
}

TEST_CASE("where ICU leaves the standard, a side is taken") {
  CHECK(shown("a:b 3:1") == "a|:|b| |3|:|1");         // ICU: no MidLetter
  CHECK(shown("\uD55C\uAD6Ba") == "\uD55C\uAD6B|a");  // ICU: Hangul joins only Hangul
  CHECK(shown("a@b @b") == "a|@|b| |@|b");            // the standard: not like a letter
}

TEST_CASE("a piece says whether it is a word") {
  const auto word = [](std::string_view text) { return next_piece(text, 0).word; };
  for (const std::string_view text : {"a", "_a", "1", "\u00E9", "e\u0301", "__\u00E9", "\u6C34",
                                      "\uD55C", "\u30AB", "\u0E2A", "\U00017000", "\u05D0"}) {
    CAPTURE(text);
    CHECK(word(text));
  }
  for (const std::string_view text :
       {"_", "__", ".", " ", "\r\n", "\u2014", "\u00A0", "\U0001F600", " \u0301", "_\u0301"}) {
    CAPTURE(text);
    CHECK_FALSE(word(text));
  }
}

TEST_CASE("the class of every character is that of Unicode") {
  const auto slow = [](UChar32 c) {
    const int word_break = u_getIntPropertyValue(c, UCHAR_WORD_BREAK);
    const bool pictographic = u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC) != 0;
    const bool complex = u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
    const bool script =
        uscript_hasScript(c, USCRIPT_HAN) != 0 || uscript_hasScript(c, USCRIPT_HIRAGANA) != 0;
    UErrorCode status = U_ZERO_ERROR;
    const bool ideograph = script && (uscript_getScript(c, &status) == USCRIPT_HAN ||
                                      uscript_getScript(c, &status) == USCRIPT_HIRAGANA);
    return std::array<int, 4>{word_break, pictographic ? 1 : 0, complex ? 1 : 0, ideograph ? 1 : 0};
  };
  for (char32_t c = 1; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    const auto [word_break, pictographic, complex, ideograph] = slow(static_cast<UChar32>(c));
    const WordClass got = word_class(c);
    const bool dictionary = complex != 0 || ideograph != 0 || (word_break == U_WB_KATAKANA);
    const bool letter =
        word_break == U_WB_ALETTER && ideograph == 0 && !(c >= 0xAC00 && c <= 0xD7A3);
    const bool colon = c == ':' || c == 0xFE55 || c == 0xFF1A;
    if (got.dictionary != dictionary || got.pictographic != (pictographic != 0) ||
        (got.kind == WordClass::kLetter) !=
            (letter || (complex != 0 && word_break != U_WB_EXTEND)) ||
        (got.kind == WordClass::kMidLetter) != (word_break == U_WB_MIDLETTER && !colon) ||
        (got.kind == WordClass::kIdeograph) != (ideograph != 0)) {
      CAPTURE(static_cast<std::uint32_t>(c));
      FAIL("another class");
    }
  }
}

TEST_CASE("random strings of all classes are cut where ICU cuts them") {
  constexpr std::uint64_t kSeed = 29;
  Random random(kSeed);
  Oracle oracle;
  for (std::size_t i = 0; i < fuzz_strings(200'000); ++i) {
    const std::string text = random_string(&random);
    if (uax29_words(text) == oracle.words(text)) continue;
    CAPTURE(kSeed, i, text, shown(text));
    CHECK(uax29_words(text) == oracle.words(text));
  }
}

TEST_CASE("so are long texts, of which ICU is given only parts") {
  constexpr std::uint64_t kSeed = 30;
  Random random(kSeed);
  Oracle oracle;
  for (int i = 0; i < 100; ++i) {
    const std::string far(random.below(80), ' ');
    std::string text;
    while (text.size() < 10'000) text += random_string(&random) + (random.percent(5) ? far : " ");
    CAPTURE(kSeed, i);
    const bool same = uax29_words(text) == oracle.words(text);
    CHECK(same);
  }
}

TEST_CASE("a piece is cut the same whatever was cut before") {
  const std::string_view piece = "\u6C34\u30FC\u30AB\u30FC\u306F\u30FC";
  const std::string row = shown(piece);
  CHECK(shown("\u3031, " + std::string(piece)) == "\u3031|,| |" + row);
  CHECK(shown("\u30A0, " + std::string(piece)) == "\u30A0|,| |" + row);
}

TEST_CASE("random reports are cut where ICU cuts them") {
  Oracle oracle;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    Random random(seed);
    std::size_t replaced = 0;
    const std::string text = repair_utf8(random_text(4, &random), &replaced);
    CAPTURE(seed, text);
    REQUIRE(uax29_words(text) == oracle.words(text));
  }
}

TEST_CASE("sentences cover the text") {
  const std::string_view text = "It met. It voted!\r\nNo.";
  CHECK(uax29_sentences(text) == std::vector<Span>{{0, 8}, {8, 19}, {19, 22}});
  CHECK(uax29_sentences("").empty());
}

}  // namespace
}  // namespace pith
