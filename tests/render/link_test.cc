#include "render/link.h"

#include <string>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "catch.h"
#include "random_text.h"

namespace pith {

TEST_CASE("links that may be followed are kept, in the form that a browser makes of them") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"https://a.example/b", "https://a.example/b"},
      {"http://a.example", "http://a.example"},
      {"HTTPS://A.example/B", "https://A.example/B"},
      {"  https://a.example/ \n", "https://a.example/"},
      {"ht\ntps://a.exa\tmple/", "https://a.example/"},
      {std::string("\x01\x1Fhttps://a.example/\x00", 21), "https://a.example/"},
      {"https:\\\\a.example\\b?c\\d", "https://a.example/b?c%5Cd"},
      {"https://a.example/a b\"c'd<e>", "https://a.example/a%20b%22c%27d%3Ce%3E"},
      {"https://a.example/50%", "https://a.example/50%25"},
      {"https://a.example/%41%zz", "https://a.example/%41%25zz"},
      {"https://a.example/?x=1&y=2#part#two", "https://a.example/?x=1&y=2#part%23two"},
      {"https://a.example/a(1)", "https://a.example/a(1)"},
      {"https://a.example/[x]", "https://a.example/%5Bx%5D"},
      {"https://a.example/ж", "https://a.example/%D0%B6"},
      {"https://bücher.example/", "https://bücher.example/"},
      {"https://a.example/\xE2\x80\xAE"
       "cod.exe",
       "https://a.example/%E2%80%AEcod.exe"},
      {"http://[::1]:8080/x", "http://[::1]:8080/x"},
      {"https://me:secret@a.example/", "https://a.example/"},
      {"https://bank.example@evil.example/", "https://evil.example/"},
      {"https://good.example\\@evil.example", "https://good.example/@evil.example"},
      {"https://a.example?q=@b.example", "https://a.example?q=@b.example"},
      {"mailto:desk@a.example", "mailto:desk@a.example"},
      {"MailTo:desk@a.example?subject=A b", "mailto:desk@a.example?subject=A%20b"},
  };
  for (const auto& [address, link] : cases) {
    CAPTURE(address);
    CHECK(safe_link(address) == link);
  }
}

TEST_CASE("what is no link to the web or to a mailbox is none") {
  for (const std::string address : {"",
                                    " ",
                                    "javascript:alert(1)",
                                    "JaVaScRiPt:alert(1)",
                                    "java\nscript:alert(1)",
                                    "\x01javascript:alert(1)",
                                    "  javascript:alert(1)",
                                    "javascript://a.example/%0Aalert(1)",
                                    "vbscript:msgbox(1)",
                                    "data:text/html,<script>alert(1)</script>",
                                    "file:///etc/passwd",
                                    "ftp://a.example/",
                                    "about:blank",
                                    "blob:https://a.example/1",
                                    "tel:112",
                                    "view-source:https://a.example",
                                    "/news/1",
                                    "//a.example/",
                                    "?x",
                                    "#top",
                                    "news",
                                    "a.example/b",
                                    "https:",
                                    "https:/",
                                    "https://",
                                    "https:///a",
                                    "https://?x",
                                    "https://#x",
                                    "https:a.example",
                                    "https://:80",
                                    "https://a b/",
                                    "https://a<b>/",
                                    "https://a\"b/",
                                    "https://a%2Eexample/",
                                    "https://user@/",
                                    "https://\xE2\x80\xAE"
                                    "a.example/",
                                    "mailto:",
                                    "mailto:desk",
                                    "https\xC2\xA0://a.example",
                                    "https://a\xFF.example",
                                    "\xFF",
                                    "&#106;avascript:alert(1)",
                                    "jav&Tab;ascript:alert(1)",
                                    ":https://a.example"}) {
    CAPTURE(address);
    CHECK(safe_link(address).empty());
  }
}

TEST_CASE("a link is safe to stand in quotes and angle brackets, and stays what it is") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 400));
  CAPTURE(seed);
  Random random(seed);
  constexpr std::string_view kPieces = "ab:/?#@\\%&<>\"'()[]{}|^` \t\n\x01\x7F.é\u202E";
  std::string address = random.below(4) == 0 ? "" : "https://a.example/";
  for (std::size_t i = random.below(30); i > 0; --i) {
    std::size_t at = random.below(kPieces.size());
    while (at > 0 && (static_cast<unsigned char>(kPieces[at]) & 0xC0U) == 0x80) --at;
    std::size_t end = at;
    next_code_point(kPieces, &end);
    address += kPieces.substr(at, end - at);
  }
  const std::string link = safe_link(address);
  CAPTURE(address, link);
  CHECK(link.find_first_of("<>\"'\\`{}|^ \t\n\r\x01\x7F") == std::string::npos);
  CHECK(safe_link(link) == link);
  if (!link.empty()) CHECK((link.starts_with("https://") || link.starts_with("http://")));
}

TEST_CASE("hosts of links") {
  CHECK(link_host("https://www.a.example:8080/b/c?d") == "www.a.example:8080");
  CHECK(link_host("https://a.example?d") == "a.example");
  CHECK(link_host("http://a.example") == "a.example");
  CHECK(link_host("mailto:desk@a.example").empty());
  CHECK(link_host("").empty());
}

}  // namespace pith
