#include "text/dictionary.h"

#include <unicode/ubrk.h>

#include <algorithm>
#include <stdexcept>
#include <string>

#include "base/unicode.h"
#include "pith/inspect.h"
#include "text/uax29.h"

namespace pith {
namespace {

// ICU fails only when it has no memory or no data: nothing that a caller could mend.
void check(UErrorCode status) {
  if (U_FAILURE(status) != 0) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
}

}  // namespace

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
  while (end < text_.size() && is_trail(text_[end])) ++end;
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
