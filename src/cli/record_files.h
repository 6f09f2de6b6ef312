// Internal. The files that hold records: those that were named, those of a list, those in folders.

#ifndef PITH_CLI_RECORD_FILES_H_
#define PITH_CLI_RECORD_FILES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/args.h"

namespace pith::cli {

struct RecordFile {
  std::string name;           // a path; "-" is standard input
  std::uint64_t bytes = 0;    // its size; 0 for a pipe
  std::int64_t changed = 0;   // when it was written last, in nanoseconds since 1970; 0 for a pipe
  bool is_in_folder = false;  // nobody named it
  bool is_folder = false;     // which nobody asked to read
};

[[nodiscard]] RecordFile file_named(const std::string& name);

// What a file holds.
enum class Content {
  kRecords,  // JSON Lines
  kText,     // one text: a page, a PDF, ...
  kOther,    // neither, as far as can be told; who named it means records
};

// By what it opens with ("{" a record, "<" and "%PDF-" a text), else by how its name ends. Of a
// pipe nothing is read.
[[nodiscard]] Content content_of(const RecordFile& file);

// The files in order: named ones as they were named, then those of the list, a folder's sorted by
// their paths' bytes. In folders names that begin with a dot are passed over, and links to folders.
// A folder that cannot be read is complained of and sets `*failed`. Nothing, and it was said why,
// when the list cannot be read.
[[nodiscard]] std::optional<std::vector<RecordFile>> record_files(
    const std::vector<std::string>& named, const BatchArguments& batch, bool* failed);

}  // namespace pith::cli

#endif  // PITH_CLI_RECORD_FILES_H_
