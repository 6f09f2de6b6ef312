#include "text/byte_table.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <random>

namespace pith {
namespace {

constexpr std::size_t kFewestSlots = 1024;  // 24 KB: a short text fills a third
constexpr std::size_t kShort = 16;          // bytes that fit into a slot

struct Seed {
  std::uint64_t low;
  std::uint64_t high;
};

const Seed& seed() {
  static const Seed kSeed = [] {
    std::random_device random;
    const auto word = [&] { return std::uint64_t{random()} << 32U | random() | 1U; };
    return Seed{word(), word()};
  }();
  return kSeed;
}

std::uint64_t load8(const char* from) {
  std::uint64_t word = 0;
  std::memcpy(&word, from, sizeof word);
  return word;
}

std::uint64_t load4(const char* from) {
  std::uint32_t word = 0;
  std::memcpy(&word, from, sizeof word);
  return word;
}

// All bits of both in all bits of the product, folded: Wang Yi's wyhash (2019).
std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

std::uint32_t clamped(std::size_t size) {
  return static_cast<std::uint32_t>(
      std::min<std::size_t>(size, std::numeric_limits<std::uint32_t>::max()));
}

}  // namespace

ByteTable::ByteTable()
    : seed_low_(seed().low),
      seed_high_(seed().high),
      slots_(kFewestSlots),
      mask_(kFewestSlots - 1) {}

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

// Loads that overlap where there are fewer bytes than two words: with the size they tell all
// strings apart, and nothing behind the end is read.
ByteTable::Slot ByteTable::short_slot(std::string_view bytes) {
  const std::size_t size = bytes.size();
  const char* at = bytes.data();
  Slot slot;
  slot.size = static_cast<std::uint32_t>(size);
  if (size >= 8) {
    slot.low = load8(at);
    slot.high = load8(at + size - 8);
  } else if (size >= 4) {
    slot.low = load4(at) | load4(at + size - 4) << 32U;
  } else {
    const auto byte = [&](std::size_t i) {
      return std::uint64_t{static_cast<unsigned char>(at[i])};
    };
    slot.low = byte(0) | byte(size / 2) << 8U | byte(size - 1) << 16U;
  }
  return slot;
}

ByteTable::Slot ByteTable::long_slot(std::string_view bytes) const {
  Slot slot;
  slot.size = clamped(bytes.size());
  const auto take = [&](const char* at) {
    slot.low = mix(slot.low ^ load8(at) ^ seed_low_, load8(at + 8) ^ seed_high_);
  };
  for (std::size_t at = 0; at + kShort < bytes.size(); at += kShort) take(bytes.data() + at);
  take(bytes.data() + bytes.size() - kShort);
  return slot;
}

inline std::size_t ByteTable::home(const Slot& slot) const {
  const std::uint64_t high = slot.size <= kShort ? slot.high : 0;
  return mix(slot.low ^ seed_low_, high ^ seed_high_ ^ slot.size) & mask_;
}

std::uint32_t& ByteTable::operator[](std::string_view bytes) {
  if (bytes.size() > kShort) return find_long(bytes);
  const Slot wanted = short_slot(bytes);
  Slot* const slots = slots_.data();
  std::size_t at = home(wanted);
  for (; slots[at].size != 0; at = (at + 1) & mask_) {
    const Slot& slot = slots[at];
    if (slot.low == wanted.low && slot.high == wanted.high && slot.size == wanted.size)
      return slots[at].value;
  }
  return add(at, bytes);
}

std::uint32_t& ByteTable::find_long(std::string_view bytes) {
  const Slot wanted = long_slot(bytes);
  std::size_t at = home(wanted);
  for (; slots_[at].size != 0; at = (at + 1) & mask_) {
    const Slot& slot = slots_[at];
    if (slot.low == wanted.low && slot.size == wanted.size && long_[slot.high] == bytes)
      return slots_[at].value;
  }
  return add(at, bytes);
}

// `at`: the free slot where it belongs.
std::uint32_t& ByteTable::add(std::size_t at, std::string_view bytes) {
  Slot slot = bytes.size() > kShort ? long_slot(bytes) : short_slot(bytes);
  if (bytes.size() > kShort) {
    slot.high = long_.size();
    long_.emplace_back(bytes);
  }
  ++size_;
  if (2 * size_ > slots_.size()) {
    grow();
    at = home(slot);
    while (slots_[at].size != 0) at = (at + 1) & mask_;
  }
  slots_[at] = slot;
  return slots_[at].value;
}

void ByteTable::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  mask_ = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.size == 0) continue;
    std::size_t at = home(slot);
    while (slots_[at].size != 0) at = (at + 1) & mask_;
    slots_[at] = slot;
  }
}

}  // namespace pith
