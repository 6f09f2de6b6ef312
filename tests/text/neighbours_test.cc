// The words around a stop. A row has a bar where the stop stands, or where a word begins.

#include "text/neighbours.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

struct Row {
  std::string text;
  std::string_view word;
};

std::size_t take_bar(std::string* text) {
  const std::size_t at = text->find('|');
  text->erase(at, 1);
  return at;
}

void check_before(const std::vector<Row>& rows, const Language::Data& language = {}) {
  for (Row row : rows) {
    CAPTURE(row.text);
    const std::size_t end = take_bar(&row.text);
    CHECK(word_before(row.text, 0, end, language) == row.word);
  }
}

void check_behind(const std::vector<Row>& rows) {
  for (Row row : rows) {
    CAPTURE(row.text);
    const std::size_t begin = take_bar(&row.text);
    CHECK(word_behind(row.text, begin) == row.word);
  }
}

TEST_CASE("the word before") {
  check_before({
      {"met Sen|. Marsh", "Sen"},
      {"Sen|. Marsh", "Sen"},
      {"the U.S|. Senate", "U.S"},
      {"at 9:30 p.m|. The", "p.m"},
      {"met |. Marsh", ""},
      {"|. Marsh", ""},
      {"met\nSen|. Marsh", "Sen"},
      {"met\u00A0Sen|. Marsh", "Sen"},
      {"(Sen|. Marsh", "Sen"},
      {"“Sen|. Marsh", "Sen"},
      {"\"Sen|. Marsh", "Sen"},
      {"«Sen|. Marsh", "Sen"},
      {"the mayor–Sen|. Marsh", "Sen"},
      {"the mayor—Sen|. Marsh", "Sen"},
      {"and/or Pres/Gov|. Marsh", "Gov"},
      {"the vice-pres|. Marsh", "vice-pres"},
      {"•Sen|. Marsh", "•Sen"},  // who asks takes bullets off
      {"d'Elbe|. Le", "d'Elbe"},
  });
}

TEST_CASE("the word before ends where the script changes") {
  check_before({
      {"引用了J|. 史密斯", "J"},
      {"引用了引文|。", "引用了引文"},
      {"GDP增长|。", "增长"},
      {"ใช้ Dr|. สม", "Dr"},
      {"พ.ศ|. ๒๕๖๐", "ศ"},
      {"É|. Roux", "É"},
  });
}

TEST_CASE("elided articles are no part of it") {
  Language::Data french;
  french.prefixes = {"l'", "qu'", "d'"};
  check_before(
      {
          {"de l'art|. 12", "art"},
          {"de L'Art|. 12", "Art"},
          {"de l'|. 12", "l'"},  // nothing would be left
          {"de l\u2019art|. 12", "art"},
          {"de L\u2019Art|. 12", "Art"},
          {"qu\u2019M|. Roux", "M"},
          {"de l\u2019|. 12", "l\u2019"},
          {"art|. 12", "art"},
          {"aujourd'hui|. 12", "aujourd'hui"},
          {"m'art|. 12", "m'art"},
      },
      french);
}

TEST_CASE("the word behind") {
  check_behind({
      {"met. |Marsh left", "Marsh"},
      {"met. |“Marsh left", "Marsh"},
      {"met. |(«Marsh» left", "Marsh"},
      {"met. |,,Nein\"", "Nein"},  // a quotation mark of two commas
      {"met. |The", "The"},
      {"met. |It's late", "It's"},
      {"met. |L’homme", "L’homme"},
      {"met. |21 members", "21"},
      {"met. |U.S. law", "U"},
      {"met. |well-known", "well"},
      {"met. |— Marsh", ""},
      {"met. |, Marsh", ""},
      {"met. | Marsh", ""},
      {"met. |", ""},
      {"met. |((", ""},
      {"了。|会议通过", "会议通过"},
      {"हुई। |बजट पारित", "बजट"},  // with its marks
  });
}

TEST_CASE("pieces") {
  CHECK(piece_at("council", 3, 2) == "nc");
  CHECK(piece_at("council", 3) == "ncil");
  CHECK(piece_at("council", 7).empty());
  CHECK(piece_at("", 0).empty());
  CHECK(piece_at("council", 0, 0).empty());
  CHECK(piece_at("éé", 0, 1) == "é");  // whole code points, so a little more
  CHECK(piece_at("港口委", 0, 4) == "港口");
}

TEST_CASE("no word is longer than the look, and a code point more") {
  const std::string_view letter = GENERATE("x", "é", "港", "\U00010400", ".");
  std::string text;
  while (text.size() < 1000) text += letter;
  const std::string_view before = word_before(text, 0, text.size(), {});
  CHECK(before.size() >= kLook);
  CHECK(before.size() < kLook + 4);
  CHECK(before.data() + before.size() == text.data() + text.size());
  CHECK(word_before(text, text.size(), text.size(), {}).empty());
  CHECK(word_before(text, text.size() - letter.size(), text.size(), {}) == letter);
  if (letter == ".") return;
  const std::string_view behind = word_behind(text, 0);
  CHECK(behind.size() >= kLook);
  CHECK(behind.size() < kLook + 4);
}

TEST_CASE("words are whole code points of the text, up to the place that was asked for") {
  static const std::vector<std::string_view> kPieces = {
      "a", "Za", "é", "l'", "港口", "สภา", "\u0301", " ", "\u00A0", ".", "(",
      "“", "”",  "—", ",,", "/",    "•",   "9",      "9", "'",      "\n"};
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 1000));
  Random random(seed);
  std::string text;
  for (std::size_t n = random.below(40); n > 0; --n) text += random.of(kPieces);
  Language::Data french;
  french.prefixes = {"l'"};
  CAPTURE(seed, text);
  for (std::size_t at = 0; at < text.size(); next_code_point(text, &at)) {
    const std::string_view before = word_before(text, 0, at, french);
    CHECK(before.data() + before.size() == text.data() + at);
    CHECK(is_clean_utf8(before));
    CHECK(trim(before) == before);
    const std::string_view behind = word_behind(text, at);
    CHECK(behind.data() >= text.data() + at);
    CHECK(is_clean_utf8(behind));
    CHECK(behind.find_first_of(" .\n,/") == std::string_view::npos);
  }
}

}  // namespace
}  // namespace pith
