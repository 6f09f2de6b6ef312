// Internal. Bytes of a known encoding to UTF-8.

#ifndef PITH_READ_CHARSET_DECODE_H_
#define PITH_READ_CHARSET_DECODE_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "read/charset/labels.h"

namespace pith {

// Clean UTF-8 (base/unicode.h) without a leading byte order mark. `*replaced` is how many U+FFFD
// were put in for NUL and for bytes that stand for nothing, C1 controls of a one-byte encoding
// among them. A byte of ASCII behind half a character stays what it is. Linear.
[[nodiscard]] std::string decode(std::string_view bytes, const Charset& charset,
                                 std::size_t* replaced);

}  // namespace pith

#endif  // PITH_READ_CHARSET_DECODE_H_
