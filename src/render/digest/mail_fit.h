// Internal. Which stories of a digest a mail has room for.

#ifndef PITH_RENDER_DIGEST_MAIL_FIT_H_
#define PITH_RENDER_DIGEST_MAIL_FIT_H_

#include <cstddef>
#include <vector>

#include "render/digest/html_parts.h"

namespace pith {

// What each story takes, in bytes, in the digest's order.
struct MailSizes {
  std::vector<std::size_t> told{};   // at length
  std::vector<std::size_t> lines{};  // of the same stories, on a line each
  std::vector<std::size_t> brief{};  // of those that are in brief anyway
};

[[nodiscard]] MailSizes mail_sizes(const ShownDigest& digest, const HtmlForm& form);

struct MailFit {
  ShownDigest digest{};
  std::size_t left_out = 0;  // stories
};

// The stories that take `room` bytes: all of them, the last of those at length cut to a line, if that is
// enough; else what half the room holds at length, and as many lines as fit, those in brief last.
[[nodiscard]] MailFit fitted(const ShownDigest& digest, const MailSizes& sizes, std::size_t room);

}  // namespace pith

#endif  // PITH_RENDER_DIGEST_MAIL_FIT_H_
