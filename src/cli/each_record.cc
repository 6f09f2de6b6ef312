#include "cli/each_record.h"

#include "base/hash.h"
#include "cli/each_line.h"
#include "cli/output.h"

namespace pith::cli {

std::size_t shard_of_record(std::string_view bytes, std::size_t count) {
  constexpr std::size_t kTold = 4096;
  return static_cast<std::size_t>((fnv1a(bytes.substr(0, kTold)) >> 20U) % count) + 1;
}

void each_record(const std::vector<RecordFile>& files, const BatchArguments& batch,
                 bool stop_at_failure, bool* failed, const RecordHandlers& handlers) {
  std::uint64_t read_before = 0;  // bytes of the files before
  std::size_t passed_over = 0;
  const auto belongs = [&](std::string_view bytes) {
    return batch.shard.count == 1 || shard_of_record(bytes, batch.shard.count) == batch.shard.index;
  };
  bool more = true;
  for (const RecordFile& file : files) {
    if (!more || (*failed && stop_at_failure)) break;
    if (file.is_folder) {
      complain(shown_name(file.name) +
               ": this is a directory; name the files in it, or add --recursive");
      *failed = true;
      continue;
    }
    const Content content = content_of(file);
    if (content == Content::kOther && file.is_in_folder) {
      ++passed_over;
    } else if (content == Content::kText) {
      if (belongs(file.name)) more = handlers.take({file.name, 0, false, read_before + file.bytes});
    } else {
      const auto take = [&](std::string_view line, const LineReader& lines) {
        return !belongs(line) || handlers.take({line, lines.number(), lines.was_cut(),
                                                read_before + lines.position()});
      };
      more = each_line(file.name, failed, take, handlers.before_read, batch.longest);
    }
    read_before += file.bytes;
  }
  if (passed_over > 0)
    complain(std::to_string(passed_over) +
             (passed_over == 1 ? " file in folders is neither JSON Lines nor a text"
                               : " files in folders are neither JSON Lines nor texts") +
             "; passed over");
}

}  // namespace pith::cli
