// A file of document frequencies, looked up.

#include <fcntl.h>
#include <sys/stat.h>

#include <map>
#include <thread>

#include "catch.h"
#include "df/corpus.h"
#include "temporary_folder.h"

namespace pith {
namespace {

std::shared_ptr<const DocumentFrequencies> load(std::string_view bytes) {
  const TemporaryFolder folder;  // what is mapped outlives its name
  auto df = DocumentFrequencies::load(folder.with("x.df", bytes));
  if (!df) FAIL(df.error().message);
  return *df;
}

TEST_CASE(
    "df: every term is found with its count, and nothing else, whatever the number of lines") {
  const std::size_t lines =
      GENERATE(values<std::size_t>({0, 1, 2, 31, 32, 33, 63, 64, 65, 97, 1000}));
  CAPTURE(lines);
  std::map<std::string, std::uint64_t> oracle;
  Random random(lines);
  while (oracle.size() < lines) {
    std::string term;
    for (std::size_t n = 1 + random.below(6); n > 0; --n)
      term +=
          static_cast<char>(random.percent(20) ? 0xC0 + random.below(60) : 'a' + random.below(5));
    oracle[term] = 1 + random.below(99);
  }
  std::string body;
  for (const auto& [term, count] : oracle) body += term + '\t' + std::to_string(count) + '\n';
  const auto df = load(file_of(99, body));
  CHECK(df->header().documents == 99);
  for (const auto& [term, count] : oracle) {
    CHECK(df->of(term) == count);
    for (const std::string& other : {term + 'a', term.substr(1), '!' + term, term + '\t'}) {
      const auto known = oracle.find(other);
      CHECK(df->of(other) == (known == oracle.end() ? 0 : known->second));
    }
  }
  CHECK(df->of("") == 0);
  CHECK(df->of("zzzzzzz") == 0);
  CHECK(df->of("#df v1 docs=99 language=en") == 0);
  CHECK(df->at_least(1).size() == lines);
}

TEST_CASE("df: the commonest terms first, then by bytes") {
  const auto df = load(file_of(9, "a\t2\nb\t9\nc\t2\nd\t1\n\u00E9\t9\n"));
  std::string found;
  for (const DfEntry& entry : df->at_least(2))
    found += entry.term + ' ' + std::to_string(entry.documents) + ' ';
  CHECK(found == "b 9 \u00E9 9 a 2 c 2 ");
}

TEST_CASE("df: a pipe is read to its end") {
  const TemporaryFolder folder;
  const std::string pipe = (folder.path() / "pipe").string();
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  std::thread writer([&] { std::ofstream(pipe) << file_of(2, "dam\t2\n"); });
  const auto df = DocumentFrequencies::load(pipe);
  writer.join();
  REQUIRE(df);
  CHECK((*df)->of("dam") == 2);
}

TEST_CASE("df: what cannot be read") {
  const TemporaryFolder folder;
  const auto gone = DocumentFrequencies::load(folder.path() / "gone.df");
  REQUIRE_FALSE(gone);
  CHECK(gone.error().code == Error::Code::kNotFound);
  const auto directory = DocumentFrequencies::load(folder.path());
  REQUIRE_FALSE(directory);
  CHECK(directory.error().code == Error::Code::kUnreadable);
}

TEST_CASE("df: which texts it fits") {
  const Language english = Language::named("en");
  const auto df = load(file_of(2, "dam\t2\n"));
  CHECK(df->misfit(english).empty());
  CHECK(df->misfit(Language::named("en-GB")).empty());
  CHECK(df->misfit(Language::named("de")) == "they are of the language en, the text is in de");
  CHECK(df->misfit(english).empty());
  CHECK(load(file_of(0, ""))->misfit(english) == "they are of no documents");
  CHECK(load(counted({}, DfKind::kWords))->misfit(english) ==
        "they count words as they are written, not terms");
  std::string other = file_of(2, "dam\t2\n");
  other.replace(other.find("tokenizer=") + 10, 16, "0123456789abcdef");
  CHECK_THAT(load(other)->misfit(english), Catch::Contains("count anew"));
  const TemporaryFolder models;
  (void)models.with("en/stop_words.txt", "dam\n");
  const auto changed = Language::load(models.path(), "en");
  REQUIRE(changed);
  CHECK_THAT(df->misfit(*changed), Catch::Contains("another pith, language data or ICU"));
}

TEST_CASE("df: many threads may ask") {
  const auto df = load(file_of(5, "dam\t2\nlevi\t5\n"));
  std::vector<std::thread> threads;
  std::vector<std::size_t> good(4, 0);
  for (std::size_t t = 0; t < good.size(); ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 200; ++i) {
        const Language language = Language::named(i % 2 == 0 ? "en" : "de");
        const bool fits = df->misfit(language).empty();
        good[t] += static_cast<std::size_t>(fits == (i % 2 == 0) && df->of("levi") == 5);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::size_t count : good) CHECK(count == 200);
}

}  // namespace
}  // namespace pith
