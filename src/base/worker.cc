#include "base/worker.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <ctime>
#include <exception>

namespace pith {
namespace {

// Tasks and answers go through pipes, each behind its size.
using Size = std::uint32_t;
constexpr std::size_t kPiece = std::size_t{1} << 16U;  // bytes read at a time

std::string head_of_message(std::size_t size) {
  const auto value = static_cast<Size>(size);
  std::string head(sizeof value, '\0');
  std::memcpy(head.data(), &value, sizeof value);
  return head;
}

Size size_in(std::string_view head) {
  Size size = 0;
  std::memcpy(&size, head.data(), sizeof size);
  return size;
}

// ---- In the child: it reads and writes until it is done or its parent is gone -------------------

bool read_all(char* to, std::size_t size) {
  while (size > 0) {
    const ssize_t got = ::read(STDIN_FILENO, to, size);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    to += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

bool write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

void serve(const Work& work) {
  std::string head(sizeof(Size), '\0');
  std::string task;
  std::string answer;
  while (read_all(head.data(), head.size())) {
    task.resize(size_in(head));
    if (!read_all(task.data(), task.size())) return;
    answer.clear();
    work(task, &answer);
    answer.insert(0, head_of_message(answer.size()));
    if (!write_all(answer)) return;
  }
}

[[noreturn]] void become_worker(const Work& work, pid_t parent, int tasks, int answers) {
  ::dup2(tasks, STDIN_FILENO);
  ::dup2(answers, STDOUT_FILENO);
  // Among what is closed are the ends of other workers' pipes, which would seem open to them.
  ::close_range(kFirstFree, ~0U, 0);
  ::signal(SIGINT, SIG_IGN);
  ::signal(SIGTERM, SIG_IGN);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(0);  // it was gone before
  try {
    serve(work);
  } catch (const std::exception&) {  // no memory: the task fails, as by a signal
    ::_exit(1);
  }
  ::_exit(0);
}

}  // namespace

bool Worker::start(const Work& work) {
  Pipe tasks;
  Pipe answers;
  if (!tasks.open() || !answers.open()) return false;
  const pid_t parent = ::getpid();
  process_ = ::fork();
  if (process_ < 0) return false;
  if (process_ == 0) become_worker(work, parent, tasks.read.get(), answers.write.get());
  to_ = std::move(tasks.write);
  from_ = std::move(answers.read);
  ::fcntl(to_.get(), F_SETFL, O_NONBLOCK);
  ::fcntl(from_.get(), F_SETFL, O_NONBLOCK);
  unsent_.clear();
  sent_ = 0;
  received_.clear();
  return true;
}

void Worker::give(std::string_view task) {
  unsent_.push_back({head_of_message(task.size()), task});
}

void Worker::send() {
  while (!unsent_.empty()) {
    const Task& task = unsent_.front();
    const std::string_view head = std::string_view(task.head).substr(std::min(sent_, sizeof(Size)));
    const std::string_view bytes = task.bytes.substr(sent_ - (sizeof(Size) - head.size()));
    // writev() reads through pointers that are not const.
    const std::array<iovec, 2> parts = {{{const_cast<char*>(head.data()), head.size()},
                                         {const_cast<char*>(bytes.data()), bytes.size()}}};
    const ssize_t put = ::writev(to_.get(), parts.data(), parts.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return;  // full; or the process has ended, as receive() will say
    sent_ += static_cast<std::size_t>(put);
    if (sent_ < sizeof(Size) + task.bytes.size()) return;
    unsent_.pop_front();
    sent_ = 0;
  }
}

bool Worker::receive(std::vector<std::string>* answers) {
  bool running = true;
  for (;;) {
    const std::size_t had = received_.size();
    received_.resize(had + kPiece);
    const ssize_t got = ::read(from_.get(), received_.data() + had, kPiece);
    received_.resize(had + static_cast<std::size_t>(got > 0 ? got : 0));
    if (got < 0 && errno == EINTR) continue;
    running = got != 0;
    if (got < static_cast<ssize_t>(kPiece)) break;
  }
  std::size_t begin = 0;
  while (received_.size() - begin >= sizeof(Size)) {
    const std::size_t size = size_in(std::string_view(received_).substr(begin));
    if (received_.size() - begin - sizeof(Size) < size) break;
    answers->push_back(received_.substr(begin + sizeof(Size), size));
    begin += sizeof(Size) + size;
  }
  received_.erase(0, begin);
  return running;
}

std::chrono::nanoseconds Worker::spent() const {
  clockid_t clock = 0;
  timespec time{};
  if (::clock_getcpuclockid(process_, &clock) != 0 || ::clock_gettime(clock, &time) != 0) return {};
  return std::chrono::seconds{time.tv_sec} + std::chrono::nanoseconds{time.tv_nsec};
}

int Worker::end() {
  if (process_ <= 0) return 0;
  to_.close();
  from_.close();
  ::kill(process_, SIGKILL);  // without effect if it has ended
  int status = 0;
  while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
  }
  process_ = -1;
  return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

}  // namespace pith
