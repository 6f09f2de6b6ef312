// pith summarize: streams, exit codes, options, files and terminals.

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "catch.h"
#include "cli/program.h"

namespace pith {
namespace {

using Json = nlohmann::json;

const std::string kFerry =
    "Ferry to Kessa opens after two years\n\n"
    "The ferry line to Kessa opened on Monday after two years of work. Three boats will run each "
    "hour from the new pier. The mayor said the fare of the ferry would stay at two marks until "
    "winter. Shop owners on the island hope that visitors return. A storm had wrecked the old pier "
    "in 2019. Nobody was hurt when the pier fell.\n";

// A terminal's every trick: colour, title, bell, C1, a right-to-left override, a carriage return.
const std::string kHostile =
    "\x1b]0;owned\x07 The \x1b[31mred\x1b[0m dam held\xc2\x9b"
    "2J on Monday\r, said \xe2\x80\xaethe governor. Nobody\x08\x7f was hurt at the dam.\n";

Outcome run_on(const std::string& text, const std::string& arguments, Surroundings around = {}) {
  around.input = text;
  return Sandbox().run(split(arguments), around);
}

TEST_CASE("summarize: what comes out where, with which exit code") {
  struct Case {
    std::string typed, input;
    int status;
    std::string out, said;  // all of stdout, a part of stderr ("": nothing is said)
  };
  const std::string one = "One sentence.\n";
  const auto row = GENERATE_COPY(values<Case>({
      {"summarize", one, 0, one, ""},
      {"", one, 0, one, ""},
      {"-", one, 0, one, ""},
      {"", "One sentence.", 0, one, ""},
      {"", "One", 0, "One\n", ""},
      {"-n 500", "He ran.\r\nShe won.\r\n", 0, "He ran.\nShe won.\n", ""},
      {"-n 2147483647", one, 0, one, ""},
      {"", "", 3, "", "standard input: there is no text in it"},
      {"", " \n\t\n\xc2\xa0\r\n", 3, "", "there is no text in it"},
      {"", "... -- !\n", 3, "", "there is no text in it"},
      {"--format json", "", 3, "", "there is no text in it"},
      {"-q", "", 3, "", "there is no text in it"},
      {"missing.txt", one, 1, "", "missing.txt: no such file"},
      {"good.txt/part", one, 1, "", "good.txt/part: "},
      {"www.brede.example", one, 1, "",
       "no such file; if it is an address: https://www.brede.example"},
      {"brede.example/levy", one, 1, "", "if it is an address: https://brede.example/levy"},
      {"../levy.txt", one, 1, "", "../levy.txt: no such file\n"},
      {"ftp://brede.example/levy", one, 1, "", "only http:// and https:// are fetched"},
      {".", one, 1, "", "this is a directory; name the files in it"},
      {"report.pdf", one, 1, "", "report.pdf: this is a broken PDF"},
      {"", "<!DOCTYPE html><p>Rain fell.", 0, "Rain fell.\n", ""},
      {"--input-format text", "<p>Rain fell.", 0, "<p>Rain fell.\n", ""},
      {"good.txt", "", 0, "Rain fell.\n", ""},
      {"empty.txt empty.txt", "", 3, "", "empty.txt: there is no text in it"},
      {"empty.txt missing.txt", "", 1, "", "missing.txt: no such file"},
      {"empty.txt good.txt", "", 1, "\n==> good.txt <==\nRain fell.\n", "empty.txt: there is no"},
      {"good.txt missing.txt - report.pdf", one, 1,
       "==> good.txt <==\nRain fell.\n\n==> standard input <==\nOne sentence.\n",
       "missing.txt: no"},
      {"--chars 4", one, 3, "", "no sentence is as short as that"},
      {"--words 1", one, 0, one, "no sentence is as short as that"},
      {"--words 1 --at-most", one, 3, "", "no sentence is as short as that"},
      {"--words 1 -q", one, 0, one, ""},
      {"", "Rain \xc3\xa9t\xc3\xa9 \xff fell.\n", 0, "Rain \xc3\xa9t\xc3\xa9 \xef\xbf\xbd fell.\n",
       "1 byte sequence that is not UTF-8"},
      {"-q", "Rain \xc3\xa9t\xc3\xa9 \xff fell.\n", 0,
       "Rain \xc3\xa9t\xc3\xa9 \xef\xbf\xbd fell.\n", ""},
  }));
  const Sandbox box;
  box.write("good.txt", "Rain fell.");
  box.write("empty.txt", "");
  box.write("report.pdf", "%PDF-1.7\n");
  const Outcome outcome = box.run(split(row.typed), {.input = row.input});
  CAPTURE(row.typed, row.input, shown(outcome));
  CHECK(outcome.status == row.status);
  CHECK(outcome.out == row.out);
  // Of texts as short as these it also says that they are quoted whole.
  const bool short_text = outcome.err.find("this is the whole text") != std::string::npos;
  if (row.said.empty())
    CHECK((outcome.err.empty() || (short_text && lines_of(outcome.err).size() <= 2)));
  else
    CHECK_THAT(outcome.err, Catch::StartsWith("pith: ") && Catch::Contains(row.said));
}

TEST_CASE("summarize: a file without permission fails alone") {
  if (geteuid() == 0) {
    WARN("skipped: root may read every file");
    return;
  }
  const Sandbox box;
  box.write("secret.txt", kFerry);
  chmod(box.path("secret.txt").c_str(), 0);
  const Outcome outcome = box.run({"secret.txt"});
  CHECK(outcome.status == 1);
  CHECK_THAT(outcome.err, Catch::Contains("secret.txt: Permission denied"));
}

TEST_CASE("summarize: a closed standard input is an error, no crash and no wait") {
  const Outcome outcome = Sandbox().run({"-n", "1"}, {.from = Input::kClosed});
  CHECK(outcome.status == 1);
  CHECK_THAT(outcome.err, Catch::Contains("standard input: "));
}

TEST_CASE("when stdout takes nothing: exit code 4, but a reader who left is a quiet end") {
  const Sandbox box;
  box.write("a.txt", kFerry);
  box.write("b.jsonl", R"({"id": 1, "text": "Rain fell."})");
  const auto typed =
      GENERATE(values<std::string>({"a.txt", "a.txt a.txt", "a.txt --format json", "batch b.jsonl",
                                    "inspect words a.txt", "--help", "--version"}));
  CAPTURE(typed);
  const Outcome full = box.run(split(typed), {.to = Sink::kFull});
  CAPTURE(shown(full));
  CHECK(full.status == 4);
  CHECK_THAT(full.err, Catch::Contains("cannot write: No space left on device"));
  CHECK(lines_of(full.err).size() == 1);

  const Outcome left = box.run(split(typed), {.to = Sink::kNoReader});
  CAPTURE(shown(left));
  CHECK(left.status == 0);
  CHECK(left.signal == 0);
  CHECK(left.err.empty());
  CHECK(box.run(split(typed), {.to = Sink::kClosed}).status == 4);
}

mode_t mode_of(const Sandbox& box, std::string_view name) {
  struct stat status {};
  REQUIRE(lstat(box.path(name).c_str(), &status) == 0);
  return status.st_mode & 07777U;
}

TEST_CASE("output: the file appears whole, nothing goes to stdout, nothing is left beside it") {
  const Sandbox box;
  box.write("a.txt", kFerry);
  const std::string expected = box.run({"a.txt"}).out;
  REQUIRE(lines_of(expected).size() > 1);

  SECTION("a new file has the mode that any new file has") {
    const Outcome outcome = box.run({"a.txt", "-o", "out.txt"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.empty());
    CHECK(box.read("out.txt") == expected);
    CHECK(mode_of(box, "out.txt") == mode_of(box, "a.txt"));
  }
  SECTION("an existing file keeps its mode") {
    box.write("out.txt", std::string(9999, 'x'));
    chmod(box.path("out.txt").c_str(), 0640);
    CHECK(box.run({"a.txt", "-o", "out.txt"}).status == 0);
    CHECK(box.read("out.txt") == expected);
    CHECK(mode_of(box, "out.txt") == 0640U);
  }
  SECTION("a link stays a link, the file behind it is written") {
    std::filesystem::create_directory(box.path("there"));
    box.write("there/real.txt", "old");
    std::filesystem::create_symlink("there/real.txt", box.path("out.txt"));
    CHECK(box.run({"a.txt", "-o", "out.txt"}).status == 0);
    CHECK(std::filesystem::is_symlink(box.path("out.txt")));
    CHECK(box.read("there/real.txt") == expected);
    return;
  }
  SECTION("the input itself") {
    box.write("out.txt", kFerry);
    CHECK(box.run({"out.txt", "-o", "out.txt"}).status == 0);
    CHECK(box.read("out.txt") == expected);
  }
  SECTION("some inputs failed: the others are in it") {
    CHECK(box.run({"a.txt", "missing.txt", "-o", "out.txt"}).status == 1);
    CHECK_THAT(box.read("out.txt"), Catch::Contains(expected));
  }
  SECTION("every input failed, or had no text: an older file stays as it was") {
    box.write("out.txt", "precious");
    CHECK(box.run({"missing.txt", "-o", "out.txt"}).status == 1);
    CHECK(box.run({"-", "-o", "out.txt"}).status == 3);
    CHECK(box.run({"batch", "missing.jsonl", "-o", "out.txt"}).status == 1);
    CHECK(box.run({"inspect", "words", "missing.txt", "-o", "out.txt"}).status == 1);
    CHECK(box.read("out.txt") == "precious");
  }
  CHECK(box.names() == std::vector<std::string>{"a.txt", "out.txt"});
}

// Only links and pipes of the sandbox's own: a program that is wrong here, run by root, replaces
// the devices of the machine.
TEST_CASE("output to what is no regular file writes to it as it is") {
  const Sandbox box;
  box.write("a.txt", kFerry);
  const std::string expected = box.run({"a.txt"}).out;

  SECTION("standard output") {
    if (!std::filesystem::exists("/proc/self/fd")) {
      WARN("skipped: /proc is not mounted here");
      return;
    }
    std::filesystem::create_symlink("/proc/self/fd/1", box.path("out"));
    for (const char* name : {"-", "out"}) {
      const Outcome outcome = box.run({"a.txt", "-o", name});
      CAPTURE(name, shown(outcome));
      CHECK(outcome.status == 0);
      CHECK(outcome.out == expected);
      CHECK(std::filesystem::is_symlink(box.path("out")));
    }
  }
  SECTION("a named pipe") {
    REQUIRE(mkfifo(box.path("out").c_str(), 0600) == 0);
    const int pipe = open(box.path("out").c_str(), O_RDWR | O_CLOEXEC);
    CHECK(box.run({"a.txt", "-o", "out"}).status == 0);
    std::string got(expected.size() + 1, '\0');
    got.resize(static_cast<std::size_t>(std::max<ssize_t>(0, read(pipe, got.data(), got.size()))));
    close(pipe);
    CHECK(got == expected);
    CHECK(std::filesystem::is_fifo(box.path("out")));
  }
  SECTION("devices") {
    if (geteuid() == 0) {
      WARN("skipped: not as root");
      return;
    }
    CHECK(box.run({"a.txt", "-o", "/dev/null"}).status == 0);
    CHECK(box.run({"a.txt", "-o", "/dev/full"}).status == 4);
    return;
  }
  CHECK(box.names() == std::vector<std::string>{"a.txt", "out"});
}

TEST_CASE("output to where nothing can be written: exit code 4") {
  const Sandbox box;
  box.write("a.txt", kFerry);
  const auto name = GENERATE(values<std::string>({".", "missing/out.txt", "a.txt/out.txt"}));
  const Outcome outcome = box.run({"a.txt", "-o", name});
  CAPTURE(name, shown(outcome));
  CHECK(outcome.status == 4);
  CHECK(outcome.out.empty());
  CHECK_THAT(outcome.err, Catch::StartsWith("pith: " + name + ": cannot write: "));
  CHECK(box.names() == std::vector<std::string>{"a.txt"});
}

TEST_CASE("colour is for terminals, unless told") {
  constexpr std::string_view kBold = "\x1b[1m";
  struct Case {
    std::string typed;
    Sink to;
    std::vector<std::string> environment;
    bool bold;
  };
  const auto row = GENERATE(values<Case>({
      {"", Sink::kTerminal, {}, true},
      {"", Sink::kTerminal, {"NO_COLOR=1"}, false},
      {"", Sink::kTerminal, {"NO_COLOR="}, true},  // no-color.org: when not empty
      {"", Sink::kTerminal, {"TERM=dumb"}, false},
      {"--color never", Sink::kTerminal, {}, false},
      {"--color always", Sink::kTerminal, {"NO_COLOR=1"}, true},
      {"--no-headline", Sink::kTerminal, {}, false},
      {"--format json", Sink::kTerminal, {}, false},
      {"--format markdown", Sink::kTerminal, {}, false},
      {"--headline", Sink::kFile, {}, false},
      {"--headline --color auto", Sink::kFile, {}, false},
      {"--headline --color always", Sink::kFile, {}, true},
  }));
  if (row.to == Sink::kTerminal && lacks_terminals()) return;
  const Outcome outcome = run_on(kFerry, row.typed, {.environment = row.environment, .to = row.to});
  CAPTURE(row.typed, row.environment, shown(outcome));
  CHECK(outcome.status == 0);
  CHECK(outcome.out.starts_with(kBold) == row.bold);
  CHECK((outcome.out.find('\x1b') != std::string::npos) == row.bold);
}

TEST_CASE("a terminal gets the title and lines of its width, a pipe a sentence a line") {
  const std::string title = "Ferry to Kessa opens after two years\n\n";
  const std::string piped = run_on(kFerry, "-n 3").out;
  CHECK(lines_of(piped).size() == 3);
  CHECK(run_on(kFerry, "-n 3 --headline").out == title + piped);

  if (lacks_terminals()) return;
  std::string seen = run_on(kFerry, "-n 3 --color never", {.to = Sink::kTerminal}).out;
  CHECK(seen.starts_with(title));
  for (const std::string& line : lines_of(seen)) CHECK(line.size() <= 60);
  const auto flat = [](std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
  };
  CHECK(flat(seen) == flat(title + piped));
}

TEST_CASE("what a text or a file name holds never drives the terminal") {
  const Sandbox box;
  const std::string name = "dam\x1b]0;owned\x07\r\xc2\x9b\n.txt";
  box.write(name, kHostile);
  box.write("a.txt", kHostile);
  const auto options = GENERATE(values<std::string>(
      {"summarize --color never", "summarize --format json", "summarize --format markdown",
       "summarize --explain --color never", "summarize -v --color never", "inspect article",
       "inspect sentences", "inspect words", "inspect scores", "inspect words --format json"}));
  std::vector<std::string> arguments = split(options);
  arguments.insert(arguments.end(), {name, "a.txt", "gone" + name});
  for (const Sink to : {Sink::kTerminal, Sink::kFile}) {
    if (to == Sink::kTerminal && lacks_terminals()) continue;
    const Outcome outcome = box.run(arguments, {.to = to});
    CAPTURE(options, shown(outcome));
    CHECK(outcome.status == 1);
    CHECK_THAT(outcome.out, Catch::Contains("dam"));
    CHECK(is_harmless(outcome.out));
    CHECK(is_harmless(outcome.err));
    for (const std::string& line : lines_of(outcome.err)) CHECK(line.starts_with("pith: "));
  }
}

TEST_CASE("a name or title that is not UTF-8 comes out as UTF-8") {
  const Sandbox box;
  box.write("caf\xe9.txt", kFerry);
  const Outcome json = box.run({"caf\xe9.txt", "--title", "Caf\xe9", "--format", "json"});
  CAPTURE(shown(json));
  CHECK(json.status == 0);
  REQUIRE(Json::accept(json.out));
  CHECK(Json::parse(json.out)["id"] == "caf\xef\xbf\xbd.txt");
  CHECK(Json::parse(json.out)["title"] == "Caf\xef\xbf\xbd");
  CHECK_THAT(box.run({"caf\xe9.txt", "-", "-n", "1"}, {.input = kFerry}).out,
             Catch::StartsWith("==> caf\xef\xbf\xbd.txt <==\n"));
}

TEST_CASE("explain: it shows five factors whose product is the score") {
  const std::string table = run_on(kFerry, "-n 2 --explain").out;
  const std::vector<std::string> lines = lines_of(table);
  CAPTURE(table);
  REQUIRE(lines.size() == 2 + 1 + 1 + 6);  // sentences, a blank, the header, the chosen and others
  for (std::size_t i = 4; i < lines.size(); ++i) {
    const std::vector<std::string> cells = split(lines[i]);
    double product = 1;
    for (std::size_t factor = 4; factor < 9; ++factor) product *= std::stod(cells[factor]);
    CHECK(std::stod(cells[3]) == Approx(product).margin(0.005));  // three decimals are shown
    CHECK(cells[0] == (i < 6 ? std::to_string(i - 3) : "-"));
  }
  const Json json = Json::parse(run_on(kFerry, "-n 2 --explain --format json").out);
  CHECK(json["runners_up"].size() == 4);
  CHECK_THAT(run_on(kFerry, "-n 2 --explain --format markdown").out,
             Catch::Contains("\n```text\n    rank ") && Catch::EndsWith("\n```\n"));
}

TEST_CASE("a limit that no sentence keeps: nothing is shown, but as JSON a record says why") {
  const Outcome outcome = run_on(kFerry, "--chars 5 --format json");
  CHECK(outcome.status == 3);
  const Json record = Json::parse(outcome.out);
  CHECK(record["sentences"].empty());
  CHECK(record["warnings"].size() == 1);
}

TEST_CASE("order: rank puts the best first") {
  const Json document = Json::parse(run_on(kFerry, "-n 4 --format json").out)["sentences"];
  const Json ranked =
      Json::parse(run_on(kFerry, "-n 4 --format json --order rank").out)["sentences"];
  const auto column = [](const Json& sentences, const char* key) {
    std::vector<int> values;
    for (const Json& sentence : sentences) values.push_back(sentence[key]);
    return values;
  };
  CHECK(column(ranked, "rank") == std::vector{1, 2, 3, 4});
  CHECK(std::ranges::is_sorted(column(document, "index")));
  CHECK(std::ranges::is_permutation(column(document, "index"), column(ranked, "index")));
  std::string best_first;
  for (const Json& sentence : ranked) best_first += sentence["text"].get<std::string>() + '\n';
  CHECK(run_on(kFerry, "-n 4 --order rank").out == best_first);
}

TEST_CASE("options show in the result") {
  const auto json = [](const std::string& arguments) {
    return Json::parse(run_on(kFerry, arguments + " --format json").out);
  };
  CHECK(json("")["title"] == "Ferry to Kessa opens after two years");
  CHECK(json("--title Boats")["title"] == "Boats");
  CHECK(json("")["language"] == "en");
  CHECK(json("--language pt-BR")["language"] == "pt");
  CHECK(json("--language xx")["language"] == "xx");
  CHECK(json("--language auto")["language"] == "en");
  CHECK(json("--models " PITH_SOURCE_DIR "/models --language en")["language"] == "en");
  CHECK(json("--method lead -n 2")["method"] == "lead");
  CHECK(json("--method lead -n 2")["sentences"][1]["index"] == 1);
  CHECK(json("--words 20")["options"]["amount"] == 20);
  CHECK(json("--percent 100")["sentences"].size() == 6);
  CHECK(json("-n 3")["id"] == "");
  CHECK(run_on(kFerry, "--chars 70").out.size() <= 71);  // ASCII, and a newline
  CHECK(run_on(kFerry, "-n 1 --title A*b --format markdown").out.starts_with("# A\\*b\n\n- "));
  CHECK(run_on(kFerry, "-v -n 1").err ==
        "pith: standard input: language en, 6 sentences, 63 words, title "
        "\"Ferry to Kessa opens after two years\"\n");
}

TEST_CASE("together: one summary of all inputs, each sentence with its source") {
  const Sandbox box;
  box.write("post.txt",
            "The ferry to Kessa will run again from Monday, the council said. Fares stay.\n");
  box.write("herald.txt",
            "Kessa gets its ferry back after two years without one. It will carry cars as well.\n");
  const Outcome both = box.run(split("--together post.txt herald.txt missing.txt -n 2"));
  CAPTURE(shown(both));
  CHECK(both.status == 1);
  CHECK(both.out ==
        "The ferry to Kessa will run again from Monday, the council said. [post.txt]\n"
        "Kessa gets its ferry back after two years without one. [herald.txt]\n");
  CHECK(both.err == "pith: missing.txt: no such file\n");
  const Json json = Json::parse(box.run(split("--together post.txt herald.txt --format json")).out);
  CHECK(json["sources"].size() == 2);
  CHECK(json["sources"][1]["id"] == "herald.txt");
  CHECK(json["statistics"]["sentences"] == 4);
  const std::string markdown =
      box.run(split("--together post.txt herald.txt -n 1 --format markdown")).out;
  CHECK_THAT(markdown, Catch::EndsWith(".txt)\n"));
  // One text has no need to say where its sentences are from.
  CHECK_THAT(box.run(split("--together post.txt -n 1")).out, !Catch::Contains("["));
  CHECK(box.run(split("--together missing.txt")).status == 1);
  CHECK(box.run({"--together", "-"}, {.input = " \n"}).status == 3);
}

TEST_CASE("steering: each option does what it says, and a wrong one is refused") {
  const Sandbox box;
  box.write(
      "report.md",
      "# Kessa ferry\n\n## Causes\n\nThe bow door of the ferry has leaked since the spring. Winds "
      "closed the berth on 23 days.\n\n## Costs\n\nShops lost four million marks in one winter. "
      "The clinic flew out 17 patients.\n\n## Plans\n\nA breakwater would take three summers to "
      "build. A second ship could sail in October.\n");
  const auto out = [&](const std::string& options) {
    const Outcome outcome = box.run(split("report.md " + options));
    CAPTURE(options, shown(outcome));
    CHECK(outcome.status == 0);
    return outcome.out;
  };
  CHECK(out("-n 1 --focus patients") == "The clinic flew out 17 patients.\n");
  CHECK(out("-n 2 --must-include breakwater --must-include patients") ==
        "The clinic flew out 17 patients.\nA breakwater would take three summers to build.\n");
  CHECK_THAT(out("-n 5 --exclude ferry --exclude ship"),
             !Catch::Contains("ferry") && !Catch::Contains("ship"));
  const std::string outline = out("--by-section -n 3");
  CHECK_THAT(outline, Catch::StartsWith("Causes\n\n  ") && Catch::Contains("\n\nCosts\n\n  ") &&
                          Catch::Contains("\n\nPlans\n\n  "));
  CHECK_THAT(out("-n 1 --keywords 3"), Catch::Contains("\n\nKeywords: "));
  CHECK_THAT(out("-n 1"), !Catch::Contains("Keywords"));
  const Json json = Json::parse(out("-n 1 --format json"));
  CHECK(json["keywords"].size() == 10);
  CHECK(json["options"]["style"] == "readable");
  CHECK(json["sentences"][0]["neighbours"].is_array());
  CHECK(Json::parse(out("-n 1 --format json --keywords 0"))["keywords"].empty());
  CHECK(box.run(split("report.md --style loose")).status == 2);
  CHECK(box.run(split("report.md --keywords many")).status == 2);
  CHECK(box.run(split("report.md --exclude")).status == 2);
  const Outcome batch =
      box.run(split("batch --focus patients -n 1 --keywords 2"),
              {.input = "{\"text\": \"Winds closed the berth. The clinic flew out "
                        "17 patients in January.\"}\n"});
  CHECK(Json::parse(batch.out)["sentences"][0]["index"] == 1);
}

}  // namespace
}  // namespace pith
