// Internal. A stream as lines, in bounded memory.

#ifndef PITH_BASE_LINES_H_
#define PITH_BASE_LINES_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/byte_stream.h"

namespace pith {

class LineReader {
 public:
  // Reads `bytes`, which stay the caller's. Lines of more than `longest` bytes are cut. Memory: no
  // more than 128 KiB beside the longest line, and twice that while the buffer grows.
  LineReader(ByteStream* bytes, std::size_t longest);

  // The next line without its LF or CRLF in `*line`, good until the next call; false at the end. A
  // byte order mark before the first line is dropped. A cut line has its first `longest` bytes. The
  // end of the stream ends a line; an error does not, what was read of the line is dropped.
  bool next(std::string_view* line);

  [[nodiscard]] std::size_t number() const { return number_; }  // of the line given last, from 1
  [[nodiscard]] bool was_cut() const { return was_cut_; }       // the line given last was too long
  [[nodiscard]] std::size_t longest() const { return longest_; }
  // Why there are no more lines, if it is not the end.
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }
  // ByteStream::position(): of what was read, which is up to 64 KiB of lines ahead.
  [[nodiscard]] std::size_t position() const { return bytes_->position(); }

 private:
  bool fill();                             // reads more behind end_; false at the end
  [[nodiscard]] std::size_t held() const;  // bytes that are kept of a line

  ByteStream* bytes_;
  std::size_t longest_;
  std::string buffer_;
  std::size_t begin_ = 0;  // [begin_, end_) of buffer_ is read and not yet given
  std::size_t end_ = 0;
  std::size_t number_ = 0;
  bool was_cut_ = false;
  bool at_end_ = false;
  std::optional<Error> error_{};
};

}  // namespace pith

#endif  // PITH_BASE_LINES_H_
