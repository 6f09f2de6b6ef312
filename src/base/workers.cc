#include "base/workers.h"

#include <poll.h>

#include <algorithm>
#include <utility>

namespace pith {
namespace {

// Tasks that a process has at a time: while it works on one, the next are in its pipe.
constexpr std::size_t kGiven = 3;
// What a task takes besides its bytes, so that many small ones do not take much.
constexpr std::size_t kOverhead = 256;

}  // namespace

Workers::Workers(Work work, const WorkersOptions& options)
    : work_(std::move(work)), options_(options) {
  while (places_.size() < std::max<std::size_t>(options_.jobs, 1)) places_.emplace_back();
}

bool Workers::has_room() const { return under_way_ == 0 || bytes_ < options_.most_bytes; }

void Workers::queue(std::string task) {
  bytes_ += task.size() + kOverhead;
  ++under_way_;
  tasks_.push_back({std::move(task)});
}

bool Workers::add(std::string task) {
  queue(std::move(task));
  waiting_.push_back(first_ + tasks_.size() - 1);
  return assign();
}

void Workers::add_answered(std::string task, std::string bytes) {
  queue(std::move(task));
  Answer done;
  done.bytes = std::move(bytes);
  answer(first_ + tasks_.size() - 1, std::move(done));
}

void Workers::answer(std::uint64_t number, Answer answer) {
  bytes_ += answer.bytes.size();
  task(number).answer = std::move(answer);
  if (!options_.in_order) answered_.push_back(number);
}

std::optional<Answer> Workers::take() {
  std::uint64_t number = first_;
  if (!options_.in_order) {
    if (answered_.empty()) return std::nullopt;
    number = answered_.front();
    answered_.pop_front();
  } else if (tasks_.empty() || !tasks_.front().answer) {
    return std::nullopt;
  }
  Task& done = task(number);
  Answer answer = std::move(*done.answer);
  bytes_ -= done.bytes.size() + kOverhead + answer.bytes.size();
  answer.task = std::move(done.bytes);
  done.is_taken = true;
  --under_way_;
  while (!tasks_.empty() && tasks_.front().is_taken) {
    tasks_.pop_front();
    ++first_;
  }
  return answer;
}

// A process with nothing to do, else a new one, else the one with least to do; nullptr if all have
// enough.
Workers::Place* Workers::place_for_task() {
  Place* best = nullptr;
  const auto load = [](const Place& place) {
    return place.worker.is_running() ? 2 * place.tasks.size() : 1;
  };
  for (Place& place : places_) {
    if (best == nullptr || load(place) < load(*best)) best = &place;
  }
  return best->tasks.size() < kGiven ? best : nullptr;
}

void Workers::begin_next(Place* place) {
  place->spent = place->worker.spent();
  place->begun = Clock::now();
}

bool Workers::assign() {
  while (!waiting_.empty()) {
    Place* place = place_for_task();
    if (place == nullptr) return true;
    if (!place->worker.is_running() && !place->worker.start(work_)) {
      // With fewer processes than were asked for it only takes longer.
      return std::any_of(places_.begin(), places_.end(),
                         [](const Place& other) { return other.worker.is_running(); });
    }
    const std::uint64_t number = waiting_.front();
    waiting_.pop_front();
    never_given_ = std::max(never_given_, number + 1);
    place->tasks.push_back(number);
    place->worker.give(task(number).bytes);
    place->worker.send();
    if (place->tasks.size() == 1) begin_next(place);
  }
  return true;
}

void Workers::receive(Place* place) {
  std::vector<std::string> answers;
  const bool running = place->worker.receive(&answers);
  for (std::string& bytes : answers) {
    Answer done;
    done.bytes = std::move(bytes);
    answer(place->tasks.front(), std::move(done));
    place->tasks.pop_front();
    begin_next(place);
  }
  if (!running) lose(place, Answer::How::kCrashed);
}

// The process goes, and the task that it was at with it. Others begin again elsewhere.
void Workers::lose(Place* place, Answer::How how) {
  Answer lost;
  lost.how = how;
  lost.signal = place->worker.end();
  if (place->tasks.empty()) return;
  answer(place->tasks.front(), std::move(lost));
  place->tasks.pop_front();
  waiting_.insert(waiting_.begin(), place->tasks.begin(), place->tasks.end());
  std::sort(waiting_.begin(), waiting_.end());
  place->tasks.clear();
}

int Workers::check_limits() {
  if (options_.limit.count() <= 0) return -1;
  using std::chrono::milliseconds;
  int next = -1;
  for (Place& place : places_) {
    if (place.tasks.empty()) continue;
    // Processor time is never more than time, and costs a call to know.
    std::chrono::nanoseconds used = Clock::now() - place.begun;
    if (used >= options_.limit) used = place.worker.spent() - place.spent;
    if (used >= options_.limit) {
      // It may have answered while this process had no time to look.
      const std::uint64_t late = place.tasks.front();
      receive(&place);
      if (!place.tasks.empty() && place.tasks.front() == late) lose(&place, Answer::How::kTimeout);
      next = 0;
      continue;
    }
    const auto left = std::chrono::ceil<milliseconds>(options_.limit - used);
    const int wait = static_cast<int>(std::min<std::int64_t>(left.count() + 1, 60000));
    next = next < 0 ? wait : std::min(next, wait);
  }
  return next;
}

bool Workers::wait(const std::vector<int>& descriptors, bool at_once) {
  const int until_limit = check_limits();
  if (!assign()) return false;
  std::vector<pollfd> polled;
  polled.reserve(descriptors.size() + 2 * places_.size());
  for (const int descriptor : descriptors) polled.push_back({descriptor, POLLIN, 0});
  std::vector<Place*> owners;
  for (Place& place : places_) {
    if (!place.worker.is_running()) continue;
    polled.push_back({place.worker.from(), POLLIN, 0});
    owners.push_back(&place);
  }
  const std::size_t senders = polled.size();
  for (Place& place : places_) {
    if (place.worker.is_running() && !place.worker.has_sent_all())
      polled.push_back({place.worker.to(), POLLOUT, 0});
  }
  if (::poll(polled.data(), polled.size(), at_once ? 0 : until_limit) > 0) {
    for (std::size_t i = 0; i < owners.size(); ++i) {
      if (polled[descriptors.size() + i].revents != 0) receive(owners[i]);
    }
    if (senders < polled.size()) {
      for (Place& place : places_) {
        if (place.worker.is_running()) place.worker.send();
      }
    }
  }
  return assign();
}

std::size_t Workers::drop_waiting() {
  const auto begin = std::lower_bound(waiting_.begin(), waiting_.end(), never_given_);
  if (begin == waiting_.end()) return 0;
  const std::uint64_t from = *begin;
  waiting_.erase(begin, waiting_.end());
  std::erase_if(answered_, [&](std::uint64_t number) { return number >= from; });
  std::size_t dropped = 0;
  while (first_ + tasks_.size() > from) {
    const Task& last = tasks_.back();
    bytes_ -= last.bytes.size() + kOverhead + (last.answer ? last.answer->bytes.size() : 0);
    --under_way_;
    ++dropped;
    tasks_.pop_back();
  }
  return dropped;
}

}  // namespace pith
