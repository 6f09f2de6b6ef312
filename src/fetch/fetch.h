// Internal. An address to bytes (libcurl). Only the command line calls it: the library has no
// network.

#ifndef PITH_FETCH_FETCH_H_
#define PITH_FETCH_FETCH_H_

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "fetch/private_address.h"
#include "pith/pith.h"

namespace pith {

// What a server says of an answer, and is told when it is asked again (RFC 9110, 8.8): as it stood in the headers
// ETag and Last-Modified, or "".
struct Validators {
  std::string etag{};
  std::string last_modified{};
  bool operator==(const Validators&) const = default;
};

// What is asked for: the Accept header.
enum class Wanted { kPage, kFeed };

struct FetchOptions {
  bool allow_private = false;  // also addresses of this machine and of private networks
  std::chrono::seconds timeout{30};
  std::size_t most_bytes = std::size_t{64} << 20U;
  int redirects = 5;
  Wanted wanted = Wanted::kPage;
  Validators known{};  // of the answer that is here already
};

struct Fetched {
  std::string bytes;    // Content-Encoding undone
  std::string url;      // after redirects
  std::string type;     // media type in small letters, "text/html"; or ""
  std::string charset;  // of Content-Type, or ""
  Validators validators{};
  bool unchanged =
      false;  // it is as when it had FetchOptions::known (status 304): there are no bytes
};

// True for "http://..." and "https://...", whatever its case.
[[nodiscard]] bool is_web_address(std::string_view name);

// Fetches by GET. http and https only, also behind redirects, and no step from https to http. The
// address that is really connected to is checked (is_public), so a redirect or a changing DNS
// answer does not get around it. With a proxy (the environment's, see fetch/proxy.h) that address
// is the proxy's, and only addresses and "localhost" in the URL itself are checked: what names lead
// to is for the proxy to decide. No cookies, no .netrc, no user name and password; SSL_CERT_FILE
// may name certificates to trust. Errors: kUnreachable, kTooLarge, kNoText (an empty page, status
// 204); the message opens with the address, without control characters, and says what to try. May
// be called from many threads at once, while none changes the environment.
[[nodiscard]] Result<Fetched> fetch(const std::string& url, const FetchOptions& options = {});

// The same with another test than is_public, whatever options.allow_private says: for tests.
[[nodiscard]] Result<Fetched> fetch_allowing(const std::string& url, const FetchOptions& options,
                                             const AddressTest& allowed);

}  // namespace pith

#endif  // PITH_FETCH_FETCH_H_
