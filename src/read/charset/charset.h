// Internal. Bytes in any encoding to UTF-8.

#ifndef PITH_READ_CHARSET_CHARSET_H_
#define PITH_READ_CHARSET_CHARSET_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pith {

enum class Markup { kNone, kHtml, kXml };  // where a declaration may stand inside the bytes

struct Decoded {
  std::string text;          // valid UTF-8 without NUL and byte order mark
  std::string charset;       // what the bytes were read as: "UTF-8", "windows-1252"
  std::size_t replaced = 0;  // byte sequences replaced by U+FFFD
  bool guessed = false;      // no mark and no declaration said so, and it was not UTF-8
  std::string overruled{};   // the first declaration, where the bytes contradict it: "utf-8"; or ""
};

// In this order: byte order mark, what the protocol states (`stated`, "" for none), a declaration
// in the bytes (charset/prescan.h), valid UTF-8, UTF-16 and UTF-32 by their zeros, ICU's detector;
// windows-1252 for latin-1 and where nothing is sure.
// A declaration that the bytes contradict loses: valid UTF-8 with letters beyond ASCII is UTF-8
// whatever is declared, unless it is so little that another encoding may look so by chance; what is
// mostly UTF-8 is UTF-8 with damage; and a reading that is no text (charset/guess.h) gives way to
// another one that is. ISO-2022-JP must be declared; UTF-7 is never read.
// Linear; clean UTF-8 is moved, not copied, and looked at once.
[[nodiscard]] Decoded to_utf8(std::string bytes, std::string_view stated = {},
                              Markup markup = Markup::kNone);

// "3 byte sequences that are not UTF-8 replaced by U+FFFD".
[[nodiscard]] std::string replaced_warning(std::size_t replaced, std::string_view charset);

// What was replaced, and which declaration was overruled.
[[nodiscard]] std::vector<std::string> repair_warnings(const Decoded& decoded);

}  // namespace pith

#endif  // PITH_READ_CHARSET_CHARSET_H_
