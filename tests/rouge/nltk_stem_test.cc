#include "rouge/nltk_stem.h"

#include <utility>

#include "catch.h"

namespace pith {
namespace {

// What PorterStemmer().stem(word) of NLTK 3.8 gave.
TEST_CASE("nltk_stem: words and what NLTK makes of them") {
  const std::pair<const char*, const char*> cases[] = {
      {"ties", "tie"},
      {"died", "die"},
      {"flies", "fli"},
      {"cried", "cri"},
      {"tried", "tri"},
      {"spy", "spi"},
      {"fly", "fli"},
      {"enjoy", "enjoy"},
      {"enjoyed", "enjoy"},
      {"monkeys", "monkey"},
      {"says", "say"},
      {"yyyy", "yyyi"},
      {"syzygy", "syzygi"},
      {"feed", "feed"},
      {"agreed", "agre"},
      {"plastered", "plaster"},
      {"sing", "sing"},
      {"falling", "fall"},
      {"hopping", "hop"},
      {"filing", "file"},
      {"used", "use"},
      {"using", "use"},
      {"owed", "owe"},
      {"aged", "age"},
      {"eases", "eas"},
      {"usefully", "use"},
      {"fully", "fulli"},
      {"wonderfully", "wonder"},
      {"rationally", "ration"},
      {"electrically", "electr"},
      {"geology", "geolog"},
      {"archaeology", "archaeolog"},
      {"skies", "sky"},
      {"news", "news"},
      {"howe", "howe"},
      {"innings", "inning"},
      {"proceed", "proceed"},
      {"relational", "relat"},
      {"conditional", "condit"},
      {"digitizer", "digit"},
      {"conformably", "conform"},
      {"vietnamization", "vietnam"},
      {"operator", "oper"},
      {"feudalism", "feudal"},
      {"decisiveness", "decis"},
      {"callousness", "callous"},
      {"sensibility", "sensibl"},
      {"triplicate", "triplic"},
      {"formative", "form"},
      {"goodness", "good"},
      {"revival", "reviv"},
      {"replacement", "replac"},
      {"adjustment", "adjust"},
      {"adoption", "adopt"},
      {"opinion", "opinion"},
      {"communism", "commun"},
      {"effective", "effect"},
      {"probate", "probat"},
      {"rate", "rate"},
      {"cease", "ceas"},
      {"controlling", "control"},
      {"roll", "roll"},
      {"1990s", "1990"},
      {"abc123", "abc123"},
      {"us", "us"},
  };
  for (const auto& [word, stem] : cases) {
    CAPTURE(word);
    CHECK(nltk_stem(word) == stem);
  }
}

TEST_CASE("nltk_stem: any bytes") {
  CHECK(nltk_stem("").empty());
  CHECK(nltk_stem("ing") == "ing");
  CHECK(nltk_stem("caf\u00E9s") == "caf\u00E9");
  CHECK(nltk_stem(std::string(1U << 20U, 'y') + "ing").size() == 1U << 20U);
}

}  // namespace
}  // namespace pith
