// Internal. The words, endings and letters of detect_words.h as a table that is written when pith is
// built (make_marks.cc). To build it at each start took a million instructions.

#ifndef PITH_LANGUAGE_DETECT_MARKS_H_
#define PITH_LANGUAGE_DETECT_MARKS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/hash.h"

namespace pith {

// The key of a mark, made byte by byte: of an ending from its last byte to its first, so that one way
// back through a word gives those of all its endings.
class MarkKey {
 public:
  enum class Kind : char { kWord = 'w', kEnding = '-', kLetter = '=' };

  // The kind is the first byte: seeds that are near each other would meet again behind one byte.
  explicit constexpr MarkKey(Kind kind) { add(static_cast<char>(kind)); }
  constexpr void add(char c) { hash_ = fnv1a({&c, 1}, hash_); }
  // Spread, since the upper bits of FNV-1a know little of short words.
  [[nodiscard]] constexpr std::uint64_t value() const { return hash_ * 0x9E3779B97F4A7C15U; }

 private:
  std::uint64_t hash_ = kFnvStart;
};

// An open hash table from marks to the languages that have them.
struct Marks {
  // The upper 48 bits of a slot are its key's, the lower the number of a set; 0 is a free slot. Two
  // marks that share those bits are taken for one, which is as unlikely as it is harmless.
  static constexpr unsigned kSlotBits = 14;  // for 5000 marks
  static constexpr unsigned kSetBits = 16;

  std::span<const std::uint64_t> slots;
  std::span<const std::uint16_t> set_ends;  // set i is members[set_ends[i - 1], set_ends[i])
  std::span<const std::uint8_t> members;    // numbers of languages
  std::span<const double> worth;            // of a mark, by how many languages have it
  std::span<const std::string_view> tags;   // of the languages

  static constexpr std::size_t home(std::uint64_t key) { return key >> (64U - kSlotBits); }
  static constexpr std::size_t next(std::size_t slot) {
    return (slot + 1) % (std::size_t{1} << kSlotBits);
  }

  // The languages that have a mark.
  [[nodiscard]] std::span<const std::uint8_t> owners(std::uint64_t key) const {
    for (std::size_t i = home(key); slots[i] != 0; i = next(i)) {
      if ((slots[i] ^ key) >> kSetBits != 0) continue;
      const std::size_t set = slots[i] % (1U << kSetBits);
      return members.subspan(set_ends[set - 1], set_ends[set] - set_ends[set - 1]);
    }
    return {};
  }
};

extern const Marks kMarks;  // detect_marks.cc in the build folder

}  // namespace pith

#endif  // PITH_LANGUAGE_DETECT_MARKS_H_
