// Whole digests in all formats, kept as files: what a reader would see, for a diff to show when it changes.
// PITH_UPDATE_GOLDENS=1 writes them anew, and fails, so that it cannot pass for a test.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "base/file.h"
#include "catch.h"
#include "pith/digest.h"
#include "render/digest/sample.h"

namespace pith {
namespace {

namespace fs = std::filesystem;

const fs::path kFolder = fs::path(PITH_SOURCE_DIR) / "tests/render/digest/golden";

const std::vector<std::pair<std::string, DigestOutput>> kFormats = {
    {"txt", DigestOutput::kText},
    {"md", DigestOutput::kMarkdown},
    {"json", DigestOutput::kJson},
    {"html", DigestOutput::kHtml},
    {"mail.html", DigestOutput::kMail},
    {"atom", DigestOutput::kAtom},
    {"stories.atom", DigestOutput::kAtomStories}};

// The version of the library is none of the digest's.
std::string without_version(std::string text) {
  const std::string version(pith::version());
  for (const std::string& before : {std::string("Made by pith "), std::string("version=\"")}) {
    for (std::size_t at = text.find(before + version); at != std::string::npos;
         at = text.find(before + version, at + 1))
      text.replace(at + before.size(), version.size(), "VERSION");
  }
  return text;
}

void write(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

}  // namespace

TEST_CASE("digests are rendered as tests/render/digest/golden expects") {
  const bool updates = std::getenv("PITH_UPDATE_GOLDENS") != nullptr;
  const std::vector<std::pair<std::string, Digest>> digests = {
      {"sample", sample_digest()}, {"empty", empty_digest()}, {"small", small_digest()}};
  for (const auto& [name, digest] : digests) {
    for (const auto& [ending, format] : kFormats) {
      const fs::path file = kFolder / (name + '.' + ending);
      CAPTURE(file.string());
      const std::string out = without_version(render(digest, format));
      CHECK(out == without_version(render(digest, format)));
      if (updates) {
        write(file, out);
        continue;
      }
      const Result<std::string> expected = read_bytes(file);
      REQUIRE(expected);
      CHECK(out == *expected);
    }
  }
  if (updates) FAIL("the expected files were written; see git diff, then run again without");
}

}  // namespace pith
