// Both feeds against RFC 4287.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "catch.h"
#include "pith/digest.h"
#include "render/digest/elements.h"
#include "render/digest/moment.h"
#include "render/digest/sample.h"

namespace pith {
namespace {

std::vector<Element> feed_of(const Digest& digest, DigestOutput output) {
  const auto elements = xml_elements(render(digest, output));
  REQUIRE(elements);
  return *elements;
}

// How often each element stands in the feed itself, or in its `n`th entry.
std::map<std::string, int> children(const std::vector<Element>& feed, int entry) {
  std::map<std::string, int> count;
  int now = -1;
  for (const Element& element : feed) {
    if (element.depth == 1 && element.name == "entry") ++now;
    if (entry < 0 ? element.depth == 1 : now == entry && element.depth == 2) ++count[element.name];
  }
  return count;
}

}  // namespace

TEST_CASE("feeds and their entries have what RFC 4287 asks for, once") {
  for (const DigestOutput output : {DigestOutput::kAtom, DigestOutput::kAtomStories}) {
    for (const Digest& digest :
         {sample_digest(), empty_digest(), small_digest(), large_digest(10), Digest{}}) {
      const std::vector<Element> feed = feed_of(digest, output);
      CHECK(feed.front().name == "feed");
      for (const Element& element : feed)
        CHECK(element.name_space == "http://www.w3.org/2005/Atom");
      const std::map<std::string, int> head = children(feed, -1);
      for (const char* once : {"id", "title", "updated", "author", "generator"}) {
        CAPTURE(once);
        CHECK(head.at(once) == 1);
      }
      const std::size_t entries = called(feed, "entry").size();
      CHECK(entries == (output == DigestOutput::kAtom ? 1 : digest.stories.size()));
      for (std::size_t i = 0; i < entries; ++i) {
        const std::map<std::string, int> entry = children(feed, static_cast<int>(i));
        for (const char* once : {"id", "title", "updated", "content"}) CHECK(entry.at(once) == 1);
        for (const char* most : {"published", "author", "category"})
          CHECK((!entry.contains(most) || entry.at(most) == 1));
      }
    }
  }
}

TEST_CASE("ids are tag URIs, different, and the same tomorrow") {
  for (const DigestOutput output : {DigestOutput::kAtom, DigestOutput::kAtomStories}) {
    std::set<std::string> ids;
    const std::vector<Element> feed = feed_of(sample_digest(), output);
    for (const Element& id : called(feed, "id")) {
      CAPTURE(id.text);
      CHECK(id.text.starts_with("tag:pith,2026:"));
      CHECK(id.text.find_first_of(" <>\"") == std::string::npos);
      CHECK(ids.insert(id.text).second);
    }
    Digest later = sample_digest();
    later.until = "2026-11-26T23:00:00+01:00";
    later.stories.erase(later.stories.begin() + 2);
    for (const Element& id : called(feed_of(later, output), "id")) CHECK(ids.contains(id.text));
    later.until = "2026-11-27T08:30:00+01:00";
    const std::string last = called(feed_of(later, output), "id").back().text;
    CHECK(ids.contains(last) == (output == DigestOutput::kAtomStories));
  }
  CHECK(called(feed_of(sample_digest(), DigestOutput::kAtom), "id")[1].text ==
        "tag:pith,2026:digest/The%20Morning%20Read/2026-11-26");
  CHECK(called(feed_of(sample_digest(), DigestOutput::kAtomStories), "id")[1].text ==
        "tag:pith,2026:story/5b1f0c7d92aa4e61");
}

TEST_CASE("moments in feeds have a clock and a zone") {
  for (const std::string until :
       {"2026-11-26T08:30:00+01:00", "2026-11-26", "this morning", "", "2016-12-31T23:59:60Z"}) {
    Digest digest = sample_digest();
    digest.until = until;
    for (const DigestOutput output : {DigestOutput::kAtom, DigestOutput::kAtomStories}) {
      const std::vector<Element> feed = feed_of(digest, output);
      for (const char* name : {"updated", "published"}) {
        for (const Element& element : called(feed, name)) {
          CAPTURE(until, element.text);
          REQUIRE(moment_of(element.text));
          CHECK(moment_of(element.text)->timed);
          CHECK(element.text.size() >= 20);
        }
      }
    }
  }
}

TEST_CASE("an entry says who wrote it, where it stands and what else there is") {
  const std::vector<Element> feed = feed_of(sample_digest(), DigestOutput::kAtomStories);
  std::vector<std::string> names;
  for (const Element& name : called(feed, "name")) names.push_back(name.text);
  CHECK(names == std::vector<std::string>{"pith", "Ines Halvorsen", "Radio Westmark",
                                          "Ada & Bob's <Blog>", "Orbit Weekly", "海辺新聞",
                                          "صحيفة الميناء"});
  std::map<std::string, int> relations;
  for (const Element& link : called(feed, "link")) ++relations[link.attributes.at("rel")];
  CHECK(relations == std::map<std::string, int>{{"alternate", 6}, {"related", 12}});
  CHECK(called(feed, "category").size() == 7);
  for (const Element& content : called(feed, "content")) {
    CHECK(content.attributes.at("type") == "html");
    CHECK_FALSE(html_elements("<div>" + content.text + "</div>").empty());
  }
}

}  // namespace pith
