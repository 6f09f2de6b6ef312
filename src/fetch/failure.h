// Internal. What went wrong with a fetch, for people.

#ifndef PITH_FETCH_FAILURE_H_
#define PITH_FETCH_FAILURE_H_

#include <optional>
#include <string>

#include "fetch/fetch.h"
#include "fetch/transfer.h"

namespace pith {

// True for the answer that what was known is still so.
[[nodiscard]] bool is_unchanged(const Transfer& transfer, const FetchOptions& options);

// The error of an answer that holds no page to read, or of none; nothing for a page, nothing for
// a redirect, and nothing for what is unchanged. `where` opens the message.
[[nodiscard]] std::optional<Error> failure_of(const Transfer& transfer, const std::string& where,
                                              const FetchOptions& options);

// "..., an address of this machine or of a private network": why it was not connected to.
[[nodiscard]] std::string refusal(const IpAddress& address);

}  // namespace pith

#endif  // PITH_FETCH_FAILURE_H_
