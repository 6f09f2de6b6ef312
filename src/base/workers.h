// Internal. Tasks for child processes, with the answers in the order of the tasks: a map in
// parallel that one task can neither stop nor bring down.

#ifndef PITH_BASE_WORKERS_H_
#define PITH_BASE_WORKERS_H_

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "base/worker.h"

namespace pith {

struct WorkersOptions {
  std::size_t jobs = 1;  // processes, at least one
  // Of processor time for a task; the process that exceeds it is killed. 0: none.
  std::chrono::milliseconds limit{0};
  bool in_order = true;  // else answers come as they are there
  // Bytes of tasks and answers that may be under way; one task may always be.
  std::size_t most_bytes = std::size_t{32} << 20U;
};

struct Answer {
  enum class How {
    kDone,
    kTimeout,  // it took longer than the limit
    kCrashed,  // its process ended, by `signal` or, where that is 0, as it had no memory
  };
  How how = How::kDone;
  int signal = 0;
  std::string task{};
  std::string bytes{};  // kDone: the answer
};

// One task a process may be lost with that process; the tasks behind it are given to another.
class Workers {
 public:
  // REQUIRES: as Worker::start().
  Workers(Work work, const WorkersOptions& options);

  // True if there is room for another task. wait() and take() make some.
  [[nodiscard]] bool has_room() const;
  // Queues a task. False if no process can be started. REQUIRES: has_room().
  [[nodiscard]] bool add(std::string task);
  // Queues a task that is answered already.
  void add_answered(std::string task, std::string answer);

  // Tasks whose answer was not taken yet.
  [[nodiscard]] std::size_t under_way() const { return under_way_; }
  // The next answer, if it is there.
  [[nodiscard]] std::optional<Answer> take();

  // Takes what processes have answered and gives them more. Unless `at_once`, waits until one has
  // answered, a descriptor can be read, or some bytes of a task were sent. False if no process can
  // be started.
  [[nodiscard]] bool wait(const std::vector<int>& descriptors, bool at_once = false);
  // Forgets the tasks that no process has got yet, and says how many.
  std::size_t drop_waiting();

 private:
  using Clock = std::chrono::steady_clock;
  struct Task {
    std::string bytes;
    std::optional<Answer> answer{};
    bool is_taken = false;
  };
  // Where a process is, has been or will be.
  struct Place {
    Worker worker{};
    std::deque<std::uint64_t> tasks{};  // given to it; the first is under way
    std::chrono::nanoseconds spent{};   // its processor time when that one began
    Clock::time_point begun{};          // and the time
  };

  [[nodiscard]] Task& task(std::uint64_t number) { return tasks_[number - first_]; }
  void queue(std::string task);
  void answer(std::uint64_t number, Answer answer);
  // Gives waiting tasks to processes. False if there is none and none can be started.
  [[nodiscard]] bool assign();
  [[nodiscard]] Place* place_for_task();
  static void begin_next(Place* place);
  void receive(Place* place);
  void lose(Place* place, Answer::How how);
  // Ends processes that are over the limit. Milliseconds until it is to be looked again; -1: never.
  [[nodiscard]] int check_limits();

  Work work_;
  WorkersOptions options_;
  std::deque<Place> places_;
  std::deque<Task> tasks_;  // by number, from first_ on
  std::uint64_t first_ = 0;
  std::uint64_t never_given_ = 0;       // from this number on no task was given to a process
  std::deque<std::uint64_t> waiting_;   // no process has them; ascending
  std::deque<std::uint64_t> answered_;  // when not in order: not yet taken, in the order of answers
  std::size_t under_way_ = 0;
  std::size_t bytes_ = 0;  // of tasks and answers that were not taken
};

}  // namespace pith

#endif  // PITH_BASE_WORKERS_H_
