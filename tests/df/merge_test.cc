// Files of document frequencies added up: exact in any split, order and tree; refused where sums would lie.

#include <algorithm>

#include "catch.h"
#include "df/corpus.h"
#include "temporary_folder.h"

namespace pith {
namespace {

// Writes each under a name of its own.
class Files {
 public:
  std::string add(std::string_view bytes) {
    return folder_.with(std::to_string(++count_) + ".df", bytes).string();
  }

 private:
  TemporaryFolder folder_;
  std::size_t count_ = 0;
};

// Merges some files at a time, at random, until one is left.
std::string merge_as_a_tree(std::vector<std::string> names, Files* files, Random* random) {
  while (names.size() > 1) {
    std::vector<std::string> some;
    for (std::size_t n = 2 + random->below(3); n > 0 && !names.empty(); --n) {
      const std::size_t at = random->below(names.size());
      some.push_back(names[at]);
      names.erase(names.begin() + static_cast<std::ptrdiff_t>(at));
    }
    names.push_back(files->add(merged(some)));
  }
  return merged(names);
}

TEST_CASE("df: any split, order and tree of merges gives the bytes of the whole") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 60));
  CAPTURE(seed);
  Random random(seed);
  const std::vector<Document> documents = random_corpus(random.below(80), &random);
  std::vector<std::vector<Document>> parts(1 + random.below(9));
  for (const Document& document : documents) random.of(parts).push_back(document);
  Files files;
  std::vector<std::string> names;
  for (const auto& part : parts) names.push_back(files.add(counted(part)));
  const std::string whole = counted(documents);
  CHECK(merged(names) == whole);
  std::ranges::reverse(names);
  CHECK(merged(names) == whole);
  CHECK(merge_as_a_tree(names, &files, &random) == whole);
  CHECK(merged({files.add(whole)}) == whole);
}

TEST_CASE("df: more files than are opened at a time") {
  Random random(7);
  const std::vector<Document> documents = random_corpus(1203, &random);
  Files files;
  std::vector<std::string> names;
  for (const Document& document : documents) names.push_back(files.add(counted({&document, 1})));
  CHECK(merged(names) == counted(documents));
}

TEST_CASE("df: sums of 64 bits") {
  Files files;
  const std::string big = files.add(file_of(6'000'000'000, "dam\t5000000000\n"));
  CHECK(merged({big, big, big}) == file_of(18'000'000'000, "dam\t15000000000\n"));
  const std::string most = files.add(file_of(18'446'744'073'709'551'615U, ""));
  CHECK(merged({most}) == file_of(18'446'744'073'709'551'615U, ""));
  CHECK_THAT(merged({most, big}), Catch::Contains("1.df: too many documents"));
}

TEST_CASE("df: rare terms are left out at the very end") {
  Files files;
  const std::string a = files.add(file_of(3, "dam\t2\nlake\t1\n"));
  const std::string b = files.add(file_of(3, "dam\t1\nlevy\t3\n"));
  std::string expected = file_of(6, "dam\t3\nlevy\t3\n");
  expected.insert(expected.find('\n'), " min=3");
  CHECK(merged({a, b}, 3) == expected);
  CHECK(merged({a, b}, 1) == merged({a, b}));
  const std::string pruned = files.add(expected);
  for (const auto& names : {std::vector{pruned}, std::vector{a, pruned}}) {
    CHECK_THAT(merged(names), Catch::Contains("3.df:1: terms in fewer than 3 documents were left "
                                              "out") &&
                                  Catch::Contains("merge the files that it was made of"));
  }
}

TEST_CASE("df: files that count something else are refused, and both are named") {
  const std::string first = file_of(1, "dam\t1\n");
  const auto [from, to, said] = GENERATE(table<std::string, std::string, std::string>({
      {"language=en", "language=de", "2.df:1: its language is de, but "},
      {"language=en", "language=de", "1.df is of en; merge each language by itself"},
      {"of=terms", "of=words", "2.df:1: it counts words, but "},
      {"of=terms", "of=words", "1.df counts terms; count both with --words, or both without"},
      {"tokenizer=", "tokenizer=0123456789abcdef\n",
       "2.df:1: its words were cut by tokenizer 0123"},
      {"tokenizer=", "tokenizer=0123456789abcdef\n", "count both anew with the same pith"},
  }));
  std::string second = first;
  second.replace(second.find(from), from.size(), to);
  if (to.ends_with('\n')) second.resize(second.find('\n') + 1);
  Files files;
  const std::string name = files.add(first);
  CHECK_THAT(merged({name, files.add(second)}),
             Catch::StartsWith("ERROR: ") && Catch::Contains(said));
}

TEST_CASE("df: lines that sums cannot be made of are refused by file and line") {
  const auto [body, said] = GENERATE(table<std::string, std::string>({
      {"dam\n", "1.df:2: there is no tab"},
      {"dam\t1\n\nlevy\t1\n", "1.df:3: there is no tab"},
      {"\t1\n", "1.df:2: there is no term"},
      {"dam\t\n", "1.df:2: the count is no integer"},
      {"dam\t0\n", "1.df:2: the count is no integer from 1"},
      {"dam\t-1\n", "1.df:2: the count is no integer"},
      {"dam\t+1\n", "1.df:2: the count is no integer"},
      {"dam\t01\n", "1.df:2: the count is no integer"},
      {"dam\t1.0\n", "1.df:2: the count is no integer"},
      {"dam\t1 \n", "1.df:2: the count is no integer"},
      {"dam\t1\r\n", "1.df:2: the count is no integer"},
      {"dam\t1\t1\n", "1.df:2: the count is no integer"},
      {"dam\t99999999999999999999\n", "1.df:2: the count is no integer"},
      {"dam\t9\nlevy\t10\n", "1.df:3: the count is larger than the number of documents"},
      {"dam\t1\ndam\t1\n", "1.df:3: this term is there twice"},
      {"levy\t1\ndam\t1\n", "1.df:3: this term is not behind the one above it; sort"},
      {"\u00E9\t1\nz\t1\n", "1.df:3: this term is not behind"},
      {"a\x01"
       "b\t1\n",
       "1.df:2: a control character"},
      {std::string(1025, 'a') + "\t1\n", "1.df:2: the term is longer than 1024 bytes"},
      {std::string(200000, 'a'), "1.df:2: the line is longer"},
      {"dam\t1\nlevy\t1", "1.df:3: the file is cut off in this line"},
  }));
  CAPTURE(body.substr(0, 40));
  Files files;
  const std::string name = files.add(file_of(9, body));
  CHECK_THAT(merged({name}), Catch::StartsWith("ERROR: ") && Catch::Contains(said));
  CHECK_THAT(merged({files.add(file_of(9, "dam\t1\n")), name}), Catch::Contains(said));
  const auto loaded = DocumentFrequencies::load(name);
  REQUIRE_FALSE(loaded);
  const bool both_know = said.find("the line is longer") == std::string::npos;
  if (both_know) CHECK_THAT(loaded.error().message, Catch::Contains(said));
}

TEST_CASE("df: files of another kind are refused") {
  const std::string hash = " tokenizer=0123456789abcdef\n";
  const auto [bytes, said] = GENERATE_COPY(table<std::string, std::string>({
      {"", "1.df:1: the first line is empty"},
      {"\n", "1.df:1: the first line is empty"},
      {"dam\t1\n", "1.df:1: this is no file of document frequencies; pith df count makes one"},
      {"{\"id\":1}", "1.df:1: this is no file of document frequencies"},
      {std::string(300000, 'a'), "1.df:1: this is no file of document frequencies"},
      {"\xef\xbb\xbf#df v1 docs=1 language=en of=terms" + hash, "this is no file of document"},
      {"\x1f\x8b\x08 packed", "1.df:1: this is packed; unpack it first"},
      {"\x28\xb5\x2f\xfd packed", "1.df:1: this is packed; unpack it first"},
      {"#df v2 docs=1 language=en of=terms" + hash,
       "1.df:1: this file of document frequencies is of another version"},
      {"#df v1\n", "1.df:1: this is not \"#df v1 docs=N"},
      {"#df v1 docs=-1 language=en of=terms" + hash, "this is not \"#df v1 docs=N"},
      {"#df v1 docs=1 language= of=terms" + hash, "this is not \"#df v1 docs=N"},
      {"#df v1 docs=1 language=EN of=terms" + hash, "this is not \"#df v1 docs=N"},
      {"#df v1 docs=1 of=terms language=en" + hash, "this is not \"#df v1 docs=N"},
      {"#df v1 docs=1 language=en of=stems" + hash, "this is not \"#df v1 docs=N"},
      {"#df v1 docs=1 language=en of=terms tokenizer=12\n", "this is not \"#df v1 docs=N"},
      {"#df v1 docs=1 language=en of=terms tokenizer=0123456789abcdef \n", "this is not \"#df v1"},
      {"#df v1 docs=1 language=en of=terms tokenizer=0123456789abcdef min=1\n",
       "this is not \"#df"},
      {"#df v1 docs=1  language=en of=terms" + hash, "this is not \"#df v1 docs=N"},
      {"#df v1 docs=1 language=en of=terms tokenizer=0123456789abcdef\r\n", "this is not \"#df v1"},
  }));
  CAPTURE(bytes.substr(0, 60));
  Files files;
  const std::string name = files.add(bytes);
  CHECK_THAT(merged({name}), Catch::StartsWith("ERROR: ") && Catch::Contains(said));
  const auto loaded = DocumentFrequencies::load(name);
  REQUIRE_FALSE(loaded);
  CHECK_THAT(loaded.error().message, Catch::Contains(said));
  CHECK(loaded.error().code == Error::Code::kUnsupported);
}

TEST_CASE("df: a file that is cut off is refused wherever that is not at the end of a line") {
  Random random(3);
  const std::vector<Document> documents = random_corpus(4, &random);
  const std::string whole = counted(documents);
  Files files;
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const std::string torn = whole.substr(0, size);
    const std::string name = files.add(torn);
    const bool looks_whole = torn.ends_with('\n');
    CAPTURE(size, torn);
    CHECK((merged({name}) == torn) == looks_whole);
    CHECK(DocumentFrequencies::load(name).has_value() == looks_whole);
  }
}

TEST_CASE("df: files that are not there, and no files") {
  Files files;
  const std::string there = files.add(file_of(1, "dam\t1\n"));
  CHECK_THAT(merged({there, there + ".gone"}), Catch::Contains("1.df.gone: no such file"));
  CHECK(merged({}) == "ERROR: no files to merge");
}

}  // namespace
}  // namespace pith
