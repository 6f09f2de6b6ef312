#include <string>
#include <vector>

#include "catch.h"
#include "pith/feed.h"

namespace pith {
namespace {

TEST_CASE("OPML: feeds in their order and sections, each once") {
  const Result<std::vector<Subscription>> read = read_opml(R"(<?xml version="1.0"?>
    <opml version="2.0"><head><title>Mine</title></head><body>
    <outline text="News"><outline title="Kessa &amp; Post" text="kp" type="rss" xmlUrl=" http://kessa.example/feed "/>
      <outline text="Local"><outline text="Brede" XMLURL="http://brede.example/rss"/></outline></outline>
    <outline text="again" xmlUrl="http://kessa.example/feed"/>
    <outline xmlUrl="http://nameless.example/"/>
    <outline text="a page" type="link" url="http://page.example/"/></body></opml>)");
  REQUIRE(read);
  REQUIRE(read->size() == 3);
  CHECK((*read)[0].title == "Kessa & Post");
  CHECK((*read)[0].url == "http://kessa.example/feed");
  CHECK((*read)[0].section == "News");
  CHECK((*read)[1].title == "Brede");
  CHECK((*read)[1].section == "News / Local");
  CHECK((*read)[2].title == "http://nameless.example/");
  CHECK((*read)[2].section.empty());
}

TEST_CASE("OPML: broken ones are read, others refused") {
  const Result<std::vector<Subscription>> torn =
      read_opml("<opml><body><outline text='A & B' xmlUrl='http://a.example/?x=1&y=2'><outline te");
  REQUIRE(torn);
  REQUIRE(torn->size() == 1);
  CHECK(torn->front().title == "A & B");
  CHECK(torn->front().url == "http://a.example/?x=1&y=2");
  CHECK(read_opml("<opml version='1.0'><body/></opml>")->empty());
  for (const char* other : {"<rss version='2.0'/>", "{\"items\": []}", "a list of feeds"}) {
    const auto refused = read_opml(other);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Error::Code::kUnsupported);
  }
  CHECK(read_opml("").error().code == Error::Code::kDamaged);
}

}  // namespace
}  // namespace pith
