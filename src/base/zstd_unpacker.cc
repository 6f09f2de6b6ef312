#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>

#include "base/unpacker.h"

namespace pith {
namespace {

constexpr int kLargestWindow = 27;          // log2: 128 MiB
constexpr std::size_t kBlockHeader = 3;     // bytes
constexpr unsigned kDensest = 15;           // log2: one block of 128 KiB is four bytes at least
constexpr std::size_t kFirstBytes = 2;      // of a frame
constexpr std::size_t kLongestHeader = 18;  // of a frame (RFC 8878, section 3.1.1.1)

Error zstd_error(std::size_t code) {
  switch (ZSTD_getErrorCode(code)) {
    case ZSTD_error_frameParameter_windowTooLarge:
    case ZSTD_error_memory_allocation:
      return {Error::Code::kTooLarge,
              "this zstd file takes too much memory to unpack; unpack it first: zstd -d "
              "--memory=2048MB FILE"};
    case ZSTD_error_dictionary_wrong:
      return {Error::Code::kDamaged,
              "this zstd file needs the dictionary that it was packed with; unpack it first: "
              "zstd -d -D DICTIONARY FILE"};
    default:
      return broken("zstd");
  }
}

class ZstdUnpacker : public Unpacker {
 public:
  ZstdUnpacker() : context_(ZSTD_createDCtx(), &ZSTD_freeDCtx) {
    if (context_) ZSTD_DCtx_setParameter(context_.get(), ZSTD_d_windowLogMax, kLargestWindow);
  }
  Result<std::size_t> step(std::string_view* in, bool last, char* to, std::size_t room) override;
  bool at_end() const override { return at_end_; }
  std::size_t stated_size(std::string_view file) const override;

 private:
  [[nodiscard]] bool begin(std::string_view in, bool last);
  [[nodiscard]] std::size_t portion() const;

  std::unique_ptr<ZSTD_DCtx, std::size_t (*)(ZSTD_DCtx*)> context_;
  std::size_t wanted_ = 0;  // bytes that libzstd asked for; 0 between frames
  // Of the frame: what it states of its size, and what was given of it.
  unsigned long long stated_ = ZSTD_CONTENTSIZE_UNKNOWN;
  unsigned long long given_ = 0;
  bool is_full_ = false;  // it may hold more than there was room for
  bool at_end_ = false;
};

// How many bytes libzstd gets now. It asks for a block and the header of the next one. Given both, a
// broken header would cost the block: it gives nothing when it fails.
std::size_t ZstdUnpacker::portion() const {
  if (is_full_) return 0;
  return wanted_ > kBlockHeader ? wanted_ - kBlockHeader : wanted_;
}

// True if a frame is begun; false if it takes more input, or there is none any more.
bool ZstdUnpacker::begin(std::string_view in, bool last) {
  const std::optional<bool> opens = opens_zstd(in, last);
  at_end_ = opens == false;
  if (opens != true) return false;
  stated_ = ZSTD_getFrameContentSize(in.data(), in.size());
  if (stated_ == ZSTD_CONTENTSIZE_ERROR && !last && in.size() < kLongestHeader) return false;
  given_ = 0;
  wanted_ = kFirstBytes;
  return true;
}

Result<std::size_t> ZstdUnpacker::step(std::string_view* in, bool last, char* to,
                                       std::size_t room) {
  if (!context_) return tl::unexpected(no_memory());
  while (!at_end_) {
    if (wanted_ == 0) {
      // libzstd itself overlooks it when the last block is empty.
      if (stated_ < ZSTD_CONTENTSIZE_ERROR && stated_ != given_) {
        return tl::unexpected(broken("zstd"));
      }
      if (!begin(*in, last)) return 0;
    }
    if (!is_full_ && in->empty()) {
      if (last) return tl::unexpected(torn("zstd"));
      return 0;
    }
    ZSTD_inBuffer from{in->data(), std::min(in->size(), portion()), 0};
    ZSTD_outBuffer piece{to, room, 0};
    wanted_ = ZSTD_decompressStream(context_.get(), &piece, &from);
    if (ZSTD_isError(wanted_) != 0) return tl::unexpected(zstd_error(wanted_));
    in->remove_prefix(from.pos);
    given_ += piece.pos;
    is_full_ = piece.pos == room;
    if (piece.pos > 0) return piece.pos;
  }
  return 0;
}

// What the first frame states, not beyond what so many bytes can hold.
std::size_t ZstdUnpacker::stated_size(std::string_view file) const {
  const unsigned long long stated = ZSTD_getFrameContentSize(file.data(), file.size());
  if (stated >= ZSTD_CONTENTSIZE_ERROR) return 0;
  return std::min<std::size_t>(stated, file.size() << kDensest);
}

}  // namespace

std::unique_ptr<Unpacker> zstd_unpacker() { return std::make_unique<ZstdUnpacker>(); }

}  // namespace pith
