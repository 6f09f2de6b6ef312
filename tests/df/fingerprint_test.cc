// What makes another fingerprint, and what does not.

#include <set>

#include "catch.h"
#include "df/corpus.h"
#include "temporary_folder.h"

namespace pith {
namespace {

std::string of(const Language& language, DfKind kind = DfKind::kTerms) {
  return tokenizer_fingerprint(language, kind);
}

Language with(const std::vector<std::pair<std::string, std::string>>& files) {
  const TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / "en");
  for (const auto& [name, bytes] : files) (void)folder.with("en/" + name, bytes);
  const auto language = Language::load(folder.path(), "en");
  if (!language) FAIL(language.error().message);
  return *language;
}

TEST_CASE("fingerprint: 16 digits, the same each time, another for each language and kind") {
  std::set<std::string> seen;
  for (const char* tag : {"en", "de", "fr", "tr", "zh", "ar", "ga", "und"}) {
    for (const DfKind kind : {DfKind::kTerms, DfKind::kWords}) {
      const std::string hash = of(Language::named(tag), kind);
      CAPTURE(tag, hash);
      CHECK(hash.size() == 16);
      CHECK(hash.find_first_not_of("0123456789abcdef") == std::string::npos);
      CHECK(hash == of(Language::named(tag), kind));
      CHECK(seen.insert(hash).second);
    }
  }
  CHECK(of(Language::named("en-GB")) == of(Language::named("eng")));
  CHECK(of(Language::named("nb")) == of(Language::named("nn")));
}

TEST_CASE("fingerprint: language data that decides terms counts, in whatever order it stands") {
  const std::string bare = of(with({}));
  const std::string one = of(with({{"stop_words.txt", "the\nof\n"}}));
  CHECK(bare != one);
  CHECK(one == of(with({{"stop_words.txt", "# articles\nof\nthe\n"}})));
  CHECK(one != of(with({{"stop_words.txt", "the\n"}})));
  CHECK(bare != of(with({{"clitics.txt", "suffix 's\n"}})));
  CHECK(of(with({{"clitics.txt", "prefix a'\n"}})) != of(with({{"clitics.txt", "suffix a'\n"}})));
  CHECK(bare == of(with({{"abbreviations.txt", "[never]\ndr\n"}})));
  // Words are counted with stop words.
  CHECK(of(with({}), DfKind::kWords) == of(with({{"stop_words.txt", "the\n"}}), DfKind::kWords));
  CHECK(of(with({}), DfKind::kWords) != of(with({{"clitics.txt", "suffix 's\n"}}), DfKind::kWords));
}

}  // namespace
}  // namespace pith
