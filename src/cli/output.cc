#include "cli/output.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
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

std::string utf8_line(std::string_view text) {
  std::size_t replaced = 0;
  return plain_line(repair_utf8(std::string(text), &replaced));
}

bool is_standard_output(const struct stat& status) {
  struct stat own {};
  return fstat(STDOUT_FILENO, &own) == 0 && own.st_dev == status.st_dev &&
         own.st_ino == status.st_ino;
}

std::string target_of(const std::string& path) {
  std::error_code error;
  std::string target = std::filesystem::weakly_canonical(path, error).string();
  return error ? path : target;
}

}  // namespace

std::string part_target(const std::string& path) {
  struct stat status {};
  if (path.empty()) return {};
  if (stat(path.c_str(), &status) == 0 && (!S_ISREG(status.st_mode) || is_standard_output(status)))
    return {};
  return target_of(path);
}

Product::Product(std::string path) : path_(std::move(path)) { open(); }

Product::Product(const std::string& path, Part part)
    : path_(path),
      target_(part_target(path)),
      temporary_(std::move(part.name)),
      descriptor_(part.file.release()),
      is_part_(true),
      wrote_(part.bytes > 0) {
  struct stat status {};
  if (stat(path_.c_str(), &status) == 0) fchmod(descriptor_, status.st_mode & 07777U);
}

void Product::open() {
  struct stat status {};
  const bool exists = !path_.empty() && stat(path_.c_str(), &status) == 0;
  if (exists && is_standard_output(status)) path_.clear();  // "-o /dev/stdout"
  if (path_.empty()) {
    descriptor_ = STDOUT_FILENO;
    is_terminal_ = isatty(descriptor_) != 0;
    return;
  }
  if (exists && !S_ISREG(status.st_mode)) {
    descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
  } else {
    target_ = target_of(path_);
    temporary_ = target_ + ".XXXXXX";
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
  if (!temporary_.empty() && !is_part_) ::unlink(temporary_.c_str());
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
  wrote_ = wrote_ || !bytes.empty();
  return error == 0;
}

bool Product::sync() {
  if (temporary_.empty() || failed_) return !failed_ && !reader_left_;
  if (::fsync(descriptor_) != 0) fail(errno);
  return !failed_;
}

int Product::leave(int code) {
  if (!wrote_) is_part_ = false;  // so that nothing is left
  if (failed_) return kCannotWrite;
  return reader_left_ ? kOk : code;
}

void Product::take_name() {
  if (temporary_.empty()) return;
  if (std::rename(temporary_.c_str(), target_.c_str()) != 0)
    fail(errno);
  else
    temporary_.clear();
}

int Product::close(int code) {
  if (!path_.empty() && !failed_ && descriptor_ >= 0) {
    const bool wants_name = wrote_ || code == kOk;
    // A part is locked until it is closed: before its name is its own, another run must not empty
    // it.
    if (is_part_ && wants_name) take_name();
    if (::close(std::exchange(descriptor_, -1)) != 0) fail(errno);
    if (!is_part_ && !failed_ && wants_name) take_name();
  }
  if (failed_) return kCannotWrite;
  return reader_left_ ? kOk : code;
}

void complain(std::string_view message, std::string_view help) {
  std::string line = "pith: " + utf8_line(message) + '\n';
  line += help;
  write_stderr(line);
}

void write_stderr(std::string_view bytes) { (void)write_all(STDERR_FILENO, bytes); }

std::string shown_name(const std::string& name) {
  return name == "-" ? "standard input" : utf8_line(name);
}

std::string plain_number(double value) {
  std::string text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
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
