// Internal. References to characters, as XML and HTML write them: "&amp;", "&#8217;", "&eacute;".

#ifndef PITH_READ_FEED_REFERENCES_H_
#define PITH_READ_FEED_REFERENCES_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace pith {

// A reference at the place of an '&'.
struct Reference {
  std::string_view name{};  // what stands between & and ;, "" if this is no reference
  std::size_t size = 0;     // of all of it, the ; too
};
[[nodiscard]] Reference reference_at(std::string_view text, std::size_t at);

// The character that a name of HTML 4 ("eacute") or a number ("#233", "#xE9") stands for, or 0: unknown,
// or nothing that XML or HTML may hold. Numbers 128 to 159 are Windows' characters, as in browsers.
[[nodiscard]] char32_t referred(std::string_view name);

// `text` with each reference that is known as its character; all else stays. Once: "&amp;lt;" is "&lt;".
[[nodiscard]] std::string without_references(std::string_view text);

}  // namespace pith

#endif  // PITH_READ_FEED_REFERENCES_H_
