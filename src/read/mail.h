// Internal. Messages (RFC 5322) and saved pages (MHTML, RFC 2557): which part to read, as bytes.

#ifndef PITH_READ_MAIL_H_
#define PITH_READ_MAIL_H_

#include <string>
#include <string_view>

#include "pith/pith.h"

namespace pith {

struct MailPart {
  std::string bytes;              // of the body to read, transfer encoding undone
  Format format = Format::kText;  // kHtml or kText, as its content type says
  std::string charset;            // as its content type says, or ""
  std::string title;              // Subject, decoded (RFC 2047), UTF-8
  std::string author;             // the name in From, else its address
  std::string published;          // Date, as Document::published
  std::string url;                // Content-Location of a saved page
};

// The body of a message: the first HTML part, or the first plain text if there is none; attachments
// are passed over. A part that ends before its boundary is read as far as it goes. Errors: kNoText
// when there is no text part. Linear; parts nest at most 32 deep, what is deeper is passed over.
[[nodiscard]] Result<MailPart> mail_part(std::string_view bytes);

}  // namespace pith

#endif  // PITH_READ_MAIL_H_
