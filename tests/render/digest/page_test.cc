// The page and the mail as a browser's parser sees them.

#include <set>
#include <string>
#include <vector>

#include "catch.h"
#include "pith/digest.h"
#include "render/digest/elements.h"
#include "render/digest/outputs.h"
#include "render/digest/sample.h"

namespace pith {
namespace {

std::vector<Element> page_of(const Digest& digest) {
  return html_elements(render(digest, DigestOutput::kHtml));
}

std::vector<std::string> texts(const std::vector<Element>& elements) {
  std::vector<std::string> texts;
  for (const Element& element : elements) texts.push_back(element.text);
  return texts;
}

std::vector<Element> of_class(const std::vector<Element>& elements, const std::string& name) {
  std::vector<Element> found;
  for (const Element& element : elements) {
    const auto value = element.attributes.find("class");
    if (value != element.attributes.end() && value->second == name) found.push_back(element);
  }
  return found;
}

std::vector<Digest> digests() {
  return {sample_digest(), empty_digest(), small_digest(), large_digest(20), Digest{}};
}

}  // namespace

TEST_CASE("pages and mails hold no element, attribute or link beyond those of a digest") {
  for (const Digest& digest : digests()) {
    check_allowed(page_of(digest));
    check_allowed(html_elements(render(digest, DigestOutput::kMail)));
  }
}

TEST_CASE("pages need nothing from elsewhere and run nothing") {
  for (const Digest& digest : digests()) {
    for (const DigestOutput output : {DigestOutput::kHtml, DigestOutput::kMail}) {
      const std::string page = render(digest, output);
      for (const char* bad : {"<script", "<img", "<link", "<iframe", "src=", "url(", "@import",
                              "@font-face", "javascript:"}) {
        CAPTURE(bad);
        CHECK(page.find(bad) == std::string::npos);
      }
      CHECK(page.ends_with("</html>\n"));
      CHECK(page.starts_with("<!DOCTYPE html>\n"));
    }
  }
  CHECK_THAT(render(sample_digest(), DigestOutput::kHtml),
             Catch::Contains("content=\"default-src 'none'; style-src 'unsafe-inline'"));
}

TEST_CASE("ids are there once, and every place that is pointed at is there") {
  Digest twins = sample_digest();
  for (Story& story : twins.stories) story.key = "same";
  std::vector<Digest> all = digests();
  all.push_back(twins);
  for (const Digest& digest : all) {
    std::set<std::string> ids;
    std::set<std::string> wanted;
    for (const Element& element : page_of(digest)) {
      const auto& attributes = element.attributes;
      if (attributes.contains("id")) {
        CAPTURE(attributes.at("id"));
        CHECK(ids.insert(attributes.at("id")).second);
      }
      if (attributes.contains("aria-labelledby")) wanted.insert(attributes.at("aria-labelledby"));
      if (attributes.contains("href") && attributes.at("href").starts_with('#'))
        wanted.insert(attributes.at("href").substr(1));
    }
    CHECK(wanted.contains("stories"));
    for (const std::string& id : wanted) {
      CAPTURE(id);
      CHECK(ids.contains(id));
    }
  }
}

TEST_CASE("headings: one of the first level, and none is passed over") {
  for (const Digest& digest : digests()) {
    for (const DigestOutput output : {DigestOutput::kHtml, DigestOutput::kMail}) {
      int last = 0;
      int first_level = 0;
      for (const Element& element : html_elements(render(digest, output))) {
        if (element.name.size() != 2 || element.name[0] != 'h' || element.name == "hr") continue;
        const int level = element.name[1] - '0';
        CAPTURE(element.text);
        CHECK(level <= last + 1);
        CHECK_FALSE(element.text.empty());
        first_level += level == 1 ? 1 : 0;
        last = level;
      }
      CHECK(first_level == 1);
    }
  }
}

TEST_CASE("a page has its landmarks, once") {
  const std::vector<Element> page = page_of(sample_digest());
  for (const char* name : {"header", "nav", "main", "footer", "title", "style"}) {
    CAPTURE(name);
    CHECK(called(page, name).size() == 1);
  }
  CHECK(called(page, "html").front().attributes.at("lang") == "en");
  CHECK(called(page, "article").size() == 5);
  CHECK(called(page, "a").front().attributes.at("class") == "skip");
  CHECK(called(page_of(small_digest()), "nav").empty());
}

TEST_CASE("the page shows what the digest has") {
  const std::vector<Element> page = page_of(sample_digest());
  CHECK(texts(called(page, "h2")) == std::vector<std::string>{"In this digest", "Local",
                                                              "World / Science", "Other stories",
                                                              "2 sources could not be read"});
  CHECK(texts(of_class(page, "window")) ==
        std::vector<std::string>{"25 November 2026, 08:30 to 26 November 2026, 08:30 UTC+1",
                                 "7 stories from 16 sources · 4 min to read · 41 min saved"});
  CHECK(texts(of_class(page, "meta"))[0] == "Tideland Courier · 25 November 2026, 23:40 · 4 min");
  CHECK(
      texts(of_class(page, "follows")) ==
      std::vector<std::string>{"Continues: Ferry to Little Holm out of service after engine fire"});
  CHECK(texts(of_class(page, "also"))[0] ==
        "Also covered by: Radio Westmark (updated), Northern Wire, The Evening Gazette (copy)");
  CHECK(texts(called(page, "summary")) == std::vector<std::string>{"and 3 more"});
  CHECK(texts(called(page, "time")).size() == 5);
  const std::vector<Element> headlines = of_class(page, "headline");
  REQUIRE(headlines.size() == 5);
  CHECK(headlines[3].attributes.at("lang") == "ja");
  CHECK(headlines[4].attributes.at("lang") == "ar");
  CHECK(headlines[4].attributes.at("dir") == "auto");
  CHECK_FALSE(headlines[0].attributes.contains("lang"));
}

TEST_CASE("the links of a page are those of its stories and sources") {
  const std::vector<std::string> links = links_of(page_of(sample_digest()));
  const std::set<std::string> different(links.begin(), links.end());
  CHECK(different.size() == 20);
  CHECK(different.contains("https://courier.example/2026/budget?id=7&from=feed"));
  CHECK(different.contains("https://umibe.example/%E8%A8%98%E4%BA%8B/42"));
  for (const Element& element : called(page_of(sample_digest()), "a")) {
    if (element.attributes.at("href").starts_with('#')) continue;
    CHECK(element.attributes.at("rel") == "noopener noreferrer nofollow");
  }
}

TEST_CASE("a digest of nothing says so") {
  for (const DigestOutput output :
       {DigestOutput::kText, DigestOutput::kMarkdown, DigestOutput::kHtml, DigestOutput::kMail,
        DigestOutput::kAtom}) {
    for (const Digest& digest : {empty_digest(), Digest{}}) {
      CHECK_THAT(render(digest, output), Catch::Contains("Nothing new was found."));
    }
  }
}

}  // namespace pith
