// Internal. Hashes that are kept on disk: the same on any machine, in any version.

#ifndef PITH_DIGEST_HASH_H_
#define PITH_DIGEST_HASH_H_

#include <cstdint>
#include <string_view>

#include "base/hash.h"

namespace pith {

// The finalizer of MurmurHash3 (Appleby): every bit of the input moves every bit of the result.
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t hash) {
  hash = (hash ^ hash >> 33U) * 0xFF51AFD7ED558CCDU;
  hash = (hash ^ hash >> 33U) * 0xC4CEB9FE1A85EC53U;
  return hash ^ hash >> 33U;
}

// FNV-1a of 64 bits over the bytes, from `seed` in place of the offset basis, then mixed.
[[nodiscard]] constexpr std::uint64_t hash_of(std::string_view bytes, std::uint64_t seed) {
  return mix(fnv1a(bytes, seed ^ kFnvStart));
}

// Of two that stand in this order.
[[nodiscard]] constexpr std::uint64_t hash_of(std::uint64_t first, std::uint64_t second) {
  return mix(first * 0x9E3779B97F4A7C15U + second);
}

}  // namespace pith

#endif  // PITH_DIGEST_HASH_H_
