// Internal. Hashes of bytes that are the same on any machine.

#ifndef PITH_BASE_HASH_H_
#define PITH_BASE_HASH_H_

#include <cstdint>
#include <string_view>

namespace pith {

// FNV-1a of 64 bits (Fowler, Noll & Vo), continued from `hash`.
inline constexpr std::uint64_t kFnvStart = 0xCBF29CE484222325U;
[[nodiscard]] constexpr std::uint64_t fnv1a(std::string_view bytes,
                                            std::uint64_t hash = kFnvStart) {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return hash;
}

}  // namespace pith

#endif  // PITH_BASE_HASH_H_
