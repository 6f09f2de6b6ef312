#include "text/vocabulary.h"

#include <string>
#include <vector>

#include "catch.h"
#include "text/vocabularies.h"

namespace pith {
namespace {

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
  CHECK(vocabulary.is_term("weir"));
  CHECK_FALSE(vocabulary.is_term("the"));
  CHECK(vocabulary.keys() == std::vector<std::string>{"senat", "vote", "levi", "dam"});
}

TEST_CASE("the next text begins with no term, whatever was learned of words") {
  const Language english = Language::named("en");
  Vocabulary vocabulary(english.data());
  vocabulary.intern("senators");
  vocabulary.intern("voted");
  vocabulary.start();
  CHECK(vocabulary.size() == 0);
  CHECK(vocabulary.find("senators") == kNoTerm);
  CHECK(vocabulary.intern("votes") == 0);
  CHECK(vocabulary.intern("Senator") == 1);
  CHECK(vocabulary.keys() == std::vector<std::string>{"vote", "senat"});
}

// Made-up words, so many that the cache is emptied in between.
TEST_CASE("numbers do not depend on the texts before") {
  const Language english = Language::named("en");
  Vocabulary kept(english.data());
  const auto word = [](std::size_t i) { return "quorl" + std::to_string(i) + "ix"; };
  for (std::size_t text = 0; text < 3; ++text) {
    kept.start();
    for (std::size_t i = 0; i < 70000; ++i) (void)kept.intern(word(i));
    CHECK(kept.size() == 70000);
    kept.finish();
    kept.start();
    Vocabulary fresh(english.data());
    for (std::size_t i = 0; i < 300; ++i) {
      const std::string next = word(i * i % 97);
      if (kept.intern(next) != fresh.intern(next)) FAIL("another number: " << next);
    }
    CHECK(kept.keys() == fresh.keys());
  }
}

TEST_CASE("each language has its own, and one of before is as good as a new one") {
  Vocabularies vocabularies;
  const std::vector<std::string> tags = {"en", "de", "fr", "en", "es", "it", "pt",
                                         "nl", "sv", "da", "no", "en", "de"};
  for (const std::string& tag : tags) {
    CAPTURE(tag);
    const Language language = Language::named(tag);
    Vocabulary& kept = vocabularies.start(language, TermForm::kStem);
    Vocabulary fresh(language.data());
    CHECK(kept.size() == 0);
    for (const char* word : {"die", "Senators", "votes", "une", "senators", "Haus"}) {
      CHECK(kept.intern(word) == fresh.intern(word));
    }
    CHECK(kept.keys() == fresh.keys());
  }
  const Language english = Language::named("en");
  CHECK(vocabularies.start(english, TermForm::kStem).intern("the") == kNoTerm);
  CHECK(vocabularies.start(english, TermForm::kWord).intern("the") == 0);
}

}  // namespace
}  // namespace pith
