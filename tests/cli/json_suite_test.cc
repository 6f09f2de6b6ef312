// JSONTestSuite, what JSON is and is not, as lines of JSON Lines. It is not ours to keep here, so
// this looks for it beside the repository, and passes where it is not.

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "catch.h"
#include "cli/program.h"

namespace pith {
namespace {

TEST_CASE("batch: JSON is taken, and nothing else") {
  const std::filesystem::path suite =
      PITH_SOURCE_DIR "/../shared/suites/badinput/JSONTestSuite/test_parsing";
  if (!std::filesystem::exists(suite)) {
    WARN("skipped: there is no " << suite);
    return;
  }
  // The files of one line, all as one input. None is a record, so that each line is answered by an
  // error; blank lines are not answered.
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(suite)) {
    names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  std::string input = "\n";  // a byte order mark on the first line is the file's
  std::map<std::size_t, std::string> lines;
  std::size_t number = 1;
  for (const std::string& name : names) {
    std::string bytes = read_file(suite / name);
    while (bytes.ends_with('\n') || bytes.ends_with('\r')) bytes.pop_back();
    if (bytes.find('\n') != std::string::npos ||
        bytes.find_first_not_of(" \t") == std::string::npos)
      continue;
    lines[++number] = name;
    input += bytes + '\n';
  }
  const Outcome outcome = Sandbox().run({"batch"}, {.input = input});
  std::map<char, std::size_t> taken;
  std::map<char, std::size_t> refused;
  std::size_t answers = 0;
  for (const std::string& answer : lines_of(outcome.out)) {
    const auto error = nlohmann::json::parse(answer)["error"];
    const std::string name = lines.at(error["line"].get<std::size_t>());
    const bool json = !error["message"].get<std::string>().starts_with("not JSON: ");
    CAPTURE(name, answer);
    if (name.starts_with("y_")) CHECK(json);
    if (name.starts_with("n_")) CHECK(!json);
    ++(json ? taken : refused)[name.front()];
    ++answers;
  }
  INFO("y_ taken " << taken['y'] << ", refused " << refused['y'] << "; n_ refused " << refused['n']
                   << ", taken " << taken['n'] << "; i_ taken " << taken['i'] << ", refused "
                   << refused['i']);
  CHECK(answers == lines.size());
  CHECK(outcome.status == 1);
  CHECK(taken['y'] > 0);
  CHECK(refused['n'] > 0);
}

}  // namespace
}  // namespace pith
