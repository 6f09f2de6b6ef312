// Internal. One GET, without redirects (libcurl), and what came of it.

#ifndef PITH_FETCH_TRANSFER_H_
#define PITH_FETCH_TRANSFER_H_

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "fetch/curl.h"
#include "fetch/fetch.h"
#include "fetch/private_address.h"
#include "fetch/web_address.h"

namespace pith {

struct TransferLimits {
  std::chrono::milliseconds time{};
  std::size_t bytes = 0;  // of the body, Content-Encoding undone
};

// What the request says beside the address.
struct TransferRequest {
  Wanted wanted = Wanted::kPage;
  Validators known{};
};

struct Transfer {
  CURLcode result = CURLE_OK;
  long status = 0;                     // of the answer, or 0
  bool answered = false;               // all headers are there
  bool connected = false;              // to the host or its proxy
  bool too_large = false;              // the body
  std::string proxy{};                 // that was asked; or ""
  long proxy_status = 0;               // its answer to CONNECT, or 0
  long system_error = 0;               // errno of a connection that failed
  long certificate = 0;                // OpenSSL's X509_V_ERR_...
  std::optional<IpAddress> refused{};  // an address that was not connected to
  std::string type{};                  // Content-Type
  std::string location{};
  Validators validators{};
  std::string body{};  // of a 2xx answer
};

// Connections are kept from one call of `get` to the next. One thread at a time.
class Client {
 public:
  // Connects only to addresses that pass the test, unless the environment names a proxy.
  explicit Client(AddressTest allowed);

  [[nodiscard]] Transfer get(const WebAddress& address, const TransferRequest& request,
                             const TransferLimits& limits);

 private:
  AddressTest allowed_;
  std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl_;
};

}  // namespace pith

#endif  // PITH_FETCH_TRANSFER_H_
