// Internal. A hash table from short strings to numbers, for words.
//
// Nearly all words have at most 16 bytes: they are kept in the table itself, as two numbers, so that a
// word that is found costs two loads, a multiplication and a comparison, and no string.

#ifndef PITH_TEXT_BYTE_TABLE_H_
#define PITH_TEXT_BYTE_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
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

  // What a string is looked up by. Good for all tables, whatever is put into them.
  struct Key {
    std::uint64_t low = 0;   // the bytes; of more than 16, their hash
    std::uint64_t high = 0;  // the rest of the bytes; of more than 16, 0
    std::uint64_t hash = 0;
    std::uint32_t size = 0;  // in bytes
  };

  ByteTable();

  // REQUIRES: `bytes` is not empty.
  [[nodiscard]] static Key key(std::string_view bytes) {
    return bytes.size() > kShort ? long_key(bytes) : short_key(bytes);
  }

  // Fetches what at() will look at. A table of many words is far from the processor, and a text's words
  // are all over it: those of a sentence come together if they are called together, which takes a
  // tenth to a fifth off the time of summarize() on articles that all differ.
  void prefetch(const Key& key) const { __builtin_prefetch(&slots_[key.hash & mask_]); }

  // The value of `bytes`, which are put into the table with kUnset if they are not there. Valid
  // until the next call. REQUIRES: `key` is key(bytes).
  std::uint32_t& at(const Key& key, std::string_view bytes) {
    Slot& first = slots_[key.hash & mask_];
    return first.holds(key) ? first.value : find(key, bytes);
  }
  std::uint32_t& operator[](std::string_view bytes) { return at(key(bytes), bytes); }

  [[nodiscard]] std::size_t size() const { return size_; }
  // Empties it, and gives its memory back.
  void clear();
  // Empties it, and keeps what memory a text of a thousand words needs.
  void reset();

 private:
  struct Slot {
    std::uint64_t low = 0;
    std::uint64_t high = 0;  // of more than 16 bytes: ~ an index into long_, which is never 0
    std::uint32_t size = 0;  // 0: a free slot
    std::uint32_t value = kUnset;

    // False of what has more than 16 bytes.
    [[nodiscard]] bool holds(const Key& key) const {
      return low == key.low && high == key.high && size == key.size;
    }
  };

  static constexpr std::size_t kShort = 16;  // bytes that fit into a slot

  struct Seed {
    std::uint64_t low;
    std::uint64_t high;
  };
  static const Seed kSeed;  // of this process

  static std::uint64_t load(const char* from, std::size_t size) {
    std::uint64_t word = 0;
    std::memcpy(&word, from, size);
    return word;
  }
  // All bits of both in all bits of the product, folded: Wang Yi's wyhash (2019).
  static std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
  }
  static std::uint64_t hash_of(std::uint64_t low, std::uint64_t high, std::uint32_t size) {
    return mix(low ^ kSeed.low, high ^ kSeed.high ^ size);
  }

  // Loads that overlap where there are fewer bytes than two words: with the size they tell all
  // strings apart, and nothing behind the end is read.
  static Key short_key(std::string_view bytes) {
    const std::size_t size = bytes.size();
    const char* const at = bytes.data();
    Key key;
    key.size = static_cast<std::uint32_t>(size);
    if (size >= 8) {
      key.low = load(at, 8);
      key.high = load(at + size - 8, 8);
    } else if (size >= 4) {
      key.low = load(at, 4) | load(at + size - 4, 4) << 32U;
    } else {
      key.low = load(at, 1) | load(at + size / 2, 1) << 8U | load(at + size - 1, 1) << 16U;
    }
    key.hash = hash_of(key.low, key.high, key.size);
    return key;
  }
  static Key long_key(std::string_view bytes);

  [[nodiscard]] bool holds_long(const Slot& slot, const Key& key, std::string_view bytes) const;
  std::uint32_t& find(const Key& key, std::string_view bytes);
  std::uint32_t& add(std::size_t at, const Key& key, std::string_view bytes);
  [[nodiscard]] std::size_t free_slot(std::uint64_t hash) const;
  void grow();

  std::vector<Slot> slots_;  // a power of two ...
  std::size_t mask_;         // ... less one
  std::size_t size_ = 0;
  std::vector<std::string> long_;
};

}  // namespace pith

#endif  // PITH_TEXT_BYTE_TABLE_H_
