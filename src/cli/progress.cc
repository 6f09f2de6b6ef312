#include "cli/progress.h"

#include <unistd.h>

namespace pith::cli {
namespace {

void put(const std::string& text) {
  // A terminal that takes no more is no reason to stop.
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
}

}  // namespace

Progress::Progress(bool quiet) : is_on_(!quiet && isatty(STDERR_FILENO) != 0) {}

Progress::~Progress() { clear(); }

bool Progress::is_due() const {
  if (!is_on_) return false;
  return !is_shown_ || std::chrono::steady_clock::now() - last_ >= std::chrono::milliseconds{100};
}

void Progress::show(const std::string& line) {
  if (!is_due()) return;
  last_ = std::chrono::steady_clock::now();
  is_shown_ = true;
  put("\r\x1b[Kpith: " + line);
}

void Progress::show(std::size_t done, std::size_t all, const std::string& what) {
  show(std::to_string(done) + " of " + std::to_string(all) + ' ' + what);
}

void Progress::clear() {
  if (is_shown_) put("\r\x1b[K");
  is_shown_ = false;
}

}  // namespace pith::cli
