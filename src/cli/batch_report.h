// Internal. How far a batch is, and what it was in the end.

#ifndef PITH_CLI_BATCH_REPORT_H_
#define PITH_CLI_BATCH_REPORT_H_

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "cli/progress.h"
#include "cli/record_files.h"

namespace pith::cli {

struct BatchCounts {
  std::size_t skipped = 0;          // records that were done before, or left out by --skip
  std::size_t records = 0;          // answered by this run
  std::size_t errors = 0;           // how many of these are error records
  std::uint64_t bytes_skipped = 0;  // of the input, up to the last that was skipped
  std::uint64_t bytes_in = 0;       // of the input, up to the last of these
  std::uint64_t bytes_out = 0;      // written by it
};

class BatchReport {
 public:
  BatchReport(const std::vector<RecordFile>& files, bool quiet);

  // Shows the line on a terminal: "12,345 records, 3 failed, 4.1 MB/s, 38% done, 2:10 left".
  void show(const BatchCounts& counts);
  void clear() { progress_.clear(); }

  // Time spent in a call of `act`.
  template <typename Act>
  auto waiting(const Act& act) {
    return timed(&waited_, act);
  }
  template <typename Act>
  auto writing(const Act& act) {
    return timed(&wrote_, act);
  }

  // One line of JSON for programs: see README.md. REQUIRES: the workers have ended.
  [[nodiscard]] std::string stats(const BatchCounts& counts, int code) const;

 private:
  using Clock = std::chrono::steady_clock;

  template <typename Act>
  static auto timed(Clock::duration* total, const Act& act) {
    const Clock::time_point begin = Clock::now();
    auto result = act();
    *total += Clock::now() - begin;
    return result;
  }

  Progress progress_;
  Clock::time_point begun_ = Clock::now();
  Clock::duration waited_{};
  Clock::duration wrote_{};
  std::uint64_t all_bytes_ = 0;  // of the files; 0 where one is a pipe
};

}  // namespace pith::cli

#endif  // PITH_CLI_BATCH_REPORT_H_
