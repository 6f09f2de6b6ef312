// Internal. What kind of file bytes are: by what they say first, by what the file is called second.
//
// A text may speak of every format, and quote it: it is taken for one only if it opens as one does.

#ifndef PITH_READ_FORMAT_H_
#define PITH_READ_FORMAT_H_

#include <optional>
#include <string>
#include <string_view>

#include "pith/pith.h"

namespace pith {

// The format to read bytes as; never kAuto. In this order: a PDF, a page (format_markup.h), a
// message, then what `name`, a path or an address, ends in: ".md", ".html" if there is markup,
// ".eml" if there is a header. Then pieces of HTML and other XML. Markdown is also good plain text,
// so without such a name it needs a front matter between lines of "---". Else plain text. Looks at
// the first 16 KiB and the last two.
[[nodiscard]] Format format_of(std::string_view bytes, std::string_view name);

// True if the bytes open as a whole page does: <!doctype html> or <html>.
[[nodiscard]] bool opens_like_page(std::string_view bytes);

// True if the bytes are a PDF: from the first byte, or behind some junk within the first KiB.
[[nodiscard]] bool is_pdf(std::string_view bytes);

// Why bytes of a kind that pith does not read (an archive, a picture, a program, a feed) are
// refused, and what to try: an error kUnsupported without a name in front. Nothing for all else: a
// kind whose mark is made of letters ("RIFF") must have bytes behind it that no text has.
[[nodiscard]] std::optional<Error> foreign(std::string_view bytes);

// A warning for plain text that is data rather: "this looks like JSON Lines ...". "" for none.
[[nodiscard]] std::string format_hint(std::string_view text);

}  // namespace pith

#endif  // PITH_READ_FORMAT_H_
