// Internal. Compressed bytes to bytes.

#ifndef PITH_READ_UNPACK_H_
#define PITH_READ_UNPACK_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "pith/pith.h"

namespace pith {

inline constexpr std::size_t kMostUnpacked = std::size_t{256} << 20U;

// True if the bytes begin as gzip (RFC 1952) or zstd (RFC 8878) do.
[[nodiscard]] bool is_packed(std::string_view bytes);

// The content of gzip (zlib) or zstd, of all its members or frames; what stands behind the last and
// is none is passed over, as gzip does. Unpacked once: an archive in an archive stays one. Errors:
// kDamaged, torn or broken, also in a later member; kTooLarge, more than `most` bytes, or a zstd
// window over 128 MiB. A bomb costs little: no more than `most` bytes are kept, and 256 KiB beyond
// them unpacked. REQUIRES: is_packed(bytes).
[[nodiscard]] Result<std::string> unpack(std::string_view bytes, std::size_t most = kMostUnpacked);

// The same for a reader: kUnsupported if it is packed still.
[[nodiscard]] Result<std::string> unpack_all(std::string_view bytes);

}  // namespace pith

#endif  // PITH_READ_UNPACK_H_
