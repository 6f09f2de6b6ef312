// PDF to text by pdftotext and pdfinfo (poppler-utils). They run as processes of their own: the
// library stays free of poppler's licence, and a file that crashes or fills poppler costs one file.

#include "read/pdf/pdf.h"

#include <array>
#include <csignal>
#include <utility>

#include "base/process.h"
#include "base/unicode.h"
#include "read/pdf/columns.h"
#include "read/pdf/info.h"

namespace pith {
namespace {

using Code = Error::Code;
using How = ProcessEnd::How;

// Exit status of pdftotext: its manual page, "EXIT CODES".
constexpr int kPermissions = 3;

tl::unexpected<Error> failure(Code code, std::string message) {
  return tl::unexpected(Error{code, std::move(message)});
}

bool says(const ProcessEnd& end, std::string_view words) {
  return end.complaint.find(words) != std::string::npos;
}

// Why pdftotext gave no text.
tl::unexpected<Error> explain_failure(const ProcessEnd& end) {
  switch (end.how) {
    case How::kNotFound:
      return failure(Code::kUnsupported,
                     "this is a PDF, and pdftotext is not installed; "
                     "try: apt install poppler-utils");
    case How::kNotStarted:
      return failure(Code::kUnsupported, "this is a PDF, and pdftotext could not be started");
    case How::kTimeout:
      return failure(Code::kTooLarge, "this PDF takes pdftotext more than a minute");
    case How::kTooMuch:
      return failure(Code::kTooLarge, "this PDF has more than 64 MB of text");
    case How::kExited:
    case How::kKilled:
      break;
  }
  if (says(end, "Incorrect password")) {
    return failure(Code::kDamaged,
                   "this PDF is locked by a password; "
                   "try: qpdf --decrypt --password=PASSWORD FILE out.pdf");
  }
  if (end.how == How::kExited && end.code == kPermissions) {
    return failure(Code::kDamaged, "this PDF's owner does not permit that its text is copied");
  }
  if (says(end, "Out of memory") || says(end, "bad_alloc")) {
    return failure(Code::kTooLarge, "this PDF takes pdftotext more than 2 GB of memory");
  }
  return failure(Code::kDamaged, "this is a broken PDF; try: qpdf FILE out.pdf");
}

}  // namespace

Result<PdfText> pdf_text(std::string_view bytes) {
  ProcessEnd text = run_program({"pdftotext", "-enc", "UTF-8", "-", "-"}, bytes);
  if (!text.succeeded()) return explain_failure(text);
  PdfText pdf;
  std::size_t replaced = 0;
  pdf.text = repair_utf8(std::move(text.output), &replaced);
  if (!has_word(pdf.text)) {
    return failure(Code::kNoText, "no text layer (scanned?); try: ocrmypdf FILE out.pdf");
  }
  if (may_have_columns(pdf.text)) {
    // Points and words take some six times the place of the text.
    const ProcessEnd places = run_program({"pdftotext", "-tsv", "-enc", "UTF-8", "-", "-"}, bytes,
                                          {.output = std::size_t{400} << 20U});
    if (places.succeeded()) {
      pdf.text = with_columns_in_order(std::move(pdf.text), repair_utf8(places.output, &replaced));
    }
  }
  // What it states of itself is welcome, and nothing that a text would be refused for.
  const ProcessEnd info = run_program({"pdfinfo", "-enc", "UTF-8", "-rawdates", "-"}, bytes,
                                      {.cpu = std::chrono::seconds(5),
                                       .wall = std::chrono::seconds(10),
                                       .output = std::size_t{1} << 20U});
  if (info.succeeded()) {
    PdfInfo stated = parse_pdf_info(repair_utf8(info.output, &replaced));
    pdf.title = std::move(stated.title);
    pdf.author = std::move(stated.author);
    pdf.published = std::move(stated.published);
  }
  return pdf;
}

}  // namespace pith
