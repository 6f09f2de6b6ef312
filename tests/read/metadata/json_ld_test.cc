// JSON-LD: how scripts are mended, and which object of a page is its article.

#include "read/metadata/json_ld.h"

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "catch.h"
#include "random_text.h"
#include "read/metadata/json_repair.h"

namespace pith {
namespace {

std::vector<JsonLd> objects_of(std::string_view script) {
  return json_ld_of(HtmlTree::parse("<script type=\"application/ld+json\">" + std::string(script) +
                                    "</script><p>The levy fails."));
}

// The title of the only article, or what else there is.
std::string title_in(std::string_view script) {
  const std::vector<JsonLd> objects = objects_of(script);
  if (objects.size() != 1) return std::to_string(objects.size()) + " objects";
  return objects.front().title;
}

TEST_CASE("scripts that are no JSON are mended") {
  struct Case {
    std::string_view script;
    std::string_view mended;
  };
  const Case cases[] = {
      {R"({"a": "b"})", R"([{"a":"b"}])"},
      {R"(<!-- {"a": "b"} -->)", R"([{"a":"b"}])"},
      {"//<![CDATA[\n[{\"a\": \"b\"}]\n//]]>", R"([[{"a":"b"}]])"},
      {R"(var levy = {"a": "b"};)", R"([{"a":"b"}])"},
      {"{\"a\": \"b\nc\td\"}", R"([{"a":"b\nc d"}])"},
      {R"({"a": "b",})", R"([{"a":"b"}])"},
      {R"({"a": ["b", "c",],})", R"([{"a":["b","c"]}])"},
      {R"({"a": "b"} {"c": "d"})", R"([{"a":"b"},{"c":"d"}])"},
      {R"({"a": "b"}, {"c": "d"};)", R"([{"a":"b"},{"c":"d"}])"},
      {"{\"a\": \"b\"\n\"c\": \"d\"}", R"([{"a":"b","c":"d"}])"},
      {R"({"a": "he said "no" to it"})", R"([{"a":"he said \"no\" to it"}])"},
      {R"({"a": "he said "no", and left", "c": 1})",
       R"([{"a":"he said \"no\", and left","c":"1"}])"},
      {R"({"a": "it\'s"})", R"([{"a":"it's"}])"},
      {R"({"a": "C:\dam"})", R"([{"a":"C:\\dam"}])"},
      {R"({"a": "\ud83d\ude00 \ud83d."})", R"([{"a":"\ud83d\ude00 \ufffd."}])"},
      {R"({"a": "\u00e9\u12"})", R"([{"a":"\u00e9\\u12"}])"},
      {R"({a: 12345678901234567890123, b: true, c: undefined})",
       R"([{"a":"12345678901234567890123","b":true,"c":"undefined"}])"},
      {R"({"a": /* the levy */ "b" // fails
          , "c": null})",
       R"([{"a":"b","c":null}])"},
      {R"({"a": , "b": "c"})", R"([{"a":"b":"c"}])"},  // beyond mending
      {R"({"a": {"b": ["c"})", R"([{"a":{"b":["c"]}}])"},
      {R"({"a": ["b"}, {"c": "d"})", R"([{"a":["b"]},{"c":"d"}])"},
      {R"({"a": "b)", R"([{"a":"b"}])"},
      {R"({&quot;a&quot;: &quot;b&quot;})", R"([{"a":"b"}])"},
      {R"({"a": "b &quot;c&quot;"})", R"([{"a":"b &quot;c&quot;"}])"},
      {R"({"a":})", R"([{"a":null}])"},
      {"", "[]"},
      {"window.levy", "[]"},
  };
  for (const Case& c : cases) {
    INFO(c.script);
    CHECK(repaired_json(c.script) == c.mended);
  }
}

TEST_CASE("what is valid means the same when it was mended") {
  const std::uint64_t seed = GENERATE(range(1U, 40U));
  INFO("seed " << seed);
  Random random(seed);
  const std::string marks[] = {"{",  "}", "[", "]",  ",",    ":", "\"",
                               "\\", " ", "é", "\n", "levy", "/"};
  const auto value = [&](auto&& self, int depth) -> nlohmann::json {
    const std::size_t kind = random.below(depth > 4 ? 3 : 5);
    if (kind == 0) return nullptr;
    if (kind == 1) return random.percent(50);
    if (kind == 2) {
      std::string text;
      for (std::size_t n = random.below(6); n > 0; --n) text += random.of(marks);
      return text;
    }
    nlohmann::json out = kind == 3 ? nlohmann::json::array() : nlohmann::json::object();
    for (std::size_t n = random.below(5); n > 0; --n) {
      nlohmann::json inner = self(self, depth + 1);
      if (kind == 3)
        out.push_back(std::move(inner));
      else
        out["k" + std::to_string(n)] = std::move(inner);
    }
    return out;
  };
  for (int round = 0; round < 20; ++round) {
    nlohmann::json whole = nlohmann::json::array({value(value, 0), value(value, 0)});
    // Strings with quotes and brackets are escaped here, which mending must not undo.
    const std::string json = whole.dump(round % 2 == 0 ? -1 : 1);
    INFO(json);
    CHECK(nlohmann::json::parse(repaired_json(json))[0] == whole);
  }
}

TEST_CASE("mending any text ends, and of JSON with holes little is lost") {
  Random random(7);
  const std::string marks[] = {"{",     "}", "[", "]", ",",  ":",  "\"", "\\",
                               "\\u12", " ", "a", "1", "/*", "//", "\n", "true"};
  for (int round = 0; round < 3000; ++round) {
    std::string script;
    for (std::size_t n = random.below(30); n > 0; --n) script += random.of(marks);
    INFO(script);
    const std::string mended = repaired_json(script);
    CHECK(mended.size() <= 4 * script.size() + 8);
    CHECK((mended.starts_with('[') && mended.ends_with(']')));
  }
}

TEST_CASE("the objects that are articles are found, and what is beside them is not") {
  CHECK(title_in(R"({"@type": "NewsArticle", "headline": "Levy fails"})") == "Levy fails");
  CHECK(title_in(R"([{"@type": "BreadcrumbList"}, {"@type": "BlogPosting", "name": "Levy"}])") ==
        "Levy");
  CHECK(title_in(R"({"@graph": [{"@type": ["Thing", "Report"], "headline": "Levy"}]})") == "Levy");
  CHECK(title_in(R"({"@type": "http://schema.org/TechArticle", "headline": "Pumps"})") == "Pumps");
  CHECK(title_in(R"({"@type": "WebSite", "name": "The Lowland Ledger"})") == "0 objects");
  CHECK(title_in(R"({"@type": "ItemList", "itemListElement": [
      {"@type": "NewsArticle", "headline": "Another"}]})") == "0 objects");
  CHECK(title_in(R"({"@type": "Article", "headline": "Levy",
      "isPartOf": {"@type": "Article", "headline": "Series"}})") == "Levy");
  CHECK(title_in(R"({"@type": "Article", "headline": "Levy",})") == "Levy");
  CHECK(title_in("\n<!--\n{\"@type\": \"Article\", \"headline\": \"Levy\"}\n-->\n") == "Levy");
  CHECK(title_in(R"({"@type": "Article", "headline": 12})").empty());
  CHECK(title_in("[[[[{\"@type\": \"Article\", \"headline\": \"Levy\"}]]]]") == "Levy");

  const auto objects = objects_of(R"({"@type": "WebPage", "name": "Page", "mainEntity":
      {"@type": "LiveBlogPosting", "headline": "Levy, live"}}
      {"@type": "Article", "name": "Two"})");
  REQUIRE(objects.size() == 3);
  CHECK(objects[0].kind == JsonLd::Kind::kPage);
  CHECK(objects[1].title == "Levy, live");
  CHECK(objects[1].kind == JsonLd::Kind::kArticle);
  CHECK(objects[2].title == "Two");
}

TEST_CASE("the fields of an article") {
  const auto objects = objects_of(R"({"@graph": [
    {"@type": "Article", "headline": "Levy fails", "name": "Ledger: levy fails",
     "author": [{"@id": "#ada"}, {"@type": "Person", "name": "Joost Veldman"}, "Lena Ohm",
                {"@type": "Organization", "name": "Lowland News Agency"}],
     "publisher": {"@id": "#ledger"}, "datePublished": "2026-05-03", "dateModified": 1777797000,
     "inLanguage": {"@type": "Language", "name": "English", "alternateName": "en"},
     "mainEntityOfPage": {"@id": "https://ledger.example/levy#page"},
     "description": "One vote.", "articleBody": "It failed.\nBy one vote."},
    {"@type": "Person", "@id": "#ada", "name": "Ada Marsh"},
    {"@type": "Organization", "@id": "#ledger", "name": "The Lowland Ledger"}]})");
  REQUIRE(objects.size() == 1);
  const JsonLd& article = objects.front();
  CHECK(article.title == "Levy fails");
  CHECK(article.name == "Ledger: levy fails");
  CHECK(article.authors == std::vector<std::string>{"Joost Veldman", "Lena Ohm", "Ada Marsh"});
  CHECK(article.author_firms == std::vector<std::string>{"Lowland News Agency"});
  CHECK(article.site == "The Lowland Ledger");
  CHECK(article.published == "2026-05-03");
  CHECK(article.modified == "1777797000");
  CHECK(article.language == "en");
  CHECK(article.url == "https://ledger.example/levy");
  CHECK(article.description == "One vote.");
  CHECK(article.body == "It failed.\nBy one vote.");
}

TEST_CASE("hostile scripts cost no more than their size") {
  CHECK(objects_of(std::string(1'000'000, '[')).empty());
  CHECK(objects_of(std::string(1'000'000, '"')).empty());
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "{\"@graph\":[";
  CHECK(objects_of(deep + "{\"@type\":\"Article\",\"headline\":\"Levy\"}").empty());
  std::string blanks = "{\"a\":";
  for (int i = 0; i < 2'000; ++i) blanks += "\"x\"" + std::string(500, ' ');
  CHECK(objects_of(blanks).empty());
  std::string many = "[";
  for (int i = 0; i < 20'000; ++i) many += R"({"@type":"Article","headline":"Levy"},)";
  CHECK(objects_of(many).size() == 200);
}

}  // namespace
}  // namespace pith
