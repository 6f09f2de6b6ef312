// Internal. PDF to text, by poppler's pdftotext as a process of its own.

#ifndef PITH_READ_PDF_PDF_H_
#define PITH_READ_PDF_PDF_H_

#include <string>
#include <string_view>

#include "pith/pith.h"

namespace pith {

struct PdfText {
  std::string text;  // UTF-8, a form feed behind each page
  std::string
      title;  // what the file states, "" where it is none or says nothing ("Microsoft Word - x.docx")
  std::string author;
  std::string published;  // as Document::published
};

// Runs pdftotext on the bytes, with limits of time and memory, no shell, and nothing of the environment that matters.
// Errors: kUnsupported, pdftotext is not installed (and what to install); kDamaged, broken or locked by a
// password; kNoText, pages without a text layer (and what to try); kTooLarge, over the limits.
[[nodiscard]] Result<PdfText> pdf_text(std::string_view bytes);

}  // namespace pith

#endif  // PITH_READ_PDF_PDF_H_
