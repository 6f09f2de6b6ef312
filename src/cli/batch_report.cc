#include "cli/batch_report.h"

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace pith::cli {
namespace {

double seconds_of(std::chrono::steady_clock::duration time) {
  return std::chrono::duration<double>(time).count();
}

std::string fixed(double value, int digits) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%.*f", digits, value);
  return text.data();
}

// "1,234,567"
std::string grouped(std::size_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, ",");
  return text;
}

// "0:09", "12:05", "3:00:10"
std::string clock_time(double seconds) {
  const auto all = static_cast<std::size_t>(std::llround(seconds));
  const auto two = [](std::size_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  const std::string rest = two(all % 60);
  if (all < 3600) return std::to_string(all / 60) + ':' + rest;
  return std::to_string(all / 3600) + ':' + two(all / 60 % 60) + ':' + rest;
}

// Processor time of the processes that have ended.
double seconds_of_workers() {
  struct rusage usage {};
  if (::getrusage(RUSAGE_CHILDREN, &usage) != 0) return 0;
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

constexpr double kMegabyte = 1e6;

}  // namespace

BatchReport::BatchReport(const std::vector<RecordFile>& files, bool quiet) : progress_(quiet) {
  const bool known = std::all_of(files.begin(), files.end(),
                                 [](const RecordFile& file) { return file.changed != 0; });
  for (const RecordFile& file : files) all_bytes_ += known ? file.bytes : 0;
}

void BatchReport::show(const BatchCounts& counts) {
  if (!progress_.is_due()) return;
  const double seconds = std::max(seconds_of(Clock::now() - begun_), 1e-3);
  const auto done = static_cast<double>(counts.bytes_in - counts.bytes_skipped);
  std::string line = grouped(counts.skipped + counts.records) + " records";
  if (counts.errors > 0) line += ", " + grouped(counts.errors) + " failed";
  line += ", " + fixed(done / kMegabyte / seconds, 1) + " MB/s";
  if (all_bytes_ > 0 && counts.records > 0) {
    const std::uint64_t left = all_bytes_ - std::min(counts.bytes_in, all_bytes_);
    const double share = 1 - static_cast<double>(left) / static_cast<double>(all_bytes_);
    line += ", " + fixed(100 * share, 0) + "% done";
    if (done > 0) line += ", " + clock_time(seconds * static_cast<double>(left) / done) + " left";
  }
  progress_.show(line);
}

std::string BatchReport::stats(const BatchCounts& counts, int code) const {
  const double seconds = seconds_of(Clock::now() - begun_);
  const double waiting = seconds_of(waited_);
  const double writing = seconds_of(wrote_);
  return "{\"records\":" + std::to_string(counts.records) +
         ",\"errors\":" + std::to_string(counts.errors) +
         ",\"skipped\":" + std::to_string(counts.skipped) +
         ",\"bytes_in\":" + std::to_string(counts.bytes_in) +
         ",\"bytes_out\":" + std::to_string(counts.bytes_out) +
         ",\"seconds\":" + fixed(seconds, 3) +
         ",\"reading_seconds\":" + fixed(std::max(seconds - waiting - writing, 0.0), 3) +
         ",\"summarizing_seconds\":" + fixed(seconds_of_workers(), 3) +
         ",\"writing_seconds\":" + fixed(writing, 3) + ",\"exit\":" + std::to_string(code) + "}\n";
}

}  // namespace pith::cli
