#include "base/unpacker.h"

namespace pith {
namespace {

constexpr std::string_view kGzip = "\x1F\x8B";
constexpr std::string_view kZstd = "\x28\xB5\x2F\xFD";
constexpr std::string_view kSkippable = "\x2A\x4D\x18";  // behind a byte 0x50 to 0x5F

std::optional<bool> opens_with(std::string_view mark, std::string_view bytes, bool whole) {
  if (bytes.starts_with(mark)) return true;
  if (!whole && mark.starts_with(bytes)) return std::nullopt;
  return false;
}

// A zstd frame that holds no content, only notes (RFC 8878, section 3.1.2).
std::optional<bool> opens_notes(std::string_view bytes, bool whole) {
  if (bytes.empty()) return whole ? std::optional(false) : std::nullopt;
  if ((static_cast<unsigned char>(bytes[0]) & 0xF0U) != 0x50) return false;
  return opens_with(kSkippable, bytes.substr(1), whole);
}

}  // namespace

std::optional<bool> opens_gzip(std::string_view bytes, bool whole) {
  return opens_with(kGzip, bytes, whole);
}

std::optional<bool> opens_zstd(std::string_view bytes, bool whole) {
  const std::optional<bool> frame = opens_with(kZstd, bytes, whole);
  return frame == false ? opens_notes(bytes, whole) : frame;
}

std::optional<Packing> packing_of(std::string_view start, bool whole) {
  constexpr std::size_t kNotes = 4096;  // bytes of skippable frames in front of the first real one
  const std::optional<bool> gzip = opens_gzip(start, whole);
  const std::optional<bool> zstd = opens_zstd(start, whole);
  if (gzip == true) return Packing::kGzip;
  if (!gzip || !zstd) return std::nullopt;
  if (!*zstd) return Packing::kNone;
  if (start.substr(0, kNotes).find(kZstd) != std::string_view::npos) return Packing::kZstd;
  if (!whole && start.size() < kNotes) return std::nullopt;
  return Packing::kNone;
}

std::unique_ptr<Unpacker> unpacker_of(Packing packing) {
  return packing == Packing::kGzip ? gzip_unpacker() : zstd_unpacker();
}

Error torn(const std::string& format) {
  return {Error::Code::kDamaged, "this is a torn " + format +
                                     " file: its end is missing; get it again, or read what is "
                                     "there: " +
                                     (format == "gzip" ? "zcat" : "zstdcat") + " FILE > PART"};
}

Error broken(const std::string& format) {
  return {Error::Code::kDamaged, "this is a broken " + format + " file; get it again"};
}

Error packed_twice() {
  return {Error::Code::kUnsupported, "this is packed twice; unpack it first"};
}

Error no_memory() {
  return {Error::Code::kTooLarge, "there is not enough memory to unpack this; unpack it first"};
}

}  // namespace pith
