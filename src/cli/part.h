// Internal. The part of a file of results that an earlier run wrote before it ended.

#ifndef PITH_CLI_PART_H_
#define PITH_CLI_PART_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "base/descriptor.h"

namespace pith::cli {

struct Part {
  Descriptor file{};        // at its end, for writing
  std::string name{};       // TARGET.<8 hex digits of the run's hash>.part
  std::size_t records = 0;  // results in it
  std::size_t failed = 0;   // how many of them are error records
  std::uint64_t bytes = 0;
};

// Opens the part of `target` that belongs to runs with this hash: with `resume` behind the last
// whole result in it, else emptied. Not open where that cannot be, and where another process writes
// it: two runs of one task then each write a file of their own. The lock is one of POSIX, which
// holds over NFS.
[[nodiscard]] Part open_part(const std::string& target, std::uint64_t run, bool resume);

}  // namespace pith::cli

#endif  // PITH_CLI_PART_H_
