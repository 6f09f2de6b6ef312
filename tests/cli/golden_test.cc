// Whole runs, kept as files: what a user would see of a text, for a reader to judge and for a diff
// to show when it changes. tests/golden/README.md says what a case is.

#include <algorithm>
#include <cstdlib>
#include <string>

#include "catch.h"
#include "cli/program.h"

namespace pith {
namespace {

namespace fs = std::filesystem;

const fs::path kSource = PITH_SOURCE_DIR;

std::vector<fs::path> cases() {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(kSource / "tests/golden")) {
    if (entry.is_directory()) folders.push_back(entry.path());
  }
  std::ranges::sort(folders);
  return folders;
}

// The text of the case, or of the file that it names.
std::string input_of(const fs::path& folder) {
  const std::string input = read_file(folder / "input.txt");
  if (!input.starts_with('@')) return input;
  return read_file(kSource / split(input, '\n').front().substr(1));
}

std::string expected(const fs::path& file) { return fs::exists(file) ? read_file(file) : ""; }

// Writes what is expected from now on; an empty stream has no file.
void update(const fs::path& file, const std::string& bytes) {
  if (bytes.empty())
    fs::remove(file);
  else
    write_file(file, bytes);
}

TEST_CASE("golden: the program says what tests/golden expects") {
  const bool updates = std::getenv("PITH_UPDATE_GOLDENS") != nullptr;
  const Sandbox box;
  const std::vector<fs::path> folders = cases();
  REQUIRE(!folders.empty());
  for (const fs::path& folder : folders) {
    CAPTURE(folder.string());
    const std::vector<std::string> arguments = split(read_file(folder / "args"), '\n');
    const Outcome outcome = box.run(arguments, {.input = input_of(folder)});
    CHECK(outcome.status == 0);
    if (updates) {
      update(folder / "expected.txt", outcome.out);
      update(folder / "expected.err", outcome.err);
    } else {
      CHECK(outcome.out == expected(folder / "expected.txt"));
      CHECK(outcome.err == expected(folder / "expected.err"));
    }
  }
  if (updates) FAIL("the expected files were written; see git diff, then run again without");
}

}  // namespace
}  // namespace pith
