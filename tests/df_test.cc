// Weights of a corpus in a summary (Options::df).

#include "pith/df.h"

#include "catch.h"
#include "df/corpus.h"
#include "temporary_folder.h"

namespace pith {
namespace {

std::shared_ptr<const DocumentFrequencies> load(std::string_view bytes) {
  const TemporaryFolder folder;
  auto df = DocumentFrequencies::load(folder.with("x.df", bytes));
  if (!df) FAIL(df.error().message);
  return *df;
}

// The chosen sentences' numbers, the best first.
std::string ranks(const Summary& summary) {
  std::vector<std::string> numbers(summary.excerpts.size());
  for (const Excerpt& excerpt : summary.excerpts)
    numbers.at(excerpt.rank - 1) = std::to_string(excerpt.index);
  std::string all;
  for (const std::string& number : numbers) all += number + ' ';
  return all;
}

// Which sentence is nearer to the title depends on what its words are worth.
Document walls_and_ferries() {
  Document document = document_of(
      "There was no budget for any of the ferries. There was granite in all of the harbour walls.");
  document.title = "Granite and the budget";
  return document;
}

TEST_CASE("df: words that are rare in the corpus count, common ones hardly") {
  const auto first = [](const std::string& corpus) {
    Options options{.length = sentences(1)};
    if (!corpus.empty()) options.df = load(file_of(10'000, corpus));
    const Summary summary = summarize(walls_and_ferries(), options);
    CHECK(summary.warnings.empty());
    REQUIRE(summary.excerpts.size() == 1);
    return summary.excerpts.front().index;
  };
  CHECK(first("") == 0);
  CHECK(first("budget\t9000\ngranit\t2\n") == 1);
  CHECK(first("budget\t2\ngranit\t9000\n") == 0);
  CHECK(first("budget\t9000\n") == 1);  // what the corpus does not have is rare
}

TEST_CASE("df: a corpus in which all terms are alike weighs as none would") {
  // One sentence a term: ln(1 + n/1) and ln(1 + N/1) differ by a factor, which unit length takes away.
  const Document document =
      document_of("Rain fell on Vell. Snow covered Kessa. Hail broke windows.");
  const Options plain{.length = sentences(2)};
  Options options = plain;
  options.df = load(file_of(7, ""));
  CHECK(ranks(summarize(document, options)) == ranks(summarize(document, plain)));
}

TEST_CASE("df: frequencies that do not fit are not used, and it is said once") {
  const Document document = walls_and_ferries();
  const Options plain{.length = sentences(1)};
  const auto [bytes, said] = GENERATE(table<std::string, std::string>({
      {counted({}, DfKind::kTerms, "de"), "they are of the language de, the text is in en"},
      {file_of(0, ""), "they are of no documents"},
      {"#df v1 docs=9 language=en of=terms tokenizer=0123456789abcdef\ngranit\t9\n",
       "they were counted with another pith"},
  }));
  Options options = plain;
  options.df = load(bytes);
  const Summary summary = summarize(document, options);
  CHECK(ranks(summary) == ranks(summarize(document, plain)));
  REQUIRE(summary.warnings.size() == 1);
  CHECK_THAT(summary.warnings.front(),
             Catch::StartsWith("the document frequencies are not used: ") && Catch::Contains(said));
}

TEST_CASE("df: no document and no sentence") {
  Options options;
  options.df = load(file_of(3, "dam\t1\n"));
  CHECK(summarize(std::span<const Document>(), options).excerpts.empty());
  CHECK(summarize(document_of(""), options).excerpts.empty());
  CHECK(summarize(document_of("..."), options).excerpts.empty());
}

}  // namespace
}  // namespace pith
