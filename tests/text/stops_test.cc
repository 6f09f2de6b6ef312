// Single full stops. In a row " . " stands for a stop that belongs to its word, " | " for one that
// ends a sentence: "no . 5" for "no. 5". What stands around it is cut as the scanner does.

#include "text/stops.h"

#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "catch.h"

namespace pith {
namespace {

Language::Data made_up() {
  Language::Data data;
  data.starters = {"the", "he", "a", "no", "however", "l'", "他"};
  Abbreviations& known = data.abbreviations;
  known.never = {"sen", "e.g", "π.χ", "Mo"};
  known.maybe = {"inc", "etc", "U.S"};
  known.number = {"no", "art", "s", "Sec"};
  known.closing = {"p.m", "π.Χ"};
  known.zone = {"Monday", "Eastern"};
  known.label = {"plan", "vitamin"};
  known.particle = {"De", "von"};
  return data;
}

// Words as they are, the last before the stop and the one before that; what is behind as it stands.
StopContext context_of(std::string_view row, std::size_t mark) {
  StopContext context;
  const std::string_view before = row.substr(0, mark);
  const std::size_t word = before.rfind(' ') + 1;  // 0 if there is none
  context.word = before.substr(word);
  if (word > 1) {
    const std::string_view earlier = before.substr(0, word - 1);
    context.prior = earlier.substr(earlier.rfind(' ') + 1);
    context.prior_stopped = context.prior.ends_with('.');
    if (context.prior_stopped) context.prior.remove_suffix(1);
  }
  const std::string_view behind = row.substr(mark + 3);
  std::size_t end = 0;
  while (end < behind.size()) {
    std::size_t at = end;
    const char32_t c = next_code_point(behind, &at);
    if (!is_letter(c) && !is_digit(c) && c != '\'') break;
    end = at;
  }
  context.next = behind.substr(0, end);
  context.rest = behind.substr(end);
  return context;
}

struct Setting {
  bool item = false;
  bool closed = false;
  bool bracket = false;
  bool brief = false;
  bool caseless = false;
};

void check(const std::vector<std::string_view>& rows, const Setting& setting = {},
           const Language::Data& language = made_up()) {
  for (const std::string_view row : rows) {
    CAPTURE(row);
    const bool ends = row.find(" | ") != std::string_view::npos;
    StopContext context = context_of(row, row.find(ends ? " | " : " . "));
    REQUIRE(!context.next.empty());
    context.item = setting.item;
    context.closed = setting.closed;
    context.bracket = setting.bracket;
    context.brief = setting.brief;
    CHECK(stop_ends_sentence(context, language, setting.caseless) == ends);
  }
}

TEST_CASE("a word that is no abbreviation") {
  check({
      "It met | It voted",
      "It met | Marsh voted",
      "It met | 21 members agreed",
      "It is so | It is",
      "in 1998 | It",
      "bbc.com | Marsh",
      "Jane.Doe@lowland.gov | Marsh",
      "CA | Marsh",
      "IV | Marsh",
  });
  CHECK(stop_ends_sentence({.next = "It"}, made_up()));  // no word at all: a bracket, a quote
}

TEST_CASE("a small letter goes on, but for a starter behind a long word") {
  check({
      "the village of St . pölten",
      "It met . it voted",
      "the council | however it voted",
  });
  // "however" is a starter, "council" a word of small letters; but not where something is known.
  check({"the council . and", "the sen . however", "the Council . however", "in art . however",
         "the etc . however"});
}

TEST_CASE("never: no sentence ends with it") {
  check({
      "the sen . Marsh",
      "the Sen . Marsh",
      "the Sen . The",
      "the SEN | The",  // all capitals: another word
      "guests, e.g . Marsh",
      "in Mo . The",
      "the mo | The",  // with a capital only for itself
      "the sen . 21",
  });
  check({"the sen | The", "the sen | Marsh"}, {.closed = true});  // 'He said "sen." The'
}

TEST_CASE("as it is written counts first") { check({"π.χ . Ο", "π.Χ | Ο"}); }

TEST_CASE("maybe: one does if a starter follows") {
  check({
      "Acme Inc . Chairman",
      "Acme Inc | The",
      "Acme inc | However",
      "pumps, etc | The",
      "pumps, etc . Pipes",
      "the U.S . Senate",
      "the U.S | The",
      "the U.S . No. 2",  // a starter that counts
      "the U.S | No man",
      "the U.S . A. Marsh",  // a starter that is an initial
      "Acme Inc | L'homme",  // by its "l'"
      "Acme Inc | 他说",     // by what it begins with
      "Acme Inc . 说他",
  });
  check({"Acme Inc . The"}, {.bracket = true});  // "Acme Inc. (The ...)"
  check({"Acme Inc | Chairman"}, {.item = true});
}

TEST_CASE("number: none before what it counts") {
  check({
      "the art . 5", "the Art . 5", "the art . II", "the no . 5", "the Sec . 2", "the sec | 2",
      "the ART | 5",  // all capitals
      "the answer was no | I", "the answer is art . I", "the art | It", "the art | The",
      "the art | Marsh",
      "was no | Civil",  // is no numeral
  });
  check({"the art . The"}, {.item = true});  // "Art. (b) The"
}

TEST_CASE("closing: one does, but before a zone or a number") {
  check({
      "at 9 p.m | The", "at 9 p.m | Marsh", "at 9 p.m . Monday", "at 9 p.m . Eastern",
      "at 9 p.m . 21", "at 9 p.m . on",
      "at 9 P.M . Marsh",  // all capitals: dotted letters
  });
  check({"At 9 p.m . Marsh", "At 9 p.m | The"}, {.brief = true});
  check({"at 9 p.m . Marsh"}, {.bracket = true});
}

TEST_CASE("one letter is an initial, unless something is labelled with it") {
  check({
      "by J . Marsh",
      "by J . T. Marsh",
      "by É . Roux",
      "by J . A. Marsh",  // "a" is a starter
      "by J | The",
      "by J . De Vries",
      "by z . Marsh",
      "to Plan B | Voters",
      "lacked Vitamin C | Voters",
      "to plan b . Voters",  // small: no label
      "to Witness A . Novak",
  });
  Language::Data data = made_up();
  data.starters.insert("de");
  check({"by J . De Vries"}, {}, data);  // a particle first
}

TEST_CASE("dotted letters end one only before a starter") {
  check({
      "the H.R . 21",
      "the E.U . Commission",
      "the E.U | The",
      "by J.-P . Roux",
      "the S.Con.Res . Marsh",
      "a Ph.D . Marsh",
      "a Ph.D | The",
      "the c.q . Marsh",
      "see no.on | Marsh",        // small, and no single letter
      "see Lowland.net | Marsh",  // a long group
      "see a..b | Marsh",
  });
}

TEST_CASE("ordinals: before a word that they count, or without a starter behind them") {
  Language::Data german = made_up();
  german.abbreviations.ordinal = {"Oktober", "Weltkrieg"};
  check(
      {
          "am 3 . Oktober",
          "am 3 . Marsh",
          "am 3 | The",
          "der II . Weltkrieg",
          "der II . Marsh",
          "der I . Marsh",     // a letter, so an initial
          "auf s 48 | Marsh",  // counted, so no ordinal
          "auf s 48 . Oktober",
          "im Jahr 1998 | Marsh",  // four digits
          "im Jahr 199x | Marsh",
      },
      {}, german);
  check({"am 3 | Oktober", "am 3 | Marsh"});  // a language without
}

TEST_CASE("days that are written in three numbers") {
  check({
      "on 2024 . 5. 3. The",
      "on 2024. 5 . 3. The",
      "on 2024. 5. 3 | The",
      "on 2024. 5. 3 . Marsh",
      "on 21.4 . 1959",  // a day and a month before the year
      "in 2024 5 | Marsh",
      "in 2024 | 5 members",
      "in 2024 | 500. The",
      "in 24 | 5. The",
  });
}

TEST_CASE("where there are no capitals, small letters are judged as others are") {
  check({"it met | marsh voted", "the sen . marsh", "the inc . marsh", "the inc | the",
         "by j . marsh", "in 1998 . members"},
        {.caseless = true});
}

TEST_CASE("scripts without capitals") {
  check({"它是 Inc | 他们", "它是 J . 史密斯", "它是书 | 史密斯"});
}

TEST_CASE("what is known of words") {
  const Language::Data data = made_up();
  for (const std::string_view word : {"The", "THE", "the", "L'homme", "L’homme", "他们"}) {
    CAPTURE(word);
    CHECK(is_starter(word, data));
  }
  for (const std::string_view word : {"Theo", "homme", "", "其他"}) {
    CAPTURE(word);
    CHECK_FALSE(is_starter(word, data));
  }
  for (const std::string_view word : {"sen", "Sen", "U.S", "p.m", "Mo"}) {
    CAPTURE(word);
    CHECK(is_known_abbreviation(word, data));
    CHECK(is_abbreviation(word, data));
  }
  for (const std::string_view word : {"J", "é", "H.R", "x.y.z"}) {
    CAPTURE(word);
    CHECK_FALSE(is_known_abbreviation(word, data));
    CHECK(is_abbreviation(word, data));
  }
  for (const std::string_view word : {"SEN", "mo", "no", "council", "", "1", "1.2", "a.", ".a"}) {
    CAPTURE(word);
    CHECK_FALSE(is_abbreviation(word, data));
  }
  CHECK(counts("No", data));
  CHECK(counts("Sec", data));
  CHECK_FALSE(counts("sec", data));
  CHECK_FALSE(counts("", data));
}

TEST_CASE("without data only letters, dots and digits are known") {
  check({"by J . Marsh", "the U.S . The", "the Sen | Marsh", "It met | It", "It met . it"}, {}, {});
}

}  // namespace
}  // namespace pith
