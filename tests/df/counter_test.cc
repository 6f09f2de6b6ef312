// In how many documents each term stands. Rows are documents, and the lines behind the header.

#include <map>
#include <set>

#include "catch.h"
#include "df/corpus.h"
#include "pith/inspect.h"

namespace pith {
namespace {

std::string body_of(const std::string& file) { return file.substr(file.find('\n') + 1); }

std::string body(const std::vector<std::string>& texts, DfKind kind, std::string_view tag) {
  std::vector<Document> documents;
  for (const std::string& text : texts) documents.push_back(document_of(text, tag));
  return body_of(counted(documents, kind, tag));
}

struct Row {
  std::vector<std::string> texts;
  std::string expected;
  std::string tag = "en";
};

TEST_CASE("df: a term counts once a document") {
  const auto row = GENERATE(values<Row>({
      {{}, ""},
      {{""}, ""},
      {{"The of and."}, ""},
      {{"Levies rise. A levy rose; the LEVY!"}, "levi\t1\nrise\t1\nrose\t1\n"},
      {{"The levy passed.", "No levy.", "Ferries."}, "ferri\t1\nlevi\t2\npass\t1\n"},
      // By bytes: capitals are folded, and what is not ASCII comes last.
      {{"\u00C9tude Zebra 42 apple"}, "42\t1\nappl\t1\nzebra\t1\n\u00E9tude\t1\n"},
      {{"La lev\u00E9e, l'\u00E9tat.", "L\u2019\u00C9tat!"}, "lev\t1\n\u00E9tat\t2\n", "fr"},
      {{"\u5927\u575D\u3002", "\u5927\u575D\u3002"}, "\u5927\u575D\t2\n", "zh"},
      {{"xyzzy"}, "xyzzy\t1\n", "und"},
  }));
  CAPTURE(row.texts);
  CHECK(body(row.texts, DfKind::kTerms, row.tag) == row.expected);
}

TEST_CASE("df: words keep stop words and endings, and lose clitics") {
  const auto row = GENERATE(values<Row>({
      {{"The levies rise. A levy!"}, "a\t1\nlevies\t1\nlevy\t1\nrise\t1\nthe\t1\n"},
      {{"The council's levy.", "the COUNCIL"}, "council\t2\nlevy\t1\nthe\t2\n"},
      {{"L'\u00E9tat qu'il voit."}, "il\t1\nvoit\t1\n\u00E9tat\t1\n", "fr"},
  }));
  CAPTURE(row.texts);
  CHECK(body(row.texts, DfKind::kWords, row.tag) == row.expected);
}

TEST_CASE("df: the file, to the last byte") {
  const std::vector<Document> documents = {document_of("The ferry sailed."),
                                           document_of("Ferries sail on Sunday.")};
  CHECK(counted(documents) == "#df v1 docs=2 language=en of=terms tokenizer=" +
                                  tokenizer_fingerprint(Language::named("en"), DfKind::kTerms) +
                                  "\nferri\t2\nsail\t2\nsunday\t1\n");
  CHECK(counted({}, DfKind::kWords, "nb-NO") ==
        "#df v1 docs=0 language=no of=words tokenizer=" +
            tokenizer_fingerprint(Language::named("no"), DfKind::kWords) + "\n");
}

TEST_CASE("df: documents in another language are not counted") {
  DfCounter counter(Language::named("de"));
  CHECK(counter.add(document_of("Die Br\u00FCcke.", "de")));
  CHECK(counter.add(document_of("Die Br\u00FCcke.", "de-AT")));
  CHECK_FALSE(counter.add(document_of("The bridge.", "en")));
  CHECK(counter.documents() == 2);
  CHECK(counter.terms() == 1);
  DfCounter norwegian(Language::named("no"));
  CHECK(norwegian.add(document_of("Broen er stengt.", "nb")));
  CHECK(norwegian.add(document_of("Broa er stengd.", "nn")));
}

TEST_CASE("df: what could not stand in a line is no term") {
  const std::string longest(1024, 'w');
  CHECK(body({longest}, DfKind::kTerms, "und") == longest + "\t1\n");
  CHECK(body({longest + 'w' + " end"}, DfKind::kTerms, "und") == "end\t1\n");
  // Whatever stands in a text, each line has one tab, and nothing else below a blank.
  std::string text;
  for (char c = 1; c < 0x21; ++c) text += std::string("dam") + c + "http://a.example/" + c + "b ";
  text +=
      "http://a.example/\x7F"
      "c #\x7F"
      "d 1\x02"
      "234";
  const std::string file = body({text}, DfKind::kTerms, "en");
  std::size_t lines = 0;
  for (const char c : file) {
    CHECK((c == '\t' || c == '\n' || static_cast<unsigned char>(c) > 0x20));
    lines += static_cast<std::size_t>(c == '\n');
  }
  CHECK(lines > 1);
  CHECK(std::ranges::count(file, '\t') == static_cast<std::ptrdiff_t>(lines));
}

TEST_CASE("df: the counts are those of a plain loop over the words of each sentence") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 40));
  CAPTURE(seed);
  Random random(seed);
  const std::vector<Document> documents = random_corpus(random.below(30), &random);
  std::map<std::string, std::uint64_t> oracle;
  for (const Document& document : documents) {
    std::set<std::string> terms;
    for (const Word& word : split_words(document)) terms.insert(word.term);
    terms.erase("");
    for (const std::string& term : terms) ++oracle[term];
  }
  std::string expected;
  for (const auto& [term, count] : oracle) expected += term + '\t' + std::to_string(count) + '\n';
  CHECK(body_of(counted(documents)) == expected);
}

TEST_CASE("df: a reader that wants no more is not given more") {
  Random random(1);
  const std::vector<Document> documents = random_corpus(3000, &random);
  DfCounter counter(Language::named("en"));
  for (const Document& document : documents) counter.add(document);
  std::size_t calls = 0;
  CHECK_FALSE(counter.write([&](std::string_view) { return ++calls < 1; }));
  CHECK(calls == 1);
}

}  // namespace
}  // namespace pith
