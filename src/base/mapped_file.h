// Internal. A file's bytes without a copy of them.

#ifndef PITH_BASE_MAPPED_FILE_H_
#define PITH_BASE_MAPPED_FILE_H_

#include <filesystem>
#include <string>
#include <string_view>

#include "pith/pith.h"

namespace pith {

// A regular file is mapped, and must not be written into while it is; what else can be read (a pipe)
// is read to its end. Errors: kNotFound, kUnreadable; the message opens with the path.
class MappedFile {
 public:
  [[nodiscard]] static Result<MappedFile> open(const std::filesystem::path& path);
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&&) = delete;
  ~MappedFile();

  [[nodiscard]] std::string_view bytes() const { return map_ != nullptr ? mapped_ : copy_; }

 private:
  MappedFile() = default;

  void* map_ = nullptr;  // nullptr: the bytes are copy_
  std::string_view mapped_;
  std::string copy_;
};

}  // namespace pith

#endif  // PITH_BASE_MAPPED_FILE_H_
