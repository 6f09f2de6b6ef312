// pith batch: JSON Lines in, JSON Lines out, one record for each, in order. This process reads and
// writes; others summarize (base/workers.h), so that one record can neither stop the rest nor bring
// them down.

#include "pith/batch.h"

#include <poll.h>
#include <sched.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "base/hash.h"
#include "base/workers.h"
#include "cli/batch_report.h"
#include "cli/batch_task.h"
#include "cli/commands.h"
#include "cli/each_line.h"
#include "cli/each_record.h"
#include "cli/input.h"
#include "cli/interrupts.h"
#include "cli/output.h"

namespace pith::cli {
namespace {

constexpr std::size_t kWriteAt = std::size_t{1} << 16U;

std::size_t processors() {
  cpu_set_t set{};
  const int count = sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
  return static_cast<std::size_t>(std::max(count, 1));
}

WorkersOptions workers_options(const BatchArguments& batch) {
  WorkersOptions options;
  options.jobs = batch.jobs > 0 ? batch.jobs : processors();
  options.limit = batch.limit;
  options.in_order = !batch.unordered;
  return options;
}

// As far as names, sizes and times tell.
std::uint64_t hash_of(const std::vector<RecordFile>& files, std::uint64_t hash) {
  for (const RecordFile& file : files) {
    hash = fnv1a(file.name + '\0' + std::to_string(file.bytes) + '\0', hash);
    hash = fnv1a(std::to_string(file.changed) + '\0', hash);
  }
  return hash;
}

// One run over its input.
class Run {
 public:
  // `input_failed`: some of the input is known to be missing.
  Run(const Arguments& arguments, const Inputs& inputs, std::vector<RecordFile> files,
      bool input_failed)
      : batch_(arguments.batch),
        arguments_(arguments),
        inputs_(inputs),
        files_(std::move(files)),
        report_(files_, arguments.quiet),
        input_failed_(input_failed) {}

  int run();

 private:
  [[nodiscard]] Part part() const;
  void summarize();
  [[nodiscard]] bool take(const InputRecord& record, Workers* workers);
  [[nodiscard]] bool before_read(int descriptor, Workers* workers);
  [[nodiscard]] bool wait(const std::vector<int>& descriptors, Workers* workers);
  [[nodiscard]] bool drain(Workers* workers);
  [[nodiscard]] bool flush();
  [[nodiscard]] bool stops();
  [[nodiscard]] bool has_failed() const;
  int end();
  int leave(const std::string& why, int code);

  const BatchArguments& batch_;
  const Arguments& arguments_;
  const Inputs& inputs_;
  const std::vector<RecordFile> files_;
  BatchReport report_;
  Interrupts interrupts_{};
  BatchCounts counts_{};
  std::size_t failed_before_ = 0;  // of the records that an earlier run did
  std::size_t to_skip_ = 0;
  Product* product_ = nullptr;
  std::string pending_{};        // records not yet written
  bool input_failed_;            // some file could not be read
  bool reads_ = true;            // the input has not ended
  bool was_cut_ = false;         // by a signal, before the end of the input
  bool has_no_process_ = false;  // the system gives none
};

// The results are those of an earlier run if its options were the same, its input, and the language
// data.
Part Run::part() const {
  const std::string target = part_target(arguments_.output);
  if (target.empty()) return {};
  std::uint64_t run = hash_of(files_, batch_.fingerprint);
  if (!arguments_.models.empty()) {
    BatchArguments all;
    all.recursive = true;
    bool ignored = false;
    const auto data = record_files({arguments_.models}, all, &ignored);
    run = hash_of(data.value_or(std::vector<RecordFile>{}), run);
  }
  if (!arguments_.df.weights.empty()) run = hash_of({file_named(arguments_.df.weights)}, run);
  return open_part(target, run, batch_.resume && !batch_.unordered);
}

bool Run::stops() {
  const bool interrupted = interrupts_.came() != 0;
  was_cut_ = was_cut_ || (reads_ && interrupted);
  return interrupted || has_no_process_;
}

bool Run::flush() {
  if (pending_.empty()) return true;
  const bool written = report_.writing([&] { return product_->write(pending_); });
  counts_.bytes_out += pending_.size();
  pending_.clear();
  return written;
}

// Takes the answers that are there. False when the product can take no more.
bool Run::drain(Workers* workers) {
  while (std::optional<Answer> answer = workers->take()) {
    const std::string done = answer->how == Answer::How::kDone ? std::move(answer->bytes)
                                                               : answer_for(*answer, arguments_);
    if (done[0] == '1') ++counts_.errors;
    ++counts_.records;
    counts_.bytes_in = std::max(counts_.bytes_in, read_of(answer->task));
    pending_.append(done, 1);
    if ((batch_.flush_each || pending_.size() >= kWriteAt) && !flush()) return false;
  }
  report_.show(counts_);
  return true;
}

// False when the product can take no more.
bool Run::wait(const std::vector<int>& descriptors, Workers* workers) {
  if (!report_.waiting([&] { return workers->wait(descriptors); })) has_no_process_ = true;
  return drain(workers);
}

bool Run::take(const InputRecord& record, Workers* workers) {
  if (counts_.skipped < to_skip_) {
    ++counts_.skipped;
    counts_.bytes_skipped = counts_.bytes_in = record.read;
    return true;
  }
  while (!workers->has_room()) {
    if (!wait({interrupts_.descriptor()}, workers) || stops()) return false;
  }
  if (record.was_cut) {
    workers->add_answered(task_of({{}, record.line, true, record.read}),
                          answer_of(reject_record(too_long(batch_.longest), record.line)));
  } else if (!workers->add(task_of(record))) {
    has_no_process_ = true;
  }
  // Nobody is to run out of work while this process reads.
  if (!workers->wait({}, true)) has_no_process_ = true;
  return drain(workers) && !stops();
}

// Who waits for an answer before the next question gets it.
bool Run::before_read(int descriptor, Workers* workers) {
  const auto can_be_read = [&] {
    pollfd polled{descriptor, POLLIN, 0};
    return ::poll(&polled, 1, 0) != 0;
  };
  while (!can_be_read()) {
    if (!flush() || !wait({descriptor, interrupts_.descriptor()}, workers) || stops()) return false;
  }
  return !stops();
}

void Run::summarize() {
  Workers workers(summarizing(arguments_, inputs_.options), workers_options(batch_));
  each_record(files_, batch_, !product_->temporary().empty(), &input_failed_,
              {[&](const InputRecord& record) { return take(record, &workers); },
               [&](int descriptor) { return before_read(descriptor, &workers); }});
  reads_ = false;
  while (workers.under_way() > 0 && !has_no_process_) {
    const int signal = interrupts_.came();
    if (signal != 0 && workers.drop_waiting() > 0) was_cut_ = true;
    const std::vector<int> also =
        signal == 0 ? std::vector<int>{interrupts_.descriptor()} : std::vector<int>{};
    if (!wait(also, &workers)) return;
  }
  static_cast<void>(flush());
}

bool Run::has_failed() const {
  return batch_.fail_on.is_reached(failed_before_ + counts_.errors,
                                   counts_.skipped + counts_.records);
}

int Run::leave(const std::string& why, int code) {
  // It may have ended while it passed over what is done.
  const std::size_t done = std::max(counts_.skipped, to_skip_) + counts_.records;
  std::string message =
      why + " after " + std::to_string(done) + (done == 1 ? " record" : " records");
  if (done == 0) {
    message = why + " before the first record was done";
  } else if (batch_.unordered) {
    message += "; without order nobody knows which, so begin again";
  } else if (product_->keeps_part()) {
    message += ", which are in " + shown_name(product_->temporary()) +
               "; the same command with --resume goes on from there";
  } else if (!product_->temporary().empty()) {
    message += "; they are lost, as another run writes this file; see whether it is done";
  } else {
    message += "; the same command with --skip " + std::to_string(done) + " goes on from there";
  }
  complain(message);
  return product_->leave(code);
}

int Run::end() {
  if (const int signal = interrupts_.came(); signal != 0 && was_cut_)
    return leave("interrupted", 128 + signal);
  if (has_no_process_) return leave("no process could be started", kSomeFailed);
  if (input_failed_ && !product_->temporary().empty()) return leave("stopped", kSomeFailed);
  if (!has_failed() || !batch_.fail_on.is_stated) {
    // So that nobody finds the name of what a crash of the machine then takes away.
    if (!product_->temporary().empty() && !product_->sync()) return product_->leave(kCannotWrite);
    return product_->close(has_failed() || input_failed_ ? kSomeFailed : kOk);
  }
  complain(std::to_string(failed_before_ + counts_.errors) + " of " +
           std::to_string(counts_.skipped + counts_.records) + " records failed" +
           (product_->keeps_part() ? "; all are in " + shown_name(product_->temporary()) : ""));
  return product_->leave(kSomeFailed);
}

int Run::run() {
  Part earlier = part();
  failed_before_ = earlier.failed;
  to_skip_ = batch_.skip + earlier.records;
  const bool goes_on = earlier.file.is_open();
  if (earlier.records > 0 && !arguments_.quiet)
    complain(shown_name(arguments_.output) + ": going on behind " +
             std::to_string(earlier.records) + " records");
  Product product =
      goes_on ? Product(arguments_.output, std::move(earlier)) : Product(arguments_.output);
  product_ = &product;
  summarize();
  report_.clear();
  const int code = end();
  if (batch_.stats) write_stderr(report_.stats(counts_, code));
  return code;
}

}  // namespace

int run_batch(const Arguments& arguments) {
  if (arguments.batch.resume && std::filesystem::exists(arguments.output) &&
      !part_target(arguments.output).empty()) {
    if (!arguments.quiet) complain(shown_name(arguments.output) + " is there: done already");
    return kOk;
  }
  bool failed = false;
  auto files = record_files(arguments.inputs, arguments.batch, &failed);
  if (!files) return kUsage;
  Arguments all = arguments;
  if (!arguments.batch.files_from.empty() && all.inputs.empty()) all.inputs = {"-"};
  const std::optional<Inputs> inputs =
      inputs_of(all, "no records: name files of JSON Lines, or pipe them in");
  if (!inputs) return kUsage;
  if (arguments.inputs.empty() && arguments.batch.files_from.empty()) files->push_back({"-"});
  return Run(arguments, *inputs, *std::move(files), failed).run();
}

}  // namespace pith::cli
