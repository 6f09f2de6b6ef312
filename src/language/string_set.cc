#include "language/string_set.h"

#include <algorithm>
#include <cstring>

namespace pith {
namespace {

constexpr std::size_t kLeastCapacity = 8;

// `Number` as its bytes lie in memory. So tables are of one byte order, that of the machine that
// made them.
template <typename Number>
std::uint64_t load(const char* from) {
  Number number{};
  std::memcpy(&number, from, sizeof(number));
  return number;
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t piece) {
  hash = (hash ^ piece) * 0x9E3779B97F4A7C15U;  // 2^64 over the golden ratio
  return hash ^ hash >> 32U;
}

// Every byte counts, eight at a time: the last piece overlaps the one before.
std::uint64_t hash_of(std::string_view word) {
  const char* at = word.data();
  const std::size_t size = word.size();
  std::uint64_t hash = size;
  if (size < 4) {
    if (size == 0) return hash;
    const auto byte = [&](std::size_t i) { return load<unsigned char>(at + i); };
    return mix(hash, byte(0) | byte(size / 2) << 8U | byte(size - 1) << 16U);
  }
  if (size < 8) {
    return mix(hash, load<std::uint32_t>(at) | load<std::uint32_t>(at + size - 4) << 32U);
  }
  for (std::size_t i = 0; i + 8 < size; i += 8) hash = mix(hash, load<std::uint64_t>(at + i));
  return mix(hash, load<std::uint64_t>(at + size - 8));
}

// Where `word` is in a table with slots, or the free slot where it would be.
std::size_t find(const StringSet::Table& table, std::string_view word) {
  const std::size_t mask = table.capacity - 1;
  std::size_t i = hash_of(word) & mask;
  while (table.slots[i].size != 0 &&
         (table.slots[i].size != word.size() ||
          std::memcmp(table.text + table.slots[i].at, word.data(), word.size()) != 0)) {
    i = (i + 1) & mask;
  }
  return i;
}

}  // namespace

StringSet::StringSet(std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) insert(word);
}

StringSet::Table StringSet::table() const {
  if (slots_.empty()) return built_in_;
  return {text_.data(), slots_.data(), static_cast<std::uint32_t>(slots_.size()), size_};
}

bool StringSet::contains(std::string_view word) const {
  const Table all = table();
  return all.size > 0 && all.slots[find(all, word)].size != 0;
}

void StringSet::insert(std::string_view word) {
  if (word.empty()) return;
  if (slots_.empty() || slots_.size() < 2 * (std::size_t{size_} + 1)) grow();
  Slot& slot = slots_[find(table(), word)];
  if (slot.size != 0) return;
  slot = {static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(word.size())};
  text_ += word;
  ++size_;
}

// Twice the room, and all words of it our own.
void StringSet::grow() {
  const std::vector<std::string> old = words();
  const std::size_t capacity = std::max(kLeastCapacity, std::size_t{2} * table().capacity);
  text_.clear();
  slots_.assign(capacity, Slot{});
  size_ = 0;
  for (const std::string& word : old) insert(word);
}

std::vector<std::string> StringSet::words() const {
  const Table all = table();
  std::vector<std::string> words;
  words.reserve(all.size);
  for (std::uint32_t i = 0; i < all.capacity; ++i) {
    const Slot& slot = all.slots[i];
    if (slot.size != 0) words.emplace_back(all.text + slot.at, slot.size);
  }
  std::ranges::sort(words);
  return words;
}

}  // namespace pith
