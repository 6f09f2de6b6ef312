// Internal. Which blocks may hold a phrase that gives clutter away: nearly all do not, and need not
// be folded and compared with each phrase.

#ifndef PITH_READ_CLUTTER_FILTER_H_
#define PITH_READ_CLUTTER_FILTER_H_

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "language/data.h"

namespace pith {

// A set of the first bytes of phrases, which is asked too often to compare and may be wrong one
// time in thirty: a Bloom filter of one hash.
class PhraseHeads {
 public:
  static constexpr std::size_t kBytes = 8;  // of a phrase, that count

  void add(std::string_view phrase);
  // False only if no phrase begins with the first bytes of `folded`.
  [[nodiscard]] bool may_have(std::string_view folded) const;
  [[nodiscard]] bool may_have_within(std::string_view folded) const;  // at any place

 private:
  static constexpr unsigned kBits = 15;
  [[nodiscard]] static std::size_t slot(std::string_view head);

  std::bitset<std::size_t{1} << kBits> heads_;
  std::array<bool, kBytes> short_{};  // there are phrases of so many bytes
};

class ClutterFilter {
 public:
  // Cheap enough to be made for each text: a dozen instructions a phrase.
  explicit ClutterFilter(const std::vector<ClutterPhrase>& phrases);

  // False only if fold_line(line) has no phrase where one counts: in front, for a `sentence` also
  // behind the end of a sentence in it, for what is none a notice anywhere. Linear.
  [[nodiscard]] bool may_hold(std::string_view line, bool sentence) const;

 private:
  [[nodiscard]] bool may_open(std::string_view line, std::size_t at,
                              const PhraseHeads& heads) const;
  [[nodiscard]] bool may_open_later_sentence(std::string_view line) const;

  PhraseHeads all_;
  PhraseHeads notices_;
};

// What folding does to a code point wherever it stands (asserted for all of them in the tests).
//
// True where something ends a sentence, or is folded into something that does: "⒈" into "1.".
[[nodiscard]] bool may_fold_to_terminator(char32_t c);
// True where something may stand between the end of a sentence and the next: blanks, closers, what
// folds into such or into nothing. Also for much else.
[[nodiscard]] bool may_fold_to_closer(char32_t c);
// True only if nothing before `c` is folded together with it or with what is behind it.
[[nodiscard]] bool folds_apart(char32_t c);

}  // namespace pith

#endif  // PITH_READ_CLUTTER_FILTER_H_
