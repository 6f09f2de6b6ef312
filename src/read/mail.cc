// STUB
#include "read/mail.h"
namespace pith {
Result<MailPart> mail_part(std::string_view bytes) {
  MailPart p;
  p.bytes = bytes;
  p.format = Format::kText;
  return p;
}
}  // namespace pith
