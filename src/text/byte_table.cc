#include "text/byte_table.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <random>

namespace pith {
namespace {

constexpr std::size_t kFewestSlots = 1024;  // 24 KB: a short text fills a third

}  // namespace

const ByteTable::Seed ByteTable::kSeed = [] {
  std::random_device random;
  const auto word = [&] { return std::uint64_t{random()} << 32U | random() | 1U; };
  return Seed{word(), word()};
}();

// One free slot, so that a table that is never used costs nothing at a start.
ByteTable::ByteTable() : slots_(1), mask_(0) {}

void ByteTable::clear() { *this = ByteTable(); }

void ByteTable::reset() {
  if (slots_.size() > 4 * kFewestSlots) {
    clear();
    return;
  }
  std::ranges::fill(slots_, Slot{});
  long_.clear();
  size_ = 0;
}

ByteTable::Key ByteTable::long_key(std::string_view bytes) {
  Key key;
  key.size = static_cast<std::uint32_t>(
      std::min<std::size_t>(bytes.size(), std::numeric_limits<std::uint32_t>::max()));
  const auto take = [&](const char* at) {
    key.low = mix(key.low ^ load(at, 8) ^ kSeed.low, load(at + 8, 8) ^ kSeed.high);
  };
  for (std::size_t at = 0; at + kShort < bytes.size(); at += kShort) take(bytes.data() + at);
  take(bytes.data() + bytes.size() - kShort);
  key.hash = hash_of(key.low, 0, key.size);
  return key;
}

std::uint32_t& ByteTable::find(const Key& key, std::string_view bytes) {
  std::size_t at = key.hash & mask_;
  for (; slots_[at].size != 0; at = (at + 1) & mask_) {
    if (slots_[at].holds(key) || holds_long(slots_[at], key, bytes)) return slots_[at].value;
  }
  return add(at, key, bytes);
}

bool ByteTable::holds_long(const Slot& slot, const Key& key, std::string_view bytes) const {
  return key.size > kShort && slot.low == key.low && slot.size == key.size &&
         long_[~slot.high] == bytes;
}

// `at`: the free slot where it belongs.
std::uint32_t& ByteTable::add(std::size_t at, const Key& key, std::string_view bytes) {
  Slot slot{key.low, key.high, key.size, kUnset};
  if (key.size > kShort) {
    slot.high = ~long_.size();
    long_.emplace_back(bytes);
  }
  ++size_;
  if (2 * size_ > slots_.size()) {
    grow();
    at = free_slot(key.hash);
  }
  slots_[at] = slot;
  return slots_[at].value;
}

std::size_t ByteTable::free_slot(std::uint64_t hash) const {
  std::size_t at = hash & mask_;
  while (slots_[at].size != 0) at = (at + 1) & mask_;
  return at;
}

void ByteTable::grow() {
  std::vector<Slot> old(std::max(kFewestSlots, slots_.size() * 2));
  old.swap(slots_);
  mask_ = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.size != 0)
      slots_[free_slot(hash_of(slot.low, slot.size > kShort ? 0 : slot.high, slot.size))] = slot;
  }
}

}  // namespace pith
