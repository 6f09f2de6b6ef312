#include "fetch/proxy.h"

#include <string>

#include "catch.h"
#include "fetch/environment.h"
#include "fetch/fetch.h"
#include "fetch/loopback_server.h"

namespace pith {
namespace {

WebAddress parsed(const std::string& url) {
  const auto address = parse_web_address(url);
  REQUIRE(address);
  return *address;
}

struct Case {
  const char* url;
  const char* exceptions;
  bool by_proxy;
};

constexpr Case kCases[] = {
    {"http://example.org/", "", true},
    {"http://example.org/", "*", false},
    {"http://example.org/", "example.org", false},
    {"http://example.org/", ".example.org", false},
    {"http://example.org/", "Example.ORG.", false},
    {"http://example.org./", "example.org", false},
    {"http://news.example.org/", "example.org", false},
    {"http://news.example.org/", ".example.org", false},
    {"http://newsexample.org/", "example.org", true},
    {"http://org/", "example.org", true},
    {"http://example.org/", "other.org, example.org", false},
    {"http://example.org/", "other.org example.org", false},
    {"http://example.org/", "other.org,,x", true},
    {"http://example.org/", ",.,", true},
    {"http://example.org/", "**", true},
    {"http://10.1.2.3/", "10.1.2.3", false},
    {"http://10.1.2.3/", "10.0.0.0/8", false},
    {"http://10.1.2.3/", "10.1.2.0/24,x", false},
    {"http://10.1.2.3/", "10.1.3.0/24", true},
    {"http://10.1.2.3/", "11.0.0.0/0", false},
    {"http://10.1.2.3/", "10.1.2.3/33", false},
    {"http://10.1.2.3/", "10.0.0.0/", true},
    {"http://10.1.2.3/", "10.0.0.0/8x", true},
    {"http://10.1.2.3/", "2.3", true},
    {"http://[fd00::7]/", "fd00::/8", false},
    {"http://[fd00::7]/", "[fd00::7]", false},
    {"http://[fd00::7]/", "fe00::/8", true},
    {"http://localhost/", "", false},
    {"http://x.localhost/", "", false},
    {"http://127.9.9.9/", "", false},
    {"http://[::1]/", "", false},
};

std::string message_of(const Result<Fetched>& fetched) {
  return fetched ? "fetched " + fetched->bytes : fetched.error().message;
}

}  // namespace

TEST_CASE("which addresses go by the proxy") {
  const NoProxies environment;
  environment.http.set("http://proxy.example:3128");
  for (const Case& row : kCases) {
    INFO(row.url << " no_proxy=" << row.exceptions);
    environment.none.set(row.exceptions);
    CHECK(proxy_for(parsed(row.url)).empty() != row.by_proxy);
  }
}

TEST_CASE("each scheme has its proxy") {
  const NoProxies environment;
  const WebAddress plain = parsed("http://example.org/");
  const WebAddress secure = parsed("https://example.org/");
  CHECK(proxy_for(plain).empty());
  CHECK(proxy_for(secure).empty());
  environment.all_large.set("a");
  CHECK(proxy_for(plain) == "a");
  CHECK(proxy_for(secure) == "a");
  environment.http_large.set("b");  // may come from outside: RFC 3875 makes it of a Proxy header
  CHECK(proxy_for(plain) == "a");
  environment.http.set("c");
  environment.https_large.set("d");
  CHECK(proxy_for(plain) == "c");
  CHECK(proxy_for(secure) == "d");
  environment.https.set("e");
  CHECK(proxy_for(secure) == "e");
  environment.https.set("");
  CHECK(proxy_for(secure) == "d");
  environment.none_large.set("example.org");
  CHECK(proxy_for(plain).empty());
}

TEST_CASE("the proxy is asked, and decides what names lead to") {
  const NoProxies environment;
  LoopbackServer proxy;
  proxy.page("http://news.example/dam", "The dam held.");
  proxy.redirect("http://news.example/inside", "http://192.168.1.1/");
  proxy.raw("secret.example:443", "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
  const std::string address = proxy.address("");
  environment.http.set(address.c_str());
  environment.https.set(address.c_str());

  const Result<Fetched> fetched = fetch("http://news.example/dam");
  INFO(message_of(fetched));
  REQUIRE(fetched);
  CHECK(fetched->bytes == "The dam held.");
  CHECK(fetched->url == "http://news.example/dam");
  CHECK(proxy.requests().size() == 1);
  CHECK(message_of(fetch("https://secret.example/x")) ==
        "https://secret.example/x: the proxy " + address + " refuses it (status 403)");

  // What can be seen to be private is not asked of it.
  CHECK(message_of(fetch("http://192.168.1.1/")).find("--allow-private") != std::string::npos);
  CHECK(message_of(fetch("http://news.example/inside")).find("this is 192.168.1.1,") !=
        std::string::npos);
  CHECK(proxy.requests().size() == 3);

  // An exception is fetched directly, and so is checked.
  environment.none.set("127.0.0.1");
  CHECK(message_of(fetch(address + "/x")).find("--allow-private") != std::string::npos);
}

TEST_CASE("a proxy that is not there is named, without its password") {
  const NoProxies environment;
  std::string address;
  {
    const LoopbackServer gone;
    address = "http://ada:secret@127.0.0.1:" + std::to_string(gone.port());
  }
  environment.http.set(address.c_str());
  const std::string message = message_of(fetch("http://news.example/"));
  CHECK(message.starts_with(
      "http://news.example/: the connection was refused by the proxy http://127.0.0.1:"));
  environment.http.set("http://no-such-host.invalid:3128");
  CHECK(message_of(fetch("http://news.example/")) ==
        "http://news.example/: there is no such proxy as http://no-such-host.invalid:3128; check "
        "http_proxy and https_proxy");
}

}  // namespace pith
