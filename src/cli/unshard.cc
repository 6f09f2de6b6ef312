// pith unshard: the results of pith batch --shard 1/N to N/N, in the order of the records.

#include <deque>
#include <string>
#include <vector>

#include "base/descriptor.h"
#include "base/file.h"
#include "base/lines.h"
#include "base/unpacking_stream.h"
#include "cli/commands.h"
#include "cli/each_record.h"
#include "cli/output.h"

namespace pith::cli {
namespace {

constexpr std::size_t kWriteAt = std::size_t{1} << 16U;
constexpr std::size_t kLongest = std::size_t{2} << 30U;  // bytes of a result

// The results of one shard.
class Results {
 public:
  Results(int descriptor, const std::string& name)
      : descriptor_(descriptor), file_(descriptor_.get(), name), bytes_(&file_) {}

  // False at the end, or where no more can be read, which is complained of.
  [[nodiscard]] bool next(std::string_view* line) {
    if (lines_.next(line)) return true;
    if (lines_.error()) complain(lines_.error()->message);
    return false;
  }
  [[nodiscard]] const std::string& name() const { return file_.name(); }
  [[nodiscard]] std::size_t taken() const { return lines_.number(); }

 private:
  Descriptor descriptor_;
  DescriptorStream file_;
  UnpackingStream bytes_;
  LineReader lines_{&bytes_, kLongest};
};

// False, and it was said why, if one cannot be opened.
bool open_all(const std::vector<std::string>& names, std::deque<Results>* all) {
  for (const std::string& name : names) {
    const Result<int> opened = open_file(name);
    if (!opened) {
      complain(opened.error().message);
      return false;
    }
    all->emplace_back(*opened, name);
  }
  return true;
}

}  // namespace

int run_unshard(const Arguments& arguments) {
  if (arguments.inputs.size() < 2) {
    complain("name the input of the shards, then their results: unshard INPUT RESULTS-1 RESULTS-2");
    return kUsage;
  }
  std::deque<Results> shards;
  if (!open_all({arguments.inputs.begin() + 1, arguments.inputs.end()}, &shards))
    return kSomeFailed;
  bool failed = false;
  const auto files = record_files({arguments.inputs.front()}, arguments.batch, &failed);
  if (!files) return kUsage;

  Product product(arguments.output);
  std::string pending;
  const auto take = [&](const InputRecord& record) {
    Results& shard = shards[shard_of_record(record.bytes, shards.size()) - 1];
    std::string_view line;
    if (!shard.next(&line)) {
      complain(shown_name(shard.name()) + ": only " + std::to_string(shard.taken()) +
               " results, and line " + std::to_string(record.line) + " of " +
               shown_name(arguments.inputs.front()) +
               " has none; is it the right input, and are all shards there, in order?");
      failed = true;
      return false;
    }
    pending.append(line) += '\n';
    if (pending.size() < kWriteAt) return true;
    const bool written = product.write(pending);
    pending.clear();
    return written;
  };
  each_record(*files, arguments.batch, true, &failed, {take});
  for (Results& shard : shards) {
    std::string_view line;
    const std::size_t taken = shard.taken();
    if (failed || !shard.next(&line)) continue;
    complain(shown_name(shard.name()) + ": more than the " + std::to_string(taken) +
             " results that its shard of " + shown_name(arguments.inputs.front()) +
             " has; is it the right input, and are all shards there, in order?");
    failed = true;
  }
  if (failed) return product.leave(kSomeFailed);
  product.write(pending);
  return product.close(kOk);
}

}  // namespace pith::cli
