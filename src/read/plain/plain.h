// Internal. Plain text to blocks, in three steps: lines to blocks (plain.cc, with line.h, wrap.h,
// furniture.h and hyphens.h), which of them are the title and its copies (title.cc), which are
// clutter (clutter.cc).

#ifndef PITH_READ_PLAIN_PLAIN_H_
#define PITH_READ_PLAIN_PLAIN_H_

#include <string>
#include <string_view>
#include <vector>

#include "language/data.h"
#include "pith/pith.h"

namespace pith {

// Paragraphs, headings, items and page furniture of repaired text. `*gaps`, unless null, is set to
// the gaps inside them (Document::gaps). Linear.
[[nodiscard]] std::vector<Block> split_blocks(std::string_view text,
                                              std::vector<Span>* gaps = nullptr);

// Fills document->title unless it is set, and marks the blocks that are the title (kTitle) or say
// it once more (kTitleCopy).
void find_title(Document* document);

// A title without the breadcrumb before it and the name of the site around it. `site`, if it is known, is cut off
// behind a dash or colon too.
[[nodiscard]] std::string clean_title(std::string_view line, std::string_view site = {});

// Marks what is no part of the article: kByline, kPointer, kTail, kNotice.
void mark_clutter(const Language::Data& language, Document* document);

// True if the text ends as a sentence does: with a terminator, perhaps in quotes or brackets.
[[nodiscard]] bool ends_like_sentence(std::string_view text);

// True if the text has letters and none of them is small.
[[nodiscard]] bool is_all_capitals(std::string_view text);

// True if the text ends in a comma, semicolon, colon or dash: something has to follow.
[[nodiscard]] bool introduces(std::string_view text);

}  // namespace pith

#endif  // PITH_READ_PLAIN_PLAIN_H_
