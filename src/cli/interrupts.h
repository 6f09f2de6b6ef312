// Internal. SIGINT and SIGTERM as something to look at between two records.

#ifndef PITH_CLI_INTERRUPTS_H_
#define PITH_CLI_INTERRUPTS_H_

#include <csignal>

#include "base/descriptor.h"

namespace pith::cli {

// While it lives the first SIGINT or SIGTERM is kept for came(); one more ends the process as ever.
class Interrupts {
 public:
  Interrupts();
  ~Interrupts();
  Interrupts(const Interrupts&) = delete;
  Interrupts& operator=(const Interrupts&) = delete;

  // The signal that came; 0 if none did.
  [[nodiscard]] int came();
  // Can be read when one has come.
  [[nodiscard]] int descriptor() const { return descriptor_.get(); }

 private:
  sigset_t before_{};  // the signals that were blocked
  Descriptor descriptor_;
  int came_ = 0;
};

}  // namespace pith::cli

#endif  // PITH_CLI_INTERRUPTS_H_
