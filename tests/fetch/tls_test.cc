#include <string>

#include "catch.h"
#include "fetch/environment.h"
#include "fetch/fetch.h"
#include "fetch/loopback_server.h"
#include "fetch/secure_server.h"

namespace pith {
namespace {

constexpr FetchOptions kHere{.allow_private = true, .timeout = std::chrono::seconds{20}};

std::string message_of(const Result<Fetched>& fetched) {
  return fetched ? "fetched " + fetched->bytes : fetched.error().message;
}

}  // namespace

TEST_CASE("https: certificates, and no way back to http") {
  const SecureServer secure;
  if (!secure.is_up()) {
    WARN("skipped: the program openssl is not here");
    return;
  }
  secure.raw("/dam", "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\nThe dam held.");
  LoopbackServer plain;
  plain.page("/dam", "not this one");
  plain.redirect("/up", secure.address("/dam"));
  secure.raw("/down", "HTTP/1.0 302 Found\r\nLocation: " + plain.address("/dam") + "\r\n\r\n");
  secure.raw("/on", "HTTP/1.0 302 Found\r\nLocation: /dam\r\n\r\n");

  const Variable none("SSL_CERT_FILE", nullptr);
  CHECK(message_of(fetch(secure.address("/dam"), kHere)) ==
        secure.address("/dam") + ": its certificate is not to be trusted: it is signed by itself");

  none.set(secure.certificate().c_str());
  CHECK(message_of(fetch(secure.address("/dam"), kHere)) == "fetched The dam held.");
  CHECK(message_of(fetch(secure.address("/on"), kHere)) == "fetched The dam held.");
  CHECK(message_of(fetch(plain.address("/up"), kHere)) == "fetched The dam held.");

  const std::size_t before = plain.requests().size();
  CHECK(message_of(fetch(secure.address("/down"), kHere)) ==
        secure.address("/down") + ": it leads to " + plain.address("/dam") +
            ", from https to http, where others could read and change the page; name that address "
            "if you want it");
  CHECK(plain.requests().size() == before);

  const std::string localhost = "https://localhost:" + std::to_string(secure.port()) + "/dam";
  CHECK(message_of(fetch(localhost, kHere)) ==
        localhost + ": its certificate is not to be trusted: it was made for another host");
  const std::string as_plain = "http://127.0.0.1:" + std::to_string(secure.port()) + "/dam";
  CHECK(message_of(fetch(as_plain, kHere)).starts_with(as_plain + ": "));

  none.set("/no/such/file.pem");
  CHECK(message_of(fetch(secure.address("/dam"), kHere)).find("check SSL_CERT_FILE") !=
        std::string::npos);
}

TEST_CASE("https to a server that speaks http only") {
  LoopbackServer plain;
  plain.page("/", "The dam held.");
  const std::string url = "https" + plain.address("/").substr(4);
  CHECK(message_of(fetch(url, kHere)) ==
        url + ": no secure connection could be made; it may be there with http:// only");
}

}  // namespace pith
