// Internal. The loop of commands that read records, whichever files they are in.

#ifndef PITH_CLI_EACH_RECORD_H_
#define PITH_CLI_EACH_RECORD_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_stream.h"
#include "cli/args.h"
#include "cli/record_files.h"

namespace pith::cli {

struct InputRecord {
  // A line that is not blank; or, where a file is one record, its path.
  std::string_view bytes;
  std::size_t line = 0;    // its number in the file, from 1; 0 for a file
  bool was_cut = false;    // the line is longer than `bytes`, which is its beginning
  std::uint64_t read = 0;  // bytes of the files that were read so far, as they are stored
};

struct RecordHandlers {
  std::function<bool(const InputRecord& record)> take;
  BeforeRead before_read{};
};

// Shows each record that belongs to the shard to `take`, in order, until a handler returns false. A
// file that cannot be read is complained of and sets `*failed`; the rest goes on, unless
// `stop_at_failure`. Files in folders that hold no records and are no texts are passed over, which
// is said once.
void each_record(const std::vector<RecordFile>& files, const BatchArguments& batch,
                 bool stop_at_failure, bool* failed, const RecordHandlers& handlers);

// Which of `count` shards, from 1, a record belongs to: by the first 4096 bytes of its line or
// path, so that it is the same wherever the record stands.
[[nodiscard]] std::size_t shard_of_record(std::string_view bytes, std::size_t count);

}  // namespace pith::cli

#endif  // PITH_CLI_EACH_RECORD_H_
