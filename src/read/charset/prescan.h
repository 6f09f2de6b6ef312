// Internal. What the first bytes of a page or feed say of its encoding.

#ifndef PITH_READ_CHARSET_PRESCAN_H_
#define PITH_READ_CHARSET_PRESCAN_H_

#include <string_view>

#include "read/charset/charset.h"

namespace pith {

// The label that a declaration in the bytes gives, a view into them, or "". HTML: the first <meta>
// that names a known encoding, else XML's declaration; XML: its declaration. As the prescan of the
// HTML Standard (section 13.2.3.2), but in the first 65,536 bytes: on real pages the declaration
// may stand behind scripts, and browsers heed it there too. What only looks like a <meta>, inside a
// comment or an attribute, is none. Linear.
[[nodiscard]] std::string_view declared_charset(std::string_view bytes, Markup markup);

}  // namespace pith

#endif  // PITH_READ_CHARSET_PRESCAN_H_
