// Titles. A text is shown as its title and a letter for each block: T the title, C a copy of it,
// H a heading, P a paragraph, I an item. "Dam opens: T P C" is a title, a paragraph, a copy.

#include <string>
#include <string_view>

#include "catch.h"
#include "read/plain/plain.h"

namespace pith {
namespace {

std::string shown(std::string_view text, std::string_view stated = {}) {
  Document document;
  document.text = text;
  document.title = stated;
  document.blocks = split_blocks(text);
  find_title(&document);
  std::string row = document.title + ":";
  for (const Block& block : document.blocks) {
    row += ' ';
    row += block.kind == BlockKind::kTitle       ? 'T'
           : block.kind == BlockKind::kTitleCopy ? 'C'
           : block.kind == BlockKind::kHeading   ? 'H'
           : block.kind == BlockKind::kItem      ? 'I'
                                                 : 'P';
  }
  return row;
}

// What is made of a first line above some prose.
std::string title_of(std::string_view line) {
  const std::string row =
      shown(std::string(line) + "\n\nThe council met on Monday. It voted for the levy.\n");
  const std::string_view kinds = ": T P";
  return row.ends_with(kinds) ? row.substr(0, row.size() - kinds.size()) : "no title";
}

TEST_CASE("the first line is the title if it is no sentence") {
  CHECK(title_of("Harbour levy fails by one vote") == "Harbour levy fails by one vote");
  CHECK(title_of("Will the levy pass?") == "Will the levy pass?");
  CHECK(title_of("\u201CNot my dam\u201D: Marsh attacks levy") ==
        "\u201CNot my dam\u201D: Marsh attacks levy");
  CHECK(title_of("Levy passes at last!") == "Levy passes at last!");
  CHECK(title_of("Sen. Marsh: \u201CWe will not pay\u201D") ==
        "Sen. Marsh: \u201CWe will not pay\u201D");
  CHECK(title_of("II. The levy and its friends") == "II. The levy and its friends");
  CHECK(title_of("港口委员会批准新收费标准") == "港口委员会批准新收费标准");
  CHECK(title_of("THE LEVY, EXPLAINED") == "THE LEVY, EXPLAINED");

  const std::string wrapped =
      "\n\nThe council met on Monday and\nvoted for the levy of the harbour.\n";
  CHECK(shown("Unpaid Dues: What the Harbour Commission\nMay Ask of the Members" + wrapped) ==
        "Unpaid Dues: What the Harbour Commission May Ask of the Members: T P");

  CHECK(title_of("The council met on Monday and\nvoted for the levy of the harbour") == "no title");
  CHECK(title_of("The council met.") == "no title");
  CHECK(title_of("\u201CWe lost.\u201D") == "no title");
  CHECK(title_of("港口委员会批准新收费标准。") == "no title");
  CHECK(title_of("Politics") == "no title");
  CHECK(title_of("Dear colleagues,") == "no title");
  CHECK(title_of("The council wants:") == "no title");
  CHECK(title_of("1. A levy on water, which the council wants;") == "no title");
  CHECK(title_of("\u2022 a levy on water") == "no title");
}

TEST_CASE("breadcrumbs and site names are cut off") {
  const std::string_view title = "Harbour levy fails by one vote";
  for (const std::string_view line : {
           "Home \u00BB Politics \u00BB Harbour levy fails by one vote",
           "Home \u203A Harbour levy fails by one vote",
           "Home > Politics > Harbour levy fails by one vote",
           "News :: Harbour levy fails by one vote",
           "Harbour levy fails by one vote | Lowland Ledger",
           "Harbour levy fails by one vote_Lowland Net",
           "Harbour levy fails by one vote | Politics | Lowland Ledger",
           "Home \u00BB Harbour levy fails by one vote | Lowland Ledger",
       }) {
    CAPTURE(line);
    CHECK(title_of(line) == title);
  }
  // A quotation is no breadcrumb; the wider side is the title; a long name is none of a site.
  CHECK(title_of("\u00ABNot my dam\u00BB says Marsh of levy") ==
        "\u00ABNot my dam\u00BB says Marsh of levy");
  CHECK(title_of("Ledger | Why the council voted no") == "Ledger | Why the council voted no");
  CHECK(title_of("Harbour levy passes the council | The Ledger of the Lowland People") ==
        "Harbour levy passes the council | The Ledger of the Lowland People");
  CHECK(title_of("港口委员会批准新收费标准_低地网") == "港口委员会批准新收费标准");
}

TEST_CASE("the headline once more is a copy") {
  const std::string body = "\n\nThe council met on Monday. It voted.\n\n";
  const std::string line = "Harbour levy fails by one vote";
  CHECK(shown(line + "\n\n" + line + body) == line + ": T C P");
  CHECK(shown(line + "\n" + line + " | Lowland Ledger\n\n" + line + body) == line + ": T C C P");
  CHECK(shown(line + body + "HARBOUR LEVY FAILS BY ONE VOTE" + body) == line + ": T P C P");
  CHECK(shown("港口委员会批准新收费标准\n\n港口委员会批准新收费标准\n\n委员会开会了。") ==
        "港口委员会批准新收费标准: T C P");
  // Another headline, and a sentence that says the same, are none.
  CHECK(shown(line + body + "What the levy was for" + body) == line + ": T P H P");
  CHECK(shown(line + body + "The harbour levy fails by one vote." + body) == line + ": T P P P");
}

TEST_CASE("a stated title is kept, and its copies are found") {
  const std::string body = "\n\nThe council met on Monday. It voted.";
  CHECK(shown("Levy fails by a vote" + body, "Dam opens") == "Dam opens: H P");
  CHECK(shown("Dam opens | Ledger" + body, "Dam opens") == "Dam opens: C P");
  CHECK(shown("It met.", "Home > Dam") == "Home > Dam: P");
}

TEST_CASE("where the title is looked for") {
  CHECK(shown("") == ":");
  CHECK(shown("Harbour levy fails") == ": P");
  CHECK(shown("It met.") == ": P");
  CHECK(shown("The council met.\n\nHarbour levy fails\n\nIt voted for the levy on Monday.") ==
        ": P H P");
  CHECK(shown("- a levy on water\n- a fee on boats\n\nThe council met. It voted.") == ": I I P");
  CHECK(shown("| |\n\nThe council met. It voted.") == ": H P");
  CHECK(shown("= = =\n\nPolitics\n\nHarbour levy fails\n\nThe council met on Monday. It voted.") ==
        "Harbour levy fails: H H T P");
}

}  // namespace
}  // namespace pith
