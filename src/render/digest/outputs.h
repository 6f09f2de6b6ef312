// Internal. A digest in each of its formats; a file each.

#ifndef PITH_RENDER_DIGEST_OUTPUTS_H_
#define PITH_RENDER_DIGEST_OUTPUTS_H_

#include <cstddef>
#include <string>

#include "pith/digest.h"

namespace pith {

[[nodiscard]] std::string digest_text(const Digest& digest);
[[nodiscard]] std::string digest_markdown(const Digest& digest);
[[nodiscard]] std::string digest_json(const Digest& digest);
[[nodiscard]] std::string digest_page(const Digest& digest);

// A mail that is cut is not read: Gmail shows no more than 102 KB.
inline constexpr std::size_t kLargestMail = 100'000;

// At most kLargestMail bytes: the last stories become lines, the last of these a number.
[[nodiscard]] std::string digest_mail(const Digest& digest);

// Atom (RFC 4287): one entry, or an entry a story.
[[nodiscard]] std::string digest_atom(const Digest& digest);
[[nodiscard]] std::string digest_atom_stories(const Digest& digest);

}  // namespace pith

#endif  // PITH_RENDER_DIGEST_OUTPUTS_H_
