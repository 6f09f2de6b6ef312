// Internal. The lines of "key: value" above a Markdown text.

#ifndef PITH_READ_FRONT_MATTER_H_
#define PITH_READ_FRONT_MATTER_H_

#include <string>
#include <string_view>

#include "pith/pith.h"

namespace pith {

// The bytes of a front matter between two lines "---" (YAML) or "+++" (TOML) at the start of `text`,
// 0 if there is none. Sets title, author, published and url of `*document`, where they are empty,
// and `*language_hint`, from lines of a key and a plain or quoted value; lists may hold several
// authors. Everything else in it is passed over.
std::size_t read_front_matter(std::string_view text, Document* document,
                              std::string* language_hint);

}  // namespace pith

#endif  // PITH_READ_FRONT_MATTER_H_
