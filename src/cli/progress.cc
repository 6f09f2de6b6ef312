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

void Progress::show(std::size_t done, std::size_t all, const std::string& what) {
  if (!is_on_) return;
  const auto now = std::chrono::steady_clock::now();
  if (is_shown_ && now - last_ < std::chrono::milliseconds{100}) return;
  last_ = now;
  is_shown_ = true;
  put("\r\x1b[Kpith: " + std::to_string(done) + " of " + std::to_string(all) + ' ' + what);
}

void Progress::clear() {
  if (is_shown_) put("\r\x1b[K");
  is_shown_ = false;
}

}  // namespace pith::cli
