#include "cli/output.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>
#include <utility>

#include "base/display.h"
#include "base/unicode.h"

namespace pith::cli {
namespace {

// Writes all of it; 0 or the errno.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
    if (put >= 0)
      bytes.remove_prefix(static_cast<std::size_t>(put));
    else if (errno != EINTR)
      return errno;
  }
  return 0;
}

}  // namespace

Product::Product(std::string path) : path_(std::move(path)) { open(); }

void Product::open() {
  if (path_.empty()) {
    descriptor_ = STDOUT_FILENO;
    is_terminal_ = isatty(descriptor_) != 0;
    return;
  }
  struct stat status {};
  const bool exists = stat(path_.c_str(), &status) == 0;
  if (exists && !S_ISREG(status.st_mode)) {
    descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
  } else {
    temporary_ = path_ + ".XXXXXX";
    descriptor_ = ::mkstemp(temporary_.data());
    if (descriptor_ < 0) {
      temporary_.clear();
    } else {
      const mode_t mask = umask(0);
      umask(mask);
      fchmod(descriptor_, exists ? status.st_mode & 07777U : 0666U & ~mask);
    }
  }
  if (descriptor_ < 0) fail(errno);
}

Product::~Product() {
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
  if (!path_.empty() && descriptor_ >= 0) ::close(descriptor_);
}

void Product::fail(int error) {
  if (error == EPIPE) {
    reader_left_ = true;
    return;
  }
  failed_ = true;
  complain((path_.empty() ? "standard output" : path_) +
           ": cannot write: " + std::error_code(error, std::generic_category()).message());
}

bool Product::write(std::string_view bytes) {
  if (failed_ || reader_left_) return false;
  const int error = write_all(descriptor_, bytes);
  if (error != 0) fail(error);
  return error == 0;
}

int Product::close(int code) {
  if (!path_.empty() && !failed_ && descriptor_ >= 0) {
    if (::close(std::exchange(descriptor_, -1)) != 0) fail(errno);
    if (!failed_ && !temporary_.empty()) {
      if (std::rename(temporary_.c_str(), path_.c_str()) != 0)
        fail(errno);
      else
        temporary_.clear();
    }
  }
  if (failed_) return kCannotWrite;
  return reader_left_ ? kOk : code;
}

void complain(std::string_view message) {
  std::size_t replaced = 0;
  std::string text;
  // Lines of a message stay lines; what a file name brings along does not.
  std::string_view rest = message;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    text += plain_line(repair_utf8(std::string(rest.substr(0, end)), &replaced)) + '\n';
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  (void)write_all(STDERR_FILENO, "pith: " + text);
}

bool wants_color(When when, bool is_terminal) {
  if (when != When::kAuto) return when == When::kAlways;
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  if (no_color != nullptr && *no_color != '\0') return false;
  return is_terminal && term != nullptr && std::string_view(term) != "dumb";
}

std::size_t terminal_width() {
  struct winsize size {};
  std::size_t columns = 80;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) columns = size.ws_col;
  return std::clamp<std::size_t>(columns, 20, 100);
}

}  // namespace pith::cli
