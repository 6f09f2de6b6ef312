#include "base/lines.h"

#include <algorithm>
#include <cstring>

#include "base/unicode.h"

namespace pith {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 16U;

}  // namespace

LineReader::LineReader(ByteStream* bytes, std::size_t longest) : bytes_(bytes), longest_(longest) {}

// What is given of it, a mark before and a CR behind.
std::size_t LineReader::held() const { return longest_ + 1 + kByteOrderMark.size(); }

bool LineReader::fill() {
  if (at_end_) return false;
  if (begin_ > 0) {  // not for each piece of a long line
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  if (buffer_.size() < end_ + kChunk) buffer_.resize(std::min(2 * end_, held()) + kChunk);
  Result<std::size_t> got = bytes_->read(buffer_.data() + end_, kChunk);
  end_ += got.value_or(0);
  if (!got) error_ = std::move(got).error();
  at_end_ = got.value_or(0) == 0;
  return !at_end_;
}

bool LineReader::next(std::string_view* line) {
  was_cut_ = false;
  std::size_t searched = 0;  // bytes from begin_ that hold no newline
  std::size_t skipped = 0;   // bytes of this line that were dropped
  for (;;) {
    const void* found =
        std::memchr(buffer_.data() + begin_ + searched, '\n', end_ - begin_ - searched);
    if (found != nullptr || (at_end_ && !error_ && begin_ < end_)) {
      const std::size_t stop =
          found != nullptr
              ? static_cast<std::size_t>(static_cast<const char*>(found) - buffer_.data())
              : end_;
      *line = std::string_view(buffer_).substr(begin_, stop - begin_);
      begin_ = found != nullptr ? stop + 1 : stop;
      if (++number_ == 1 && line->starts_with(kByteOrderMark)) {
        line->remove_prefix(kByteOrderMark.size());
      }
      if (line->ends_with('\r')) line->remove_suffix(1);
      was_cut_ = skipped > 0 || line->size() > longest_;
      *line = line->substr(0, longest_);
      return true;
    }
    searched = end_ - begin_;
    if (searched > held()) {  // drop the rest as it comes
      skipped += searched - held();
      end_ = begin_ + held();
      searched = held();
    }
    if (!fill() && (error_ || begin_ == end_)) return false;
  }
}

}  // namespace pith
