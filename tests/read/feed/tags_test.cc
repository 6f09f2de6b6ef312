#include "read/feed/tags.h"

#include <string>

#include "catch.h"

namespace pith {
namespace {

// "name a=1 b='2'": the tag's name and its attributes; marks before and behind it say the rest.
std::string shown(std::string_view text) {
  const MarkupTag tag = tag_at(text, 0);
  if (tag.name.size() == 0) return "none";
  std::string out = (tag.closes ? "/" : "") + std::string(tag.name.of(text));
  for (const MarkupAttribute& attribute : tag.attributes) {
    const std::string quote = attribute.quoted ? "'" : "";
    out += ' ' + std::string(attribute.name.of(text)) + '=' + quote +
           std::string(attribute.value.of(text)) + quote;
  }
  out += tag.empty ? " /" : "";
  out += tag.whole ? "" : " ...";
  return out + " | " + std::string(text.substr(tag.end));
}

TEST_CASE("tags: what is one, and what stands behind it") {
  struct Row {
    const char* text;
    const char* tag;
  };
  const Row row = GENERATE(values<Row>({
      {"<item>x", "item | x"},
      {"</item>x", "/item | x"},
      {"<dc:date/>x", "dc:date / | x"},
      {"<br />x", "br / | x"},
      {"<a href=\"x>y\" rel='b'>z", "a href='x>y' rel='b' | z"},
      {"<a href = \"x\">z", "a href='x' | z"},
      {"<a href=x rel>z", "a href=x rel= | z"},
      {"<a href=\"x", "a href=x ... | "},
      {"<a b=\"1\"\">z", "a b='1' | z"},
      {"<a b='1'c='2'>z", "a b='1' c='2' | z"},
      {"<item", "item ... | "},
      {"<item <b>x", "item ... | <b>x"},
      {"<5 marks", "none"},
      {"< b>", "none"},
      {"<>", "none"},
      {"<", "none"},
      {"</", "none"},
      {"<a,b>", "none"},
      {"<a:>", "none"},
      {"<-- arrow", "none"},
  }));
  CAPTURE(row.text);
  CHECK(shown(row.text) == row.tag);
}

TEST_CASE("tags: attributes are counted to 256, and a long name is none") {
  std::string many = "<a";
  for (int i = 0; i < 1000; ++i) many += " b" + std::to_string(i) + "=''";
  many += ">x";
  const MarkupTag tag = tag_at(many, 0);
  CHECK(tag.attributes.size() == kMostFeedAttributes);
  CHECK(tag.end == many.size() - 1);
  CHECK(tag_at('<' + std::string(5000, 'a') + '>', 0).name.size() == 0);
}

TEST_CASE("tags: names are compared without regard to case") {
  CHECK(same_name("pubDate", "PUBDATE"));
  CHECK_FALSE(same_name("pubDate", "pubDates"));
  CHECK(same_name("", ""));
}

}  // namespace
}  // namespace pith
