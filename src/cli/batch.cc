// pith batch: JSON Lines in, JSON Lines out, one record for each, in order.

#include "pith/batch.h"

#include <string>

#include "cli/commands.h"
#include "cli/each_line.h"
#include "cli/input.h"
#include "cli/output.h"

namespace pith::cli {
namespace {

constexpr std::size_t kWriteAt = std::size_t{1} << 16U;

struct Run {
  const Arguments& arguments;
  ReadOptions read;
  Product product;
  std::string pending;  // records not yet written
  bool failed = false;  // some record or file
};

// False when the product can take no more.
bool flush(Run* run) {
  const bool written = run->product.write(run->pending);
  run->pending.clear();
  return written;
}

// False when the product can take no more.
bool run_file(const std::string& name, Run* run) {
  const auto take = [&](std::string_view line, const LineReader& lines) {
    const RecordSummary record =
        lines.was_cut() ? reject_record(kTooLong, lines.number())
                        : summarize_record(line, lines.number(), run->arguments.options, run->read,
                                           run->arguments.record);
    run->failed = run->failed || record.failed;
    run->pending += record.json;
    return run->pending.size() < kWriteAt || flush(run);
  };
  // Who waits for an answer before the next question gets it.
  return each_line(name, &run->failed, take, [&] { return flush(run); });
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
