#include "cli/interrupts.h"

#include <sys/signalfd.h>
#include <unistd.h>

namespace pith::cli {

Interrupts::Interrupts() {
  sigset_t both{};
  sigemptyset(&both);
  // Who started this in the background of a script wants Ctrl-C to pass it by.
  struct sigaction action {};
  for (const int signal : {SIGINT, SIGTERM}) {
    if (sigaction(signal, nullptr, &action) == 0 && action.sa_handler != SIG_IGN)
      sigaddset(&both, signal);
  }
  sigprocmask(SIG_BLOCK, &both, &before_);
  descriptor_ = Descriptor(::signalfd(-1, &both, SFD_NONBLOCK | SFD_CLOEXEC));
}

Interrupts::~Interrupts() { sigprocmask(SIG_SETMASK, &before_, nullptr); }

int Interrupts::came() {
  if (came_ != 0) return came_;
  signalfd_siginfo info{};
  if (::read(descriptor_.get(), &info, sizeof info) != static_cast<ssize_t>(sizeof info)) return 0;
  came_ = static_cast<int>(info.ssi_signo);
  sigprocmask(SIG_SETMASK, &before_, nullptr);
  return came_;
}

}  // namespace pith::cli
