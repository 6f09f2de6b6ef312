// Internal. The names of authors, out of what pages state or show.

#ifndef PITH_READ_METADATA_AUTHOR_NAME_H_
#define PITH_READ_METADATA_AUTHOR_NAME_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pith {

// The bytes of "By", "Posted by", "Autor:" and the like at the front, and of what divides it from
// the name; 0 where there is none or nothing behind it.
[[nodiscard]] std::size_t label_size(std::string_view text);

// "Ada Marsh" of "By Ada Marsh", "Autor: Ada Marsh", "Ada Marsh <ada@example.org>"; "" for
// addresses and for what stands for nobody ("admin", "null"). `shown`: it is text of the page, in
// which more may follow: "Posted by Ada Marsh on May 3, 2026 | 4 comments".
[[nodiscard]] std::string author_name(std::string_view value, bool shown = false);

// The names of several values, ", " between, each once; no more than 200 bytes.
[[nodiscard]] std::string joined_authors(std::span<const std::string> values);

}  // namespace pith

#endif  // PITH_READ_METADATA_AUTHOR_NAME_H_
