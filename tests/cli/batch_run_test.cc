// pith batch as a run: processes, limits, shards, an end before its time.

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "catch.h"
#include "cli/program.h"

namespace pith {
namespace {

using Json = nlohmann::json;
using Lines = std::vector<std::string>;

// Varied articles, the same for the same seed.
class Writer {
 public:
  explicit Writer(unsigned seed) : random_(seed) {}

  std::string sentence() {
    const auto one = [&](const Lines& words) { return words[random_() % words.size()]; };
    static const Lines kWho = {"The council",  "A tribunal",        "The ferry company",
                               "Parliament",   "The harbour board", "An auditor",
                               "The ministry", "Local growers"};
    static const Lines kDid = {"approved", "postponed", "questioned", "paid for",
                               "rejected", "measured",  "inherited",  "reopened"};
    static const Lines kWhat = {"the northern reservoir", "a tariff on timber", "two new bridges",
                                "the coastal railway",    "its pension fund",   "the old quarry",
                                "a survey of wells",      "the night trains"};
    return one(kWho) + ' ' + one(kDid) + ' ' + one(kWhat) + " after " +
           std::to_string(2 + random_() % 90) + " weeks of talks about " + one(kWhat) + '.';
  }

  std::string record(std::size_t id) {
    std::string text;
    for (std::size_t i = 3 + random_() % 12; i > 0; --i) text += sentence() + ' ';
    return Json{{"id", id}, {"title", sentence()}, {"text", text}}.dump();
  }

  std::string records(std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += record(i) + '\n';
    return all;
  }

 private:
  std::mt19937 random_;
};

Lines words(const std::string& arguments) { return split("batch " + arguments); }

// The names that are not in `known`.
Lines others(const Sandbox& box, const Lines& known) {
  Lines names = box.names();
  std::erase_if(names, [&](const std::string& name) {
    return std::find(known.begin(), known.end(), name) != known.end();
  });
  return names;
}

TEST_CASE("batch run: the same bytes, however many processes") {
  const std::string input = Writer(1).records(60) + "nonsense\n" + Writer(2).records(60);
  const Sandbox box;
  const Outcome one = box.run(words("--jobs 1"), {.input = input});
  CHECK(one.status == 1);
  CHECK(lines_of(one.out).size() == 121);
  for (const std::string arguments :
       {"", "--jobs 2", "--jobs 7", "-j 3 --flush record", "--timeout 0"}) {
    const Outcome other = box.run(words(arguments), {.input = input});
    CAPTURE(arguments, other.err);
    CHECK(other.out == one.out);
    CHECK(other.status == 1);
  }
  Lines sorted = lines_of(one.out);
  Lines unordered = lines_of(box.run(words("--jobs 3 --unordered"), {.input = input}).out);
  std::sort(sorted.begin(), sorted.end());
  std::sort(unordered.begin(), unordered.end());
  CHECK(unordered == sorted);
}

TEST_CASE(
    "batch run: a record that takes too long costs an error record, and so does a long line") {
  Writer writer(3);
  std::string endless;
  for (int i = 0; i < 60000; ++i) endless += writer.sentence() + ' ';
  const std::string slow = Json{{"id", "slow"}, {"text", endless}}.dump();
  const std::string input =
      writer.record(1) + '\n' + slow + '\n' + writer.record(2) + '\n' + writer.record(3) + '\n';
  const auto [arguments, code, said] = GENERATE(table<std::string, std::string, std::string>({
      {"--percent 90 --timeout-per-record 0.5 --jobs 2", "timeout", "0.5 seconds"},
      {"--percent 90 --timeout 0.25 --jobs 1", "timeout", "0.25 seconds"},
      {"--max-record 64K", "bad_record", "the line is longer than 64 KiB"},
      {"--max-record 1M --jobs 1", "bad_record", "the line is longer than 1 MiB"},
  }));
  const Outcome outcome = Sandbox().run(words(arguments), {.input = input});
  CAPTURE(arguments, outcome.err);
  CHECK(outcome.status == 1);
  const Lines lines = lines_of(outcome.out);
  REQUIRE(lines.size() == 4);
  for (const std::size_t i : {0U, 2U, 3U}) {
    CHECK(Json::parse(lines[i])["id"] == std::max<std::size_t>(i, 1));
    CHECK(!Json::parse(lines[i]).contains("error"));
  }
  const Json bad = Json::parse(lines[1]);
  CHECK(bad["error"]["code"] == code);
  CHECK(bad["error"]["line"] == 2);
  CHECK_THAT(bad["error"]["message"].get<std::string>(), Catch::Contains(said));
  if (code == "timeout") CHECK(bad["id"] == "slow");
}

TEST_CASE("batch run: a poison among a thousand costs one error record") {
  const auto many = [](std::size_t times, std::string_view piece) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += piece;
    return all;
  };
  const std::string name = GENERATE("long line", "nesting", "bytes", "nul", "number", "key", "cut");
  const std::map<std::string, std::string> poisons = {
      {"long line", R"({"id": 1, "text": ")" + many(5U << 20U, "x")},
      {"nesting", R"({"id": 1, "text": )" + many(500000, "[")},
      {"bytes", "{\"id\": 1, \"text\": \xff\xfe}"},
      {"nul", std::string("{\"id\": 1, \0 \"text\": \"Rain fell.\"}", 33)},
      {"number", R"({"id": 1, "text": 1e400})"},
      {"key", R"({"id": 1, "text": 7, "text": "Rain fell."})"},
      {"cut", R"({"id": 1, "text": "Rain fe)"},
  };
  Writer writer(4);
  const std::string before = writer.records(500);
  const std::string after = writer.records(499);
  const Outcome outcome =
      Sandbox().run(words("--jobs 2 -n 1"), {.input = before + poisons.at(name) + '\n' + after});
  CAPTURE(name, outcome.err);
  CHECK(outcome.status == 1);
  const Lines lines = lines_of(outcome.out);
  REQUIRE(lines.size() == 1000);
  std::size_t errors = 0;
  for (const std::string& line : lines)
    if (Json::parse(line).contains("error")) ++errors;
  CHECK(errors == 1);
  CHECK(Json::parse(lines[500])["error"]["line"] == 501);
}

TEST_CASE("batch run: how many errors are a failure is said by --fail-on-error") {
  const auto [arguments, bad, status] = GENERATE(table<std::string, std::size_t, int>({
      {"", 0, 0},
      {"", 1, 1},
      {"--fail-on-error 1", 1, 1},
      {"--fail-on-error 2", 1, 0},
      {"--fail-on-error 2", 2, 1},
      {"--fail-on-error 50%", 10, 0},
      {"--fail-on-error 49.9%", 10, 1},
      {"--fail-on-error 0%", 1, 1},
      {"--fail-on-error 0%", 0, 0},
      {"--fail-on-error 100%", 20, 0},
      {"--fail-on-error never", 20, 0},
  }));
  std::string input;
  Writer writer(5);
  for (std::size_t i = 0; i < 20; ++i) input += (i < bad ? "{" : writer.record(i)) + '\n';
  const Sandbox box;
  const Outcome piped = box.run(words(arguments), {.input = input});
  CAPTURE(arguments, bad, piped.err);
  CHECK(piped.status == status);
  CHECK(lines_of(piped.out).size() == 20);

  // A file is there when its run has not failed as it was said to.
  const Outcome filed = box.run(words("-o out.jsonl " + arguments), {.input = input});
  CHECK(filed.status == status);
  const bool withheld = status == 1 && !arguments.empty();
  CHECK(box.has("out.jsonl") == !withheld);
  CHECK(others(box, {"out.jsonl"}).size() == (withheld ? 1 : 0));
  CHECK((filed.err.find("records failed") != std::string::npos) == withheld);
}

TEST_CASE("batch run: shards are parts, and unshard puts them together") {
  const std::string count = GENERATE("1", "2", "5");
  const Sandbox box;
  box.write("in.jsonl", Writer(6).records(50) + "\n{\n" + Writer(7).records(30) + "{\n");
  const Outcome whole = box.run(words("in.jsonl"));
  std::string command = "unshard in.jsonl";
  std::size_t all = 0;
  for (int i = 1; i <= std::stoi(count); ++i) {
    const std::string out = "out." + std::to_string(i);
    const Outcome outcome = box.run(
        words("--in in.jsonl --shard " + std::to_string(i) + "/" + count + " --out " + out));
    CHECK(outcome.status <= 1);
    const std::size_t some = lines_of(box.read(out)).size();
    CHECK(some > 5);
    all += some;
    command += ' ' + out;
  }
  CHECK(all == 82);
  const Outcome together = box.run(split(command));
  CAPTURE(shown(together));
  CHECK(together.status == 0);
  CHECK(together.out == whole.out);

  // One that is missing, doubled or torn is told.
  box.write("torn", box.read("out.1").substr(0, 200));
  for (const std::string wrong : {" out.1", "", " torn"}) {
    const std::string names =
        wrong.empty() ? command.substr(0, command.rfind(' ')) : command + wrong;
    const Outcome outcome = box.run(split(names + " -o all.jsonl"));
    CAPTURE(names, outcome.err);
    CHECK((outcome.status == 1 || outcome.status == 2));
    CHECK(!box.has("all.jsonl"));
    CHECK_THAT(outcome.err, Catch::StartsWith("pith: "));
  }
}

TEST_CASE("batch run: what is done is passed over, and what was begun is gone on with") {
  const Sandbox box;
  box.write("in.jsonl", Writer(8).records(40) + "{\n" + Writer(9).records(40));
  const Outcome whole = box.run(words("in.jsonl"));
  const std::string resume = "in.jsonl --out out.jsonl --resume";

  // Nothing is there, then all is.
  CHECK(box.run(words(resume)).status == 1);
  CHECK(box.read("out.jsonl") == whole.out);
  box.write("out.jsonl", "mine\n");
  const Outcome done = box.run(words(resume));
  CHECK(done.status == 0);
  CHECK(box.read("out.jsonl") == "mine\n");
  CHECK_THAT(done.err, Catch::Contains("done already"));
  std::filesystem::remove(box.path("out.jsonl"));

  // A part that ends anywhere, or in what a crash of the machine left.
  CHECK(box.run(words("in.jsonl --out out.jsonl --fail-on-error 1")).status == 1);
  const Lines parts = others(box, {"in.jsonl"});
  REQUIRE(parts.size() == 1);
  CHECK_THAT(parts[0], Catch::StartsWith("out.jsonl.") && Catch::EndsWith(".part"));
  CHECK(box.read(parts[0]) == whole.out);
  const std::size_t size = whole.out.size();
  for (const std::size_t cut :
       {std::size_t{0}, std::size_t{1}, size / 3, size / 2, size - 1, size}) {
    for (const std::string& rest : {std::string(), std::string(50, '\0'), std::string("{}\n")}) {
      box.write(parts[0], whole.out.substr(0, cut) + rest);
      const Outcome outcome = box.run(words(resume));
      CAPTURE(cut, rest, outcome.err);
      CHECK(outcome.status == 1);
      CHECK(box.read("out.jsonl") == whole.out);
      CHECK(others(box, {"in.jsonl", "out.jsonl"}).empty());
      std::filesystem::remove(box.path("out.jsonl"));
    }
  }

  // Another command's part, or one of another input, is not gone on with.
  box.write(parts[0], "{\"schema\":1,\"id\":0}\n");
  CHECK(box.run(words(resume + " -n 1")).status == 1);
  CHECK(box.read("out.jsonl") == box.run(words("in.jsonl -n 1")).out);
  std::filesystem::remove(box.path("out.jsonl"));
  box.write("in.jsonl", Writer(10).records(20));
  CHECK(box.run(words(resume)).status == 0);
  CHECK(box.read("out.jsonl") == box.run(words("in.jsonl")).out);
}

TEST_CASE("batch run: killed at any moment and resumed, the same bytes") {
  const Sandbox box;
  box.write("in.jsonl", Writer(11).records(400) + "{\n" + Writer(12).records(400));
  const auto began = std::chrono::steady_clock::now();
  const std::string whole = box.run(words("in.jsonl --jobs 2")).out;
  const auto took = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - began);
  const unsigned seed = std::random_device{}();
  CAPTURE(seed, took.count());
  std::mt19937 random(seed);
  const auto moment = [&] {
    return std::chrono::microseconds(1 + random() % static_cast<unsigned>(took.count()));
  };
  const Lines command = words("in.jsonl --jobs 2 --out out.jsonl --resume --fail-on-error 2");
  std::size_t cut_short = 0;
  for (int i = 0; i < 20; ++i) {
    const Outcome killed = box.run(command, {.kill_after = moment()});
    CHECK((killed.status == 0 || killed.signal == SIGKILL));
    CHECK((killed.status != 0 || box.has("out.jsonl")));
    // Killed on its way out it may have been done.
    if (box.has("out.jsonl")) CHECK(box.read("out.jsonl") == whole);
    if (!box.has("out.jsonl")) ++cut_short;
    if (random() % 2 == 0 && !box.has("out.jsonl")) {  // and a second time
      static_cast<void>(box.run(command, {.kill_after = moment()}));
    }
    const Outcome resumed = box.run(command);
    CAPTURE(resumed.err);
    CHECK(resumed.status == 0);
    CHECK(box.read("out.jsonl") == whole);
    CHECK(others(box, {"in.jsonl", "out.jsonl"}).empty());
    std::filesystem::remove(box.path("out.jsonl"));
  }
  CHECK(cut_short > 0);
}

TEST_CASE("batch run: interrupted, it finishes what is under way and says how to go on") {
  const auto [signal, status] = GENERATE(table<int, int>({{SIGINT, 130}, {SIGTERM, 143}}));
  const Sandbox box;
  box.write("in.jsonl", Writer(13).records(3000));
  const std::string whole = box.run(words("in.jsonl")).out;
  // The moment at which it is under way depends on the machine.
  Outcome cut;
  for (std::chrono::microseconds moment{30000}; moment.count() < 10'000'000; moment *= 2) {
    cut = box.run(words("in.jsonl --jobs 2 --out out.jsonl"),
                  {.kill_after = moment, .signal = signal});
    const bool in_time =
        cut.status == status && cut.err.find("before the first") == std::string::npos;
    if (in_time || cut.status == 0) break;
  }
  CAPTURE(shown(cut));
  REQUIRE(cut.status == status);
  CHECK(!box.has("out.jsonl"));
  CHECK_THAT(cut.err, Catch::Contains("interrupted after") && Catch::Contains("--resume"));
  const Lines parts = others(box, {"in.jsonl"});
  REQUIRE(parts.size() == 1);
  const std::string part = box.read(parts[0]);
  CHECK(part == whole.substr(0, part.size()));
  CHECK(part.ends_with('\n'));

  CHECK(box.run(words("in.jsonl --out out.jsonl --resume")).status == 0);
  CHECK(box.read("out.jsonl") == whole);
}

TEST_CASE("batch run: piped and interrupted, --skip goes on") {
  const Sandbox box;
  box.write("in.jsonl", Writer(14).records(3000));
  const std::string whole = box.run(words("in.jsonl")).out;
  Outcome cut;
  for (std::chrono::microseconds moment{30000}; moment.count() < 10'000'000; moment *= 2) {
    cut = box.run(words("in.jsonl --jobs 2"), {.kill_after = moment, .signal = SIGINT});
    if ((cut.status == 130 && !cut.out.empty()) || cut.status == 0) break;
  }
  REQUIRE(cut.status == 130);
  const std::size_t at = cut.err.find("--skip ");
  REQUIRE(at != std::string::npos);
  const std::string skip = cut.err.substr(at, cut.err.find(' ', at + 7) - at);
  CHECK(cut.out + box.run(words("in.jsonl " + skip)).out == whole);
}

TEST_CASE("batch run: a part that another run writes is left alone") {
  const Sandbox box;
  box.write("in.jsonl", Writer(15).records(50) + "{\n");
  const std::string whole = box.run(words("in.jsonl")).out;
  CHECK(box.run(words("in.jsonl --out out.jsonl --fail-on-error 1")).status == 1);
  const Lines parts = others(box, {"in.jsonl"});
  REQUIRE(parts.size() == 1);
  box.write(parts[0], "");
  const int file = ::open(box.path(parts[0]).c_str(), O_RDWR | O_CLOEXEC);
  struct flock lock {};
  lock.l_type = F_WRLCK;
  REQUIRE(::fcntl(file, F_SETLK, &lock) == 0);
  CHECK(box.run(words("in.jsonl --out out.jsonl --resume --fail-on-error 2")).status == 0);
  CHECK(box.read("out.jsonl") == whole);
  struct stat status {};
  REQUIRE(::fstat(file, &status) == 0);
  CHECK(status.st_size == 0);
  ::close(file);
}

TEST_CASE("batch run: files of texts and folders") {
  const Sandbox box;
  std::filesystem::create_directories(box.path("news/.cache"));
  std::filesystem::create_directories(box.path("news/b"));
  box.write("news/a.html", "<!doctype html><p>Rain fell on the hills all day, and rivers rose.");
  box.write("news/b/more.jsonl", R"({"id": 1, "text": "Snow came."})"
                                 "\n{\n");
  box.write("news/b/c.txt", "Wind blew over the harbour.\n");
  box.write("news/b/empty.md", "\n");
  box.write("news/photo.png", "\x89PNG\r\n\x1a\n");
  box.write("news/.cache/d.txt", "Hidden.");
  const Outcome outcome = box.run(words("--recursive news"));
  CAPTURE(shown(outcome));
  CHECK(outcome.status == 1);
  Lines brief;
  for (const std::string& line : lines_of(outcome.out)) {
    const Json record = Json::parse(line);
    const bool failed = record.contains("error");
    brief.push_back(
        record["id"].dump() + ' ' +
        (failed ? record["error"]["code"].get<std::string>() + ' ' + record["error"]["line"].dump()
                : record["sentences"][0]["text"].get<std::string>()));
  }
  CHECK(brief == Lines{"\"news/a.html\" Rain fell on the hills all day, and rivers rose.",
                       "\"news/b/c.txt\" Wind blew over the harbour.",
                       "\"news/b/empty.md\" no_text 0", "1 Snow came.", "null bad_record 2"});
  CHECK_THAT(outcome.err, Catch::Contains("1 file in folders is neither"));

  const Outcome folder = box.run(words("news"));
  CHECK(folder.status == 1);
  CHECK_THAT(folder.err, Catch::Contains("--recursive"));

  box.write("list", "news/b/c.txt\r\n\nnews/b/more.jsonl\n");
  CHECK(lines_of(box.run(words("--files-from list")).out).size() == 3);
  box.write("nul", std::string("news/b/c.txt\0news/a.html", 24));
  CHECK(lines_of(box.run(words("--files-from nul -0")).out).size() == 2);
  CHECK(lines_of(box.run(words("--files-from -"), {.input = "news/a.html\n"}).out).size() == 1);
  const Outcome missing = box.run(words("--files-from nothing"));
  CHECK(missing.status == 2);
  CHECK_THAT(missing.err, Catch::Contains("nothing: no such file"));
  box.write("none", "");
  const Outcome none = box.run(words("--files-from none"));
  CHECK(none.status == 0);
  CHECK(none.out.empty());
}

TEST_CASE("batch run: an input that cannot be read leaves a file for another run") {
  const Sandbox box;
  box.write("a.jsonl", Writer(16).records(5));
  box.write("c.jsonl", Writer(17).records(5));
  const Outcome torn = box.run(words("a.jsonl b.jsonl c.jsonl -o out.jsonl"));
  CHECK(torn.status == 1);
  CHECK(!box.has("out.jsonl"));
  CHECK_THAT(torn.err, Catch::Contains("b.jsonl: no such file") &&
                           Catch::Contains("stopped after 5 records"));
  // On standard output the rest goes on.
  CHECK(lines_of(box.run(words("a.jsonl b.jsonl c.jsonl")).out).size() == 10);
}

TEST_CASE("batch run: counts on request, as one line of JSON") {
  const Sandbox box;
  const std::string input = Writer(18).records(5) + "{\n";
  const Outcome outcome = box.run(words("--stats --skip 2"), {.input = input});
  CHECK(outcome.status == 1);
  const Lines lines = lines_of(outcome.err);
  REQUIRE(lines.size() == 1);
  const Json stats = Json::parse(lines.back());
  CHECK(stats["records"] == 4);
  CHECK(stats["errors"] == 1);
  CHECK(stats["skipped"] == 2);
  CHECK(stats["bytes_in"] == input.size());
  CHECK(stats["bytes_out"] == outcome.out.size());
  CHECK(stats["exit"] == 1);
  CHECK(stats["seconds"].get<double>() > 0);
  CHECK(stats["summarizing_seconds"].get<double>() > 0);
}

TEST_CASE("batch run: on a terminal it says how far it is, in a line that goes away") {
  if (lacks_terminals()) return;
  const Sandbox box;
  box.write("in.jsonl", "{\n" + Writer(19).records(1500));
  Surroundings watched;
  watched.errors_on_terminal = true;
  const Outcome outcome = box.run(words("in.jsonl --jobs 1"), watched);
  CHECK(outcome.status == 1);
  CHECK_THAT(outcome.err, Catch::Contains(" records, 1 failed, ") && Catch::Contains(" MB/s, ") &&
                              Catch::Contains("% done, ") && Catch::Contains(" left"));
  CHECK(outcome.err.ends_with("\r\x1b[K"));
  CHECK(outcome.err.find('\n') == std::string::npos);

  CHECK(box.run(words("in.jsonl --quiet"), watched).err.empty());
  CHECK(box.run(words("in.jsonl")).err.empty());
}

TEST_CASE("batch run: what is no such number, part or limit is wrong usage") {
  const std::string wrong =
      GENERATE("--shard 0/4", "--shard 5/4", "--shard 1", "--shard a/b", "--jobs 0", "--jobs x",
               "--fail-on-error 0", "--fail-on-error -1", "--fail-on-error 101%",
               "--fail-on-error 5x", "--max-record 0", "--max-record 1K", "--max-record 16T",
               "--timeout -1", "--timeout x", "--flush never", "--resume", "--skip -1");
  const Outcome outcome = Sandbox().run(words(wrong), {.input = ""});
  CAPTURE(wrong, shown(outcome));
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK_THAT(outcome.err, Catch::StartsWith("pith: "));
}

}  // namespace
}  // namespace pith
