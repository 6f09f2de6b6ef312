#include "base/mapped_file.h"

#include <sys/mman.h>
#include <sys/stat.h>

#include <utility>

#include "base/descriptor.h"
#include "base/file.h"

namespace pith {

Result<MappedFile> MappedFile::open(const std::filesystem::path& path) {
  MappedFile file;
  struct stat status {};
  const Result<int> opened = open_file(path);
  if (!opened) return tl::unexpected(opened.error());
  const Descriptor descriptor(*opened);
  if (fstat(descriptor.get(), &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0) {
    const auto size = static_cast<std::size_t>(status.st_size);
    // All of it is read at once: that costs less than a fault a page.
    void* map = ::mmap(nullptr, size, PROT_READ, MAP_SHARED | MAP_POPULATE, descriptor.get(), 0);
    if (map != MAP_FAILED) {
      file.map_ = map;
      file.mapped_ = {static_cast<const char*>(map), size};
    }
  }
  Result<std::string> bytes;
  if (file.map_ == nullptr) bytes = read_descriptor(descriptor.get(), path.string());
  if (!bytes) return tl::unexpected(bytes.error());
  file.copy_ = *std::move(bytes);
  return file;
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : map_(std::exchange(other.map_, nullptr)),
      mapped_(other.mapped_),
      copy_(std::move(other.copy_)) {}

MappedFile::~MappedFile() {
  if (map_ != nullptr) ::munmap(map_, mapped_.size());
}

}  // namespace pith
