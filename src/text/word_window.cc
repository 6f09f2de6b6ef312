#include "text/word_window.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "base/unicode.h"
#include "text/word_class.h"
#include "text/word_masks.h"

namespace pith {
namespace {

constexpr unsigned kLetter = WordClass::kLetter | kWordBit;
constexpr unsigned kNumber = WordClass::kNumeric | kWordBit;

// The 64 bytes at `at`; of those behind the text's end it does not matter what they are.
WordMasks masks_at(std::string_view text, std::size_t at) {
  const std::string_view left = text.substr(at);
  if (left.size() >= kMaskSize) return word_masks(left.data());
  std::array<char, kMaskSize> padded{};
  std::memcpy(padded.data(), left.data(), left.size());
  return word_masks(padded.data());
}

// Adds the code points that are not ASCII to the masks, one after the other.
class Foreign {
 public:
  Foreign(std::string_view text, std::size_t at, std::size_t size, WordMasks* masks)
      : text_(text), at_(at), size_(size), masks_(masks) {}

  // Until one is more than letter, digit, mark or blank: its place, or else the size.
  std::size_t add() {
    std::uint64_t rest = masks_->foreign & low_bits(size_);
    while (rest != 0) {
      const auto begin = static_cast<std::size_t>(std::countr_zero(rest));
      std::size_t next = at_ + begin;
      const unsigned c = word_class_byte(next_code_point(text_, &next));
      const std::size_t end = next - at_;
      if (end > size_) return begin;
      const std::uint64_t bits = low_bits(end) & ~low_bits(begin);
      if (c == kLetter) {
        masks_->letters |= bits;
      } else if (!add_other(c, begin, end, bits)) {
        hard_ = true;
        return begin;
      }
      rest &= ~bits;
    }
    return size_;
  }

  [[nodiscard]] bool hard() const { return hard_; }
  [[nodiscard]] std::uint64_t joined() const { return joined_; }  // marks in words

 private:
  bool add_other(unsigned c, std::size_t begin, std::size_t end, std::uint64_t bits) {
    switch (c) {
      case kNumber:
        masks_->digits |= bits;
        return true;
      case WordClass::kExtend:
      case WordClass::kZwj:
        return add_combining(begin, bits);
      case WordClass::kMidNumLet:
        return add_mark(begin, end, bits);
      case WordClass::kOther:
      case WordClass::kSpace:
      case WordClass::kNewline:
        return true;
      default:
        return false;
    }
  }

  // WB4: it is what stands before it. Behind a mark it may be inside of a word or not.
  bool add_combining(std::size_t begin, std::uint64_t bits) {
    const std::uint64_t before = low_bits(begin) & ~(low_bits(begin) >> 1U);
    if (((masks_->quotes | masks_->commas) & before) != 0) return false;
    for (std::uint64_t* mask : {&masks_->letters, &masks_->digits, &masks_->underscores}) {
      if ((*mask & before) != 0) *mask |= bits;
    }
    return true;
  }

  // U+2019 and its like, which do what ' does.
  bool add_mark(std::size_t begin, std::size_t end, std::uint64_t bits) {
    const std::uint64_t before = low_bits(begin) & ~(low_bits(begin) >> 1U);
    const bool letter = (masks_->letters & before) != 0;
    const bool digit = (masks_->digits & before) != 0;
    if (!letter && !digit) return true;
    if (end == kMaskSize) return false;  // nobody knows what stands behind
    if (end == size_) return true;
    const unsigned next = word_class_byte(peek(text_, at_ + end));
    if (next == (letter ? kLetter : kNumber)) joined_ |= bits;
    return (next & (kDictionaryBit | kPictographicBit)) == 0 && next != WordClass::kExtend &&
           next != WordClass::kZwj && next != (WordClass::kHebrew | kWordBit);
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t size_;
  WordMasks* masks_;
  std::uint64_t joined_ = 0;
  bool hard_ = false;
};

// The bits between two bits of `mask`.
std::uint64_t between(std::uint64_t mask) { return mask << 1U & mask >> 1U; }

}  // namespace

WordWindow word_window(std::string_view text, const Span& rest) {
  WordMasks masks = masks_at(text, rest.begin);
  std::size_t size = std::min(kMaskSize, rest.end - rest.begin);
  std::uint64_t joined = 0;
  bool at_end = size < kMaskSize;
  bool hard = false;
  if ((masks.foreign & low_bits(size)) != 0) {
    Foreign foreign(text, rest.begin, size, &masks);
    const std::size_t stop = foreign.add();
    at_end = at_end && stop == size;
    size = stop;
    joined = foreign.joined();
    hard = foreign.hard();
  }
  const std::uint64_t seen = low_bits(size);
  const std::uint64_t letters = masks.letters & seen;
  const std::uint64_t digits = masks.digits & seen;
  joined |= masks.quotes & (between(letters) | between(digits));
  joined |= masks.commas & between(digits);
  const std::uint64_t words = (letters | digits | masks.underscores | joined) & seen;
  WordWindow window{words & ~(words << 1U), ~words & words << 1U, size, hard};
  if (!at_end) {  // a word up to there may go on, or over a mark
    const std::uint64_t last = seen & ~(seen >> 1U);
    window.ends &= seen;
    if (((masks.quotes | masks.commas) & last) != 0) window.ends &= ~last;
  }
  if (const std::uint64_t odd = window.begins & masks.underscores; odd != 0) {  // "__" is no word
    window.size = static_cast<std::size_t>(std::countr_zero(odd));
    window.begins &= low_bits(window.size);
    window.ends &= low_bits(window.size);
    window.hard = true;
  }
  return window;
}

}  // namespace pith
