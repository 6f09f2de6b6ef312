// A stream of bytes in memory, in pieces.

#ifndef PITH_TESTS_BASE_PIECES_H_
#define PITH_TESTS_BASE_PIECES_H_

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

#include "base/byte_stream.h"

namespace pith {

class Pieces : public ByteStream {
 public:
  // `size` gives the size of the next piece, 1 or more.
  Pieces(std::string bytes, std::function<std::size_t()> size)
      : bytes_(std::move(bytes)), size_(std::move(size)) {}

  Result<std::size_t> read(char* to, std::size_t most) override {
    ++reads_;
    const std::size_t given = bytes_.copy(to, std::min(most, size_()), position_);
    position_ += given;
    return given;
  }
  [[nodiscard]] std::size_t position() const override { return position_; }
  [[nodiscard]] const std::string& name() const override { return name_; }
  [[nodiscard]] std::size_t reads() const { return reads_; }

 private:
  std::string bytes_;
  std::function<std::size_t()> size_;
  std::string name_ = "store";
  std::size_t position_ = 0;
  std::size_t reads_ = 0;
};

}  // namespace pith

#endif  // PITH_TESTS_BASE_PIECES_H_
