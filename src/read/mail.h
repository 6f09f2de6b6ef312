// Internal. Messages (RFC 5322) and saved pages (MHTML, RFC 2557): which part to read, as bytes.

#ifndef PITH_READ_MAIL_H_
#define PITH_READ_MAIL_H_

#include <string>
#include <string_view>

#include "pith/pith.h"

namespace pith {

struct MailPart {
  std::string bytes;      // of the body to read, transfer encoding undone
  Format format;          // kHtml or kText, as its content type says
  std::string charset;    // as its content type says, or ""
  std::string title;      // Subject, decoded (RFC 2047), UTF-8
  std::string author;     // the name in From, else its address
  std::string published;  // Date, as Document::published
  std::string url;        // Content-Location of a saved page
};

// The body of a message: of alternatives the HTML, else the plain text; attachments are passed
// over. Errors: kNoText when there is no text part. Linear; parts nest at most 32 deep.
[[nodiscard]] Result<MailPart> mail_part(std::string_view bytes);

}  // namespace pith

#endif  // PITH_READ_MAIL_H_
