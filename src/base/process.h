// Internal. Another program on some bytes, held within limits.

#ifndef PITH_BASE_PROCESS_H_
#define PITH_BASE_PROCESS_H_

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pith {

// What a program may take. Beyond it, it is killed, or its allocations fail.
struct ProcessLimits {
  std::chrono::seconds cpu{60};
  std::chrono::seconds wall{120};
  std::size_t memory = std::size_t{2} << 30U;   // bytes of address space
  std::size_t output = std::size_t{64} << 20U;  // bytes on standard output
};

// How a program ended, and what it had written by then.
struct ProcessEnd {
  enum class How {
    kExited,      // `code` is its exit status
    kKilled,      // by the signal `code`: its own fault, or a limit of the system's
    kTimeout,     // over the limit of processor time or of waiting
    kTooMuch,     // over the limit of output
    kNotFound,    // there is no such program in PATH
    kNotStarted,  // `code` is the errno of what failed
  };
  How how = How::kNotStarted;
  int code = 0;
  std::string output{};     // its standard output, at most the limit
  std::string complaint{};  // the first 4096 bytes of its standard error

  [[nodiscard]] bool succeeded() const { return how == How::kExited && code == 0; }
};

// Runs argv[0], which is looked for in PATH, without a shell, and waits for its end. Its standard
// input is a file in memory that holds `input`: it can seek there. It gets no other open file, no
// environment but PATH and a UTF-8 locale, no signal mask, and can write nothing into files. It is
// killed when this process is. Any number of threads may do so at a time. Linux only (memfd_create).
// REQUIRES: argv is not empty.
[[nodiscard]] ProcessEnd run_program(const std::vector<std::string>& argv, std::string_view input,
                                     const ProcessLimits& limits = {});

}  // namespace pith

#endif  // PITH_BASE_PROCESS_H_
