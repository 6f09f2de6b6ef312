// Where fetch goes, and where it does not.

#include <netdb.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "catch.h"
#include "fetch/environment.h"
#include "fetch/fetch.h"
#include "fetch/loopback_server.h"

namespace pith {
namespace {

using std::chrono::seconds;
using Code = Error::Code;

FetchOptions here() { return {.allow_private = true, .timeout = seconds{20}}; }

// As if 127.0.0.2 were on the Internet, and all else private.
bool is_second(const IpAddress& address) { return to_text(address) == "127.0.0.2"; }

// True if the name has addresses, and all of them are private.
bool leads_to_private(const std::string& host) {
  addrinfo* found = nullptr;
  if (::getaddrinfo(host.c_str(), nullptr, nullptr, &found) != 0) return false;
  bool all = found != nullptr;
  for (const addrinfo* at = found; at != nullptr; at = at->ai_next) {
    const auto address = ip_address(at->ai_addr, at->ai_addrlen);
    all = all && address && !is_public(*address);
  }
  ::freeaddrinfo(found);
  return all;
}

std::string failure(const Result<Fetched>& fetched) {
  return fetched ? "fetched " + fetched->bytes : fetched.error().message;
}

constexpr const char* kRefused =
    ", an address of this machine or of a private network, which is fetched only with "
    "--allow-private";

}  // namespace

TEST_CASE("redirects of all kinds lead on") {
  LoopbackServer server;
  server.page("/a/end", "The dam held.");
  for (const int status : {300, 301, 302, 303, 307, 308}) {
    for (const std::string& to : {std::string("end"), std::string("/a/end"),
                                  std::string("./b/../end#x"), server.address("/a/end")}) {
      INFO(status << " " << to);
      server.redirect("/a/old", to, status);
      const Result<Fetched> fetched = fetch(server.address("/a/old"), here());
      INFO(failure(fetched));
      REQUIRE(fetched);
      CHECK(fetched->url == server.address("/a/end"));
      CHECK(fetched->bytes == "The dam held.");
    }
  }
}

TEST_CASE("five redirects are followed, six are not") {
  LoopbackServer server;
  for (int i = 1; i <= 6; ++i) {
    server.redirect("/" + std::to_string(i), "/" + std::to_string(i - 1));
  }
  server.page("/0", "The dam held.");
  server.redirect("/loop", "/loop");
  CHECK(fetch(server.address("/5"), here()));
  CHECK(server.requests().size() == 6);
  CHECK(failure(fetch(server.address("/6"), here())) ==
        server.address("/6") + ": redirected to " + server.address("/1") +
            ": it leads on to another address more than 5 times");
  CHECK(failure(fetch(server.address("/loop"), here())).find("more than 5 times") !=
        std::string::npos);
  CHECK(server.requests().size() == 18);
  FetchOptions none = here();
  none.redirects = 0;
  CHECK_FALSE(fetch(server.address("/1"), none));
  CHECK(fetch(server.address("/0"), none));
}

TEST_CASE("redirects to what is no web address are refused") {
  LoopbackServer server;
  const struct {
    const char* to;
    const char* part;
  } rows[] = {
      {"file:///etc/passwd", "it leads to file:///etc/passwd, which is no web address: only http"},
      {"ftp://example.org/x", "only http and https"},
      {"gopher://127.0.0.1:70/x", "only http and https"},
      {"dict://127.0.0.1/x", "only http and https"},
      {"http://", "which is no web address"},
      {"http://exa\\mple.org/", "which is no web address"},
      {"http://ada:secret@127.0.0.1/", "it leads to http://127.0.0.1/, which has a user name"},
      {"", "a redirect that leads nowhere (status 302)"},
  };
  for (const auto& row : rows) {
    server.redirect("/old", row.to);
    const std::string message = failure(fetch(server.address("/old"), here()));
    INFO(message);
    CHECK(message.starts_with(server.address("/old") + ": "));
    CHECK(message.find(row.part) != std::string::npos);
    CHECK(message.find("secret") == std::string::npos);
  }
}

TEST_CASE("an error behind a redirect names both addresses") {
  LoopbackServer server;
  server.redirect("/old", "/gone");
  CHECK(failure(fetch(server.address("/old"), here())) ==
        server.address("/old") + ": redirected to " + server.address("/gone") +
            ": there is no such page (status 404); check the spelling");
}

TEST_CASE("private addresses are not asked") {
  LoopbackServer server;
  server.page("/", "The dam held.");
  const std::string port = ":" + std::to_string(server.port()) + "/";
  for (const std::string host : {"127.0.0.1", "127.1", "2130706433", "0x7f.0.0.1", "127.0.0.1.",
                                 "localhost", "LOCALHOST", "localhost.", "news.localhost"}) {
    INFO(host);
    const std::string url = "http://" + host + port;
    CHECK(failure(fetch(url)) == url + ": this is 127.0.0.1" + kRefused);
  }
  CHECK(failure(fetch("http://[::ffff:127.0.0.1]" + port)).find(kRefused) != std::string::npos);
  CHECK(failure(fetch("http://0.0.0.0" + port)).find("this is 0.0.0.0,") != std::string::npos);
  CHECK(failure(fetch("http://169.254.169.254/latest/")).find(kRefused) != std::string::npos);
  CHECK(server.requests().empty());
  CHECK(fetch("http://localhost" + port, here()));
}

TEST_CASE("the address that is connected to is looked at, not only what the URL says") {
  const NoProxies environment;
  LoopbackServer server;
  server.page("/", "The dam held.");
  // Allowed as it stands in the URL, refused at the socket: as when a name leads there.
  int calls = 0;
  const auto first_only = [&calls](const IpAddress&) { return calls++ == 0; };
  CHECK(failure(fetch_allowing(server.address("/"), {}, first_only)) ==
        server.address("/") + ": this is 127.0.0.1" + kRefused);
  CHECK(calls == 2);
  CHECK(server.requests().empty());

  // Of the addresses of a name, those that are allowed are tried.
  const auto four_only = [](const IpAddress& address) { return to_text(address) == "127.0.0.1"; };
  const std::string url = "http://localhost:" + std::to_string(server.port()) + "/";
  CHECK(failure(fetch_allowing(url, {}, four_only)) == "fetched The dam held.");
}

TEST_CASE("a name that leads to a private address") {
  const NoProxies environment;
  LoopbackServer server;
  std::string own(256, '\0');
  REQUIRE(::gethostname(own.data(), own.size() - 1) == 0);
  own.resize(own.find('\0'));
  bool tried = false;
  for (const std::string& host : {std::string("ip6-localhost"), std::string("ip6-loopback"), own}) {
    if (!leads_to_private(host)) continue;
    tried = true;
    const std::string url = "http://" + host + ":" + std::to_string(server.port()) + "/";
    const std::string message = failure(fetch(url));
    INFO(message);
    CHECK(message.starts_with(url + ": this is "));
    CHECK(message.ends_with(kRefused));
  }
  CHECK(server.requests().empty());
  if (!tried) WARN("skipped: no name leads to this machine but localhost");
}

TEST_CASE("a redirect to a private address is refused") {
  LoopbackServer open("127.0.0.2");
  LoopbackServer secret("127.0.0.1");
  REQUIRE((open.is_up() && secret.is_up()));
  open.page("/page", "The dam held.");
  secret.page("/keys", "the keys");
  open.redirect("/good", "/page");
  const Result<Fetched> good = fetch_allowing(open.address("/good"), {}, is_second);
  REQUIRE(good);
  CHECK(good->bytes == "The dam held.");
  const std::string port = ":" + std::to_string(secret.port());
  for (const std::string& to :
       {secret.address("/keys"), "//127.1" + port + "/keys", "http://localhost" + port + "/keys",
        "http://[::ffff:127.0.0.1]" + port + "/keys"}) {
    open.redirect("/bad", to);
    const std::string message = failure(fetch_allowing(open.address("/bad"), {}, is_second));
    INFO(message);
    CHECK(message.starts_with(open.address("/bad") + ": redirected to http://"));
    CHECK(message.find(std::string("this is 127.0.0.1") + kRefused) != std::string::npos);
  }
  CHECK(secret.requests().empty());
}

TEST_CASE("addresses that cannot be fetched say why") {
  CHECK(failure(fetch("http://ada:secret@example.org/x"))
            .starts_with("http://example.org/x: this has a user name or password in it"));
  CHECK(failure(fetch("ftp://example.org/x")) ==
        "ftp://example.org/x: this is no web address: only http and https are fetched");
  CHECK(failure(fetch("http://exa mple/\x1b[2J")).starts_with("http://exa mple/[2J: this is no"));
  CHECK(failure(fetch("")).starts_with(": this is no web address; it should look like https://"));
}

}  // namespace pith
