// What was typed wrong, and what pith says of itself.

#include <algorithm>
#include <string>

#include "catch.h"
#include "cli/program.h"

namespace pith {
namespace {

constexpr std::string_view kBerry =
    "Berry pickers found the lost boy on Tuesday. He was cold and well.\n";

struct Wrong {
  std::string typed;
  std::string said;  // a part of it
};

TEST_CASE("wrong usage is told on stderr, with what to type instead, and exit code 2") {
  const Sandbox box;
  box.write("a.txt", kBerry);
  const auto wrong = GENERATE(values<Wrong>({
      {"a.txt --wrods 30", "unknown option --wrods; did you mean --words?"},
      {"a.txt --formatt=json", "unknown option --formatt; did you mean --format?"},
      {"batch --wrods 30", "did you mean --words?"},
      {"inspect words --lanugage en", "did you mean --language?"},
      {"a.txt --frobnicate", "unknown option --frobnicate; see pith summarize --help"},
      {"batch --explain", "unknown option --explain; see pith batch --help"},
      {"a.txt -x", "unknown option -x"},
      {"a.txt -n 0", "--sentences: Value 0 not in range 1 to"},
      {"a.txt -n -3", "Value -3 not in range"},
      {"a.txt -n 1.5", "Value 1.5 not in range"},
      {"a.txt -n three", "Value three not in range"},
      {"a.txt -n 99999999999999999999999999", "not in range"},
      {"a.txt --words 0", "--words: Value 0 not in range"},
      {"a.txt --chars 0", "--chars: Value 0 not in range"},
      {"a.txt --percent 0", "--percent: Value 0 not in range 1 to 100"},
      {"a.txt --percent 101", "--percent: Value 101 not in range 1 to 100"},
      {"a.txt -n", "--sentences: 1 required N missing; see pith summarize --help"},
      {"a.txt --output", "--output: 1 required FILE missing"},
      {"a.txt -n 3 --words 40", "--sentences excludes --words"},
      {"a.txt --chars 3 --percent 40", "--chars excludes --percent"},
      {"a.txt --headline --no-headline", "excludes"},
      {"a.txt --format xml", "xml"},
      {"a.txt --order best", "best"},
      {"a.txt --method gpt", "gpt"},
      {"a.txt --color sometimes", "sometimes"},
      {"a.txt --language english", "'english' is no language tag; give one such as en"},
      {"a.txt --language e", "'e' is no language tag"},
      {"a.txt --language ../en", "'../en' is no language tag"},
      {"a.txt --models nowhere --language en", "nowhere/en: no such folder"},
      {"a.txt --models nowhere", "--models needs --language"},
      {"inspect", "STAGE is required"},
      {"inspect sentence a.txt", "STAGE: sentence"},
      {"inspect a.txt", "see pith inspect --help"},
  }));
  CAPTURE(wrong.typed);
  const Outcome outcome = box.run(split(wrong.typed), {.input = std::string(kBerry)});
  CAPTURE(shown(outcome));
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK(outcome.err.starts_with("pith: "));
  CHECK(lines_of(outcome.err).size() == 1);
  CHECK_THAT(outcome.err, Catch::Contains(wrong.said));
}

TEST_CASE("nothing typed at a terminal prints a few lines of help, and does not wait") {
  if (lacks_terminals()) return;
  const Sandbox box;
  const auto arguments = GENERATE(values<std::string>({"", "-n 3", "batch", "inspect words"}));
  CAPTURE(arguments);
  const Outcome outcome = box.run(split(arguments), {.from = Input::kTerminal});
  CAPTURE(shown(outcome));
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK(lines_of(outcome.err).size() < 6);
}

TEST_CASE("the short help leads on") {
  if (lacks_terminals()) return;
  const Outcome outcome = Sandbox().run({}, {.from = Input::kTerminal});
  CHECK_THAT(outcome.err, Catch::Contains("usage: pith [FILE|ADDRESS]...") &&
                              Catch::Contains("more: pith --help"));
}

TEST_CASE("a mistyped command is a missing file, and the command is suggested") {
  const Sandbox box;
  box.write("a.txt", kBerry);
  const auto [typed, meant] = GENERATE(table<std::string, std::string>({
      {"sumarize a.txt", "sumarize: no such file; did you mean pith summarize?"},
      {"bacth", "bacth: no such file; did you mean pith batch?"},
      {"inpsect words a.txt", "inpsect: no such file; did you mean pith inspect?"},
      {"-n 1 btach", "btach: no such file; did you mean pith batch?"},
  }));
  const Outcome outcome = box.run(split(typed));
  CAPTURE(typed, shown(outcome));
  CHECK(outcome.status == 1);
  CHECK_THAT(outcome.err, Catch::Contains("pith: " + meant + "\n"));
  CHECK_THAT(box.run({"report.txt"}).err, !Catch::Contains("did you mean"));
}

TEST_CASE("help goes to stdout, names its command and fits a terminal of 80 columns") {
  const Sandbox box;
  const auto [typed, usage] = GENERATE(table<std::string, std::string>({
      {"--help", "Usage: pith [OPTIONS] SUBCOMMAND\n"},
      {"-h", "Usage: pith [OPTIONS] SUBCOMMAND\n"},
      {"help", "Usage: pith [OPTIONS] SUBCOMMAND\n"},
      {"summarize --help", "Usage: pith summarize [OPTIONS] [FILE...]\n"},
      {"a.txt -n 3 --help", "Usage: pith summarize [OPTIONS] [FILE...]\n"},
      {"batch --help", "Usage: pith batch [OPTIONS] [FILE...]\n"},
      {"help batch", "Usage: pith batch [OPTIONS] [FILE...]\n"},
      {"feed --help", "Usage: pith feed [OPTIONS] [FILE...]\n"},
      {"inspect -h", "Usage: pith inspect [OPTIONS] STAGE [FILE...]\n"},
  }));
  const Outcome outcome = box.run(split(typed));
  CAPTURE(typed);
  CHECK(outcome.status == 0);
  CHECK(outcome.err.empty());
  CHECK_THAT(outcome.out, Catch::Contains(usage));
  CHECK_THAT(outcome.out, Catch::Contains("Exit codes: 0 done, 1 some inputs failed, 2 wrong"));
  for (const std::string& line : lines_of(outcome.out)) {
    CAPTURE(line);
    CHECK(line.size() <= 80);
  }
}

TEST_CASE("the version is one line") {
  const Sandbox box;
  const auto typed = GENERATE(values<std::string>({"--version", "version"}));
  const Outcome outcome = box.run({typed});
  CHECK(outcome.status == 0);
  CHECK(outcome.err.empty());
  REQUIRE(lines_of(outcome.out).size() == 1);
  CHECK(outcome.out.starts_with("pith "));
  CHECK(std::ranges::count(outcome.out, '.') == 2);
}

TEST_CASE("a file may be called like a command or an option") {
  const Sandbox box;
  box.write("batch", kBerry);
  box.write("summarize", kBerry);
  box.write("-n", kBerry);
  box.write("--help", kBerry);
  const auto typed = GENERATE(values<std::string>(
      {"./batch", "-- batch", "summarize batch", "-n 1 batch", "summarize summarize", "-- -n",
       "summarize -- -n", "-n 1 -- --help", "./-n", "summarize -n 1 -- --help"}));
  CAPTURE(typed);
  const Outcome outcome = box.run(split(typed));
  CAPTURE(shown(outcome));
  CHECK(outcome.status == 0);
  CHECK_THAT(outcome.out, Catch::StartsWith("Berry pickers found the lost boy on Tuesday.\n"));
  CHECK(box.run({"inspect", "language", "--", "-n"}).out == "en\n");
}

}  // namespace
}  // namespace pith
