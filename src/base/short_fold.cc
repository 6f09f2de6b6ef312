#include "base/short_fold.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include "base/unicode.h"

namespace pith {
namespace {

// Makes each ’ of the first `size` bytes straight. How many are left.
std::size_t straighten(char* text, std::size_t size) {
  constexpr std::string_view kTypographic = "\u2019";
  const std::string_view from(text, size);
  std::size_t out = 0;
  for (std::size_t at = 0; at < size;) {
    const bool typographic = from.substr(at).starts_with(kTypographic);
    text[out++] = typographic ? '\'' : text[at];
    at += typographic ? kTypographic.size() : 1;
  }
  return out;
}

}  // namespace

ShortFold::ShortFold(std::string_view text) {
  if (text.size() > kRoom) {
    long_ = fold(text);
    return;
  }
  for (; size_ < text.size() && static_cast<unsigned char>(text[size_]) < 0x80; ++size_) {
    const char c = text[size_];
    buffer_[size_] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  if (size_ == text.size()) return;

  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  icu::CheckedArrayByteSink sink(buffer_.data(), static_cast<std::int32_t>(kRoom));
  normalizer->normalizeUTF8(0,
                            icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())),
                            sink, nullptr, status);
  if (sink.Overflowed()) {
    long_ = fold(text);
    return;
  }
  size_ = straighten(buffer_.data(), static_cast<std::size_t>(sink.NumberOfBytesWritten()));
}

}  // namespace pith
