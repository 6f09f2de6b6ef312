#include "base/byte_stream.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "catch.h"

namespace pith {
namespace {

TEST_CASE("byte stream: what has come, in pieces of at most so much, and where it stands") {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  DescriptorStream stream(ends[0], "the lock");
  CHECK(stream.name() == "the lock");
  CHECK(stream.position() == 0);
  std::array<char, 8> to{};
  REQUIRE(::write(ends[1], "The weir holds.", 15) == 15);
  CHECK(stream.read(to.data(), 8).value() == 8);
  CHECK(std::string(to.data(), 8) == "The weir");
  CHECK(stream.position() == 8);
  CHECK(stream.read(to.data(), 8).value() == 7);  // without waiting for an eighth
  CHECK(stream.position() == 15);
  ::close(ends[1]);
  CHECK(stream.read(to.data(), 8).value() == 0);
  CHECK(stream.read(to.data(), 8).value() == 0);
  CHECK(stream.position() == 15);
  ::close(ends[0]);
}

TEST_CASE("byte stream: the end is the end, though the file grows") {
  std::string name = (std::filesystem::temp_directory_path() / "pith-grows-XXXXXX").string();
  const int file = ::mkstemp(name.data());
  REQUIRE(file >= 0);
  DescriptorStream stream(file, name);
  std::array<char, 8> to{};
  CHECK(stream.read(to.data(), 8).value() == 0);
  REQUIRE(::pwrite(file, "late", 4, 0) == 4);
  CHECK(stream.read(to.data(), 8).value() == 0);
  ::close(file);
  ::unlink(name.c_str());
}

TEST_CASE("byte stream: what cannot be read is an error that names the file") {
  const int folder = ::open("/", O_RDONLY | O_CLOEXEC);
  REQUIRE(folder >= 0);
  DescriptorStream stream(folder, "lists");
  std::array<char, 8> to{};
  const Result<std::size_t> got = stream.read(to.data(), 8);
  REQUIRE_FALSE(got);
  CHECK(got.error().code == Error::Code::kUnreadable);
  CHECK(got.error().message == "lists: this is a directory; name the files in it");
  ::close(folder);
}

}  // namespace
}  // namespace pith
