// Internal. Many addresses at once, politely.

#ifndef PITH_FETCH_FETCH_ALL_H_
#define PITH_FETCH_FETCH_ALL_H_

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "fetch/fetch.h"

namespace pith {

struct FetchRequest {
  std::string url;
  FetchOptions options;
};

struct FetchAllOptions {
  std::size_t threads = 8;                           // so many hosts at once
  std::chrono::milliseconds pause{200};              // between two requests to one host
  std::function<void(std::size_t done)> progress{};  // after each; from one thread at a time
};

// Fetches them all; the answers stand in the order of the requests. A host gets one request at a time. Each answer is
// independent of the others: a failure stops nothing.
[[nodiscard]] std::vector<Result<Fetched>> fetch_all(const std::vector<FetchRequest>& requests,
                                                     const FetchAllOptions& options = {});

}  // namespace pith

#endif  // PITH_FETCH_FETCH_ALL_H_
