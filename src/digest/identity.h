// Internal. When two items are the same one, today or on different days.

#ifndef PITH_DIGEST_IDENTITY_H_
#define PITH_DIGEST_IDENTITY_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pith/digest.h"

namespace pith {

// Hashes that are kept on disk (digest/hash.h). Nothing where the item does not have what it takes.
struct Identity {
  std::optional<std::uint64_t> id{};    // of its feed and its id there
  std::optional<std::uint64_t> link{};  // of canonical_link
  std::uint64_t text = 0;  // of the letters of its title and text: whether it was edited
  std::optional<std::uint64_t> content{};  // the same, where there are enough of them
};

// Of each item. An id or link that several items of one feed have says nothing, nor does the address of a site's
// front page, nor a title without a text ("Open thread").
[[nodiscard]] std::vector<Identity> identities(std::span<const DigestItem> items);

// Of one item by itself: its id, else its link, else its text.
[[nodiscard]] std::uint64_t key_hash(const DigestItem& item);

// Without what does not change where an address leads: scheme, "www." and "m.", port, fragment, the slash at the
// end, and the parameters by which clicks are counted (utm_source, fbclid, ...). "" for what is no web address, and
// for one without path and query.
[[nodiscard]] std::string canonical_link(std::string_view url);

}  // namespace pith

#endif  // PITH_DIGEST_IDENTITY_H_
