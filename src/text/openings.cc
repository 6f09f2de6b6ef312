// A text is compared with the phrases of its language as with the words of a dictionary: they are sorted, so
// those that begin as it does stand together, and each byte of it leaves fewer of them. Most sentences leave
// none after a few bytes, so only that much is folded.

#include "text/openings.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/short_fold.h"
#include "base/unicode.h"
#include "text/neighbours.h"

namespace pith {
namespace {

using Phrases = std::span<const SentenceOpening>;

// Those of `phrases`, which all have `size` bytes in common, that go on with `next`.
Phrases narrowed(Phrases phrases, std::size_t size, unsigned char next) {
  const auto at = [&](const SentenceOpening& opening) {  // -1: behind its end
    return opening.text.size() > size ? static_cast<unsigned char>(opening.text[size]) : -1;
  };
  const auto begin = std::ranges::lower_bound(phrases, static_cast<int>(next), {}, at);
  const auto end = std::ranges::upper_bound(begin, phrases.end(), static_cast<int>(next), {}, at);
  return {begin, end};
}

// The beginning of a sentence as fold_line() gives it, word by word as more of it is asked for.
class Line {
 public:
  explicit Line(std::string_view text) : text_(text) {}

  // The byte at `at`, or 0 behind the end.
  char operator[](std::size_t at) {
    while (at >= size_ && !text_.empty()) fold_word();
    return at < size_ ? bytes_[at] : '\0';
  }
  // What was folded up to now, at least `size` bytes and what is behind them.
  std::string_view known(std::size_t size) {
    (*this)[size];
    return {bytes_.data(), size_};
  }

 private:
  // Up to a blank and that blank. What stands on its two sides is folded alike with and without it.
  void fold_word() {
    const std::size_t word = std::min(text_.find(' '), text_.size() - 1) + 1;
    const ShortFold fold(text_.substr(0, word));
    text_.remove_prefix(word);
    const std::string_view folded = fold.text();
    if (size_ + folded.size() > bytes_.size()) {
      text_ = {};  // longer than any phrase
      return;
    }
    for (std::size_t at = 0; at < folded.size();) {
      const std::size_t begin = at;
      if (is_space(next_code_point(folded, &at))) {
        if (size_ > 0 && bytes_[size_ - 1] != ' ') bytes_[size_++] = ' ';
      } else {
        for (std::size_t i = begin; i < at; ++i) bytes_[size_++] = folded[i];
      }
    }
  }

  std::string_view text_;  // what is not folded yet
  std::array<char, 1024> bytes_;
  std::size_t size_ = 0;
};

// A phrase ends where a word does; in scripts without blanks, anywhere.
bool ends_at(std::string_view text, std::size_t at) {
  const char32_t behind = peek(text, at);
  std::size_t last = at;
  const char32_t before = previous_code_point(text, &last);
  const bool word = is_letter(before) || is_digit(before);
  return !word || is_unspaced(before) || !(is_letter(behind) || is_digit(behind));
}

}  // namespace

bool leans_back(std::string_view sentence, const Language::Data& language) {
  if (language.openings.empty()) return false;
  std::size_t begin = 0;
  while (begin < sentence.size() && is_opener(peek(sentence, begin))) {
    next_code_point(sentence, &begin);
    begin = skip_space(sentence, begin);
  }
  Line line(piece_at(sentence, begin));
  bool leans = false;
  Phrases phrases = language.openings;
  for (std::size_t size = 0; !phrases.empty(); ++size) {
    const SentenceOpening& first = phrases.front();  // the shortest
    if (size > 0 && first.text.size() == size && ends_at(line.known(size), size))
      leans = first.leans;
    const char next = line[size];
    if (next == '\0') break;
    phrases = narrowed(phrases, size, static_cast<unsigned char>(next));
  }
  return leans;
}

}  // namespace pith
