#include <zlib.h>

#include <algorithm>

#include "base/unpacker.h"

namespace pith {
namespace {

constexpr std::size_t kMostAtOnce = std::size_t{1} << 30U;  // bytes: zlib counts in 32 bits
constexpr std::size_t kDensest = 1032;  // bytes that deflate makes of one, at most

class GzipUnpacker : public Unpacker {
 public:
  GzipUnpacker() : ready_(inflateInit2(&stream_, MAX_WBITS + 16) == Z_OK) {}  // 16: gzip only
  ~GzipUnpacker() override { inflateEnd(&stream_); }
  GzipUnpacker(const GzipUnpacker&) = delete;
  GzipUnpacker& operator=(const GzipUnpacker&) = delete;

  Result<std::size_t> step(std::string_view* in, bool last, char* to, std::size_t room) override;
  bool at_end() const override { return at_end_; }
  std::size_t stated_size(std::string_view file) const override;

 private:
  [[nodiscard]] Result<bool> begin(std::string_view in, bool last);

  z_stream stream_{};
  bool ready_;
  bool in_member_ = false;
  bool at_end_ = false;
};

// True if a member is begun; false if it takes more input to tell, or there is none any more.
Result<bool> GzipUnpacker::begin(std::string_view in, bool last) {
  const std::optional<bool> opens = opens_gzip(in, last);
  at_end_ = opens == false;
  if (opens != true) return false;
  if (!ready_ || inflateReset(&stream_) != Z_OK) return tl::unexpected(no_memory());
  in_member_ = true;
  return true;
}

Result<std::size_t> GzipUnpacker::step(std::string_view* in, bool last, char* to,
                                       std::size_t room) {
  while (!at_end_) {
    if (!in_member_) {
      const Result<bool> begun = begin(*in, last);
      if (!begun) return tl::unexpected(begun.error());
      if (!*begun) return 0;
    }
    // zlib reads through a pointer that is not const.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in->data()));
    stream_.avail_in = static_cast<uInt>(std::min(in->size(), kMostAtOnce));
    stream_.next_out = reinterpret_cast<Bytef*>(to);
    stream_.avail_out = static_cast<uInt>(std::min(room, kMostAtOnce));
    const std::size_t offered = stream_.avail_in;
    const int status = inflate(&stream_, Z_NO_FLUSH);
    in->remove_prefix(offered - stream_.avail_in);
    const auto given = static_cast<std::size_t>(reinterpret_cast<char*>(stream_.next_out) - to);
    in_member_ = status != Z_STREAM_END;
    if (given > 0) return given;  // an error, if it is one, is said again
    if (status == Z_MEM_ERROR) return tl::unexpected(no_memory());
    if (status < 0 && status != Z_BUF_ERROR) return tl::unexpected(broken("gzip"));
    if (status == Z_NEED_DICT) return tl::unexpected(broken("gzip"));
    if (!in_member_ || !in->empty()) continue;
    if (last) return tl::unexpected(torn("gzip"));
    return 0;
  }
  return 0;
}

// What the last four bytes say (RFC 1952, ISIZE, modulo 2^32), if they are the last member's. Not
// believed beyond what so many bytes can hold.
std::size_t GzipUnpacker::stated_size(std::string_view file) const {
  const std::string_view field = file.substr(file.size() - std::min<std::size_t>(file.size(), 4));
  std::size_t size = 0;
  for (std::size_t i = field.size(); i > 0; --i) {
    size = size << 8U | static_cast<unsigned char>(field[i - 1]);
  }
  return size / kDensest <= file.size() ? size : 0;
}

}  // namespace

std::unique_ptr<Unpacker> gzip_unpacker() { return std::make_unique<GzipUnpacker>(); }

}  // namespace pith
