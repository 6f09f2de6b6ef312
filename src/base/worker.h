// Internal. One child process that answers tasks, one after the other (fork without exec; Linux).

#ifndef PITH_BASE_WORKER_H_
#define PITH_BASE_WORKER_H_

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/descriptor.h"

namespace pith {

// Puts the answer to a task into `*answer`, which is empty. It runs in the child, which has a copy
// of all that the parent had when the worker was started, and of its open files only standard
// error.
using Work = std::function<void(std::string_view task, std::string* answer)>;

class Worker {
 public:
  Worker() = default;
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;
  ~Worker() { end(); }  // kills it

  // False if the system has no process or file to spare. The process ends with its parent, whatever
  // ends that, and takes no notice of SIGINT and SIGTERM, which a terminal sends to it too.
  // REQUIRES: this process has one thread and ignores SIGPIPE, and the worker is not running.
  [[nodiscard]] bool start(const Work& work);

  // Queues a task; its bytes stay where they are until send() says that all is sent. At most 4 GiB.
  void give(std::string_view task);
  // Sends what the process can take now.
  void send();
  [[nodiscard]] bool has_sent_all() const { return unsent_.empty(); }
  // Appends answers that are there, in the order of the tasks. False if the process has ended.
  [[nodiscard]] bool receive(std::vector<std::string>* answers);

  // Processor time since start(). A process that waits, or is not let run, uses none.
  [[nodiscard]] std::chrono::nanoseconds spent() const;

  // Kills it unless it has ended. The signal by which it ended; 0 if it left by itself.
  int end();

  [[nodiscard]] bool is_running() const { return process_ > 0; }
  // Where to poll: for writing unless has_sent_all(), and for reading.
  [[nodiscard]] int to() const { return to_.get(); }
  [[nodiscard]] int from() const { return from_.get(); }

 private:
  struct Task {
    std::string head;  // its size
    std::string_view bytes;
  };

  pid_t process_ = -1;
  Descriptor to_;
  Descriptor from_;
  std::deque<Task> unsent_;
  std::size_t sent_ = 0;  // bytes of the first of them that are sent, its head included
  std::string received_;  // the part of an answer that has come
};

}  // namespace pith

#endif  // PITH_BASE_WORKER_H_
