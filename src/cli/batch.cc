// pith batch: JSON Lines in, JSON Lines out, one record for each, in order.

#include "pith/batch.h"

#include <unistd.h>

#include <string>

#include "base/file.h"
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

// These two: false when the product can take no more.
bool flush(Run* run) {
  const bool written = run->product.write(run->pending);
  run->pending.clear();
  return written;
}

bool run_stream(int descriptor, const std::string& name, Run* run) {
  LineReader lines(descriptor, kLongestRecord);
  std::string_view line;
  for (;;) {
    // Who waits for an answer before the next question gets it.
    if ((!lines.has_line() || run->pending.size() >= kWriteAt) && !flush(run)) return false;
    if (!lines.next(&line)) break;
    if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
    const RecordSummary record =
        lines.was_cut() ? reject_record("the line is longer than 16 MiB", lines.number())
                        : summarize_record(line, lines.number(), run->arguments.options, run->read);
    run->failed = run->failed || record.failed;
    run->pending += record.json;
  }
  if (lines.error() != 0) {
    run->failed = true;
    complain(file_error(name, lines.error()).message);
  }
  return true;
}

bool run_file(const std::string& name, Run* run) {
  if (name == "-") return run_stream(STDIN_FILENO, "standard input", run);
  const Result<int> descriptor = open_file(name);
  if (!descriptor) {
    run->failed = true;
    complain(descriptor.error().message);
    return true;
  }
  const bool more = run_stream(*descriptor, name, run);
  ::close(*descriptor);
  return more;
}

}  // namespace

int run_batch(const Arguments& arguments) {
  const std::optional<Inputs> inputs =
      inputs_of(arguments, "no records: name files of JSON Lines, or pipe them in");
  if (!inputs) return kUsage;
  Run run{arguments, inputs->options, Product(arguments.output), {}, false};
  for (const std::string& name : inputs->names) {
    if (!run_file(name, &run)) break;
  }
  flush(&run);
  return run.product.close(run.failed ? kSomeFailed : kOk);
}

}  // namespace pith::cli
