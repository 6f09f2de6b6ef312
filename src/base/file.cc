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
  const auto code =
      error == ENOENT || error == ENOTDIR ? Error::Code::kNotFound : Error::Code::kUnreadable;
  const std::string reason =
      error == ENOENT ? "no such file" : std::error_code(error, std::generic_category()).message();
  return tl::unexpected(Error{code, name + ": " + reason});
}

tl::unexpected<Error> directory(const std::string& name) {
  return tl::unexpected(
      Error{Error::Code::kUnreadable, name + ": this is a directory; name the files in it"});
}

Result<std::string> read_descriptor(int descriptor, const std::string& name) {
  struct stat status {};
  if (fstat(descriptor, &status) != 0) return failure(name, errno);
  if (S_ISDIR(status.st_mode)) return directory(name);
  std::string bytes;
  if (S_ISREG(status.st_mode) && status.st_size > 0) {
    bytes.reserve(static_cast<std::size_t>(status.st_size) + 1);
  }
  std::array<char, 1U << 16U> buffer{};
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

}  // namespace

Result<int> open_file(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return failure(path.string(), errno);
  struct stat status {};
  if (fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) {
    ::close(descriptor);
    return directory(path.string());
  }
  return descriptor;
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
