// Internal. What gzip and zstd packed, unpacked as it comes.

#ifndef PITH_BASE_UNPACKER_H_
#define PITH_BASE_UNPACKER_H_

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "pith/pith.h"

namespace pith {

enum class Packing { kNone, kGzip, kZstd };  // RFC 1952, RFC 8878

// What begins with these bytes. Nothing, if more of them would tell and `whole` is false: there may
// be more. One byte is enough for most texts, and 4 KiB for everything.
[[nodiscard]] std::optional<Packing> packing_of(std::string_view start, bool whole);

// The content of all members or frames of a file, one behind the other; what stands behind the last
// and is none is passed over, as gzip does. Memory: 128 MiB at most, for a zstd window of this
// size.
class Unpacker {
 public:
  Unpacker() = default;
  virtual ~Unpacker() = default;
  Unpacker(const Unpacker&) = delete;
  Unpacker& operator=(const Unpacker&) = delete;

  // Takes bytes away from the front of `*in`, writes at most `room` unpacked ones to `to` and
  // returns how many: 0 if more input is needed, or at_end(). What is left of `*in` must be in
  // front of the next call's. `last`: nothing comes behind `*in`. What is whole in front of an
  // error is given before it, and does not depend on how the input is cut. REQUIRES: room > 0.
  // Errors: kDamaged, torn or broken, or a dictionary is missing; kTooLarge, a zstd window over 128
  // MiB or no memory. After an error it is of no more use.
  [[nodiscard]] virtual Result<std::size_t> step(std::string_view* in, bool last, char* to,
                                                 std::size_t room) = 0;

  // The last member has ended; the rest is something else.
  [[nodiscard]] virtual bool at_end() const = 0;

  // What a whole file states of its size unpacked, where that is believable: of one of its members;
  // 0 if nothing.
  [[nodiscard]] virtual std::size_t stated_size(std::string_view file) const = 0;
};

[[nodiscard]] std::unique_ptr<Unpacker> gzip_unpacker();
[[nodiscard]] std::unique_ptr<Unpacker> zstd_unpacker();

// REQUIRES: packing is not kNone.
[[nodiscard]] std::unique_ptr<Unpacker> unpacker_of(Packing packing);

// True if the bytes open a gzip member, or a zstd frame, with content or without. Nothing, as
// packing_of().
[[nodiscard]] std::optional<bool> opens_gzip(std::string_view bytes, bool whole);
[[nodiscard]] std::optional<bool> opens_zstd(std::string_view bytes, bool whole);

// Errors; `format` is "gzip" or "zstd".
[[nodiscard]] Error torn(const std::string& format);
[[nodiscard]] Error broken(const std::string& format);
[[nodiscard]] Error packed_twice();
[[nodiscard]] Error no_memory();

}  // namespace pith

#endif  // PITH_BASE_UNPACKER_H_
