// Internal. A set of words that is asked for membership: compiled in, or filled at run time.

#ifndef PITH_LANGUAGE_STRING_SET_H_
#define PITH_LANGUAGE_STRING_SET_H_

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace pith {

// Open addressing over offsets into one text. There is no pointer in it, so that a table made by
// models/generate.cc is read where it lies in the program: nothing is built at a start, and the
// dynamic linker has nothing to relocate. Looking a word up costs 51 instructions where
// std::unordered_set takes 96 (callgrind, the 2,000 of an article of 6 KB).
class StringSet {
 public:
  struct Slot {
    std::uint32_t at = 0;    // where the word begins in the text
    std::uint32_t size = 0;  // bytes; 0: free
  };
  // A power of two of slots, at most half of them taken, or none at all.
  struct Table {
    const char* text = nullptr;
    const Slot* slots = nullptr;
    std::uint32_t capacity = 0;
    std::uint32_t size = 0;  // words
  };

  StringSet() = default;
  StringSet(std::initializer_list<std::string_view> words);
  // `table` must outlive the set, and what is copied from it.
  explicit StringSet(const Table& table) : built_in_(table) {}

  [[nodiscard]] bool contains(std::string_view word) const;
  [[nodiscard]] bool empty() const { return size() == 0; }
  [[nodiscard]] std::size_t size() const { return table().size; }

  // The empty word is in no set. All words together are of less than 4 GiB.
  void insert(std::string_view word);
  void clear() { *this = StringSet(); }

  // All of it, in the order of their bytes.
  [[nodiscard]] std::vector<std::string> words() const;
  // Valid until the set changes.
  [[nodiscard]] Table table() const;

  friend bool operator==(const StringSet& a, const StringSet& b) { return a.words() == b.words(); }

 private:
  void grow();

  Table built_in_;  // where slots_ is empty
  std::string text_;
  std::vector<Slot> slots_;
  std::uint32_t size_ = 0;  // of slots_
};

}  // namespace pith

#endif  // PITH_LANGUAGE_STRING_SET_H_
