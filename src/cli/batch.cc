// pith batch: JSON Lines in, JSON Lines out, one record for each, in order.

#include "pith/batch.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

#include "base/lines.h"
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/output.h"

namespace pith::cli {
namespace {

constexpr std::size_t kLongestRecord = std::size_t{16} << 20U;  // bytes
constexpr std::size_t kWriteAt = std::size_t{1} << 16U;

struct Run {
  const Arguments& arguments;
  ReadOptions read;
  Product product;
  std::string pending;  // records not yet written
  bool failed = false;  // some record or file
};

// False when the product can take no more.
bool run_stream(int descriptor, const std::string& name, Run* run) {
  LineReader lines(descriptor, kLongestRecord);
  std::string_view line;
  while (lines.next(&line)) {
    if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
    const RecordSummary record =
        lines.was_cut() ? reject_record("the line is longer than 16 MiB", lines.number())
                        : summarize_record(line, lines.number(), run->arguments.options, run->read);
    run->failed = run->failed || record.failed;
    run->pending += record.json;
    if (run->pending.size() < kWriteAt) continue;
    if (!run->product.write(run->pending)) return false;
    run->pending.clear();
  }
  if (lines.error() != 0) {
    run->failed = true;
    complain(name + ": " + std::error_code(lines.error(), std::generic_category()).message());
  }
  return true;
}

bool run_file(const std::string& name, Run* run) {
  if (name == "-") return run_stream(STDIN_FILENO, "standard input", run);
  const int descriptor = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    run->failed = true;
    complain(name + ": " + std::error_code(errno, std::generic_category()).message());
    return true;
  }
  const bool more = run_stream(descriptor, name, run);
  ::close(descriptor);
  return more;
}

}  // namespace

int run_batch(const Arguments& arguments) {
  const std::vector<std::string> names = input_names(arguments);
  if (names.empty()) {
    complain("no records: name files of JSON Lines, or pipe them in");
    return kUsage;
  }
  const Result<ReadOptions> options = read_options(arguments);
  if (!options) {
    complain(options.error().message);
    return kUsage;
  }
  Run run{arguments, *options, Product(arguments.output), {}, false};
  for (const std::string& name : names) {
    if (!run_file(name, &run)) break;
  }
  run.product.write(run.pending);
  return run.product.close(run.failed ? kSomeFailed : kOk);
}

}  // namespace pith::cli
