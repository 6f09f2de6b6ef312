// Internal. Bytes that come one piece after the other.

#ifndef PITH_BASE_BYTE_STREAM_H_
#define PITH_BASE_BYTE_STREAM_H_

#include <cstddef>
#include <functional>
#include <string>

#include "pith/pith.h"

namespace pith {

class ByteStream {
 public:
  ByteStream() = default;
  virtual ~ByteStream() = default;
  ByteStream(const ByteStream&) = delete;
  ByteStream& operator=(const ByteStream&) = delete;

  // Writes between 1 and `most` bytes to `to` and returns how many: those that are there, without
  // waiting for more; 0 at the end, and ever after. An error is the last that is read, too; its
  // message opens with name(). REQUIRES: most > 0.
  [[nodiscard]] virtual Result<std::size_t> read(char* to, std::size_t most) = 0;

  // How many bytes of the file, as it is stored, what was read so far took.
  [[nodiscard]] virtual std::size_t position() const = 0;

  // What messages call it.
  [[nodiscard]] virtual const std::string& name() const = 0;
};

// Runs before each read, which may have to wait. False: read no more, as if it were the end.
using BeforeRead = std::function<bool(int descriptor)>;

// The bytes of an open file, which stays the caller's.
class DescriptorStream : public ByteStream {
 public:
  DescriptorStream(int descriptor, std::string name, BeforeRead before_read = {});

  // Errors: those of file_error().
  [[nodiscard]] Result<std::size_t> read(char* to, std::size_t most) override;
  [[nodiscard]] std::size_t position() const override { return position_; }
  [[nodiscard]] const std::string& name() const override { return name_; }

 private:
  int descriptor_;
  std::string name_;
  BeforeRead before_read_;
  std::size_t position_ = 0;
  bool at_end_ = false;
};

}  // namespace pith

#endif  // PITH_BASE_BYTE_STREAM_H_
