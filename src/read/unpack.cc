#include "read/unpack.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/unpacker.h"

namespace pith {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 18U;  // bytes unpacked at a time

Error too_large(std::size_t most) {
  return {Error::Code::kTooLarge, "this is more than " + std::to_string(most >> 20U) +
                                      " MiB when unpacked; unpack it and take a part of it"};
}

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

}  // namespace

bool is_packed(std::string_view bytes) { return packing_of(bytes, true) != Packing::kNone; }

Result<std::string> unpack(std::string_view bytes, std::size_t most) {
  const std::unique_ptr<Unpacker> unpacker = unpacker_of(*packing_of(bytes, true));
  Content content(most);
  content.expect(unpacker->stated_size(bytes));
  while (!unpacker->at_end()) {
    const Result<std::size_t> given = unpacker->step(&bytes, true, content.piece(), kPiece);
    if (!given) return tl::unexpected(given.error());
    if (!content.take(*given)) return tl::unexpected(too_large(most));
  }
  return content.release();
}

Result<std::string> unpack_all(std::string_view bytes) {
  Result<std::string> unpacked = unpack(bytes);
  if (unpacked && is_packed(*unpacked)) return tl::unexpected(packed_twice());
  return unpacked;
}

}  // namespace pith
