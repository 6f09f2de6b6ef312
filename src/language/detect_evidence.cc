// Words, endings and letters are one kind of thing here, marks, told apart by their first byte: a
// word has none, "-ing" is an ending, "=ä" a letter. Each mark is worth log2(languages / languages
// that have it), as in tf-idf.

#include "language/detect_evidence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>

#include "base/hash.h"
#include "base/unicode.h"
#include "language/detect_words.h"

namespace pith {
namespace {

// Shares of a word's worth.
constexpr double kEnding = 0.25;
constexpr double kLetter = 0.35;

constexpr std::size_t kMinEnding = 2, kMaxEnding = 5;  // letters, without the hyphen

// An open hash table of (mark, language). A mark of several languages has a slot for each,
// somewhere in the run of full slots that starts at its home. Built when first asked, in 0.3 ms.
class Marks {
 public:
  static const Marks& all() {
    static const Marks marks;
    return marks;
  }

  // What add_to() is asked for: 56 bits of hash. Two marks that share them are taken for one,
  // which is as unlikely as it is harmless. `kind` is 0, '-' or '='.
  static std::uint64_t key(char kind, std::string_view mark) {
    std::uint64_t hash = kFnvStart;
    if (kind != 0) hash = fnv1a(std::string_view(&kind, 1), hash);
    return fnv1a(mark, hash) >> 8U;
  }

  // Gives each language that has the mark its worth, times `share`.
  void add_to(std::vector<Evidence::Points>* languages, std::uint64_t key, double share) const {
    std::array<std::uint8_t, kMaxLanguages> having;
    std::size_t count = 0;
    for (std::size_t i = home(key); slots_[i] != 0; i = next(i)) {
      if (slots_[i] >> 8U == key) having[count++] = static_cast<std::uint8_t>(slots_[i]);
    }
    const double worth = share * worth_[count];
    for (std::size_t i = 0; i < count; ++i) (*languages)[having[i] - 1U].points += worth;
  }

  [[nodiscard]] const std::vector<Evidence::Points>& none() const { return none_; }

 private:
  static constexpr std::size_t kSlots = 1U << 15U;   // for 7000 entries
  static constexpr std::size_t kMaxLanguages = 100;  // there are 72; a slot has room for 255

  Marks() {
    for (const auto words : {western_words(), other_words()}) {
      for (const LanguageWords& language : words) add(language);
    }
    for (std::size_t i = 1; i < worth_.size(); ++i) {
      worth_[i] = i < none_.size()
                      ? std::log2(static_cast<double>(none_.size()) / static_cast<double>(i))
                      : 0;
    }
  }

  void add(const LanguageWords& language) {
    none_.push_back({language.tag, 0});
    for (std::size_t at = 0; at < language.letters.size();) {
      const std::size_t begin = at;
      next_code_point(language.letters, &at);
      insert(key('=', language.letters.substr(begin, at - begin)));
    }
    for (std::size_t at = 0; at < language.words.size();) {
      const std::size_t end = std::min(language.words.find(' ', at), language.words.size());
      insert(key(0, language.words.substr(at, end - at)));  // "-" is an ending's first byte already
      at = end + 1;
    }
  }

  void insert(std::uint64_t key) {
    std::size_t i = home(key);
    while (slots_[i] != 0) i = next(i);
    slots_[i] = key << 8U | none_.size();  // the number of the language, from 1
  }

  static std::size_t home(std::uint64_t key) { return key % kSlots; }
  static std::size_t next(std::size_t slot) { return (slot + 1) % kSlots; }

  std::array<std::uint64_t, kSlots> slots_{};
  std::array<double, kMaxLanguages> worth_{};  // of a mark that so many languages have
  std::vector<Evidence::Points> none_;
};

void weigh_endings(std::string_view word, Evidence* evidence) {
  std::size_t at = word.size();
  for (std::size_t letters = 1; letters <= kMaxEnding && at > 0; ++letters) {
    previous_code_point(word, &at);
    if (at == 0) return;  // the whole word is no ending
    if (letters < kMinEnding) continue;
    Marks::all().add_to(&evidence->languages, Marks::key('-', word.substr(at)), kEnding);
  }
}

}  // namespace

Evidence weigh_words(std::string_view text) {
  const Marks& marks = Marks::all();
  Evidence evidence;
  evidence.languages = marks.none();
  const std::string folded = fold(text);
  const std::string_view all = folded;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t begin = at;
    std::size_t end = at;
    while (at < all.size()) {
      const char32_t c = next_code_point(all, &at);
      if (!is_letter(c)) break;
      if (c >= 0x80)
        marks.add_to(&evidence.languages, Marks::key('=', all.substr(end, at - end)), kLetter);
      end = at;
      ++evidence.letters;
    }
    if (end == begin) continue;
    ++evidence.words;
    const std::string_view word = all.substr(begin, end - begin);
    marks.add_to(&evidence.languages, Marks::key(0, word), 1);
    weigh_endings(word, &evidence);
  }
  return evidence;
}

}  // namespace pith
