#include "digest/identity.h"

#include <string>
#include <vector>

#include "catch.h"

namespace pith {
namespace {

DigestItem item(const std::string& feed, const std::string& id, const std::string& url,
                const std::string& title, const std::string& text) {
  return {.document = {.id = id, .title = title, .url = url, .text = text}, .feed = feed};
}

const std::string kText =
    "The harbour board keeps the levy on ships for another year, its chair said on Tuesday.";

// The one of two items that are in one run.
std::size_t distinct_count(const DigestItem& a, const DigestItem& b) {
  const std::vector<DigestItem> items = {a, b};
  return distinct_items(items).size();
}

}  // namespace

TEST_CASE("links: what leads to the same page is the same link") {
  const char* const kPage = "ledger.example/2026/levy?page=2";
  for (const char* const url :
       {"http://ledger.example/2026/levy?page=2", "https://www.ledger.example/2026/levy?page=2",
        "HTTPS://LEDGER.example:8080/2026/levy/?page=2#comments",
        " https://m.ledger.example/2026/levy?page=2\n",
        "https://ledger.example/2026/levy?utm_source=rss&page=2&utm_medium=feed",
        "https://ledger.example/2026/levy?page=2&fbclid=IwAR0",
        "https://a:b@ledger.example/2026/levy?page=2"}) {
    CAPTURE(url);
    CHECK(canonical_link(url) == kPage);
  }
  // Paths may differ by a capital; what is no page of its own names no item.
  CHECK(canonical_link("https://ledger.example/Levy") == "ledger.example/Levy");
  CHECK(canonical_link("https://ledger.example/?p=12") == "ledger.example?p=12");
  for (const char* const url : {"", "https://ledger.example", "https://ledger.example/#levy",
                                "mailto:desk@ledger.example", "/2026/levy", "https://"}) {
    CAPTURE(url);
    CHECK(canonical_link(url).empty());
  }
}

TEST_CASE("identity: ids count in their feed, links and texts everywhere") {
  const std::vector<DigestItem> items = {
      item("a", "7", "https://ledger.example/levy", "Levy", kText),
      item("b", "7", "https://www.ledger.example/levy/", "The levy",
           kText + " It did not say more.")};
  const std::vector<Identity> both = identities(items);
  CHECK(both[0].id != both[1].id);
  CHECK(both[0].link == both[1].link);
  CHECK(both[0].content != both[1].content);
  CHECK(both[0].text != both[1].text);
}

TEST_CASE("identity: a text is known by its letters, whatever stands between them") {
  const std::vector<DigestItem> items = {
      item("", "1", "", "Levy stays", kText),
      item("", "2", "", "LEVY stays!",
           "The  harbour board keeps the levy on ships for another "
           "year –\nits chair said, on Tuesday")};
  const std::vector<Identity> both = identities(items);
  CHECK(both[0].content == both[1].content);
  CHECK(both[0].text == both[1].text);
}

TEST_CASE("identity: a newsletter that always opens the same is a new one each day") {
  const std::string opening =
      "Good morning. This is what you need to know today, from the desk of the Lowland Ledger, in "
      "five minutes and without a word too many; if somebody sent it on to you, you can have your "
      "own every day before seven, and what you think of it you may tell us under the last item. ";
  const std::vector<DigestItem> items = {
      item("a", "1", "https://ledger.example/1", "Morning letter", opening + "The levy stays."),
      item("a", "2", "https://ledger.example/2", "Morning letter", opening + "The ferry stops.")};
  CHECK(identities(items)[0].content != identities(items)[1].content);
  CHECK(distinct_items(items).size() == 2);
  const std::string title =
      "A title that is long enough to be told from all others, but without text";
  const std::vector<DigestItem> titles = {item("a", "1", "", title, "")};
  CHECK_FALSE(identities(titles)[0].content);
}

TEST_CASE("identity: what several items of a feed share tells none of them apart") {
  const std::vector<DigestItem> items = {
      item("a", "N/A", "https://ledger.example/news", "One", ""),
      item("a", "N/A", "https://ledger.example/news", "Two", ""),
      item("b", "N/A", "https://ledger.example/news", "Three", "")};
  const std::vector<Identity> all = identities(items);
  CHECK_FALSE(all[0].id);
  CHECK_FALSE(all[0].link);
  CHECK_FALSE(all[0].content);  // a title without a text
  CHECK(all[2].id);
  CHECK(all[2].link);
}

TEST_CASE("identity: of the same item the first is kept, or one that has much more text") {
  const DigestItem teaser = item("a", "1", "https://x.example/levy", "Levy", "The levy stays.");
  const DigestItem article = item("b", "9", "http://x.example/levy", "Levy", kText);
  const std::vector<DigestItem> items = {teaser, article, item("c", "1", "", "Ferry", kText)};
  CHECK(distinct_items(items) == std::vector<std::size_t>{1, 2});
  CHECK(distinct_count(teaser, item("a", "1", "", "Other", "")) == 2);  // an id twice is no id
  CHECK(distinct_count(article, teaser) == 1);
  // The same text: in one feed it is one item, in two it is a copy, which a story shows.
  CHECK(distinct_count(item("a", "1", "", "Levy", kText), item("a", "2", "", "Levy", kText)) == 1);
  CHECK(distinct_count(item("a", "1", "", "Levy", kText), item("b", "2", "", "Levy", kText)) == 2);
  CHECK(distinct_count(item("", "1", "", "Levy", kText), item("", "2", "", "Levy", kText)) == 2);
  CHECK(distinct_items({}).empty());
}

}  // namespace pith
