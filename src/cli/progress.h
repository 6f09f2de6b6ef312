// Internal. A line on the terminal that says how far things are; nothing where standard error is
// none.

#ifndef PITH_CLI_PROGRESS_H_
#define PITH_CLI_PROGRESS_H_

#include <chrono>
#include <cstddef>
#include <string>

namespace pith::cli {

// One thread at a time. The line is gone when this is.
class Progress {
 public:
  explicit Progress(bool quiet);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  // "pith: 12 of 40 feeds", at most ten times a second.
  void show(std::size_t done, std::size_t all, const std::string& what);
  // "pith: LINE", whenever it is due.
  void show(const std::string& line);
  // True on a terminal if a tenth of a second has passed since something was shown.
  [[nodiscard]] bool is_due() const;
  void clear();

 private:
  bool is_on_;
  bool is_shown_ = false;
  std::chrono::steady_clock::time_point last_{};
};

}  // namespace pith::cli

#endif  // PITH_CLI_PROGRESS_H_
