// Internal. Page furniture: what stands on a page for the sake of the page, as pdftotext and saved
// reports have it.
//
// Text lost is worse than furniture kept. A line must say what it is by its form ("Page 3 of 40", a
// rule, dots up to a number), or come back at the edge of page after page (headers, footers), or
// count pages there; a note must be called by its number on the same page.

#ifndef PITH_READ_PLAIN_FURNITURE_H_
#define PITH_READ_PLAIN_FURNITURE_H_

#include <string_view>
#include <vector>

#include "read/plain/line.h"

namespace pith {

// Sets the role of all lines that are furniture. Linear.
void mark_furniture(std::string_view text, std::vector<TextLine>* lines);

// The steps of the above, each in its file. A page is the lines [begin, end).
struct Page {
  std::size_t begin;
  std::size_t end;
};

// Rules and the dotted lines of a table of contents.
void mark_rules(std::string_view text, std::vector<TextLine>* lines);

// Figures alone between blank lines, one or more lines of them, "17  5": the cells of a table.
void mark_figures(std::string_view text, std::vector<TextLine>* lines);

// Pages by form feeds; or, where a text has none, by at least three page numbers that count up by
// one, at distances as pages have. One page if there is neither. `*counted` is true for the latter.
[[nodiscard]] std::vector<Page> find_pages(std::string_view text,
                                           const std::vector<TextLine>& lines, bool* counted);

// Headers, footers and page numbers: what is repeated at the edges of pages.
void mark_edges(std::string_view text, const std::vector<Page>& pages, bool counted,
                std::vector<TextLine>* lines);

// Running heads that do not come back often enough for that: a line that stands alone at the edge of
// a page, and is made of the words that the text opens with, as its title and its authors.
void mark_heads(std::string_view text, const std::vector<Page>& pages,
                std::vector<TextLine>* lines);

// Footnotes: from a line that opens with the next note's number, which a word on the same page
// carries ("memorials.12"), to the foot of the page or of its column.
void mark_notes(std::string_view text, const std::vector<Page>& pages,
                std::vector<TextLine>* lines);

}  // namespace pith

#endif  // PITH_READ_PLAIN_FURNITURE_H_
