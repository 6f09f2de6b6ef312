// The commands that README.md shows, and what it says that they print.

#include <string>

#include "catch.h"
#include "cli/program.h"

namespace pith {
namespace {

struct Example {
  std::string command;  // behind "$ pith "
  std::string output;
};

// The blocks fenced as `console`: a command, then its output.
std::vector<Example> examples() {
  constexpr std::string_view kPrompt = "$ pith ";
  std::vector<Example> found;
  bool inside = false;
  for (const std::string& line : lines_of(read_file(PITH_SOURCE_DIR "/README.md"))) {
    if (line.starts_with("```")) {
      inside = line == "```console";
    } else if (inside && line.starts_with(kPrompt)) {
      found.push_back({line.substr(kPrompt.size()), ""});
    } else if (inside && !found.empty()) {
      found.back().output += line + '\n';
    }
  }
  return found;
}

TEST_CASE("readme: its commands print what it says") {
  const Sandbox box;
  for (const char* folder : {"benchmarks", "tests"}) {
    std::filesystem::create_directory_symlink(std::filesystem::path(PITH_SOURCE_DIR) / folder,
                                              box.path(folder));
  }
  const std::vector<Example> all = examples();
  REQUIRE(all.size() >= 2);
  for (const Example& example : all) {
    const Outcome outcome = box.run(split(example.command));
    CAPTURE(example.command, shown(outcome));
    CHECK(outcome.status == 0);
    CHECK(outcome.out == example.output);
  }
}

}  // namespace
}  // namespace pith
