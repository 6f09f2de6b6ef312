// Internal. The order of columns. pdftotext takes two columns whose paragraphs end at like heights for
// the rows of a table, and reads across them. Where words stand on the page says better.

#ifndef PITH_READ_PDF_COLUMNS_H_
#define PITH_READ_PDF_COLUMNS_H_

#include <string>
#include <string_view>

namespace pith {

// True if some page has so many short lines that it may have two columns. `text` is pdftotext's, a
// form feed behind each page.
[[nodiscard]] bool may_have_columns(std::string_view text);

// `text` with the pages that have two columns set anew: the left column, a vertical tab, the right one,
// between what stands over both. `tsv` is what `pdftotext -tsv` prints of the same file. Both are UTF-8. A page
// has two columns when a line can be drawn down its middle that hardly any line of text crosses, with
// lines of some width on both sides.
[[nodiscard]] std::string with_columns_in_order(std::string text, std::string_view tsv);

}  // namespace pith

#endif  // PITH_READ_PDF_COLUMNS_H_
