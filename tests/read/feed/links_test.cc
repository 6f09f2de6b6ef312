#include "read/feed/links.h"

#include <string>

#include "catch.h"

namespace pith {
namespace {

TEST_CASE("links: as seen from where they stand") {
  struct Row {
    const char* link;
    const char* base;
    const char* wanted;
  };
  const Row row = GENERATE(values<Row>({
      {"b", "http://a.example/x/y", "http://a.example/x/b"},
      {"b", "http://a.example", "http://a.example/b"},
      {"/b?c=/d", "http://a.example/x/y?q=1/2", "http://a.example/b?c=/d"},
      {"../b", "http://a.example/x/y/z", "http://a.example/x/b"},
      {"../../../b", "http://a.example/x/y", "http://a.example/b"},
      {"./", "http://a.example/x/y", "http://a.example/x/"},
      {"..", "http://a.example/x/y/", "http://a.example/x/"},
      {"?p=5", "https://a.example/x?p=4#z", "https://a.example/x?p=5"},
      {"#top", "https://a.example/x?p=4#z", "https://a.example/x?p=4#top"},
      {"//b.example/c", "https://a.example/x", "https://b.example/c"},
      {"HTTP://b.example/", "https://a.example/x", "HTTP://b.example/"},
      {"mailto:ada@a.example", "https://a.example/x", "mailto:ada@a.example"},
      {"a \"b\"", "https://a.example/", "https://a.example/a%20%22b%22"},
      {" http://b.example/long\n  /path ", "", "http://b.example/long  /path"},
      {"b", "", "b"},
      {"b", "ftp://a.example/", "b"},
      {"", "https://a.example/x", ""},
      {"c:d", "https://a.example/x", "c:d"},
      {"a/b:c", "https://a.example/x", "https://a.example/a/b:c"},
  }));
  CAPTURE(row.link, row.base);
  CHECK(resolved_link(row.link, row.base) == row.wanted);
}

TEST_CASE("links: in HTML, and nothing else of it") {
  const std::string base = "http://a.example/x/";
  CHECK(with_resolved_links("<a class=\"y\" href=\"/b\">b</a> <img src='c.png'>", base) ==
        "<a class=\"y\" href=\"http://a.example/b\">b</a> <img src='http://a.example/x/c.png'>");
  CHECK(with_resolved_links("<a href=\"?a=1&amp;b=2\">", base) ==
        "<a href=\"http://a.example/x/?a=1&amp;b=2\">");
  for (const std::string same :
       {"no tags", "<a href=\"http://b.example/?a=1&b=2\">x</a>", "<p title=\"/b\">",
        "<a href=\"javascript:alert(1)\">", "<a", ""}) {
    CHECK(with_resolved_links(same, base) == same);
  }
  CHECK(with_resolved_links("<a href='b'>", "") == "<a href='b'>");
}

}  // namespace
}  // namespace pith
