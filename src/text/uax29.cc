#include "text/uax29.h"

#include <cstdint>

#include "base/unicode.h"
#include "text/word_class.h"

namespace pith {
namespace {

using Kind = WordClass::Kind;

constexpr WordKinds kLetters = bit(Kind::kLetter) | bit(Kind::kHebrew);
constexpr WordKinds kWordy = kLetters | bit(Kind::kNumeric) | bit(Kind::kExtendNumLet);
constexpr WordKinds kUnspaced = bit(Kind::kKatakana) | bit(Kind::kIdeograph);

// WB5, 8, 9, 10, 13, 13a, 13b.
constexpr bool joins(Kind left, Kind right) {
  constexpr WordKinds kKatakana = bit(Kind::kKatakana) | bit(Kind::kExtendNumLet);
  const WordKinds both = bit(left) | bit(right);
  return (both & ~kWordy) == 0 || (both & ~kKatakana) == 0;
}

// The marks that join two of the kind of `left`: WB6, 7, 7b, 7c, 11, 12.
constexpr WordKinds marks_between(Kind left) {
  constexpr WordKinds kBoth = bit(Kind::kMidNumLet) | bit(Kind::kSingleQuote);
  if (left == Kind::kLetter) return kBoth | bit(Kind::kMidLetter);
  if (left == Kind::kHebrew) return kBoth | bit(Kind::kMidLetter) | bit(Kind::kDoubleQuote);
  if (left == Kind::kNumeric) return kBoth | bit(Kind::kMidNum);
  return 0;
}

constexpr bool joins_over(Kind left, Kind mark, Kind right) {
  if (mark == Kind::kDoubleQuote) return right == Kind::kHebrew;
  if (left == Kind::kNumeric) return right == Kind::kNumeric;
  return (bit(right) & kLetters) != 0;
}

unsigned char byte(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

// What begins U+5000 to U+9FFF: Han, and nothing else.
constexpr bool is_ideograph_lead(unsigned char byte) { return byte >= 0xE5 && byte <= 0xE9; }

// The rules for one piece, code point by code point.
class Walk {
 public:
  // Starts with the code point at `at`.
  Walk(std::string_view text, std::size_t at) : text_(text), at_(at) {
    const auto [c, next] = look(at_);
    accept(c, next);
    if ((bit(c.kind) & kWordIgnored) != 0) before_ = Kind::kOther;
  }

  Piece finish() {
    while (at_ < text_.size() && step()) {
    }
    return {at_, word_, dictionary_, narrow_};
  }

 private:
  struct Seen {
    WordClass c;
    std::size_t next;
  };

  [[nodiscard]] Seen look(std::size_t at) const {
    const char32_t c = next_code_point(text_, &at);
    return {word_class(c), at};
  }

  void accept(const WordClass& c, std::size_t next) {
    before_ = last_ = c.kind;
    dictionary_ = dictionary_ || c.dictionary;
    narrow_ = narrow_ || (c.kind == Kind::kExtendNumLet && byte(text_, at_) >= 0x80);
    word_ = word_ || c.word;
    at_ = next;
  }

  // Goes over one code point, or over a mark with the letter behind it. False at a boundary.
  bool step() {
    if (last_ == Kind::kIdeograph && is_ideograph_lead(byte(text_, at_))) {
      do {
        at_ += 3;
      } while (at_ < text_.size() && is_ideograph_lead(byte(text_, at_)));
      return true;
    }
    const auto [c, next] = look(at_);
    if ((bit(c.kind) & kWordIgnored) != 0) {  // WB4, 3a
      if ((bit(before_) & kWordNewlines) != 0) return false;
      last_ = c.kind;
      dictionary_ = dictionary_ || c.dictionary;
      at_ = next;
      return true;
    }
    if (joins_directly(c)) {
      const bool pair = c.kind == Kind::kRegional;  // WB15: a third begins the next pair
      accept(c, next);
      if (pair) before_ = Kind::kOther;
      return true;
    }
    return (marks_between(before_) & bit(c.kind)) != 0 && step_over_mark(c.kind, next);
  }

  [[nodiscard]] bool joins_directly(const WordClass& c) const {
    if (joins(before_, c.kind)) return true;
    if (last_ == Kind::kZwj && c.pictographic) return true;                       // WB3c
    if (c.kind == Kind::kRegional && before_ == Kind::kRegional) return true;     // WB15, 16
    if (last_ == Kind::kCr) return c.kind == Kind::kLf;                           // WB3
    if (last_ == Kind::kSpace || last_ == Kind::kHangul) return c.kind == last_;  // WB3d
    return (bit(last_) & kUnspaced) != 0 && (bit(c.kind) & kUnspaced) != 0;
  }

  bool step_over_mark(Kind mark, std::size_t behind_mark) {
    bool dictionary = false;
    for (std::size_t at = behind_mark; at < text_.size();) {
      const auto [c, next] = look(at);
      if ((bit(c.kind) & kWordIgnored) == 0) {
        if (!joins_over(before_, mark, c.kind)) break;
        dictionary_ = dictionary_ || dictionary;
        accept(c, next);
        return true;
      }
      dictionary = dictionary || c.dictionary;
      at = next;
    }
    if (before_ != Kind::kHebrew || mark != Kind::kSingleQuote) return false;
    accept({mark}, behind_mark);  // WB7a
    return true;
  }

  std::string_view text_;
  std::size_t at_;
  Kind before_ = Kind::kOther;  // of the last code point that WB4 does not ignore
  Kind last_ = Kind::kOther;    // of the last code point
  bool word_ = false;
  bool dictionary_ = false;
  bool narrow_ = false;
};

}  // namespace

Piece next_piece(std::string_view text, std::size_t at) { return Walk(text, at).finish(); }

}  // namespace pith
