#include "cli/part.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <limits>
#include <string_view>

#include "base/lines.h"
#include "pith/batch.h"

namespace pith::cli {
namespace {

constexpr mode_t kMode = 0666;  // less the user's mask

std::string part_name(const std::string& target, std::uint64_t run) {
  std::array<char, 9> hex{};
  std::snprintf(hex.data(), hex.size(), "%08x", static_cast<unsigned>(run ^ run >> 32U));
  return target + '.' + hex.data() + ".part";
}

bool lock(int file) {
  struct flock whole {};
  whole.l_type = F_WRLCK;
  whole.l_whence = SEEK_SET;
  return ::fcntl(file, F_SETLK, &whole) == 0;
}

// False if the name was given to another file since this one was opened: its writer was done and
// renamed it.
bool is_named(int file, const std::string& name) {
  struct stat opened {};
  struct stat named {};
  return ::fstat(file, &opened) == 0 && ::stat(name.c_str(), &named) == 0 &&
         opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

// Counts the whole results. Behind a crash of the machine a file may end in anything.
void count(Part* part) {
  // The descriptor stays open: whoever closes one of a file gives up all locks on it.
  DescriptorStream bytes(part->file.get(), part->name);
  LineReader lines(&bytes, std::numeric_limits<std::int32_t>::max());
  std::string_view line;
  struct stat status {};
  if (::fstat(part->file.get(), &status) != 0) return;
  while (lines.next(&line)) {
    const std::uint64_t end = part->bytes + line.size() + 1;
    if (end > static_cast<std::uint64_t>(status.st_size)) return;  // without its newline
    const std::optional<bool> failed = is_error_record(line);
    if (!failed) return;
    part->bytes = end;
    ++part->records;
    if (*failed) ++part->failed;
  }
}

}  // namespace

Part open_part(const std::string& target, std::uint64_t run, bool resume) {
  Part part;
  part.name = part_name(target, run);
  Descriptor file(::open(part.name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kMode));
  if (!file.is_open() || !lock(file.get()) || !is_named(file.get(), part.name)) return {};
  part.file = std::move(file);
  if (resume) count(&part);
  const auto end = static_cast<off_t>(part.bytes);
  if (::ftruncate(part.file.get(), end) != 0 || ::lseek(part.file.get(), end, SEEK_SET) != end)
    return {};
  return part;
}

}  // namespace pith::cli
