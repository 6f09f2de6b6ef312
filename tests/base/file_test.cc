#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include "catch.h"
#include "temporary_folder.h"

namespace pith {
namespace {

namespace fs = std::filesystem;
using Code = Error::Code;

void check_failure(const fs::path& path, Code code, const std::string& reason) {
  const Result<std::string> bytes = read_bytes(path);
  REQUIRE_FALSE(bytes);
  CHECK(bytes.error().code == code);
  CHECK(bytes.error().message == path.string() + ": " + reason);
}

}  // namespace

TEST_CASE("a file is read as it is") {
  const TemporaryFolder folder;
  const std::string bytes = GENERATE(std::string(), std::string("The dam held.\r\n\0\xFF", 17),
                                     std::string((1U << 17U) + 3, 'x'));
  const Result<std::string> read = read_bytes(folder.with("a report, final.txt", bytes));
  REQUIRE(read);
  CHECK(*read == bytes);
}

TEST_CASE("what cannot be read is told by its path and the reason") {
  const TemporaryFolder folder;
  const fs::path file = folder.with("report.txt", "The dam held.");
  check_failure(folder.path() / "missing.txt", Code::kNotFound, "no such file");
  check_failure(folder.path() / "missing" / "report.txt", Code::kNotFound, "no such file");
  check_failure(file / "report.txt", Code::kNotFound, "Not a directory");
  check_failure("", Code::kNotFound, "no such file");
  check_failure(folder.path(), Code::kUnreadable, "this is a directory; name the files in it");

  fs::create_symlink("loop", folder.path() / "loop");
  const Result<std::string> loop = read_bytes(folder.path() / "loop");
  REQUIRE_FALSE(loop);
  CHECK(loop.error().code == Code::kUnreadable);
  CHECK(loop.error().message.starts_with((folder.path() / "loop: ").string()));
}

TEST_CASE("a pipe is read to its end, however it is filled") {
  const TemporaryFolder folder;
  const fs::path pipe = folder.path() / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const std::string half(100'000, 'y');
  std::thread writer([&] {
    std::ofstream out(pipe, std::ios::binary);
    out << "The dam held. " << std::flush << half << std::flush << half;
  });
  const Result<std::string> read = read_bytes(pipe);
  writer.join();
  REQUIRE(read);
  CHECK(*read == "The dam held. " + half + half);
}

TEST_CASE("a device is read") {
  const Result<std::string> read = read_bytes("/dev/null");
  REQUIRE(read);
  CHECK(read->empty());
}

TEST_CASE("standard input is read") {
  const TemporaryFolder folder;
  const int file = ::open(folder.with("in", "The dam held.").c_str(), O_RDONLY | O_CLOEXEC);
  const int own = ::dup(STDIN_FILENO);
  REQUIRE(::dup2(file, STDIN_FILENO) == STDIN_FILENO);
  const Result<std::string> read = read_stdin();
  ::dup2(own, STDIN_FILENO);
  ::close(own);
  ::close(file);
  REQUIRE(read);
  CHECK(*read == "The dam held.");
}

}  // namespace pith
