// Internal. The names of encodings, as the WHATWG Encoding Standard (section 4.2) maps them.

#ifndef PITH_READ_CHARSET_LABELS_H_
#define PITH_READ_CHARSET_LABELS_H_

#include <cstdint>
#include <string_view>

namespace pith {

struct Charset {
  enum class Kind : std::uint8_t {
    kUtf8,
    kWide,     // UTF-16, UTF-32
    kByte,     // a byte is a character
    kMulti,    // ASCII, and other characters of two to four bytes, the first one above 0x7F
    kShifted,  // all bytes are ASCII's; escape sequences switch
  };

  std::string_view name;       // as the standard spells it
  std::string_view converter;  // ICU's; "" is that of `name`
  Kind kind = Kind::kByte;
  // kByte: whose characters stand where this one has C1 controls, which nobody means.
  std::string_view c1_from{};
  // kByte: 0x80 to 0xBF are letters too, so that ordinary text may chance to be valid UTF-8.
  bool dense = false;
};

// The encoding that is meant by a label: in any case, with blanks or quotes around. Null if the
// standard has none, or only its "replacement" (UTF-7, HZ, ISO-2022-KR).
[[nodiscard]] const Charset* charset_labelled(std::string_view label);

// The encoding of that exact name. REQUIRES: there is one.
[[nodiscard]] const Charset& charset_named(std::string_view name);

}  // namespace pith

#endif  // PITH_READ_CHARSET_LABELS_H_
