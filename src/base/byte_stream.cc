#include "base/byte_stream.h"

#include <unistd.h>

#include <cerrno>
#include <utility>

#include "base/file.h"

namespace pith {

DescriptorStream::DescriptorStream(int descriptor, std::string name, BeforeRead before_read)
    : descriptor_(descriptor), name_(std::move(name)), before_read_(std::move(before_read)) {}

Result<std::size_t> DescriptorStream::read(char* to, std::size_t most) {
  while (!at_end_) {
    at_end_ = before_read_ && !before_read_(descriptor_);
    if (at_end_) break;
    const ssize_t got = ::read(descriptor_, to, most);
    if (got > 0) {
      position_ += static_cast<std::size_t>(got);
      return static_cast<std::size_t>(got);
    }
    if (got < 0 && errno == EINTR) continue;
    at_end_ = true;  // a terminal would go on behind it
    if (got < 0) return tl::unexpected(file_error(name_, errno));
  }
  return 0;
}

}  // namespace pith
