// Internal. What a PDF states of itself, out of what pdfinfo prints.

#ifndef PITH_READ_PDF_INFO_H_
#define PITH_READ_PDF_INFO_H_

#include <string>
#include <string_view>

namespace pith {

struct PdfInfo {
  std::string title;  // all three: "" where the file states none, or what a program put there
  std::string author;
  std::string published;  // RFC 3339
};

// Of the lines of `pdfinfo -rawdates`: "Title:           Water Report". UTF-8.
[[nodiscard]] PdfInfo parse_pdf_info(std::string_view lines);

// "D:20260503083000+02'00'" (ISO 32000-1, 7.9.4) as RFC 3339: with the time where that has a zone,
// else the day alone; "" without a day.
[[nodiscard]] std::string pdf_date(std::string_view stated);

// False for titles that a program made: "Microsoft Word - levy.docx", "report_v3.indd", "Untitled".
[[nodiscard]] bool is_pdf_title(std::string_view title);

// False for names of accounts: "jmarsh2", "Administrator", "user".
[[nodiscard]] bool is_pdf_author(std::string_view author);

}  // namespace pith

#endif  // PITH_READ_PDF_INFO_H_
