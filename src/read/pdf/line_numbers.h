// Internal. The numbers of lines in the margin, as bills and transcripts have them.

#ifndef PITH_READ_PDF_LINE_NUMBERS_H_
#define PITH_READ_PDF_LINE_NUMBERS_H_

#include <string_view>
#include <vector>

#include "read/plain/line.h"

namespace pith {

// Takes the numbers of lines away, on the pages whose lines are numbered: a line that is nothing but
// its number goes, and a line that opens or ends with it is its text alone. pdftotext sets blank lines
// around such numbers: they go too. The lines of text that are left there are `numbered`. A number
// within a line, in a word that pdftotext put together ("shall estab5 lish"), is added to `*gaps`.
//
// A page (up to a form feed, or to a 1 behind a 5) is believed to be numbered when at least five
// numbers count up from 1, or from where the page before ended, for at least half of its lines, and
// its text is wrapped: else they are the ranks of a table. Linear.
void drop_line_numbers(std::string_view text, std::vector<TextLine>* lines,
                       std::vector<Span>* gaps);

}  // namespace pith

#endif  // PITH_READ_PDF_LINE_NUMBERS_H_
