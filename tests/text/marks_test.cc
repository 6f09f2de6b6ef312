#include "text/marks.h"

#include <cstdint>
#include <string>

#include "base/unicode.h"
#include "catch.h"
#include "random_text.h"
#include "text/stop_run.h"

namespace pith {
namespace {

// What the scanner asks of a character, with nothing before it or itself: the rules of text/sentences.cc
// and text/stop_run.cc.
bool matters(char32_t c) {
  std::string twice;
  append_code_point(c, &twice);
  const std::size_t size = twice.size();
  append_code_point(c, &twice);
  const bool followed = c == U'«' || c == U'»' || (c >= U'「' && c <= U'』');
  return followed || is_bracket(c) || closes_bracket(c) || c == U';' || c == U':' || c == 0x37E ||
         terminates(twice, 0, 0) || terminates(twice, 0, size);
}

bool is_found(char32_t c) {
  std::string text;
  append_code_point(c, &text);
  return next_mark(text, 0, false) == 0;
}

// How many characters begin with the two bytes that `c` begins with.
char32_t group_of(char32_t c) { return c < 0x800 ? 1 : c < 0x10000 ? 64 : 4096; }

TEST_CASE("every mark is found, and what is found shares its first bytes with a mark") {
  for (char32_t first = 1; first < 0x110000; first += group_of(first)) {
    if (first >= 0xD800 && first < 0xE000) continue;  // surrogates
    bool some = false;
    const char32_t end = first + group_of(first);
    for (char32_t c = first; c < end; ++c) some = some || matters(c);
    for (char32_t c = first; c < end; ++c) {
      if (is_found(c) != some) FAIL_CHECK("U+" << std::hex << static_cast<std::uint32_t>(c));
    }
  }
}

TEST_CASE("marks are found wherever they stand") {
  for (const char32_t mark : {U'.', U'!', U'?', U';', U':', U'(', U')', U'[', U']', U'«', U'»',
                              U'…', U'。', U'」', U'）', U'؟', U'។', U'𑁇'}) {
    for (const std::string_view letters : {"a", "Y_,", "é", "совет", "会议", "ש", "ا", "🙂"}) {
      std::string text;
      while (text.size() < 70) text += letters;
      for (std::size_t at = 0; at < text.size(); next_code_point(text, &at)) {
        std::string marked = text.substr(0, at);
        append_code_point(mark, &marked);
        marked += text.substr(at);
        CAPTURE(marked, at);
        REQUIRE(next_mark(marked, 0, false) == at);
        REQUIRE(next_mark(marked, at, true) == at);
      }
    }
  }
}

TEST_CASE("where there is no mark the end is found") {
  CHECK(next_mark("", 0, true) == 0);
  CHECK(next_mark("It met", 0, false) == 6);
  CHECK(next_mark("It met", 6, true) == 6);
  CHECK(next_mark("It met", 9, true) == 9);  // behind the end
  CHECK(next_mark("It met", 0, true) == 2);
  CHECK(next_mark("It\tmet the council today", 0, true) == 2);
  CHECK(next_mark("Thecouncilmetagain the mayor", 0, true) == 18);
  CHECK(next_mark(std::string(100, 'x'), 0, true) == 100);
  CHECK(next_mark(std::string_view("It met.").substr(0, 6), 0, false) == 6);
}

TEST_CASE("no mark is passed over in random text") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 300));
  Random random(seed);
  std::string text;
  for (std::size_t n = random.below(120); n > 0; --n) {
    char32_t c = static_cast<char32_t>(1 + random.below(random.percent(50) ? 0x80 : 0x2FFFF));
    if (c >= 0xD800 && c < 0xE000) c = U'.';
    append_code_point(c, &text);
  }
  const bool blanks = random.percent(50);
  CAPTURE(seed, text, blanks);
  std::size_t next = next_mark(text, 0, blanks);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = next_code_point(text, &at);
    if (matters(c) || (blanks && c <= U' ')) REQUIRE(next == here);
    if (here == next) next = next_mark(text, at, blanks);
  }
  CHECK(next == text.size());
}

}  // namespace
}  // namespace pith
