#include "fetch/fetch_all.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "fetch/curl.h"
#include "fetch/web_address.h"

namespace pith {
namespace {

// Indices of the requests to one host, in their order.
using Queue = std::vector<std::size_t>;

// By the place of each host's first request. What is no address fails by itself.
std::vector<Queue> by_host(const std::vector<FetchRequest>& requests) {
  std::map<std::string, std::size_t> places;
  std::vector<Queue> queues;
  for (std::size_t i = 0; i < requests.size(); ++i) {
    std::string host;
    if (has_curl()) {
      if (const auto address = parse_web_address(requests[i].url)) host = address->host;
    }
    const auto [at, is_new] = places.try_emplace(host, queues.size());
    if (is_new) queues.emplace_back();
    queues[at->second].push_back(i);
  }
  return queues;
}

}  // namespace

std::vector<Result<Fetched>> fetch_all(const std::vector<FetchRequest>& requests,
                                       const FetchAllOptions& options) {
  const std::vector<Queue> queues = by_host(requests);
  std::vector<std::optional<Result<Fetched>>> answers(requests.size());
  std::mutex mutex;  // guards what follows
  std::size_t next_queue = 0;
  std::size_t done = 0;
  const auto take_queue = [&]() -> const Queue* {
    const std::lock_guard lock(mutex);
    return next_queue < queues.size() ? &queues[next_queue++] : nullptr;
  };
  const auto work = [&] {
    while (const Queue* queue = take_queue()) {
      for (const std::size_t i : *queue) {
        if (i != queue->front()) std::this_thread::sleep_for(options.pause);
        answers[i] = fetch(requests[i].url, requests[i].options);
        const std::lock_guard lock(mutex);
        ++done;
        if (options.progress) options.progress(done);
      }
    }
  };
  {
    std::vector<std::jthread> threads;
    const std::size_t count = std::min(std::max<std::size_t>(options.threads, 1), queues.size());
    for (std::size_t i = 0; i < count; ++i) threads.emplace_back(work);
  }
  std::vector<Result<Fetched>> out;
  out.reserve(answers.size());
  for (std::optional<Result<Fetched>>& answer : answers) out.push_back(*std::move(answer));
  return out;
}

}  // namespace pith
