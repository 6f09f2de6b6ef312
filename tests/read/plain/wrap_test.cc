// Line breaks, by more than the width: indentation, quote marks, labels, columns.

#include "read/plain/wrap.h"

#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "read/plain/plain.h"
#include "read/shown_blocks.h"

namespace pith {
namespace {

TEST_CASE("lines of a law that are moved in are measured by their right edge") {
  CHECK(shown_blocks("    (a) Plan.--The Secretary shall submit to the Committee on Rivers a\n"
                     "plan for the repair of each dam.\n"
                     "                (1) The plan shall name the costs that the\n"
                     "            Secretary has found for each of the dams.\n") ==
        "I (a) Plan.--The Secretary shall submit to the Committee on Rivers a/"
        "plan for the repair of each dam. | "
        "I (1) The plan shall name the costs that the/"
        "            Secretary has found for each of the dams.");
}

TEST_CASE("items of a law that is quoted") {
  CHECK(shown_blocks("The Act is amended by adding at the end the following:\n"
                     "    ``(1) One member of the council.\n"
                     "    ``(2) One member of the crew of the ferry;\n"
                     "    ``(bb) nobody.''.\n") ==
        "P The Act is amended by adding at the end the following: | "
        "P ``(1) One member of the council. | P ``(2) One member of the crew of the ferry; | "
        "P ``(bb) nobody.''.");
}

TEST_CASE("a paragraph that is moved in, and a quotation that is moved in") {
  CHECK(
      shown_blocks("The council met on Monday in the old hall of the city, and it\n"
                   "voted for the levy, which passed by one vote of all in town.\n"
                   "  The mayor left the hall.") ==
      "P The council met on Monday in the old hall of the city, and it/"
      "voted for the levy, which passed by one vote of all in town. | P The mayor left the hall.");
  CHECK(shown_blocks("The mayor, who had left the hall before the vote, told the press:\n"
                     "     No levy that was ever raised in this city has\n"
                     "     brought in what it cost, as all of you know.\n"
                     "Nobody in the hall had a question for her after this was said.") ==
        "P The mayor, who had left the hall before the vote, told the press: | "
        "P No levy that was ever raised in this city has/"
        "     brought in what it cost, as all of you know. | "
        "P Nobody in the hall had a question for her after this was said.");
}

TEST_CASE("the number of a note behind a stop ends a paragraph too") {
  CHECK(shown_blocks("The council met on Monday in the old hall of the city, and it\n"
                     "voted for the levy, which passed by one vote.12\n"
                     "Nine left.") ==
        "P The council met on Monday in the old hall of the city, and it/"
        "voted for the levy, which passed by one vote.12 | P Nine left.");
}

TEST_CASE("speakers open a paragraph if they come back") {
  CHECK(shown_blocks("The Chair: We come to the next point, which is the levy on\n"
                     "the harbour, and to nothing else.\n"
                     "Ms. Rowan: I object to that, as all of you would.\n"
                     "The Chair: It is noted.\nMs. Rowan: Thank you.") ==
        "P The Chair: We come to the next point, which is the levy on/"
        "the harbour, and to nothing else. | "
        "P Ms. Rowan: I object to that, as all of you would. | P The Chair: It is noted. | "
        "P Ms. Rowan: Thank you.");
}

TEST_CASE("mails that are answered") {
  CHECK(shown_blocks("> The levy that the council of ministers\n> wants will fail.\n>\n> > Why?\n"
                     "> > It is dear.\n\nI agree.") ==
        "P The levy that the council of ministers/~wants will fail. | P Why? | P It is dear. | "
        "P I agree.");
  // One such line is none.
  CHECK(shown_blocks("> Politics\n\nThe council met on Monday and voted.") ==
        "H > Politics | P The council met on Monday and voted.");
}

TEST_CASE("each row of a table is a line") {
  CHECK(shown_blocks("The council has raised these levies in the last two years.\n\n"
                     "Ferry       Port Ellery     12 crowns\n"
                     "Harbour     Mill Lane       9 crowns\n"
                     "                            a day and\n\n"
                     "Nobody paid the second of them at all.") ==
        "P The council has raised these levies in the last two years. | "
        "H Ferry       Port Ellery     12 crowns | H Harbour     Mill Lane       9 crowns | "
        "H a day and | P Nobody paid the second of them at all.");
  // Blanks behind a number or a bullet, or two for justification, make no columns.
  CHECK(shown_blocks(
            "1.   The  council  met  on  Monday  in the hall,\nand  voted  for  the  levy.") ==
        "I 1.   The  council  met  on  Monday  in the hall,/and  voted  for  the  levy.");
}

TEST_CASE("hyphens at the end of a line") {
  for (const std::string_view line : {"imple-", "2010-", "imple\u2010", "imple\u00AD"}) {
    CHECK(ends_in_hyphen(line));
  }
  for (const std::string_view line : {"", "-", " -", "levy -", "levy--", "levy\u2014", "levy"}) {
    CHECK_FALSE(ends_in_hyphen(line));
  }
}

}  // namespace
}  // namespace pith
