// Internal. A word or a few, folded; without an allocation where that is ASCII.

#ifndef PITH_BASE_SHORT_FOLD_H_
#define PITH_BASE_SHORT_FOLD_H_

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace pith {

// What fold() of base/unicode.h gives, kept in the object itself if it is ASCII and no longer than kRoom:
// fold() was half of the cost of a look at a word, and most of that its string.
class ShortFold {
 public:
  explicit ShortFold(std::string_view text);
  ShortFold(const ShortFold&) = delete;
  ShortFold& operator=(const ShortFold&) = delete;

  [[nodiscard]] std::string_view text() const {
    return long_.empty() ? std::string_view(buffer_.data(), size_) : std::string_view(long_);
  }

 private:
  static constexpr std::size_t kRoom = 240;  // bytes

  std::array<char, kRoom> buffer_;  // its first size_ bytes hold something
  std::size_t size_ = 0;
  std::string long_{};  // what is no ASCII, or has no room
};

}  // namespace pith

#endif  // PITH_BASE_SHORT_FOLD_H_
