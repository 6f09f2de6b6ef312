#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace pith {
namespace {

tl::unexpected<Error> failure(const std::string& name, int error) {
  return tl::unexpected(file_error(name, error));
}

}  // namespace

Error file_error(const std::string& name, int error) {
  const auto code =
      error == ENOENT || error == ENOTDIR ? Error::Code::kNotFound : Error::Code::kUnreadable;
  std::string reason = std::error_code(error, std::generic_category()).message();
  if (error == ENOENT) reason = "no such file";
  if (error == EISDIR) reason = "this is a directory; name the files in it";
  return {code, name + ": " + reason};
}

Result<int> open_file(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return failure(path.string(), errno);
  return descriptor;
}

Result<std::string> read_descriptor(int descriptor, const std::string& name) {
  struct stat status {};
  if (fstat(descriptor, &status) != 0) return failure(name, errno);
  std::string bytes;
  if (S_ISREG(status.st_mode) && status.st_size > 0) {
    bytes.reserve(static_cast<std::size_t>(status.st_size) + 1);
  }
  std::array<char, 1U << 16U> buffer;  // not set to zero: a short file touches one page of it
  for (;;) {
    const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
    if (got == 0) return bytes;
    if (got > 0) {
      bytes.append(buffer.data(), static_cast<std::size_t>(got));
    } else if (errno != EINTR) {
      return failure(name, errno);
    }
  }
}

Result<std::string> read_bytes(const std::filesystem::path& path) {
  const Result<int> descriptor = open_file(path);
  if (!descriptor) return tl::unexpected(descriptor.error());
  Result<std::string> bytes = read_descriptor(*descriptor, path.string());
  ::close(*descriptor);
  return bytes;
}

Result<std::string> read_stdin() { return read_descriptor(STDIN_FILENO, "standard input"); }

}  // namespace pith
