// Internal. A stream as lines, in bounded memory.

#ifndef PITH_BASE_LINES_H_
#define PITH_BASE_LINES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace pith {

class LineReader {
 public:
  // Reads the open file `descriptor`, which stays the caller's. Lines of more than `longest` bytes
  // are cut.
  LineReader(int descriptor, std::size_t longest);

  // The next line without its LF or CRLF in `*line`, good until the next call; false at the end. A
  // byte order mark before the first line is dropped. A cut line has its first `longest` bytes.
  bool next(std::string_view* line);

  // True if next() gives a line without waiting for more input.
  [[nodiscard]] bool has_line() const;

  // Bytes of the file up to behind the line given last.
  [[nodiscard]] std::uint64_t position() const { return position_ - (end_ - begin_); }
  [[nodiscard]] std::size_t number() const { return number_; }  // of the line given last, from 1
  [[nodiscard]] bool was_cut() const { return was_cut_; }       // the line given last was too long
  [[nodiscard]] int error() const { return error_; }            // errno of a failed read, or 0

 private:
  bool fill();  // reads more behind end_; false at the end

  int descriptor_;
  std::size_t longest_;
  std::string buffer_;
  std::size_t begin_ = 0;  // [begin_, end_) of buffer_ is read and not yet given
  std::size_t end_ = 0;
  std::uint64_t position_ = 0;  // bytes read
  std::size_t number_ = 0;
  bool was_cut_ = false;
  bool at_end_ = false;
  int error_ = 0;
};

}  // namespace pith

#endif  // PITH_BASE_LINES_H_
