// Internal. A hash table from short strings to numbers, for words.
//
// Nearly all words have at most 16 bytes: they are kept in the table itself, as two numbers, so that a
// word that is found costs two loads, a multiplication and a comparison, and no string. That is a
// fifth of what std::unordered_map costs (benchmarks/README.md).

#ifndef PITH_TEXT_BYTE_TABLE_H_
#define PITH_TEXT_BYTE_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pith {

// Open addressing with linear probing, at most half full. The hash has a seed that differs from process
// to process, so that nobody can make words that collide; nothing can iterate, so that no order
// reaches a result.
class ByteTable {
 public:
  static constexpr std::uint32_t kUnset = 0xFFFFFFFE;

  ByteTable();

  // The value of `bytes`, which are put into the table with kUnset if they are not there. Valid
  // until the next call. REQUIRES: `bytes` is not empty.
  std::uint32_t& operator[](std::string_view bytes);

  [[nodiscard]] std::size_t size() const { return size_; }
  // Empties it, and gives its memory back.
  void clear();
  // Empties it, and keeps what memory a text of a thousand words needs.
  void reset();

 private:
  struct Slot {
    std::uint64_t low = 0;   // the bytes; of more than 16, their hash
    std::uint64_t high = 0;  // the rest of the bytes; of more than 16, an index into long_
    std::uint32_t size = 0;  // in bytes; 0: a free slot
    std::uint32_t value = kUnset;
  };

  static Slot short_slot(std::string_view bytes);
  [[nodiscard]] Slot long_slot(std::string_view bytes) const;
  std::uint32_t& find_long(std::string_view bytes);
  [[nodiscard]] std::size_t home(const Slot& slot) const;
  std::uint32_t& add(std::size_t at, std::string_view bytes);
  void grow();

  std::uint64_t seed_low_;
  std::uint64_t seed_high_;
  std::vector<Slot> slots_;  // a power of two ...
  std::size_t mask_;         // ... less one
  std::size_t size_ = 0;
  std::vector<std::string> long_;
};

}  // namespace pith

#endif  // PITH_TEXT_BYTE_TABLE_H_
