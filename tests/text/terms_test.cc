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
               {"1,200", "1,200"},
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

TEST_CASE("a long word is not stemmed, a very long one not even folded") {
  const auto word = [](char letter, std::size_t size) { return std::string(size, letter); };
  check("en", {{word('S', 65), word('s', 65)},
               {word('S', 1024), word('s', 1024)},
               {word('S', 1025), word('S', 1025)}});
}

TEST_CASE("terms are numbered as they come up, one for all forms of a word") {
  const Language english = Language::named("en");
  Vocabulary vocabulary(english.data());
  CHECK(vocabulary.find("vote") == kNoTerm);
  CHECK(vocabulary.size() == 0);
  CHECK(vocabulary.intern("Senators") == 0);
  CHECK(vocabulary.intern("the") == kNoTerm);
  CHECK(vocabulary.intern("voted") == 1);
  CHECK(vocabulary.intern("senator's") == 0);
  CHECK(vocabulary.intern("Senators") == 0);
  CHECK(vocabulary.intern("levy") == 2);
  CHECK(vocabulary.size() == 3);

  CHECK(vocabulary.find("VOTES") == 1);
  CHECK(vocabulary.find("the") == kNoTerm);
  CHECK(vocabulary.find("dam") == kNoTerm);
  CHECK(vocabulary.size() == 3);
  CHECK(vocabulary.intern("dam") == 3);
}

}  // namespace
}  // namespace pith
