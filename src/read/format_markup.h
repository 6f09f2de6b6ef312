// Internal. Whether bytes are HTML or XML.

#ifndef PITH_READ_FORMAT_MARKUP_H_
#define PITH_READ_FORMAT_MARKUP_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace pith {

// The beginning of bytes, in small letters of ASCII, without a byte order mark and, for UTF-16,
// without zeros: enough to know markup and headers by.
[[nodiscard]] std::string format_head(std::string_view bytes, std::size_t size = 1U << 14U);

// False for bytes whose head cannot open with a tag, as most texts: then there is no need of one. A
// head costs its 16 KB, this a few bytes.
[[nodiscard]] bool may_open_with_tag(std::string_view bytes);

enum class Opening {
  kText,
  kFragment,  // <p>, <article>, <b> before some more of them; XML of another kind
  kInside,    // a page behind something else: lines of HTTP, a banner of an archive
  kPage,      // <!doctype html>, <html>, <head>, <body> behind blanks, comments and declarations
};

// How bytes open whose head is `head`. A text that begins with a tag it speaks of ("<p> and <div>
// are ...") or with something like one ("<angry> she said") is text.
[[nodiscard]] Opening opening_of(std::string_view head, std::string_view bytes);

// True if the head has some tag of HTML anywhere: enough for a file that is called ".html".
[[nodiscard]] bool has_markup(std::string_view head);

// The name of the element that XML opens with, without its prefix: "rss", "feed"; "" for a text,
// also one that begins with a lone word in such brackets.
[[nodiscard]] std::string_view xml_root(std::string_view head);

}  // namespace pith

#endif  // PITH_READ_FORMAT_MARKUP_H_
