#include "text/uax29.h"

#include <unicode/ubrk.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

#include "base/unicode.h"
#include "pith/inspect.h"
#include "text/word_class.h"

namespace pith {
namespace {

using Kind = WordClass::Kind;

// Letters, digits, '_': each joins each (WB5, 8, 9, 10, 13a, 13b).
constexpr std::array<bool, 256> kJoined = [] {
  std::array<bool, 256> joined{};
  for (std::size_t c = 0; c < 128; ++c) {
    joined[c] = kAsciiKinds[c] == Kind::kLetter || kAsciiKinds[c] == Kind::kNumeric || c == '_';
  }
  return joined;
}();

constexpr std::uint32_t bit(Kind kind) { return 1U << kind; }

constexpr std::uint32_t kLetters = bit(Kind::kLetter) | bit(Kind::kHebrew);
constexpr std::uint32_t kWordy = kLetters | bit(Kind::kNumeric) | bit(Kind::kExtendNumLet);
constexpr std::uint32_t kUnspaced = bit(Kind::kKatakana) | bit(Kind::kIdeograph);
constexpr std::uint32_t kNewlines = bit(Kind::kCr) | bit(Kind::kLf) | bit(Kind::kNewline);
constexpr std::uint32_t kIgnored = bit(Kind::kExtend) | bit(Kind::kZwj);
constexpr std::uint32_t kInsideWord =
    kLetters | kUnspaced | bit(Kind::kHangul) | bit(Kind::kNumeric);

// WB5, 8, 9, 10, 13, 13a, 13b.
constexpr bool joins(Kind left, Kind right) {
  constexpr std::uint32_t kKatakana = bit(Kind::kKatakana) | bit(Kind::kExtendNumLet);
  const std::uint32_t both = bit(left) | bit(right);
  return (both & ~kWordy) == 0 || (both & ~kKatakana) == 0;
}

// The marks that join two of the kind of `left`: WB6, 7, 7b, 7c, 11, 12.
constexpr std::uint32_t marks_between(Kind left) {
  constexpr std::uint32_t kBoth = bit(Kind::kMidNumLet) | bit(Kind::kSingleQuote);
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
  // Goes on behind `at`; what stands before it in the piece ends with a character of kind `before`.
  Walk(std::string_view text, std::size_t at, Kind before, bool word)
      : text_(text), at_(at), before_(before), last_(before), word_(word) {}

  // Starts with the code point at `at`.
  Walk(std::string_view text, std::size_t at) : text_(text), at_(at) {
    const auto [c, next] = look(at_);
    accept(c, next);
    if ((bit(c.kind) & kIgnored) != 0) before_ = Kind::kOther;
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
    return {c < 0x80 ? WordClass{kAsciiKinds[c]} : word_class(c), at};
  }

  void accept(const WordClass& c, std::size_t next) {
    before_ = last_ = c.kind;
    dictionary_ = dictionary_ || c.dictionary;
    narrow_ = narrow_ || (c.kind == Kind::kExtendNumLet && byte(text_, at_) >= 0x80);
    if (!word_) {
      std::size_t at = at_;
      word_ = (bit(c.kind) & kInsideWord) != 0 ||
              (c.kind == Kind::kOther && is_letter(next_code_point(text_, &at)));
    }
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
    if ((bit(before_) & kWordy) != 0 && kJoined[byte(text_, at_)]) {
      word_ = word_ || text_[at_] != '_';
      before_ = last_ = kAsciiKinds[byte(text_, at_++)];
      return true;
    }
    std::size_t behind = at_;
    if ((bit(before_) & kWordy) != 0 && is_common_letter(next_code_point(text_, &behind))) {
      word_ = true;
      before_ = last_ = Kind::kLetter;
      at_ = behind;
      return true;
    }
    const auto [c, next] = look(at_);
    if ((bit(c.kind) & kIgnored) != 0) {  // WB4, 3a
      if ((bit(before_) & kNewlines) != 0) return false;
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
      if ((bit(c.kind) & kIgnored) == 0) {
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

// ICU fails only when it has no memory or no data: nothing that a caller could mend.
void check(UErrorCode status) {
  if (U_FAILURE(status) != 0) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
}

}  // namespace

Piece next_piece(std::string_view text, std::size_t at) {
  const unsigned char first = byte(text, at);
  if (first >= 0x80) return Walk(text, at).finish();
  std::size_t end = at + 1;
  if (!kJoined[first]) {
    if (end == text.size()) return {end, false, false, false};
    const unsigned char second = byte(text, end);
    if (second < 0x80 && first != ' ' && first != '\r') return {end, false, false, false};
    if (second < 0x80 && second != first && second != '\n') return {end, false, false, false};
    return Walk(text, at).finish();
  }
  const auto word = [&] {  // "__" is none
    return first != '_' || text.substr(at, end - at).find_first_not_of('_') < end;
  };
  for (;;) {  // ASCII words, with marks inside; the same as Walk, only faster
    while (end < text.size() && kJoined[byte(text, end)]) ++end;
    if (end == text.size()) break;
    const unsigned char stop = byte(text, end);
    const Kind before = kAsciiKinds[byte(text, end - 1)];
    if (stop >= 0x80) return Walk(text, end, before, word()).finish();
    if ((marks_between(before) & bit(kAsciiKinds[stop])) == 0 || end + 1 == text.size()) break;
    const unsigned char next = byte(text, end + 1);
    if (next >= 0x80) return Walk(text, end, before, word()).finish();
    if (!joins_over(before, kAsciiKinds[stop], kAsciiKinds[next])) break;
    end += 2;
  }
  return {end, word(), false, false};
}

// A word or sentence iterator, forward. In UTF-16: ICU is a quarter faster then, copying included,
// and over UTF-8 its rules for Thai, Lao, Khmer and Burmese take bytes for letters (ICU 72).
class IcuBreaker {
 public:
  explicit IcuBreaker(UBreakIteratorType type) {
    UErrorCode status = U_ZERO_ERROR;
    unused_ = ubrk_open(type, "", nullptr, 0, &status);
    check(status);
    renew();
  }
  ~IcuBreaker() {
    ubrk_close(breaks_);
    ubrk_close(unused_);
  }
  IcuBreaker(const IcuBreaker&) = delete;
  IcuBreaker& operator=(const IcuBreaker&) = delete;

  // Forgets all that was seen.
  void renew() {
    UErrorCode status = U_ZERO_ERROR;
    ubrk_close(breaks_);
    breaks_ = ubrk_clone(unused_, &status);
    check(status);
  }

  void start(std::string_view text) {
    utf16_.clear();
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = next_code_point(text, &at);
      if (c < 0x10000) {
        utf16_ += static_cast<char16_t>(c);
      } else {
        utf16_ += static_cast<char16_t>(0xD7C0 + (c >> 10U));
        utf16_ += static_cast<char16_t>(0xDC00 + (c & 0x3FFU));
      }
    }
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(breaks_, utf16_.data(), static_cast<std::int32_t>(utf16_.size()), &status);
    check(status);
    ubrk_first(breaks_);
    unit_ = at_ = 0;
  }

  // The next boundary, in bytes; at last, and then again and again, the end of the text.
  std::size_t next() {
    const std::int32_t end = ubrk_next(breaks_);
    const std::size_t unit = end == UBRK_DONE ? utf16_.size() : static_cast<std::size_t>(end);
    for (; unit_ < unit; ++unit_) {
      const char16_t c = utf16_[unit_];
      const bool half = c >= 0xD800 && c < 0xE000;  // a surrogate: two of four bytes
      at_ += c < 0x80 ? 1 : c < 0x800 || half ? 2 : 3;
    }
    return at_;
  }

 private:
  UBreakIterator* unused_ = nullptr;
  UBreakIterator* breaks_ = nullptr;
  std::u16string utf16_;
  std::size_t unit_ = 0;  // the boundary at which it stands, in UTF-16 ...
  std::size_t at_ = 0;    // ... and in bytes
};

namespace {

// ICU has no dictionary for some marks of Kana that no script owns. Once it has met one, it has none
// for the length mark U+30FC either. Words must not depend on what was read before.
bool spoils(std::string_view piece) {
  for (std::size_t at = piece.find('\xE3'); at < piece.size(); at = piece.find('\xE3', at)) {
    const char32_t c = next_code_point(piece, &at);
    if ((c >= 0x3031 && c <= 0x3035) || c == 0x309B || c == 0x309C || c == 0x30A0) return true;
  }
  return false;
}

}  // namespace

DictionaryBreaker::DictionaryBreaker() = default;
DictionaryBreaker::~DictionaryBreaker() = default;

void DictionaryBreaker::start(std::string_view text) {
  text_ = text;
  at_ = window_end_ = 0;
}

// Starting ICU costs as much as some words. So it is given more than the piece, for the pieces
// behind: up to 1 KB, but no '@', which it takes for a letter.
void DictionaryBreaker::open_window(const Span& piece) {
  constexpr std::size_t kWindow = 1024;
  if (icu_ == nullptr) icu_ = std::make_unique<IcuBreaker>(UBRK_WORD);
  std::size_t end = std::max(piece.end, std::min(text_.size(), piece.begin + kWindow));
  while (end < text_.size() && (byte(text_, end) & 0xC0U) == 0x80) ++end;
  const std::string_view behind = text_.substr(piece.end, end - piece.end);
  window_end_ = piece.end + std::min(behind.find('@'), behind.size());
  at_ = piece.begin;
  icu_->start(text_.substr(at_, window_end_ - at_));
  window_begin_ = at_;
}

void DictionaryBreaker::split(const Span& piece, std::vector<Span>* words) {
  constexpr std::size_t kGap = 64;  // ICU is not led through more bytes between two pieces
  const auto next = [&] { at_ = window_begin_ + icu_->next(); };
  if (piece.end > window_end_ || piece.begin > at_ + kGap) open_window(piece);
  while (at_ < piece.begin) next();
  if (at_ != piece.begin) open_window(piece);
  while (at_ < piece.end) {
    const std::size_t begin = at_;
    next();
    words->push_back({begin, std::min(at_, piece.end)});
  }
  if (spoils(piece.of(text_))) {
    icu_->renew();
    window_end_ = 0;
  }
}

std::vector<Span> uax29_words(std::string_view text) {
  DictionaryBreaker dictionary;
  dictionary.start(text);
  std::vector<Span> words;
  for (std::size_t at = 0; at < text.size();) {
    const Piece piece = next_piece(text, at);
    if (piece.dictionary) {
      dictionary.split({at, piece.end}, &words);
    } else {
      words.push_back({at, piece.end});
    }
    at = piece.end;
  }
  return words;
}

std::vector<Span> uax29_sentences(std::string_view text) {
  IcuBreaker icu(UBRK_SENTENCE);
  icu.start(text);
  std::vector<Span> sentences;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    at = icu.next();
    sentences.push_back({begin, at});
  }
  return sentences;
}

}  // namespace pith
