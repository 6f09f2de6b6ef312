#include "base/mapped_file.h"

#include "catch.h"
#include "temporary_folder.h"

namespace pith {
namespace {

TEST_CASE("a mapped file has the file's bytes") {
  const TemporaryFolder folder;
  const std::string pages(100'000, 'x');
  for (const std::string& bytes :
       {std::string(), std::string("a"), std::string("\0b\n", 3), pages}) {
    auto file = MappedFile::open(folder.with("f", bytes));
    REQUIRE(file);
    CHECK(file->bytes() == bytes);
    const MappedFile moved = *std::move(file);
    CHECK(moved.bytes() == bytes);
  }
}

TEST_CASE("a mapped file outlives its name, and another in its place") {
  const TemporaryFolder folder;
  const auto path = folder.with("f", "old");
  const auto file = MappedFile::open(path);
  REQUIRE(file);
  std::filesystem::rename(folder.with("g", "new"), path);
  CHECK(file->bytes() == "old");
}

TEST_CASE("a file that cannot be mapped says why") {
  const TemporaryFolder folder;
  const auto gone = MappedFile::open(folder.path() / "gone");
  REQUIRE_FALSE(gone);
  CHECK(gone.error().code == Error::Code::kNotFound);
  CHECK_THAT(gone.error().message, Catch::EndsWith("gone: no such file"));
  const auto directory = MappedFile::open(folder.path());
  REQUIRE_FALSE(directory);
  CHECK(directory.error().code == Error::Code::kUnreadable);
}

}  // namespace
}  // namespace pith
