#include "base/short_fold.h"

#include "base/unicode.h"

namespace pith {

ShortFold::ShortFold(std::string_view text) {
  while (size_ < text.size() && size_ < kRoom && is_ascii(text[size_])) {
    const char c = text[size_];
    buffer_[size_++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  if (size_ == text.size()) return;
  size_ = 0;
  long_ = fold(text);
}

}  // namespace pith
