// Tasks for child processes: in order, whatever a task does to its process.

#include "base/workers.h"

#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <ctime>
#include <map>
#include <new>
#include <random>
#include <string>
#include <vector>

#include "catch.h"

namespace pith {
namespace {

using std::chrono::milliseconds;

// "3 echo" is answered by "<3 echo>"; other words do harm.
void work(std::string_view task, std::string* answer) {
  if (task.ends_with(" exit")) ::_exit(0);
  if (task.ends_with(" kill")) ::raise(SIGKILL);
  if (task.ends_with(" memory")) throw std::bad_alloc();
  if (task.ends_with(" spin")) {
    for (;;) {
    }
  }
  if (task.ends_with(" sleep")) ::usleep(400000);
  if (task.ends_with(" nap")) ::usleep(2000);
  if (task.ends_with(" process")) {
    *answer += std::to_string(::getpid());
    return;
  }
  *answer += '<' + std::string(task) + '>';
}

// Takes 50 ms of processor time.
void burn(std::string_view, std::string* answer) {
  const std::clock_t begin = std::clock();
  while (std::clock() - begin < CLOCKS_PER_SEC / 20) {
  }
  *answer = "done";
}

std::string shown(const Answer& answer) {
  switch (answer.how) {
    case Answer::How::kTimeout:
      return answer.task + ": timeout";
    case Answer::How::kCrashed:
      return answer.task + ": crashed by " + std::to_string(answer.signal);
    default:
      return answer.bytes;
  }
}

void take_all(Workers* workers, std::vector<std::string>* out) {
  while (const std::optional<Answer> answer = workers->take()) out->push_back(shown(*answer));
}

void finish(Workers* workers, std::vector<std::string>* out) {
  while (workers->under_way() > 0) {
    REQUIRE(workers->wait({}));
    take_all(workers, out);
  }
}

std::vector<std::string> answers(const std::vector<std::string>& tasks,
                                 const WorkersOptions& options) {
  std::signal(SIGPIPE, SIG_IGN);
  Workers workers(work, options);
  std::vector<std::string> out;
  for (const std::string& task : tasks) {
    while (!workers.has_room()) {
      REQUIRE(workers.wait({}));
      take_all(&workers, &out);
    }
    REQUIRE(workers.add(task));
  }
  finish(&workers, &out);
  return out;
}

WorkersOptions options_of(std::size_t jobs, std::size_t most_bytes = 1U << 20U) {
  WorkersOptions options;
  options.jobs = jobs;
  options.limit = milliseconds{200};
  options.most_bytes = most_bytes;
  return options;
}

TEST_CASE("workers: an answer for each task, in order") {
  const std::size_t jobs = GENERATE(as<std::size_t>(), 1, 2, 5);
  const std::size_t room = GENERATE(as<std::size_t>(), 1, 2000, 1 << 20);
  CAPTURE(jobs, room);
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  std::vector<std::string> tasks = {""};
  std::vector<std::string> expected = {"<>"};
  for (int i = 0; i < 300; ++i) {
    std::string task = std::to_string(i);
    if (random() % 20 == 0) task += " nap";
    if (random() % 20 == 0) task.append(random() % 300000, 'x');
    expected.push_back('<' + task + '>');
    tasks.push_back(std::move(task));
  }
  CHECK(answers(tasks, options_of(jobs, room)) == expected);
}

TEST_CASE("workers: a task that harms its process costs its own answer only") {
  const auto [bad, said] = GENERATE(table<std::string, std::string>({
      {"bad exit", "bad exit: crashed by 0"},
      {"bad kill", "bad kill: crashed by 9"},
      {"bad memory", "bad memory: crashed by 0"},
      {"bad spin", "bad spin: timeout"},
  }));
  const std::size_t jobs = GENERATE(as<std::size_t>(), 1, 2);
  const std::size_t place = GENERATE(as<std::size_t>(), 0, 3, 9);
  CAPTURE(bad, jobs, place);
  std::vector<std::string> tasks;
  std::vector<std::string> expected;
  for (std::size_t i = 0; i < 10; ++i) {
    tasks.push_back(i == place ? bad : std::to_string(i));
    expected.push_back(i == place ? said : '<' + std::to_string(i) + '>');
  }
  CHECK(answers(tasks, options_of(jobs)) == expected);
}

TEST_CASE("workers: nothing but harm is answered too") {
  const std::vector<std::string> tasks(20, "bad kill");
  CHECK(answers(tasks, options_of(2)) == std::vector<std::string>(20, "bad kill: crashed by 9"));
}

TEST_CASE("workers: the limit is one of processor time") {
  CHECK(answers({"1 sleep"}, options_of(1)) == std::vector<std::string>{"<1 sleep>"});
  WorkersOptions without = options_of(1);
  without.limit = milliseconds{0};
  CHECK(answers({"1", "2 nap"}, without) == std::vector<std::string>{"<1>", "<2 nap>"});
}

TEST_CASE("workers: the limit is each task's own") {
  // Together they take longer.
  WorkersOptions options = options_of(1);
  options.limit = milliseconds{150};
  Workers workers(burn, options);
  for (int i = 0; i < 8; ++i) REQUIRE(workers.add("x"));
  std::vector<std::string> out;
  finish(&workers, &out);
  CHECK(out == std::vector<std::string>(8, "done"));
}

TEST_CASE("workers: what was answered in time is, however late somebody looks") {
  WorkersOptions options = options_of(1);
  options.limit = milliseconds{120};
  Workers workers(burn, options);
  for (int i = 0; i < 3; ++i) REQUIRE(workers.add("x"));
  ::usleep(600000);
  std::vector<std::string> out;
  finish(&workers, &out);
  CHECK(out == std::vector<std::string>(3, "done"));
}

TEST_CASE("workers: as many processes as there are jobs, and no more than are needed") {
  const auto processes = [](std::size_t jobs, std::size_t tasks) {
    std::map<std::string, int> seen;
    std::vector<std::string> all;
    for (std::size_t i = 0; i < tasks; ++i) all.push_back(std::to_string(i) + " process");
    for (const std::string& process : answers(all, options_of(jobs))) ++seen[process];
    return seen.size();
  };
  CHECK(processes(1, 40) == 1);
  CHECK(processes(3, 40) == 3);
  CHECK(processes(3, 2) == 2);
  CHECK(processes(0, 2) == 1);
}

TEST_CASE("workers: without order, what is done first comes first") {
  WorkersOptions options = options_of(2);
  options.in_order = false;
  CHECK(answers({"0 sleep", "1"}, options) == std::vector<std::string>{"<1>", "<0 sleep>"});
}

TEST_CASE("workers: what is answered beforehand stays in its place") {
  Workers workers(work, options_of(2));
  REQUIRE(workers.add("0 sleep"));
  workers.add_answered("1", "known");
  REQUIRE(workers.add("2"));
  std::vector<std::string> out;
  finish(&workers, &out);
  CHECK(out == std::vector<std::string>{"<0 sleep>", "known", "<2>"});
}

TEST_CASE("workers: what no process has got can be dropped, and nothing else is") {
  const bool in_order = GENERATE(true, false);
  WorkersOptions options = options_of(1);
  options.in_order = in_order;
  Workers workers(work, options);
  for (int i = 0; i < 50; ++i) REQUIRE(workers.add(std::to_string(i) + " nap"));
  workers.add_answered("50", "known");
  const std::size_t dropped = workers.drop_waiting();
  std::vector<std::string> out;
  take_all(&workers, &out);
  finish(&workers, &out);
  REQUIRE(!out.empty());
  CHECK(out.size() < 50);
  CHECK(out.size() + dropped == 51);
  CHECK(workers.drop_waiting() == 0);
  for (std::size_t i = 0; i < out.size(); ++i) CHECK(out[i] == '<' + std::to_string(i) + " nap>");
  CHECK(workers.has_room());
  REQUIRE(workers.add("again"));
  finish(&workers, &out);
  CHECK(out.back() == "<again>");
}

TEST_CASE("workers: waiting ends when a descriptor can be read") {
  Pipe pipe;
  REQUIRE(pipe.open());
  Workers workers(work, options_of(1));
  REQUIRE(::write(pipe.write.get(), "x", 1) == 1);
  REQUIRE(workers.wait({pipe.read.get()}));  // else it hangs
  CHECK(workers.under_way() == 0);
}

}  // namespace
}  // namespace pith
