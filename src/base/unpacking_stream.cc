#include "base/unpacking_stream.h"

#include <algorithm>

namespace pith {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 17U;  // bytes read at a time

// Reads as much as is needed to tell what this is; `*opening` is what was read.
template <typename Read>
Result<Packing> look(Read read, std::string* opening) {
  bool whole = false;
  for (;;) {
    if (const std::optional<Packing> packing = packing_of(*opening, whole)) return *packing;
    const std::size_t size = opening->size();
    opening->resize(size + kPiece);
    const Result<std::size_t> got = read(opening->data() + size, kPiece);
    if (!got) return tl::unexpected(got.error());
    opening->resize(size + *got);
    whole = *got == 0;
  }
}

}  // namespace

tl::unexpected<Error> UnpackingStream::failure(const Error& error) const {
  return tl::unexpected(Error{error.code, name() + ": " + error.message});
}

std::size_t UnpackingStream::position() const {
  return source_->position() - (unpacker_ ? to_unpack_ : opening_left_).size();
}

bool UnpackingStream::has_rest() const {
  return unpacker_ && to_unpack_.find_first_not_of('\0') != std::string_view::npos;
}

Result<void> UnpackingStream::open() {
  is_open_ = true;
  const auto read_source = [&](char* to, std::size_t most) { return source_->read(to, most); };
  const Result<Packing> outside = look(read_source, &opening_);
  if (!outside) return tl::unexpected(outside.error());
  if (*outside != Packing::kNone) {
    packed_ = std::move(opening_);
    opening_.clear();
    to_unpack_ = packed_;
    unpacker_ = unpacker_of(*outside);
    const auto read_packed = [&](char* to, std::size_t most) { return read_content(to, most); };
    const Result<Packing> inside = look(read_packed, &opening_);
    if (!inside) return tl::unexpected(inside.error());
    if (*inside != Packing::kNone) return failure(packed_twice());
  }
  opening_left_ = opening_;
  return {};
}

Result<std::size_t> UnpackingStream::read(char* to, std::size_t most) {
  if (!is_open_) {
    if (const Result<void> opened = open(); !opened) return tl::unexpected(opened.error());
  }
  if (opening_left_.empty()) return read_content(to, most);
  const std::size_t given = opening_left_.copy(to, most);
  opening_left_.remove_prefix(given);
  return given;
}

Result<std::size_t> UnpackingStream::read_content(char* to, std::size_t most) {
  if (!unpacker_) return source_->read(to, most);
  while (!unpacker_->at_end()) {
    const Result<std::size_t> given = unpacker_->step(&to_unpack_, source_ended_, to, most);
    if (!given) return failure(given.error());
    if (*given > 0) return *given;
    // Between members and in their heads nothing is given, and not always more needed.
    const Result<void> more = refill();
    if (!more) return tl::unexpected(more.error());
  }
  return 0;
}

// Behind what is left, which is a few bytes at most whenever more is needed.
Result<void> UnpackingStream::refill() {
  const std::size_t left = to_unpack_.size();
  std::copy(to_unpack_.begin(), to_unpack_.end(), packed_.begin());
  packed_.resize(std::max(packed_.size(), left + kPiece));
  const Result<std::size_t> got = source_->read(packed_.data() + left, packed_.size() - left);
  if (!got) return tl::unexpected(got.error());
  source_ended_ = *got == 0;
  to_unpack_ = std::string_view(packed_).substr(0, left + *got);
  return {};
}

}  // namespace pith
