#include "text/terms.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.h"

namespace pith {
namespace {

using Rows = std::vector<std::pair<std::string_view, std::string_view>>;

void check(std::string_view tag, const Rows& rows) {
  const Language language = Language::named(tag);
  const Stemmer stemmer(language.data());
  for (const auto& [word, key] : rows) {
    CAPTURE(word);
    CHECK(stemmer.key(word) == key);
  }
}

TEST_CASE("English words are folded, their clitics cut, and stemmed") {
  check("en", {{"Senator", "senat"},
               {"SENATORS", "senat"},
               {"senator's", "senat"},
               {"senator\u2019s", "senat"},
               {"votes", "vote"},
               {"voted", "vote"},
               {"voting", "vote"},
               {"taxes", "tax"},
               {"1,200", "1200"},
               {"3.5", "3.5"},
               {"21", "21"},
               {"\uFB01nance", "financ"},  // the ligature fi
               {"\uFF34ax", "tax"},        // a full-width T
               {"caf\u00E9", "caf\u00E9"},
               {"cafe\u0301", "caf\u00E9"}});
}

TEST_CASE("stop words, also with a clitic, and single letters are no terms") {
  check("en", {{"the", ""},
               {"The", ""},
               {"THE", ""},
               {"don't", ""},
               {"Don\u2019t", ""},
               {"who's", ""},
               {"one's", ""},
               {"a", ""},
               {"B", ""},
               {"7", ""},
               {"\u00C9", ""},
               {"B's", ""}});
}

TEST_CASE("an ideograph is a word") {
  check("zh", {{"水", "水"}, {"预算", "预算"}});
  check("en", {{"水", "水"}});
}

TEST_CASE("other languages have Snowball's stems, or none") {
  check("de", {{"Abgeordneten", "abgeordnet"}, {"Abgeordnete", "abgeordnet"}});
  check("fr", {{"votaient", "vot"}});
  check("und", {{"Votes", "votes"}, {"the", "the"}, {"a", ""}});
}

TEST_CASE("what is not all letters is not stemmed") {
  check("en", {{"U.S", "u.s"},
               {"H.R", "h.r"},
               {"U.S.A", "u.s.a"},
               {"U.S\u2019s", "u.s"},
               {"AT&T", "at&t"},
               {"C++", "c++"},
               {"COVID19", "covid19"},
               {"12:30", "12:30"},
               {"budgets.pdf", "budgets.pdf"},
               {"bbc.co.uk", "bbc.co.uk"},
               {"clerks@osmira.example", "clerks@osmira.example"},
               {"https://Osmira.example/votes", "https://osmira.example/votes"},
               {"@HarbourNews", "@harbournews"},
               {"#Votes", "vote"},
               {"#the", ""},
               {"#", ""}});
  check("fr", {{"e.U", "e.u"}});
}

TEST_CASE("numbers lose what groups their digits") {
  const Rows english = {{"1,234", "1234"},
                        {"1,234,567", "1234567"},
                        {"1,234.5", "1234.5"},
                        {"1.5", "1.5"},
                        {"1.234", "1.234"},
                        {"1.234.567", "1234567"},
                        {"10 000", "10000"},
                        {"10'000", "10000"},
                        {"10 000,5", "10000,5"},
                        {"1,23", "1,23"},
                        {"1234,567", "1234,567"},
                        {"1,2345", "1,2345"},
                        {"1,234,56", "1,234,56"},
                        {"3rd", "3rd"},
                        {"1990s", "1990s"},
                        {"", ""},
                        {"1,", "1,"},
                        {"1,234.", "1234."}};
  for (const auto& [number, want] : english) {
    CAPTURE(number);
    CHECK(ungrouped(number, "en") == want);
  }
  CHECK(ungrouped("1.234", "de") == "1234");
  CHECK(ungrouped("1.234,5", "de") == "1234,5");
  CHECK(ungrouped("1,234", "de") == "1,234");
  CHECK(ungrouped("1,234", "fr") == "1,234");
  check("fr", {{"10\u00A0000", "10000"}, {"10\u202F000,5", "10000,5"}, {"1\u2009234", "1234"}});
}

TEST_CASE("words are folded as their language takes its letters") {
  const auto fold_all = [](std::string_view tag, const Rows& rows) {
    for (const auto& [word, folded] : rows) {
      CAPTURE(tag, word);
      CHECK(fold_term(word, tag) == folded);
    }
  };
  fold_all("en", {{"I", "i"}, {"co\u00ADoperate", "cooperate"}});
  fold_all("tr", {{"\u0130stanbul", "istanbul"},
                  {"I\u0307stanbul", "istanbul"},
                  {"istanbul", "istanbul"},
                  {"ILIK", "\u0131l\u0131k"},
                  {"\u0131l\u0131k", "\u0131l\u0131k"}});
  fold_all("az", {{"IQ", "\u0131q"}});
  fold_all("de",
           {{"Stra\u00DFe", "strasse"}, {"STRASSE", "strasse"}, {"\u00C4mter", "\u00E4mter"}});
  fold_all("el", {{"ΑΘΗΝΑ", "αθηνα"},
                  {"Αθήνα", "αθηνα"},
                  {"νόμος", "νομοσ"},
                  {"ΝΟΜΟΣ", "νομοσ"},
                  {"Ταΐζω", "ταϊζω"}});
  fold_all("ar", {{"\u0627\u0644\u0640\u0640\u0645\u064F\u062F\u0650\u064A\u0631",
                   "\u0627\u0644\u0645\u062F\u064A\u0631"},
                  {"\u0623\u062D\u0645\u062F", "\u0627\u062D\u0645\u062F"}});
  fold_all("fa", {{"\u0643\u062A\u0627\u0628\u064A", "\u06A9\u062A\u0627\u0628\u06CC"},
                  {"\u0645\u06CC\u200C\u0634\u0648\u062F", "\u0645\u06CC\u0634\u0648\u062F"}});
  fold_all("he", {{"\u05E9\u05C1\u05B8\u05DC\u05D5\u05B9\u05DD", "\u05E9\u05DC\u05D5\u05DD"}});
  fold_all("ro",
           {{"\u0219coal\u0103", "\u015Fcoal\u0103"}, {"\u015Ecoal\u0103", "\u015Fcoal\u0103"}});
  fold_all("vi", {{"NG\u00C2N S\u00C1CH", "ng\u00E2n s\u00E1ch"}});
  fold_all("fr", {{"\u00C9tat", "\u00E9tat"}});
  for (const std::string_view tag : {"", "tr", "el", "ar"}) CHECK(fold_term("", tag) == "");
}

TEST_CASE("stop words and clitics are compared in the form of the language") {
  Language::Data greek;
  greek.tag = "el";
  greek.stop_words = {"\u03B5\u03AF\u03BD\u03B1\u03B9"};  // "is", with its accent
  const Stemmer stemmer(greek);
  CHECK(stemmer.key("\u03B5\u03AF\u03BD\u03B1\u03B9") == "");
  CHECK(stemmer.key("\u0395\u0399\u039D\u0391\u0399") == "");  // capitals, without
  CHECK(stemmer.key("\u0391\u0398\u0397\u039D\u0391") ==
        stemmer.key("\u0391\u03B8\u03AE\u03BD\u03B1"));

  Language::Data arabic;
  arabic.tag = "ar";
  arabic.prefixes = {"\u0648\u0623"};  // with a hamza
  CHECK(Stemmer(arabic).key("\u0648\u0627\u062D\u0645\u062F").find("\u0648") == std::string::npos);
}

TEST_CASE("every language that Snowball has is stemmed") {
  for (const std::string_view tag :
       {"ar",    "hy", "eu", "ca", "da", "nl", "en", "fi", "fr", "de", "el",
        "hi",    "hu", "id", "ga", "it", "lt", "ne", "no", "nb", "nn", "pt",
        "pt-BR", "ro", "ru", "sr", "es", "sv", "ta", "tr", "yi"}) {
    CAPTURE(tag);
    Language::Data language;
    language.tag = tag;
    CHECK(Stemmer(language).has_stems());
  }
  check("no", {{"stemmene", "stemm"}});
}

TEST_CASE("a long word is not stemmed, a very long one not even folded") {
  const auto word = [](char letter, std::size_t size) { return std::string(size, letter); };
  check("en", {{word('S', 65), word('s', 65)},
               {word('S', 1024), word('s', 1024)},
               {word('S', 1025), word('S', 1025)}});
}

}  // namespace
}  // namespace pith
