#include "read/unpack.h"

#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace pith {
namespace {

constexpr std::string_view kGzip = "\x1F\x8B";
constexpr std::string_view kZstd = "\x28\xB5\x2F\xFD";
constexpr std::size_t kPiece = std::size_t{1} << 18U;  // bytes unpacked at a time
constexpr int kLargestWindow = 27;                     // log2: 128 MiB
constexpr std::size_t kDensest = 1032;                 // bytes that deflate makes of one, at most

Error torn(const std::string& format) {
  return {Error::Code::kDamaged, "this is a torn " + format +
                                     " file: its end is missing; get it again, or read what is "
                                     "there: " +
                                     (format == "gzip" ? "zcat" : "zstdcat") + " FILE > PART"};
}

Error broken(const std::string& format) {
  return {Error::Code::kDamaged, "this is a broken " + format + " file; get it again"};
}

Error too_large(std::size_t most) {
  return {Error::Code::kTooLarge, "this is more than " + std::to_string(most >> 20U) +
                                      " MiB when unpacked; unpack it and take a part of it"};
}

// A zstd frame that holds no content, only notes (RFC 8878, section 3.1.2).
bool is_skippable(std::string_view bytes) {
  return bytes.size() >= 4 && (static_cast<unsigned char>(bytes[0]) & 0xF0U) == 0x50 &&
         bytes.substr(1, 3) == "\x2A\x4D\x18";
}

bool opens_frame(std::string_view bytes) { return bytes.starts_with(kZstd) || is_skippable(bytes); }

// What is unpacked, up to a limit. What it will need is set apart at once where the file says how
// much that is: a string that grows is copied, and takes twice its size while it is.
class Content {
 public:
  explicit Content(std::size_t most) : most_(most), piece_(kPiece, '\0') {}

  void expect(std::size_t size) { out_.reserve(std::min(size, most_)); }
  [[nodiscard]] char* piece() { return piece_.data(); }
  // Takes the first `size` bytes of the piece; false if they are too many.
  [[nodiscard]] bool take(std::size_t size) {
    if (size > most_ - out_.size()) return false;
    out_.append(piece_, 0, size);
    return true;
  }
  [[nodiscard]] std::string release() { return std::move(out_); }

 private:
  std::size_t most_;
  std::string piece_;
  std::string out_;
};

struct Inflater {
  z_stream stream{};
  bool ready;
  Inflater() : ready(inflateInit2(&stream, MAX_WBITS + 16) == Z_OK) {}  // 16: gzip only
  ~Inflater() { inflateEnd(&stream); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
};

// What the last four bytes of a gzip file say of its size (RFC 1952, ISIZE, modulo 2^32): of its
// last member, if they are its own. Not believed beyond what so many bytes can hold.
std::size_t stated_size(std::string_view bytes) {
  std::size_t size = 0;
  for (std::size_t i = bytes.size(); i > bytes.size() - std::min<std::size_t>(bytes.size(), 4); --i)
    size = size << 8U | static_cast<unsigned char>(bytes[i - 1]);
  return size / kDensest <= bytes.size() ? size : 0;
}

Result<std::string> unpack_gzip(std::string_view bytes, std::size_t most) {
  Inflater inflater;
  if (!inflater.ready) return tl::unexpected(too_large(most));  // no memory
  Content content(most);
  content.expect(stated_size(bytes));
  z_stream& stream = inflater.stream;
  // zlib reads through a pointer that is not const, and counts in 32 bits.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  std::size_t left = bytes.size();
  for (;;) {
    if (stream.avail_in == 0) {
      stream.avail_in = static_cast<uInt>(std::min<std::size_t>(left, 1U << 30U));
      left -= stream.avail_in;
    }
    stream.next_out = reinterpret_cast<Bytef*>(content.piece());
    stream.avail_out = static_cast<uInt>(kPiece);
    const int status = inflate(&stream, Z_NO_FLUSH);
    if (!content.take(kPiece - stream.avail_out)) return tl::unexpected(too_large(most));
    const std::size_t unread = stream.avail_in + left;
    if (status == Z_STREAM_END) {
      const std::string_view rest = bytes.substr(bytes.size() - unread);
      if (!rest.starts_with(kGzip) || inflateReset(&stream) != Z_OK) return content.release();
    } else if (status != Z_OK && status != Z_BUF_ERROR) {
      return tl::unexpected(broken("gzip"));
    } else if (status == Z_BUF_ERROR || (unread == 0 && stream.avail_out > 0)) {
      return tl::unexpected(torn("gzip"));
    }
  }
}

// What a failure of libzstd means; nothing for none.
std::optional<Error> zstd_error(std::size_t code, std::size_t most) {
  if (ZSTD_isError(code) == 0) return std::nullopt;
  switch (ZSTD_getErrorCode(code)) {
    case ZSTD_error_frameParameter_windowTooLarge:
    case ZSTD_error_memory_allocation:
      return Error{Error::Code::kTooLarge,
                   "this zstd file takes too much memory to unpack; unpack it first: zstd -d "
                   "--memory=2048MB FILE"};
    case ZSTD_error_dictionary_wrong:
      return Error{Error::Code::kDamaged,
                   "this zstd file needs the dictionary that it was packed with; unpack it first: "
                   "zstd -d -D DICTIONARY FILE"};
    case ZSTD_error_dstSize_tooSmall:
      return too_large(most);
    default:
      return broken("zstd");
  }
}

Result<std::string> unpack_zstd(std::string_view bytes, std::size_t most) {
  const std::unique_ptr<ZSTD_DCtx, std::size_t (*)(ZSTD_DCtx*)> context(ZSTD_createDCtx(),
                                                                        &ZSTD_freeDCtx);
  if (!context) return tl::unexpected(too_large(most));  // no memory
  ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, kLargestWindow);
  Content content(most);
  const unsigned long long stated = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
  if (stated < ZSTD_CONTENTSIZE_ERROR) {
    // A frame may state anything, and one block of 128 KiB is four bytes at least.
    content.expect(std::min<std::size_t>(stated, bytes.size() << 15U));
  }
  ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
  std::size_t wanted = 0;  // 0 at the end of a frame
  while (wanted > 0 || opens_frame(bytes.substr(in.pos))) {
    ZSTD_outBuffer piece{content.piece(), kPiece, 0};
    wanted = ZSTD_decompressStream(context.get(), &piece, &in);
    if (std::optional<Error> error = zstd_error(wanted, most)) {
      return tl::unexpected(*std::move(error));
    }
    if (!content.take(piece.pos)) return tl::unexpected(too_large(most));
    if (wanted > 0 && in.pos == in.size && piece.pos < kPiece) return tl::unexpected(torn("zstd"));
  }
  return content.release();
}

}  // namespace

bool is_packed(std::string_view bytes) {
  constexpr std::size_t kNotes = 4096;  // bytes of skippable frames in front of the first real one
  return bytes.starts_with(kGzip) || bytes.starts_with(kZstd) ||
         (is_skippable(bytes) && bytes.substr(0, kNotes).find(kZstd) != std::string_view::npos);
}

Result<std::string> unpack(std::string_view bytes, std::size_t most) {
  return bytes.starts_with(kGzip) ? unpack_gzip(bytes, most) : unpack_zstd(bytes, most);
}

Result<std::string> unpack_all(std::string_view bytes) {
  Result<std::string> unpacked = unpack(bytes);
  if (unpacked && is_packed(*unpacked))
    return tl::unexpected(
        Error{Error::Code::kUnsupported, "this is packed twice; unpack it first"});
  return unpacked;
}

}  // namespace pith
