#include "text/companions.h"

#include <string>
#include <vector>

#include "catch.h"

namespace pith {
namespace {

// The units of each sentence of paragraphs in English: "0 0-1 2!" (a range if it is not alone, ! if it
// leans on what is too far away).
std::string units_of(const std::vector<std::string>& paragraphs) {
  Document document;
  document.language = Language::named("en");
  for (const std::string& paragraph : paragraphs) {
    const std::size_t begin = document.text.size();
    document.text += paragraph;
    const bool heading = paragraph.starts_with("#");
    document.blocks.push_back(
        {{begin, document.text.size()}, heading ? BlockKind::kHeading : BlockKind::kParagraph});
    document.text += '\n';
  }
  const Analysis text = analyse(std::span(&document, 1));
  Companions companions(std::span(&document, 1), text);
  std::string out;
  for (std::size_t i = 0; i < text.sentences.size(); ++i) {
    const Unit unit = companions.of(i);
    CHECK(unit.begin <= i);
    CHECK(i < unit.end);
    CHECK(unit.size() <= kLargestUnit);
    out += (out.empty() ? "" : " ") + std::to_string(unit.begin);
    if (unit.size() > 1) out += "-" + std::to_string(unit.end - 1);
    if (unit.leans) out += "!";
  }
  return out;
}

TEST_CASE("a sentence that leans on the one before brings it along") {
  CHECK(units_of({"The council met. It was cold. Ferries ran late."}) == "0 0-1 2");
  CHECK(units_of({"The council met.", "However, nobody voted."}) == "0 0-1");
  CHECK(units_of({"He spoke first. Ferries ran late."}) == "0 1");  // nothing stands before it
  CHECK(units_of({"The council met. It sat. He spoke."}) == "0 0-1 0-2");
  CHECK(units_of({"The council met. It sat. He spoke. But she left."}) == "0 0-1 0-2 1-3!");
  CHECK(units_of({"The council met.", "# Costs", "It was expensive."}) == "0 1");
}

TEST_CASE("a quotation stays whole, within its paragraph") {
  CHECK(units_of({"She said: \u201cThe dikes held. Nobody was hurt.\u201d Ferries ran late."}) ==
        "0-1 0-1 2");
  CHECK(units_of({"She said: \u201cThe dikes held. Nobody was hurt. Fares stay.\u201d"}) ==
        "0-2 0-2 0-2");
  CHECK(units_of({"\"The dikes held. Nobody was hurt,\" she said. Ferries ran late."}) ==
        "0-1 0-1 2");
  CHECK(units_of({"She said: \u201cThe dikes held. Nobody was hurt.", "Ferries ran late."}) ==
        "0 1 2");  // never closed
  CHECK(units_of({"\u201cOne came. Two went. Three sat. Four left.\u201d Ferries ran."}) ==
        "0 1 2 3 4");  // too long: left alone
}

TEST_CASE("what leans on a quotation brings all of it") {
  CHECK(units_of({"\u201cThe dikes held. Nobody was hurt.\u201d He was proud of that."}) ==
        "0-1 0-1 0-2");
}

}  // namespace
}  // namespace pith
