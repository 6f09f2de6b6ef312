// Page furniture. See shown_blocks.h for how blocks are shown.

#include "read/plain/furniture.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "catch.h"
#include "random_text.h"
#include "read/plain/plain.h"
#include "read/shown_blocks.h"

namespace pith {
namespace {

bool loses_nothing(std::string_view text) {
  return shown_blocks(text).find("F ") == std::string::npos;
}

// One page of a report: header, body, footer with the number.
std::string page(std::string_view body, int number) {
  return "Harbour Levy: Issues for the Council\n\n" + std::string(body) +
         "\n\nPort Ellery Research Service\n\n" + std::to_string(number) + "\n\f";
}

constexpr std::string_view kFooter = "F Port Ellery Research Service | F ";
constexpr std::string_view kHeader = "F Harbour Levy: Issues for the Council | ";

TEST_CASE("headers, footers and page numbers of pages parted by form feeds") {
  const std::string text = page("The levy was raised in May.", 1) +
                           page("It was cut in June, and the council met.", 2) +
                           page("Nobody came to the meeting in the old hall.", 3);
  CHECK(shown_blocks(text) ==
        "H Harbour Levy: Issues for the Council | P The levy was raised in May. | " +
            std::string(kFooter) + "1 | " + std::string(kHeader) +
            "P It was cut in June, and the council met. | " + std::string(kFooter) + "2 | " +
            std::string(kHeader) + "P Nobody came to the meeting in the old hall. | " +
            std::string(kFooter) + "3");
}

TEST_CASE("a number in a header that is not the page's") {
  std::string text;
  for (int i = 1; i <= 4; ++i) {
    text +=
        "Annual Report 2023\n\nThe council met for the " + std::to_string(10 * i) +
        "th time and\nvoted on the levy of the port.\n\nAuditor of Port Ellery   Report 14\n\n" +
        std::to_string(i) + "\n\f";
  }
  const std::string row = shown_blocks(text);
  CHECK(row.find("P Annual", 1) == std::string::npos);  // only the first, the title
  CHECK(row.find("Report 14 | P") == std::string::npos);
  CHECK(row.find("F Annual Report 2023") != std::string::npos);
  CHECK(row.find("F Auditor of Port Ellery   Report 14") != std::string::npos);
}

TEST_CASE("a sentence goes on behind the furniture of a page") {
  const std::string text =
      page("The levy that the council of ministers raised in the\nspring of the year before, when",
           1) +
      page("the dam had burst, was cut in June.", 2) + page("Nobody came.", 3);
  const std::string row = shown_blocks(text);
  CAPTURE(row);
  CHECK(row.find("before, when//~the dam had burst, was cut in June. | F Port") !=
        std::string::npos);
}

TEST_CASE("a word goes on behind the furniture of a page") {
  const std::string text = page("The levy was raised for the\nimplementation and the imple-", 1) +
                           page("mentation was late.", 2) + page("Nobody came.", 3);
  CHECK(shown_blocks(text).find("the imple~mentation was late.") != std::string::npos);
}

TEST_CASE("what two pages have in common is kept, but for the numbers that count them") {
  CHECK(
      loses_nothing("The Mayor\n\nDear Ms. Rowan, the levy failed.\n\nThe Hall\n\f"
                    "The Mayor\n\nI remain yours.\n\nThe Hall\n"));
  CHECK(shown_blocks("Dear Ms. Rowan, the levy failed.\n\n1\n\fI remain yours.\n\n2\n") ==
        "P Dear Ms. Rowan, the levy failed. | F 1 | P I remain yours. | F 2");
}

TEST_CASE("refrains, speakers and headings are no furniture") {
  std::string song;
  std::string hearing;
  std::string hearing_alone;
  for (int i = 0; i < 5; ++i) {
    song += std::string(static_cast<std::size_t>(i) + 1, 'O') +
            " ferry\nand nobody was on it\n\nand the river ran on, ran on\n\f";
    hearing += "The Chair: We come to point " + std::to_string(i) + ".\nMs. Rowan: I object.\n\f";
    hearing_alone += "The Chair:\nWe come to a point.\nMs. Rowan:\nI object to this point.\n\f";
  }
  CHECK(loses_nothing(song));
  CHECK(loses_nothing(hearing));
  CHECK(loses_nothing(hearing_alone));
  std::string sections;  // at distances as pages have, but they count sections
  for (int i = 1; i < 6; ++i) {
    sections += "Section " + std::to_string(i) + "\n\n";
    for (int line = 0; line < 40; ++line) sections += "The council met and voted.\n";
    sections += '\n';
  }
  CHECK(loses_nothing(sections));
}

TEST_CASE("pages told by their numbers only") {
  std::string text;
  for (int i = 1; i <= 5; ++i) {
    text += "Report of the Harbour Commission\n\n";
    for (int line = 0; line < 40; ++line) {
      text += "The council met on day " + std::to_string(40 * i + line) + " and voted.\n";
    }
    text += "\n- " + std::to_string(i) + " -\n\n";
  }
  const std::string row = shown_blocks(text);
  CHECK(row.find("F - 3 - | F Report of the Harbour Commission | P ") != std::string::npos);
  CHECK(row.find("F - 5 -") != std::string::npos);
}

TEST_CASE("lines that are furniture by their form") {
  const std::string body = "The council met on Monday and voted.";
  for (const std::string line :
       {"Page 3 of 40", "page 3/40", "Seite 3 von 40", "Background ........ 4",
        "Annex . . . . . iv", "Money \u2026\u2026\u2026 12"}) {
    CAPTURE(line);
    CHECK(shown_blocks(body + "\n\n" + line + "\n\n" + body) ==
          "P " + body + " | F " + line + " | P " + body);
  }
  for (const std::string line : {"-----", "* * *", "________", "\u2022"}) {
    CAPTURE(line);  // divides, but has no words to be left out
    CHECK(shown_blocks(body + "\n" + line + "\n" + body) ==
          "P " + body + " | P " + line + " | P " + body);
  }
  for (const std::string line : {"Budget", "3", "So ...", "He paid .... 4 crowns", "Section 3",
                                 "S. 12/H.R. 40", "Clause 3 of 40", "Page 41 of 40"}) {
    CAPTURE(line);
    CHECK(loses_nothing(body + "\n\n" + line + "\n\n" + body));
  }
}

TEST_CASE("a table of contents is furniture with its headings and wrapped entries") {
  CHECK(shown_blocks("Contents\nBackground ........... 1\nThe levy of the harbour, and how the\n"
                     "  council raised it .... 3\n\nThe council met on Monday.") ==
        "F Contents/Background ........... 1/The levy of the harbour, and how the/"
        "  council raised it .... 3 | P The council met on Monday.");
}

TEST_CASE("footnotes that are called on their page") {
  const std::string text =
      page("The levy was raised in May.1 It was cut.2\n\n1 Ledger, p. 4.\n2 Act 12 of\n1994.", 1) +
      page("Nobody came.3\n\n3 Minutes, p. 9.", 2) + page("It failed.", 3);
  CHECK(shown_blocks(text).find(
            "P The levy was raised in May.1 It was cut.2 | F 1 Ledger, p. 4./2 Act") !=
        std::string::npos);
  // Nobody calls these.
  CHECK(
      loses_nothing("It met.\n\n1 Harbour Road was closed.\n2 Mill Lane too.\n3 Dock Street.\f"
                    "It voted, and 4 members left.\fIt rose."));
}

TEST_CASE("furniture, gaps and text are all of the text, in order") {
  static const std::vector<std::string_view> kPieces = {
      "The council", "voted", "it",  "- 3 -", "Page 3 of 40", "....... 4", "1",   "2",  "3",
      "imple-",      ".1",    "1 A", "\n",    "\n",           "\n\n",      "\f",  "\f", ">",
      "> ",          "   ",   ".",   "-----", "\u2010",       "\u00AD",    "港口"};
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    Random random(seed);
    std::string text;
    for (std::size_t n = random.below(60); n > 0; --n) {
      text += random.of(kPieces);
    }
    CAPTURE(seed, text);
    std::vector<Span> gaps;
    const std::vector<Block> blocks = split_blocks(text, &gaps);
    std::size_t end = 0;
    for (const Block& block : blocks) {
      REQUIRE(block.span.begin >= end);
      REQUIRE(block.span.size() > 0);
      // Only quote marks stand between blocks.
      REQUIRE(text.substr(end, block.span.begin - end).find_first_not_of("> \n\f") ==
              std::string::npos);
      end = block.span.end;
    }
    end = 0;
    for (const Span& gap : gaps) {
      REQUIRE(gap.begin >= end);
      REQUIRE(gap.size() > 0);
      end = gap.end;
      const bool inside = std::ranges::any_of(blocks, [&](const Block& block) {
        return block.span.begin < gap.begin && gap.end < block.span.end;
      });
      REQUIRE(inside);
    }
  }
}

}  // namespace
}  // namespace pith
