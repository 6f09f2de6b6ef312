// Internal. Markdown to a Document.

#ifndef PITH_READ_MARKDOWN_H_
#define PITH_READ_MARKDOWN_H_

#include <string>
#include <string_view>

#include "pith/pith.h"

namespace pith {

// Sets text and blocks of `*document` from CommonMark with GitHub's tables (md4c), and what a front
// matter states (front_matter.h). The first heading of level 1 is the title where none is set. Raw
// HTML is read as HTML. REQUIRES: valid UTF-8 without NUL. A text that md4c cannot take is one
// paragraph a line.
void read_markdown(std::string_view text, Document* document, std::string* language_hint);

}  // namespace pith

#endif  // PITH_READ_MARKDOWN_H_
