// Runs of terminators. In a row the run that is read stands in braces, and behind the row what is
// known of it: its count, then s strong, o of its own script, a apart, c closed, b brackets.

#include "text/stop_run.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

struct Row {
  std::string_view text;
  std::string_view known;
};

std::string known(const StopRun& run) {
  std::string out = std::to_string(run.count);
  if (run.strong) out += 's';
  if (run.own_script) out += 'o';
  if (run.apart) out += 'a';
  if (run.closed) out += 'c';
  for (std::size_t i = 0; i < run.brackets; ++i) out += 'b';
  return out;
}

std::string drawn(std::string text, const StopRun& run) {
  text.insert(run.end, "}");
  text.insert(run.begin, "{");
  return text;
}

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    std::string text(row.text);
    const std::size_t begin = text.find('{');
    text.erase(begin, 1);
    text.erase(text.find('}', begin), 1);
    REQUIRE(terminates(text, 0, begin));
    const StopRun run = read_stop_run(text, 0, 0, begin);
    CHECK(drawn(text, run) == row.text);
    CHECK(known(run) == row.known);
  }
}

TEST_CASE("a run is its terminators") {
  check({
      {"It met{.} It voted.", "1"},
      {"It met{.}", "1"},
      {"It met{.}It voted.", "1"},
      {"Who pays{?} Nobody.", "1s"},
      {"Really{?!} Yes.", "2s"},
      {"What{???}", "3s"},
      {"He paused{...} Then he left.", "3"},
      {"He paused{…} Then he left.", "3"},
      {"He paused{…?} Then he left.", "4s"},
      {"It met{.}, and voted.", "1"},
  });
}

TEST_CASE("scripts without capitals have terminators of their own") {
  check({
      {"委员会开会了{。}会议结束。", "1so"},
      {"谁付钱{？！}没有人。", "2so"},
      {"परिषद की बैठक हुई{।} बजट", "1so"},
      {"اجلاس ہوا{۔} بجٹ", "1so"},
      {"هل صوت{؟} نعم", "1so"},
      {"Խորհուրդը հավաքվեց{:} Այն", "1so"},  // a plain colon behind Armenian
      {"Խորհուրդը հավաքվեց{։} Այն", "1so"},
      {"Խորհուրդը հավաքվեց{...:} Այն", "4so"},
      {"Really{‼} Yes", "1s"},  // of no script
      {"Really{⁉} Yes", "1s"},
      // A wide full stop is of the script behind its letters, and else a full stop.
      {"委员会开会了{．}会议", "1o"},
      {"ＧＤＰ{．}会议", "1o"},
      {"It met{．} It", "1"},
  });
}

TEST_CASE("a semicolon asks in Greek, a colon ends in Armenian, and nowhere else") {
  check({{"Ποιος πληρώνει{;} Κανείς", "1s"}, {"Ποιος πληρώνει{\u037E} Κανείς", "1s"}});
  for (const std::string_view text : {"It met;", "It met:", ";", ":", "会议:", "Совет:"}) {
    CAPTURE(text);
    CHECK_FALSE(terminates(text, 0, text.size() - 1));
  }
  CHECK_FALSE(terminates("...:", 0, 3));
  CHECK_FALSE(terminates("It met ...:", 0, 10));
  CHECK_FALSE(terminates("It met, ", 0, 6));
  // What stands before the text begins is not looked at.
  const std::string_view greek = "ναι;";
  CHECK(terminates(greek, 0, 6));
  CHECK_FALSE(terminates(greek, 6, 6));
  const std::string_view armenian = "այո:";
  CHECK(terminates(armenian, 0, 6));
  CHECK_FALSE(terminates(armenian, 6, 6));
}

TEST_CASE("dots that are spaced are one ellipsis") {
  check({
      {"see{. . .} what", "3"},
      {"see {. . .} what", "3a"},  // apart: nothing ends
      {"see{. . . .} What", "4"},
      {"see {. . . .} What", "4"},
      {"see{.} . what", "1"},  // two are none
      {"see{..} . . what", "2"},
      {"see{?} . . what", "1s"},
      {"see{.\u00A0.\u00A0.} what", "3"},
      {"see{.}\n.\n. what", "1"},  // not across lines
      {"see{. . .}", "3"},
      {"see{.} ", "1"},
  });
}

TEST_CASE("quotes and brackets that close are taken along") {
  check({
      {"\"We lost{.\"} The room", "1c"},
      {"“We lost{.”} The room", "1c"},
      {"‘We lost{.’} The room", "1c"},
      {"“He said ‘No{.’”} The", "1c"},
      {"«Non{.»} Il", "1c"},
      {"« Non{. »} Il", "1c"},
      {"« Non{.\u00A0»} Il", "1c"},
      {"»Nein{.«} Er", "1c"},
      {"„Nein{.“} Er", "1c"},
      {"(she was ill{.)} The", "1cb"},
      {"(she was ill [not dead{.])} The", "1cbb"},
      {"他说：“我们输了{。”}会场", "1soc"},
      {"「認めない{。」}会議", "1soc"},
      {"（第三版{。）}通过", "1socb"},
      {"He said (\"No{!\").} Then", "2scb"},
      {"I quit{!\"?} He", "2sc"},
      {"It met{.\"}", "1c"},
      {"\"It met{. \"} It voted.", "1c"},  // straight, but one is open
      {"It met{. \"} It voted.", "1c"},    // or none comes that could close
  });
}

TEST_CASE("what opens the next sentence is left to it") {
  check({
      {"It met{.} \"It voted.\"", "1"},
      {"It met{.} “It voted.”", "1"},
      {"It met{.} (It voted.)", "1"},
      {"It met{.}\"It voted.\"", "1"},  // no blank: either way
      {"It met{.} 'It voted.'", "1"},
      {"Er kam{.} „Nein.“", "1"},
      {"Er kam{.} »Nein.«", "1"},
      {"Il vint{.} « Non. »", "1"},
      {"It met{.} \" It voted. \"", "1"},  // none is open, and one comes that closes
  });
}

TEST_CASE("entities of a page that was not decoded are quotes") {
  check({
      {"&quot;We lost{.&quot;} The room", "1c"},
      {"&#39;We lost{.&#39;} The room", "1c"},
      {"We lost{!&#39;&quot;} The room", "1sc"},
      {"We lost{.}&quot", "1"},
      {"We lost{.}&amp; left", "1"},
  });
}

TEST_CASE("notes go with the sentence that they annotate") {
  check({
      {"The dam leaked{.[3]} It was", "1"},
      {"The dam leaked{.[3][14]} It was", "1"},
      {"The dam leaked{. [3]} It was", "1"},
      {"The dam leaked{. [3] [4]} It was", "1"},
      {"The dam leaked{.\" [123]} It was", "1c"},
      {"The dam leaked{.[3]}", "1"},
      {"The dam leaked{.}[1234] It was", "1"},  // a year, perhaps
      {"The dam leaked{.} [] It was", "1"},
      {"The dam leaked{.} [a] It was", "1"},
      {"The dam leaked{.} [3", "1"},
      {"The dam leaked{.}  [3] It was", "1"},
  });
}

TEST_CASE("so do raised numbers, behind a word of small letters or a bracket") {
  check({
      {"of the consultation{.11} Take", "1"},
      {"of the consultation{.11 12} Take", "1"},
      {"of the levy (2019){.4} Take", "1"},
      {"he said{.”7} Take", "1c"},
      {"of the consultation{.}11 take", "1"},
      {"of the consultation{.}11", "1"},
      {"of the consultation{.}1998 Take", "1"},
      {"Section 2{.}1 The", "1"},
      {"The Act{.}1 The", "1"},
      {"of the consultation{?}11 Take", "1s"},
  });
}

TEST_CASE("nothing before the start is looked at") {
  const std::string text = "\"We lost. \" The room \"";
  CHECK(read_stop_run(text, 0, 0, 8).end == 11);
  CHECK(read_stop_run(text, 1, 1, 8).end == 9);   // the quote that is open was opened before it
  CHECK(read_stop_run(text, 1, 0, 8).end == 11);  // unless quotes count from there
  CHECK_FALSE(read_stop_run("see . . . what", 4, 4, 4).apart);
  CHECK(read_stop_run("see . . . what", 0, 0, 4).apart);
  CHECK(read_stop_run("了．会", 0, 0, 3).own_script);
  CHECK_FALSE(read_stop_run("了．会", 3, 3, 3).own_script);
  CHECK(read_stop_run("leaked.11 Take", 0, 0, 6).end == 9);
  CHECK(read_stop_run("leaked.11 Take", 4, 4, 6).end == 7);  // "ed" is no long word
}

TEST_CASE("a straight quote is open behind an odd number of them") {
  CHECK_FALSE(is_quote_open("", 0, 0));
  CHECK_FALSE(is_quote_open("We lost", 0, 7));
  CHECK(is_quote_open("\"We lost", 0, 8));
  CHECK_FALSE(is_quote_open("\"We\" lost", 0, 9));
  CHECK_FALSE(is_quote_open("\"We lost", 1, 8));                      // opened before
  CHECK_FALSE(is_quote_open("We lost\"", 0, 7));                      // opened behind
  CHECK_FALSE(is_quote_open('"' + std::string(5000, 'x'), 0, 5001));  // too far
  CHECK(is_quote_open('"' + std::string(500, 'x'), 0, 501));
}

TEST_CASE("kinds of marks") {
  for (const char32_t c : {U'.', U'\u2024', U'\uFE52', U'\uFF0E'}) CHECK(is_full_stop(c));
  for (const char32_t c : {U'!', U'…', U'。', U','}) CHECK_FALSE(is_full_stop(c));
  for (const char32_t c : {U'(', U'[', U'（'}) CHECK((is_bracket(c) && !closes_bracket(c)));
  for (const char32_t c : {U')', U']', U'）'}) CHECK((closes_bracket(c) && !is_bracket(c)));
  for (const char32_t c : std::u32string_view(U"\"'«»‘’‚‛“”„‟‹›")) CHECK(is_quote(c));
  for (const char32_t c : std::u32string_view(U"`´,.()「」")) CHECK_FALSE(is_quote(c));
}

TEST_CASE("a run begins where it should, ends behind that and at a code point") {
  static const std::vector<std::string_view> kPieces = {
      ".",  ".",  "!", "…",  "。",  "．",  ":",  ";",     " ",   "\u00A0",
      "\n", "\"", "'", "“",  "”",   "«",   "»",  "(",     ")",   "[",
      "]",  "3",  "a", "Za", "που", "այո", "了", "&#39;", "&#3", "&quot;"};
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 1000));
  Random random(seed);
  std::string text;
  for (std::size_t n = random.below(20); n > 0; --n) text += random.of(kPieces);
  CAPTURE(seed, text);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    next_code_point(text, &at);
    const std::size_t start = random.percent(50) ? 0 : begin;
    if (!terminates(text, start, begin)) continue;
    const StopRun run = read_stop_run(text, start, start, begin);
    CHECK(run.begin == begin);
    CHECK(run.end >= at);
    REQUIRE(run.end <= text.size());
    CHECK((run.end == text.size() || (static_cast<unsigned char>(text[run.end]) & 0xC0U) != 0x80));
    CHECK(run.count > 0);
    CHECK((run.brackets == 0 || run.closed));
  }
}

}  // namespace
}  // namespace pith
