// The feed that a page names in its head.

#include <string>
#include <vector>

#include "catch.h"
#include "pith/feed.h"

namespace pith {

TEST_CASE("feed link: a page names its feed, relative to where it is") {
  struct Row {
    std::string page;
    std::string link;
  };
  const auto row = GENERATE(values<Row>({
      {"<link rel=alternate type='application/rss+xml' href='/feed.xml'>",
       "https://herald.example/feed.xml"},
      {"<LINK REL='Alternate' TYPE='application/atom+xml; charset=utf-8' HREF=atom>",
       "https://herald.example/news/atom"},
      {"<link rel='alternate home' type=application/feed+json href=https://cdn.example/f.json>",
       "https://cdn.example/f.json"},
      {"<link rel=alternate hreflang=de href=/de><link rel=alternate type=text/html href=/m>"
       "<link rel=alternate type=application/rss+xml href=/first>"
       "<link rel=alternate type=application/rss+xml href=/second>",
       "https://herald.example/first"},
      {"<link rel=stylesheet type=application/rss+xml href=/feed>", ""},
      {"<link rel=alternate type=application/rss+xml href='javascript:alert(1)'>", ""},
      {"<link rel=alternate type=application/rss+xml href='file:///etc/passwd'>", ""},
      {"<p>We are the Herald.</p>", ""},
      {"", ""},
  }));
  CAPTURE(row.page);
  const auto link = feed_link("<!doctype html><title>Herald</title>" + row.page,
                              "https://herald.example/news/index.html");
  CHECK(link.value_or("") == row.link);
}

TEST_CASE("feed link: a damaged or hostile page has an answer, too") {
  std::string page = "<html><head>";
  for (int i = 0; i < 50'000; ++i) page += "<link rel=alternate>";
  CHECK_FALSE(feed_link(page, "https://herald.example/"));
  CHECK(feed_link("\xFF\xFE<link rel=alternate type=application/rss+xml href=/f \x80>",
                  "https://herald.example/") == "https://herald.example/f");
}

}  // namespace pith
