// Internal. A stream as its content, packed or not.

#ifndef PITH_BASE_UNPACKING_STREAM_H_
#define PITH_BASE_UNPACKING_STREAM_H_

#include <memory>
#include <string>
#include <string_view>

#include "base/byte_stream.h"
#include "base/unpacker.h"

namespace pith {

// What another stream holds, unpacked if it begins as gzip or zstd do, and else as it is. It waits
// for no more than it needs: what was packed and flushed can be read before the next piece comes.
// Errors: those of the stream and of Unpacker; kUnsupported, packed twice.
class UnpackingStream : public ByteStream {
 public:
  explicit UnpackingStream(ByteStream* source) : source_(source) {}

  [[nodiscard]] Result<std::size_t> read(char* to, std::size_t most) override;
  // Packed bytes that were unpacked, or bytes read; none of those that wait in a buffer.
  [[nodiscard]] std::size_t position() const override;
  [[nodiscard]] const std::string& name() const override { return source_->name(); }
  // True if something stands behind the last member that is none, and is more than padding with NUL.
  // REQUIRES: read() has said that this is the end.
  [[nodiscard]] bool has_rest() const;

 private:
  [[nodiscard]] Result<void> open();
  [[nodiscard]] Result<std::size_t> read_content(char* to, std::size_t most);
  [[nodiscard]] Result<void> refill();
  [[nodiscard]] tl::unexpected<Error> failure(const Error& error) const;

  ByteStream* source_;
  std::unique_ptr<Unpacker> unpacker_{};  // none for what is not packed
  bool is_open_ = false;                  // it is known whether it is packed
  bool source_ended_ = false;
  std::string packed_{};             // read from the source
  std::string_view to_unpack_{};     // the end of packed_
  std::string opening_{};            // content that was read to see what it is
  std::string_view opening_left_{};  // the end of opening_, not yet given
};

}  // namespace pith

#endif  // PITH_BASE_UNPACKING_STREAM_H_
