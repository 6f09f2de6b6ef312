#include "base/process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <utility>

#include "base/descriptor.h"

namespace pith {
namespace {

using Clock = std::chrono::steady_clock;
using How = ProcessEnd::How;

constexpr std::size_t kComplaint = 4096;  // bytes of standard error that are kept

// A file in memory with these bytes, to be read from its beginning; not open when that failed.
Descriptor file_of(std::string_view bytes) {
  Descriptor file(::memfd_create("pith", MFD_CLOEXEC));
  while (file.is_open() && !bytes.empty()) {
    const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return {};
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (file.is_open() && ::lseek(file.get(), 0, SEEK_SET) != 0) return {};
  return file;
}

// All that the child needs, made before the fork: behind it nothing may be allocated.
struct Plan {
  std::vector<char*> argv;
  std::vector<char*> environment;
  std::array<int, kFirstFree> standard;  // the descriptors that become 0, 1 and 2
  int failure;                           // where the errno of a failed start is written
  pid_t parent;
  rlimit cpu;
  rlimit memory;
};

void limit(__rlimit_resource_t resource, const rlimit& wanted) {
  rlimit now{};
  ::getrlimit(resource, &now);
  const rlim_t most = std::min(wanted.rlim_max, now.rlim_max);
  const rlimit lower{std::min(wanted.rlim_cur, most), most};
  ::setrlimit(resource, &lower);
}

// In the child, between fork and exec: only what is safe there (POSIX, 2.4.3), and plain system
// calls.
[[noreturn]] void become(const Plan& plan) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != plan.parent) ::_exit(1);  // it died before that was set
  for (int signal = 1; signal < NSIG; ++signal) ::signal(signal, SIG_DFL);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  for (int fd = 0; fd < kFirstFree; ++fd) ::dup2(plan.standard[static_cast<std::size_t>(fd)], fd);
  // Since Linux 5.11. Before that a file that some other part of the process opened without
  // O_CLOEXEC stays open in the child.
  ::close_range(kFirstFree, ~0U, CLOSE_RANGE_CLOEXEC);
  limit(RLIMIT_CORE, {0, 0});
  limit(RLIMIT_FSIZE, {0, 0});
  limit(RLIMIT_CPU, plan.cpu);
  limit(RLIMIT_AS, plan.memory);
  ::execvpe(plan.argv[0], plan.argv.data(), plan.environment.data());
  const int error = errno;
  const ssize_t ignored = ::write(plan.failure, &error, sizeof error);
  static_cast<void>(ignored);
  ::_exit(127);
}

// Appends what can be read now, up to `most` bytes in all; the rest is dropped. Closes the descriptor
// at its end. False when something was dropped.
bool take(Descriptor* from, std::size_t most, std::string* to) {
  std::array<char, std::size_t{1} << 16U> buffer;
  const ssize_t got = ::read(from->get(), buffer.data(), buffer.size());
  if (got < 0 && errno == EINTR) return true;
  if (got <= 0) {
    from->close();
    return true;
  }
  const auto size = static_cast<std::size_t>(got);
  const std::size_t kept = std::min(size, most - to->size());
  to->append(buffer.data(), kept);
  return kept == size;
}

// Reads what the program writes until it has ended; false when it has to be ended.
bool listen(int program, Descriptor* out, Descriptor* err, const ProcessLimits& limits,
            ProcessEnd* end) {
  const Clock::time_point deadline = Clock::now() + limits.wall;
  bool runs = true;
  while (runs || out->is_open() || err->is_open()) {
    // A negative descriptor is passed over.
    std::array<pollfd, 3> wait = {
        {{out->get(), POLLIN, 0}, {err->get(), POLLIN, 0}, {runs ? program : -1, POLLIN, 0}}};
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
    const int ready = left <= 0 ? 0 : ::poll(wait.data(), wait.size(), static_cast<int>(left));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) {
      end->how = How::kTimeout;
      return false;
    }
    if (wait[0].revents != 0 && !take(out, limits.output, &end->output)) {
      end->how = How::kTooMuch;
      return false;
    }
    if (wait[1].revents != 0) take(err, kComplaint, &end->complaint);
    if (wait[2].revents != 0) runs = false;
  }
  return true;
}

void judge(int status, ProcessEnd* end) {
  if (WIFEXITED(status)) {
    end->how = How::kExited;
    end->code = WEXITSTATUS(status);
  } else {
    end->code = WTERMSIG(status);
    end->how = end->code == SIGXCPU ? How::kTimeout : How::kKilled;
  }
}

ProcessEnd not_started(int error) {
  ProcessEnd end;
  end.how = error == ENOENT || error == ENOTDIR ? How::kNotFound : How::kNotStarted;
  end.code = error;
  return end;
}

std::vector<char*> pointers(std::vector<std::string>* strings) {
  std::vector<char*> all;
  for (std::string& one : *strings) all.push_back(one.data());
  all.push_back(nullptr);
  return all;
}

rlimit limit_of(std::size_t amount, std::size_t slack) {
  return {static_cast<rlim_t>(amount), static_cast<rlim_t>(amount + slack)};
}

}  // namespace

ProcessEnd run_program(const std::vector<std::string>& argv, std::string_view input,
                       const ProcessLimits& limits) {
  Descriptor file = file_of(input);
  Pipe out;
  Pipe err;
  Pipe failure;
  if (!file.is_open() || !out.open() || !err.open() || !failure.open()) return not_started(errno);

  std::vector<std::string> words = argv;
  const char* path = std::getenv("PATH");
  std::vector<std::string> environment = {"LC_ALL=C.UTF-8"};
  if (path != nullptr) environment.push_back("PATH=" + std::string(path));
  const auto seconds = static_cast<std::size_t>(std::max<std::int64_t>(limits.cpu.count(), 1));
  const Plan plan{pointers(&words),
                  pointers(&environment),
                  {file.get(), out.write.get(), err.write.get()},
                  failure.write.get(),
                  ::getpid(),
                  limit_of(seconds, 1),  // first SIGXCPU, then SIGKILL
                  limit_of(limits.memory, 0)};
  const pid_t child = ::fork();
  if (child < 0) return not_started(errno);
  if (child == 0) become(plan);
  out.write.close();
  err.write.close();
  failure.write.close();

  int error = 0;
  ssize_t told = 0;
  do {
    told = ::read(failure.read.get(), &error, sizeof error);
  } while (told < 0 && errno == EINTR);
  const bool started = told == 0;

  ProcessEnd end;
  // glibc 2.36 declares pidfd_open() for C only.
  const Descriptor program(static_cast<int>(::syscall(SYS_pidfd_open, child, 0)));
  const bool ended =
      started && program.is_open() && listen(program.get(), &out.read, &err.read, limits, &end);
  if (started && !ended) ::kill(child, SIGKILL);
  int status = 0;
  pid_t waited = 0;
  do {
    waited = ::waitpid(child, &status, 0);
  } while (waited < 0 && errno == EINTR);
  if (!started) return not_started(error);
  // ECHILD: the caller ignores SIGCHLD, and nobody knows how the program ended.
  if (waited < 0 || !program.is_open()) return not_started(errno);
  if (ended) judge(status, &end);
  return end;
}

}  // namespace pith
