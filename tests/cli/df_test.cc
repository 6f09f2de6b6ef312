// pith df, and --df: a corpus counted in parts, added up and used.

#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "catch.h"
#include "cli/program.h"

namespace pith {
namespace {

const std::string kRecords =
    R"({"id": 1, "text": "The council of Brede voted on the harbour levy. It passed by one vote."})"
    "\n"
    R"({"id": 2, "text": "Ferries pay no levy, said the council of Brede. The harbour disagreed."})"
    "\n\n"
    R"({"id": 3, "documents": ["A new ferry sails from the harbour.", {"title": "Seals", "text": "Rangers counted the seals of the harbour on Monday."}]})"
    "\n"
    R"({"id": 4, "language": "de", "text": "Der Rat hat die Abgabe beschlossen."})"
    "\n";

std::string body_of(const std::string& file) { return file.substr(file.find('\n') + 1); }

TEST_CASE("df count: a line a term, of the records in that language") {
  const Sandbox box;
  box.write("a.jsonl", kRecords);
  const Outcome outcome = box.run(split("df count --language en a.jsonl"));
  CAPTURE(shown(outcome));
  CHECK(outcome.status == 0);
  CHECK(outcome.out.starts_with("#df v1 docs=4 language=en of=terms tokenizer="));
  CHECK(body_of(outcome.out) ==
        "brede\t2\ncouncil\t2\ncount\t1\ndisagre\t1\nferri\t2\nharbour\t4\nlevi\t2\nmonday\t1\n"
        "new\t1\npass\t1\npay\t1\nranger\t1\nsail\t1\nseal\t1\nvote\t1\n");
  CHECK(outcome.err == "pith: left out 1 of 5 documents, which are not in en: de 1\n");
  CHECK(box.run(split("df count --language en -q a.jsonl")).err.empty());
  CHECK(box.run(split("df count --language en -q"), {.input = kRecords}).out == outcome.out);
  CHECK(box.run(split("df count --language en-GB -q -o out.df a.jsonl")).out.empty());
  CHECK(box.read("out.df") == outcome.out);
  const Outcome german = box.run(split("df count --language de -q a.jsonl"));
  CHECK(body_of(german.out) == "abgab\t1\nbeschloss\t1\nrat\t1\n");
}

TEST_CASE("df count: nothing in, a header out") {
  for (const char* input : {"", "\n", "\n \n"}) {
    const Outcome outcome =
        Sandbox().run(split("df count --language fr --words"), {.input = input});
    CAPTURE(shown(outcome));
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(outcome.out.starts_with("#df v1 docs=0 language=fr of=words tokenizer="));
    CHECK(lines_of(outcome.out).size() == 1);
  }
}

TEST_CASE("df count: bad records are told, ten of them one by one, and the rest counts") {
  const Sandbox box;
  std::string input;
  for (int i = 0; i < 13; ++i) input += "{\"text\": 3}\n";
  box.write("bad.jsonl", input + R"({"text": "The levy passed in the harbour of Brede."})" + "\n");
  const Outcome outcome = box.run(split("df count --language en bad.jsonl gone.jsonl"));
  CAPTURE(shown(outcome));
  CHECK(outcome.status == 1);
  CHECK(body_of(outcome.out) == "brede\t1\nharbour\t1\nlevi\t1\npass\t1\n");
  const std::vector<std::string> said = lines_of(outcome.err);
  REQUIRE(said.size() == 12);
  CHECK(said[0] == "pith: bad.jsonl:1: \"text\" is not a string");
  CHECK(said[9] == "pith: bad.jsonl:10: \"text\" is not a string");
  CHECK(said[10] == "pith: gone.jsonl: no such file");
  CHECK(said[11] == "pith: and 3 more bad records");
}

TEST_CASE("df merge: the whole, from any of its parts") {
  const Sandbox box;
  const std::vector<std::string> lines = lines_of(kRecords);
  std::string names;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string name = std::to_string(i) + ".df";
    (void)box.run(split("df count --language en -q -o " + name), {.input = lines[i] + "\n"});
    names = ' ' + name + names;
  }
  const std::string whole = box.run(split("df count --language en -q"), {.input = kRecords}).out;
  CHECK(box.run(split("df merge" + names)).out == whole);
  CHECK(box.run(split("df merge 0.df 1.df -o a.df")).status == 0);
  CHECK(box.run(split("df merge - 2.df 3.df 4.df"), {.input = box.read("a.df")}).out == whole);
  const Outcome twice = box.run(split("df merge - -"), {.input = whole});
  CHECK(twice.status == 1);
  CHECK_THAT(twice.err, Catch::Contains("standard input is named twice"));
  const Outcome pruned = box.run(split("df merge --min 4" + names));
  CHECK_THAT(pruned.out, Catch::Contains(" min=4\n"));
  CHECK(body_of(pruned.out) == "harbour\t4\n");
}

TEST_CASE("df merge: nothing is written of files that do not fit, or are torn") {
  const Sandbox box;
  (void)box.run(split("df count --language en -q -o en.df"), {.input = kRecords});
  (void)box.run(split("df count --language de -q -o de.df"), {.input = kRecords});
  box.write("torn.df", box.read("en.df").substr(0, 140));
  box.write("out.df", "as it was");
  const auto [files, said] = GENERATE(table<std::string, std::string>({
      {"en.df de.df", "pith: de.df:1: its language is de, but en.df is of en; merge each"},
      {"en.df torn.df", "the file is cut off in this line"},
      {"en.df gone.df", "gone.df: no such file"},
  }));
  const Outcome outcome = box.run(split("df merge -o out.df " + files));
  CAPTURE(shown(outcome));
  CHECK(outcome.status == 1);
  CHECK(outcome.out.empty());
  CHECK_THAT(outcome.err, Catch::Contains(said));
  CHECK(lines_of(outcome.err).size() == 1);
  CHECK(box.read("out.df") == "as it was");
}

TEST_CASE("df: what cannot be written is exit code 4, and a reader that left is none") {
  const Sandbox box;
  (void)box.run(split("df count --language en -q -o en.df"), {.input = kRecords});
  for (const char* typed : {"df count --language en -q", "df merge en.df"}) {
    CHECK(box.run(split(typed), {.input = kRecords, .to = Sink::kFull}).status == 4);
    CHECK(box.run(split(typed), {.input = kRecords, .to = Sink::kNoReader}).status == 0);
  }
}

TEST_CASE("df: sort and awk add up the same") {
  if (std::system("command -v sort awk > /dev/null 2>&1") != 0) {
    WARN("skipped: there is no sort or awk");
    return;
  }
  const Sandbox box;
  (void)box.run(split("df count --language en -q -o a.df"), {.input = kRecords});
  (void)box.run(
      split("df count --language en -q -o b.df"),
      {.input = R"({"text": "The \u0130ris of Br\u00EAde paid the levy, and Zo\u00EB did not."})"
                "\n"});
  const std::string command =
      "cd '" + box.path().string() + "' && for f in a b; do tail -n +2 $f.df > $f.body; done && " +
      R"(LC_ALL=C sort -m a.body b.body | LC_ALL=C awk -F '\t' -v OFS='\t' '$1 != t {if (NR > 1) print t, n; t = $1; n = 0} {n += $2} END {if (NR) print t, n}' > sum)";
  REQUIRE(std::system(command.c_str()) == 0);
  CHECK(box.read("sum") == body_of(box.run(split("df merge a.df b.df")).out));
  CHECK(lines_of(box.read("sum")).size() > 15);
}

TEST_CASE("df stop-words: the words of many documents, the commonest first") {
  const Sandbox box;
  (void)box.run(split("df count --language en --words -q -o en.words"), {.input = kRecords});
  const Outcome most = box.run(split("df stop-words en.words -n 3"));
  CAPTURE(shown(most));
  CHECK(most.status == 0);
  const std::vector<std::string> lines = lines_of(most.out);
  REQUIRE(lines.size() == 5);
  CHECK(lines[0] == "# The 3 commonest words of en in 4 documents, the commonest first.");
  CHECK_THAT(lines[1], Catch::StartsWith("# Made by pith df stop-words, tokenizer "));
  CHECK(lines[2] + lines[3] + lines[4] == "harbourtheof");
  const Outcome half = box.run(split("df stop-words en.words --share 75%"));
  CHECK_THAT(half.out,
             Catch::StartsWith("# 3 words of en that stand in at least 75% of 4 documents, ") &&
                 Catch::EndsWith("\nharbour\nthe\nof\n"));
  CHECK(box.run(split("df stop-words en.words --share 75")).out == half.out);
  const Outcome none = box.run(split("df stop-words models"));
  CHECK(none.status == 1);
  CHECK(none.err == "pith: models: no such file\n");
  // It is a file that --models takes.
  std::filesystem::create_directories(box.path("models/en"));
  CHECK(box.run(split("df stop-words en.words -n 3 -o models/en/stop_words.txt")).status == 0);
  const Outcome counted =
      box.run(split("df count --language en --models models -q"), {.input = kRecords});
  CHECK_THAT(counted.out, !Catch::Contains("\nthe\t") && Catch::Contains("\nby\t1\n"));
  CHECK_THAT(
      counted.out,
      !Catch::Contains(
          box.run(split("df count --language en -q"), {.input = kRecords}).out.substr(0, 60)));
}

TEST_CASE("df: wrong usage is told, with what to type instead") {
  const Sandbox box;
  (void)box.run(split("df count --language en -q -o en.df"), {.input = kRecords});
  (void)box.run(split("df count --language en --words -q -o en.words"), {.input = kRecords});
  box.write("text.txt", "Rain fell on Brede.\n");
  box.write("torn.df", box.read("en.df").substr(0, 100));
  const auto [typed, said] = GENERATE(table<std::string, std::string>({
      {"df", "see pith df --help"},
      {"df cuont a.jsonl", "unknown command pith df cuont; did you mean pith df count?"},
      {"df sum a.df", "unknown command pith df sum; see pith df --help"},
      {"df count --lanugage en", "did you mean --language?"},
      {"df count --explain", "unknown option --explain; see pith df count --help"},
      {"df count", "df count needs --language TAG"},
      {"df count --language auto", "df count needs --language TAG"},
      {"df count --language english", "'english' is no language tag"},
      {"df merge", "FILE is required; see pith df merge --help"},
      {"df merge --min 0 en.df", "--min: Value 0 not in range"},
      {"df stop-words", "FILE is required"},
      {"df stop-words en.words --share 0", "'0' is no share of the documents"},
      {"df stop-words en.words --share 101%", "'101%' is no share of the documents"},
      {"df stop-words en.words --share many", "give one such as 20%"},
      {"df stop-words en.df", "en.df:1: terms were counted, without stop words"},
      {"text.txt --df gone.df", "gone.df: no such file"},
      {"text.txt --df text.txt", "--df text.txt:1: this is no file of document frequencies"},
      {"text.txt --df torn.df", "the file is cut off in this line"},
      {"text.txt --df en.words", "en.words:1: words were counted, not terms"},
      {"batch --df gone.df", "gone.df: no such file"},
  }));
  CAPTURE(typed);
  const Outcome outcome = box.run(split(typed), {.input = kRecords});
  CAPTURE(shown(outcome));
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK(lines_of(outcome.err).size() == 1);
  CHECK_THAT(outcome.err, Catch::Contains(said));
}

TEST_CASE("df: help for each of its commands") {
  const Sandbox box;
  CHECK_THAT(box.run(split("df --help")).out,
             Catch::Contains("Usage: pith df [OPTIONS] SUBCOMMAND"));
  CHECK_THAT(box.run(split("df count --help")).out,
             Catch::Contains("Usage: pith df count [OPTIONS] [FILE...]") &&
                 Catch::Contains("--language TAG"));
  for (const char* verb : {"count", "merge", "stop-words"}) {
    const Outcome outcome = box.run({"df", verb, "--help"});
    CHECK(outcome.status == 0);
    for (const std::string& line : lines_of(outcome.out)) {
      CAPTURE(line);
      CHECK(line.size() <= 80);
    }
  }
}

TEST_CASE("df: summaries by the weights of a corpus, and a warning where they do not fit") {
  const Sandbox box;
  std::string corpus;
  for (int i = 0; i < 20; ++i) corpus += kRecords;
  (void)box.run(split("df count --language en -q -o en.df"), {.input = corpus});
  const std::string german =
      R"({"id": 5, "language": "de", "text": "Der Rat von Brede hat die Abgabe beschlossen. Die Schiffe fahren wieder."})"
      "\n";
  const Outcome outcome = box.run(split("batch --df en.df"), {.input = kRecords + german});
  CAPTURE(shown(outcome));
  CHECK(outcome.status == 0);
  for (const std::string& line : lines_of(outcome.out)) {
    const auto record = nlohmann::json::parse(line);
    std::size_t said = 0;
    for (const auto& warning : record.at("warnings")) {
      said += static_cast<std::size_t>(
          warning ==
          "the document frequencies are not used: they are of the language en, the text "
          "is in de");
    }
    CAPTURE(line);
    CHECK(said == static_cast<std::size_t>(record.at("language") == "de"));
  }
  box.write("de.txt",
            "Der Rat von Brede hat am Montag die Abgabe beschlossen. Die Schiffe fahren.\n");
  CHECK_THAT(box.run(split("de.txt --df en.df")).err,
             Catch::Contains("pith: de.txt: the document frequencies are not used"));
  CHECK(box.run(split("de.txt --df en.df -q")).out == box.run(split("de.txt -q")).out);
}

TEST_CASE("df: how many bad records are too many is said by --fail-on-error") {
  const auto [arguments, status] = GENERATE(table<std::string, int>({
      {"", 1},
      {"--fail-on-error 2", 0},
      {"--fail-on-error 50%", 0},
      {"--fail-on-error 49%", 1},
      {"--fail-on-error never", 0},
  }));
  const Sandbox box;
  box.write("in.jsonl", "{\n{\"id\": 1, \"text\": \"The harbour froze.\"}\n");
  const Outcome outcome = box.run(split("df count in.jsonl --language en -o en.df" +
                                        (arguments.empty() ? "" : ' ' + arguments)));
  CAPTURE(arguments, shown(outcome));
  CHECK(outcome.status == status);
  CHECK(box.has("en.df") == (status == 0 || arguments.empty()));
}

}  // namespace
}  // namespace pith
