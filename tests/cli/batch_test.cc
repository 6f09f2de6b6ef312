// pith batch: JSON Lines in, JSON Lines out, a record for each and in order.

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string>

#include "catch.h"
#include "cli/program.h"
#include "packed.h"

namespace pith {
namespace {

using Json = nlohmann::json;

// A result line in short: its id, then the sentences, or the error's code and line.
std::string brief(const std::string& line) {
  const Json record = Json::parse(line);
  std::string out = record.at("id").dump() + ":";
  if (record.contains("error")) {
    const Json& error = record["error"];
    return out + " " + error["code"].get<std::string>() + " in line " + error["line"].dump();
  }
  for (const Json& sentence : record.at("sentences"))
    out += " " + sentence["text"].get<std::string>();
  return out;
}

std::vector<std::string> brief_lines(const std::string& output) {
  std::vector<std::string> all;
  for (const std::string& line : lines_of(output)) all.push_back(brief(line));
  return all;
}

Outcome batch(const std::string& input, const std::string& arguments = "") {
  return Sandbox().run(split("batch " + arguments), {.input = input});
}

const std::string kOne = R"({"id": 1, "text": "Rain fell."})";
const std::string kTwo = R"({"id": "b", "text": "Snow came."})";

using Lines = std::vector<std::string>;

TEST_CASE("batch: a record for each record, whatever the file's line ends") {
  const Lines both = {"1: Rain fell.", "\"b\": Snow came."};
  const auto [input, expected] = GENERATE_COPY(table<std::string, Lines>({
      {"", {}},
      {"\n \n\t\n", {}},
      {kOne + "\n" + kTwo + "\n", both},
      {kOne + "\n" + kTwo, both},
      {kOne + "\r\n" + kTwo + "\r\n", both},
      {"\xef\xbb\xbf" + kOne + "\n" + kTwo + "\n", both},
      {"\n\n" + kOne + "\n  \n\n" + kTwo + "\n\n", both},
      {"  " + kOne + "  \n\t" + kTwo, both},
      {"\r\n" + kOne + "\r\n\r\n" + kTwo, both},
  }));
  const Outcome outcome = batch(input);
  CAPTURE(input, shown(outcome));
  CHECK(outcome.status == 0);
  CHECK(outcome.err.empty());
  CHECK(brief_lines(outcome.out) == expected);
}

TEST_CASE("batch: a bad record is answered in its place with its line, and the exit code is 1") {
  const auto [bad, answer] = GENERATE(table<std::string, std::string>({
      {"{", "null: bad_record"},
      {"nonsense", "null: bad_record"},
      {"[]", "null: bad_record"},
      {"\"Rain fell.\"", "null: bad_record"},
      {"{}", "null: bad_record"},
      {R"({"id": 7})", "7: bad_record"},
      {R"({"id": 7, "text": 3})", "7: bad_record"},
      {R"({"id": 7, "text": null})", "7: bad_record"},
      {R"({"id": 7, "text": "Rain fell.", "title": 1})", "7: bad_record"},
      {R"({"id": 7, "documents": [1]})", "7: bad_record"},
      {R"({"id": [7], "text": "Rain fell."})", "null: bad_record"},
      {R"({"id": 7, "text": "Rain fell."} {"id": 8})", "null: bad_record"},
      {"{\"id\": 7, \"text\": \"\xff\"}", "7: no_text"},
      {R"({"id": 7, "text": ""})", "7: no_text"},
      {R"({"id": "x\"\n", "text": " ... "})", "\"x\\\"\\n\": no_text"},
      {R"({"id": 7, "documents": []})", "7: no_text"},
      {R"({"id": 7, "text": "PK\u0003\u0004"})", "7: unsupported"},
  }));
  const Outcome outcome = batch(kOne + "\n\n" + bad + "\n" + kTwo + "\n");
  CAPTURE(bad, shown(outcome));
  CHECK(outcome.status == 1);
  CHECK(outcome.err.empty());
  CHECK(brief_lines(outcome.out) ==
        Lines{"1: Rain fell.", answer + " in line 3", "\"b\": Snow came."});
  const Json error = Json::parse(lines_of(outcome.out)[1]);
  CHECK(error["schema"] == 1);
  CHECK(!error["error"]["message"].get<std::string>().empty());
}

TEST_CASE("batch: the order of the input is kept over many records") {
  std::string input;
  Lines expected;
  for (int i = 0; i < 3000; ++i) {
    const std::string id = std::to_string(i);
    const bool bad = i % 7 == 3;
    input += "{\"id\": " + id + (bad ? "}\n" : ", \"text\": \"Boat " + id + " sank.\"}\n");
    expected.push_back(
        id + (bad ? ": bad_record in line " + std::to_string(i + 1) : ": Boat " + id + " sank."));
  }
  const Outcome outcome = batch(input);
  CHECK(outcome.status == 1);
  CHECK(brief_lines(outcome.out) == expected);
  CHECK(batch(input).out == outcome.out);
}

TEST_CASE("batch: a long line is a record, a line over 16 MiB an error, and the next one counts") {
  std::string text;
  while (text.size() < 300'000)
    text += "The mill at Orlu ground rye in its " + std::to_string(text.size()) + "th hour. ";
  const Outcome fits = batch(R"({"id": 0, "text": ")" + text + "\"}\n" + kTwo, "-n 1");
  CHECK(fits.status == 0);
  REQUIRE(lines_of(fits.out).size() == 2);
  CHECK(Json::parse(lines_of(fits.out)[0])["statistics"]["sentences"] > 5000);

  const std::string huge(std::size_t{17} << 20U, 'x');
  const Outcome cut = batch(kOne + "\n{\"id\": 0, \"text\": \"" + huge + "\"}\n" + kTwo);
  CHECK(cut.status == 1);
  CHECK(brief_lines(cut.out) ==
        Lines{"1: Rain fell.", "null: bad_record in line 2", "\"b\": Snow came."});
  CHECK_THAT(lines_of(cut.out)[1], Catch::Contains("16 MiB"));
}

TEST_CASE("batch: files in turn, each with its own line numbers; a missing one does not end it") {
  const Sandbox box;
  box.write("a.jsonl", kOne + "\n{\"id\": 3}");
  box.write("b.jsonl", "\xef\xbb\xbf\n{\"id\": 4}\n" + kTwo);
  const Outcome outcome =
      box.run(split("batch a.jsonl gone.jsonl . - b.jsonl"), {.input = R"({"id": 5})"});
  CAPTURE(shown(outcome));
  CHECK(outcome.status == 1);
  CHECK(brief_lines(outcome.out) == Lines{"1: Rain fell.", "3: bad_record in line 2",
                                          "5: bad_record in line 1", "4: bad_record in line 2",
                                          "\"b\": Snow came."});
  REQUIRE(lines_of(outcome.err).size() == 2);
  CHECK(lines_of(outcome.err)[0] == "pith: gone.jsonl: no such file");
  CHECK(lines_of(outcome.err)[1] == "pith: .: this is a directory; name the files in it, or add --recursive");

  CHECK(box.run(split("batch a.jsonl -o out.jsonl")).out.empty());
  CHECK(brief_lines(box.read("out.jsonl")) == Lines{"1: Rain fell.", "3: bad_record in line 2"});
}

TEST_CASE("batch: an input that cannot be read fails, and stdout gets what was done") {
  const Outcome outcome = Sandbox().run({"batch"}, {.from = Input::kClosed});
  CHECK(outcome.status == 1);
  CHECK(outcome.out.empty());
  CHECK_THAT(outcome.err, Catch::StartsWith("pith: standard input: "));
}

// A program that asks one question at a time.
class Conversation {
 public:
  Conversation() {
    std::array<int, 2> in{};
    std::array<int, 2> out{};
    REQUIRE(pipe2(in.data(), O_CLOEXEC) == 0);
    REQUIRE(pipe2(out.data(), O_CLOEXEC) == 0);
    child_ = fork();
    if (child_ == 0) {
      dup2(in[0], STDIN_FILENO);
      dup2(out[1], STDOUT_FILENO);
      execl(PITH_PROGRAM, "pith", "batch", nullptr);
      _exit(127);
    }
    close(in[0]);
    close(out[1]);
    to_ = in[1];
    from_ = out[0];
  }
  ~Conversation() {
    close(to_);
    close(from_);
    waitpid(child_, nullptr, 0);
  }
  Conversation(const Conversation&) = delete;
  Conversation& operator=(const Conversation&) = delete;

  // What comes back, or "" after half a minute of silence.
  [[nodiscard]] std::string ask(const std::string& question) const {
    REQUIRE(write(to_, question.data(), question.size()) == static_cast<ssize_t>(question.size()));
    pollfd answer{from_, POLLIN, 0};
    if (poll(&answer, 1, 30'000) != 1) return "";
    std::string bytes(1U << 16U, '\0');
    bytes.resize(
        static_cast<std::size_t>(std::max<ssize_t>(0, read(from_, bytes.data(), bytes.size()))));
    return bytes;
  }

 private:
  pid_t child_ = -1;
  int to_ = -1;
  int from_ = -1;
};

TEST_CASE("batch: who waits for an answer before the next question gets it") {
  const Conversation conversation;
  CHECK(brief_lines(conversation.ask(kOne + "\n")) == Lines{"1: Rain fell."});
  CHECK(brief_lines(conversation.ask("\n" + kTwo + "\n\n")) == Lines{"\"b\": Snow came."});
  CHECK(brief_lines(conversation.ask("{\n")) == Lines{"null: bad_record in line 5"});
}

TEST_CASE("batch: who packs a question of its own gets the answer as soon") {
  const auto [one, two] = GENERATE(table<std::string, std::string>({
      {gzip(kOne + "\n"), gzip("\n" + kTwo + "\n")},
      {zstd(kOne + "\n"), zstd("\n" + kTwo + "\n", {.checked = true})},
  }));
  const Conversation conversation;
  CHECK(brief_lines(conversation.ask(one)) == Lines{"1: Rain fell."});
  CHECK(brief_lines(conversation.ask(two)) == Lines{"\"b\": Snow came."});
}

TEST_CASE("batch: packed records, named or piped in, are what they were") {
  const std::string first = kOne + "\n\n";
  const std::string rest = "{\"id\": 7}\n" + kTwo;
  const std::string packed = GENERATE_COPY(gzip(first + rest, "records.jsonl"), zstd(first + rest),
                                           gzip(first) + gzip("") + gzip(rest),
                                           kNotes + zstd(first, {.sized = false}) + zstd(rest));
  const Lines expected = {"1: Rain fell.", "7: bad_record in line 3", "\"b\": Snow came."};
  const Sandbox box;
  box.write("records", packed);
  const Outcome named = box.run(split("batch records"));
  CAPTURE(shown(named));
  CHECK(named.status == 1);
  CHECK(named.err.empty());
  CHECK(brief_lines(named.out) == expected);
  const Outcome piped = batch(packed);
  CHECK(piped.status == 1);
  CHECK(piped.out == named.out);
  CHECK(piped.out == batch(first + rest).out);
}

TEST_CASE("batch: of a torn or broken file the records before the end, then the complaint") {
  std::string records;
  Lines answers;
  for (int i = 0; i < 60; ++i) {
    const std::string id = std::to_string(i);
    records += "{\"id\": " + id + ", \"text\": \"Boat " + id + " sank.\"}\n";
    answers.push_back(id + ": Boat " + id + " sank.");
  }
  const std::string gz = gzip(records);
  const std::string zst = zstd(records) + zstd(records, {.checked = true});
  const auto [bytes, least, most, says] =
      GENERATE_COPY(table<std::string, std::size_t, std::size_t, std::string>({
          {gz.substr(0, gz.size() - 1), 60, 60, "this is a torn gzip file: "},
          {gz.substr(0, gz.size() * 2 / 3), 5, 59, "this is a torn gzip file: "},
          {gz.substr(0, 12), 0, 0, "this is a torn gzip file: "},
          {gz + "\x1F\x8B\x07 behind", 60, 60, "this is a broken gzip file; "},
          {zst.substr(0, zstd(records).size() + 9), 60, 60, "this is a torn zstd file: "},
          {zst.substr(0, zst.size() - 1) + "\x7F", 120, 120, "this is a broken zstd file; "},
          {gzip(gz), 0, 0, "this is packed twice; unpack it first"},
      }));
  const Sandbox box;
  box.write("torn", bytes);
  box.write("more.jsonl", kTwo);
  const Outcome outcome = box.run(split("batch torn more.jsonl"));
  CAPTURE(shown(outcome));
  CHECK(outcome.status == 1);
  CHECK_THAT(outcome.err, Catch::StartsWith("pith: torn: " + says));
  Lines given = brief_lines(outcome.out);
  REQUIRE(!given.empty());
  CHECK(given.back() == "\"b\": Snow came.");  // the next file is read all the same
  given.pop_back();
  CHECK(given.size() >= least);
  CHECK(given.size() <= most);
  // Whole records only: none is made of what is left of the torn one.
  for (std::size_t i = 0; i < given.size(); ++i) CHECK(given[i] == answers[i % 60]);
  CHECK_THAT(batch(bytes).err, Catch::StartsWith("pith: standard input: " + says));
}

TEST_CASE("batch: the options hold for all records, a record's own fields come first") {
  const std::string text = R"("text": "Rain fell. Snow came. Wind blew."})";
  const std::string input = "{\"id\": 1, " + text + "\n{\"id\": 2, \"language\": \"de\", " +
                            "\"title\": \"Weather\", " + text + "\n";
  const Lines lines = lines_of(batch(input, "-n 2 --method lead --language en").out);
  REQUIRE(lines.size() == 2);
  CHECK(brief(lines[0]) == "1: Rain fell. Snow came.");
  CHECK(Json::parse(lines[0])["language"] == "en");
  CHECK(Json::parse(lines[0])["method"] == "lead");
  CHECK(Json::parse(lines[1])["language"] == "de");
  CHECK(Json::parse(lines[1])["title"] == "Weather");
}

TEST_CASE("batch: one record says the same as summarize --format json") {
  const std::string text =
      "Rain fell on Orlu. The river rose. Nobody in Orlu was hurt by the river.";
  const Sandbox box;
  Json one = Json::parse(box.run({"--format", "json"}, {.input = text}).out);
  one["id"] = nullptr;
  CHECK(Json::parse(batch(Json{{"text", text}}.dump()).out) == one);
}

TEST_CASE("batch: sentences in a record or in its documents are not cut further") {
  const auto [record, answer] = GENERATE(table<std::string, std::string>({
      {R"({"id": 7, "sentences": ["Rain fell. Snow came.", " ", "Wind"]})",
       "7: Rain fell. Snow came. | Wind"},
      {R"({"id": 7, "documents": [{"sentences": ["Rain. Snow.", "Wind"]}, "Hail. Sleet."]})",
       "7: Rain. Snow. | Wind | Hail. | Sleet."},
      {R"({"id": 7, "sentences": null, "text": "Rain. Snow."})", "7: Rain. | Snow."},
      {R"({"id": 7, "sentences": []})", "7: no_text"},
      {R"({"id": 7, "sentences": ["", " \n"]})", "7: no_text"},
  }));
  const Json out = Json::parse(batch(record, "--percent 100").out);
  std::string shown = out["id"].dump() + ":";
  if (out.contains("error")) shown += " " + out["error"]["code"].get<std::string>();
  for (const Json& sentence : out.value("sentences", Json::array())) {
    shown += (shown.size() > 2 ? " | " : " ") + sentence["text"].get<std::string>();
  }
  CHECK(shown == answer);
}

TEST_CASE("batch: sentences of a wrong type are a bad record that names the field") {
  const auto [record, message] = GENERATE(table<std::string, std::string>({
      {R"({"id": 7, "sentences": "Rain."})", "\"sentences\" is not an array"},
      {R"({"id": 7, "sentences": {}, "text": "Rain."})", "\"sentences\" is not an array"},
      {R"({"id": 7, "sentences": ["Rain.", 3]})", "an entry of \"sentences\" is not a string"},
      {R"({"id": 7, "sentences": [null]})", "an entry of \"sentences\" is not a string"},
      {R"({"id": 7, "documents": [{"sentences": 3}]})", "\"sentences\" is not an array"},
      {R"({"id": 7, "documents": [{"sentences": [["Rain."]]}]})",
       "an entry of \"sentences\" is not a string"},
  }));
  const Outcome outcome = batch(record);
  CAPTURE(record, shown(outcome));
  CHECK(outcome.status == 1);
  const Json out = Json::parse(outcome.out);
  CHECK(out["id"] == 7);
  CHECK(out["error"]["code"] == "bad_record");
  CHECK(out["error"]["message"] == message);
}

TEST_CASE("batch: with --sentences-given the lines of a text are sentences") {
  const std::string record = R"({"id": 7, "text": "Rain fell. Snow came.\r\n\nWind\n"})";
  const Json given = Json::parse(batch(record, "--sentences-given --percent 100").out);
  REQUIRE(given["sentences"].size() == 2);
  CHECK(given["sentences"][0]["text"] == "Rain fell. Snow came.");
  CHECK(given["sentences"][1]["text"] == "Wind");
  CHECK(given["title"] == "");
  CHECK(Json::parse(batch(record, "--percent 100").out)["sentences"][0]["text"] == "Rain fell.");
}

}  // namespace
}  // namespace pith
