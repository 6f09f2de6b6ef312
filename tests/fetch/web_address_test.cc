#include "fetch/web_address.h"

#include <string>

#include "catch.h"
#include "fetch/fetch.h"

namespace pith {
namespace {

struct Case {
  std::string text;
  std::string url;
  std::string host;
};

const Case kGood[] = {
    {"http://example.org", "http://example.org/", "example.org"},
    {"HTTPS://Example.ORG:8443/News?q=1#top", "https://example.org:8443/News?q=1", "example.org"},
    {"https://example.org/a b?c d", "https://example.org/a%20b?c+d", "example.org"},
    {"https://example.org/caf\xC3\xA9", "https://example.org/caf%c3%a9", "example.org"},
    {"https://example.org/\xE9", "https://example.org/%e9", "example.org"},
    {"https://example.org/caf%C3%A9", "https://example.org/caf%C3%A9", "example.org"},
    {"http://m\xC3\xBCnchen.example/", "http://xn--mnchen-3ya.example/", "xn--mnchen-3ya.example"},
    {"http://stra\xC3\x9F"
     "e.example/",
     "http://xn--strae-oqa.example/", "xn--strae-oqa.example"},
    {"http://\xE4\xBE\x8B\xE3\x81\x88.\xE3\x83\x86\xE3\x82\xB9\xE3\x83\x88/",
     "http://xn--r8jz45g.xn--zckzah/", "xn--r8jz45g.xn--zckzah"},
    {"http://my_host.example/", "http://my_host.example/", "my_host.example"},
    {"http://127.1/", "http://127.0.0.1/", "127.0.0.1"},
    {"http://0x7f000001/", "http://127.0.0.1/", "127.0.0.1"},
    {"http://%31%32%37.0.0.1/", "http://127.0.0.1/", "127.0.0.1"},
    {"http://\xEF\xBC\x91\xEF\xBC\x92\xEF\xBC\x97.1/", "http://127.0.0.1/", "127.0.0.1"},
    {"http://[::1]:8080/x", "http://[::1]:8080/x", "[::1]"},
    {"http://example.org/../a/./b", "http://example.org/a/b", "example.org"},
};

const std::string kBad[] = {
    "",
    "example.org",
    "report.txt",
    "http:",
    "http://",
    "http://:80/",
    "http://exa mple.org/",
    "http://example.org:0/",
    "http://example.org:65536/",
    "http://example.org:x/",
    "http://exa\\mple.org/",
    "http://example.org\n/",
    "http://example.org/\x1b[2J",
    "http://[::1/",
    "http://[::g]/",
    "file:///etc/passwd",
    "ftp://example.org/",
    "gopher://x/",
    "javascript:alert(1)",
    "data:text/html,x",
    "mailto:ada@example.org",
    "http://ada@example.org/",
    "http://ada:secret@example.org/",
    "http://:secret@example.org/",
    "http://\xFF.example/",
    std::string("http://example.org/\0x", 21),
    "http://\xE2\x80\xAE.example/",
};

struct Step {
  std::string from;
  std::string location;
  std::string to;
};

const Step kSteps[] = {
    {"https://a.example/x/y?z", "/w", "https://a.example/w"},
    {"https://a.example/x/y?z", "w", "https://a.example/x/w"},
    {"https://a.example/x/y?z", "../w", "https://a.example/w"},
    {"https://a.example/x/y?z", "?w", "https://a.example/x/y?w"},
    {"https://a.example/x/y?z", "//b.example/w", "https://b.example/w"},
    {"https://a.example/x/y?z", "http://b.example/w#v", "http://b.example/w"},
    {"https://a.example/x/y?z", "/a b", "https://a.example/a%20b"},
};

struct Shown {
  std::string text;
  std::string shown;
};

const Shown kShown[] = {
    {"http://example.org/a", "http://example.org/a"},
    {"http://ada:secret@example.org/a@b", "http://example.org/a@b"},
    {"http://ada:se@cret@example.org", "http://example.org"},
    {"http://example.org/?to=ada@example.org", "http://example.org/?to=ada@example.org"},
    {"http://x/\x1b[2Ja\nb\xE2\x80\xAE", "http://x/[2Ja b"},
    {"http://x/\xFF", "http://x/\xEF\xBF\xBD"},
    {std::string(250, 'x'), std::string(200, 'x') + "..."},
    {std::string(199, 'x') + "\xC3\xA9" + std::string(50, 'x'), std::string(199, 'x') + "..."},
    {"", ""},
};

}  // namespace

TEST_CASE("addresses as they are fetched") {
  for (const Case& row : kGood) {
    INFO(row.text);
    const auto address = parse_web_address(row.text);
    INFO((address ? "" : address.error()));
    REQUIRE(address);
    CHECK(address->url == row.url);
    CHECK(address->host == row.host);
    CHECK(address->secure == row.url.starts_with("https"));
  }
}

TEST_CASE("what is no address to fetch has a reason") {
  for (const std::string& text : kBad) {
    INFO(text);
    const auto address = parse_web_address(text);
    INFO((address ? address->url : ""));
    REQUIRE_FALSE(address);
    CHECK((address.error().starts_with("is ") || address.error().starts_with("has ")));
    CHECK(address.error().find("secret") == std::string::npos);
  }
}

TEST_CASE("where redirects lead") {
  for (const Step& row : kSteps) {
    INFO(row.location);
    const auto from = parse_web_address(row.from);
    REQUIRE(from);
    const auto to = parse_web_address(row.location, &*from);
    REQUIRE(to);
    CHECK(to->url == row.to);
  }
}

TEST_CASE("addresses in messages are one clean line without passwords") {
  for (const Shown& row : kShown) CHECK(shown_address(row.text) == row.shown);
}

TEST_CASE("localhost and the names below it") {
  for (const char* host : {"localhost", "localhost.", "news.localhost"}) CHECK(is_localhost(host));
  for (const char* host : {"", ".", "notlocalhost", "localhost.example"}) {
    CHECK_FALSE(is_localhost(host));
  }
}

TEST_CASE("what looks like an address on the command line") {
  for (const char* name : {"http://", "https://x", "HTTP://X", "hTTpS://x/y"}) {
    INFO(name);
    CHECK(is_web_address(name));
  }
  for (const char* name :
       {"", "h", "http", "http:", "http:/x", "https:/", "ftp://x", "//x", " http://x", "httpx://x",
        "-", "report.txt", "file:///x", "http\xCB\x90//x"}) {
    INFO(name);
    CHECK_FALSE(is_web_address(name));
  }
}

}  // namespace pith
