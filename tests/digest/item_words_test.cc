#include "digest/item_words.h"

#include "catch.h"
#include "digest/items.h"

namespace pith {
namespace {

// How many words, and of which of them is a capital seen ('C') or no word before it ('|').
std::string shape(const Document& document, std::size_t most = 100) {
  std::size_t title = 0;
  std::string out;
  for (const ItemWord& word : item_words(document, most, &title)) {
    out += word.follows ? "" : "|";
    out += word.capital ? 'C' : 'w';
  }
  return out + " " + std::to_string(title);
}

TEST_CASE("an item's words, their capitals and what they follow") {
  struct Case {
    std::string title, text, language, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"", "", "en", " 0"},
      {"", "...  -- !", "en", " 0"},
      {"Ferry sinks", "", "en", "|ww 2"},
      {"", "The ferry Ada sank. The crew of 12 swam.", "en", "|wwCwwwwww 0"},
      {"Ferry sinks", "Ada sank", "en", "|ww|ww 2"},
      {"", "it's 5.5 m", "en", "|wwwww 0"},
      {"", "Die Fähre sank.\nDie Ärztin kam", "de", "|wCwwCw 0"},
      {"", "渡船沉没", "zh", "|www 0"},
      {"", "渡", "zh", "|w 0"},
      {"", "渡船 Ada 沉没了", "zh", "|w|C|ww 0"},
      {"", "জাহাজ ডুবেছে", "bn", "|ww 0"},
  }));
  CAPTURE(c.title, c.text);
  CHECK(shape(item(c.title, c.text, c.language)) == c.expected);
}

TEST_CASE("an item's words stop at the limit and leave clutter out") {
  CHECK(shape(item("One two", "three four five"), 4) == "|ww|ww 2");
  CHECK(shape(item("One two", "three four five"), 1) == "|w 1");
  CHECK(shape(item("", "渡船沉没了"), 2) == "|ww 0");
  Document page = item("", "Share this\nThe ferry sank");
  page.blocks = {{{0, 10}, BlockKind::kNotice}, {{11, 25}, BlockKind::kParagraph}};
  CHECK(shape(page) == "|www 0");
  std::size_t title = 0;
  CHECK(item_words(item("", std::string(1000, 'a')), 100, &title).size() == 5);
}

TEST_CASE("words are compared folded, and within one language") {
  const auto hash = [](std::string_view word, std::string_view language) {
    std::size_t title = 0;
    return item_words(item("", std::string(word), language), 1, &title).at(0).hash;
  };
  CHECK(hash("FERRY", "en") == hash("ferry", "en"));
  CHECK(hash("Fähre", "de") == hash("FÄHRE", "de"));
  CHECK(hash("ferry", "en") != hash("Ferries", "en"));
  CHECK(hash("ferry", "en") != hash("ferry", "de"));
  CHECK(hash("barco", "pt-BR") == hash("barco", "pt"));
  // They are kept on disk: whoever changes this changes kFeaturesVersion.
  CHECK(hash("ferry", "en") == 0x68D95B4E3F756BF3U);
}

}  // namespace
}  // namespace pith
