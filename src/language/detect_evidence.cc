// Words, endings and letters are one kind of thing here, marks: each is worth log2(languages /
// languages that have it), as in tf-idf.

#include "language/detect_evidence.h"

#include <array>

#include "base/unicode.h"
#include "language/detect_marks.h"

namespace pith {
namespace {

// Shares of a word's worth.
constexpr double kEnding = 0.25;
constexpr double kLetter = 0.35;

constexpr std::size_t kMinEnding = 2, kMaxEnding = 5;  // letters, without the hyphen

using Kind = MarkKey::Kind;

// What has been seen so far, by numbers of languages.
struct Points {
  std::array<double, 1U << 8U> of{};  // as many as a number may name

  // Gives each language that has the mark its worth, times `share`.
  void add(const MarkKey& mark, double share) {
    const std::span<const std::uint8_t> owners = kMarks.owners(mark.value());
    if (owners.empty()) return;
    const double worth = share * kMarks.worth[owners.size()];
    for (const std::uint8_t language : owners) of[language] += worth;
  }
};

void weigh_word(std::string_view word, Points* points) {
  MarkKey key(Kind::kWord);
  for (const char c : word) key.add(c);
  points->add(key, 1);
}

void weigh_letter(std::string_view letter, Points* points) {
  MarkKey key(Kind::kLetter);
  for (const char c : letter) key.add(c);
  points->add(key, kLetter);
}

void weigh_endings(std::string_view word, Points* points) {
  MarkKey key(Kind::kEnding);
  std::size_t letters = 0;
  for (std::size_t at = word.size(); at-- > 0 && letters < kMaxEnding;) {
    key.add(word[at]);
    if (is_trail(word[at])) continue;
    if (at == 0) return;  // the whole word is no ending
    if (++letters >= kMinEnding) points->add(key, kEnding);
  }
}

}  // namespace

Evidence weigh_words(std::string_view text) {
  Evidence evidence;
  Points points;
  const std::string folded = fold(text);
  const std::string_view all = folded;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t begin = at;
    std::size_t end = at;
    while (at < all.size()) {
      const char32_t c = next_code_point(all, &at);
      if (!is_letter(c)) break;
      if (c >= 0x80) weigh_letter(all.substr(end, at - end), &points);
      end = at;
      ++evidence.letters;
    }
    if (end == begin) continue;
    ++evidence.words;
    const std::string_view word = all.substr(begin, end - begin);
    weigh_word(word, &points);
    weigh_endings(word, &points);
  }
  evidence.languages.reserve(kMarks.tags.size() + 2);  // and the two that others may name
  for (std::size_t i = 0; i < kMarks.tags.size(); ++i)
    evidence.languages.push_back({kMarks.tags[i], points.of[i]});
  return evidence;
}

}  // namespace pith
