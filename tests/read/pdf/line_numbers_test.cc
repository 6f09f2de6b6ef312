// Line numbers of bills. See shown_blocks.h for how blocks are shown; "~" is where a gap is.

#include "read/pdf/line_numbers.h"

#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "catch.h"
#include "random_text.h"
#include "read/shown_blocks.h"

namespace pith {
namespace {

const std::vector<std::string> kLines = {"To keep the water mains of the county in repair, and for",
                                         "other purposes.",
                                         "(a) The Administrator shall make grants to counties that",
                                         "lose more than a fifth of their water, and shall publish",
                                         "what each of them has received not later than the end of",
                                         "the fiscal year.",
                                         "SEC. 2. REPORTS.",
                                         "The Administrator shall report to the Congress each year",
                                         "on the length of the mains that were replaced."};

// The lines [begin, end), each with its number in front as `form` says: 'a' above it, 'l' left, 'r'
// right, 'm' above every third line and left of the others.
std::string numbered(char form, std::size_t begin, std::size_t end, std::size_t first = 1) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) {
    const std::string number = std::to_string(first + i - begin);
    const bool above = form == 'a' || (form == 'm' && i % 3 == 0);
    if (above) text += "\n" + number + "\n\n" + kLines[i] + "\n";
    if (form == 'r') text += kLines[i] + "  " + number + "\n";
    if (form == 'l' || (form == 'm' && !above)) text += number + " " + kLines[i] + "\n";
  }
  return text;
}

// Blocks without their gaps and with blanks for line breaks.
std::string read_blocks(std::string_view text) {
  std::string row;
  for (const char c : shown_blocks(text)) {
    if (c == '~') continue;
    const char shown = c == '/' ? ' ' : c;
    if (shown != ' ' || !row.ends_with(' ')) row += shown;
  }
  return row;
}

const std::string kBlocks =
    "P To keep the water mains of the county in repair, and for other purposes. | "
    "I (a) The Administrator shall make grants to counties that lose more than a fifth of their "
    "water, "
    "and shall publish what each of them has received not later than the end of the fiscal year. | "
    "H SEC. 2. REPORTS. | "
    "P The Administrator shall report to the Congress each year on the length of the mains that "
    "were "
    "replaced.";

TEST_CASE("numbers above their lines, beside them, or now so and now so") {
  for (const char form : {'a', 'l', 'r', 'm'}) {
    INFO(form);
    CHECK(read_blocks(numbered(form, 0, kLines.size())) == kBlocks);
  }
}

TEST_CASE("pages that begin with 1 again, or go on; a short last page") {
  for (const char form : {'a', 'l', 'm'}) {
    for (const std::size_t first : {std::size_t{1}, std::size_t{7}}) {
      INFO(form << first);
      const std::string text = numbered(form, 0, 6) + "\f" + numbered(form, 6, 9, first);
      CHECK(read_blocks(text) == kBlocks);
    }
  }
}

TEST_CASE("several numbers together, as pdftotext has them") {
  const std::string text = "\n1\n2\n3\n\n" + kLines[0] + "\n" + kLines[1] + "\n" + kLines[2] +
                           "\n4 " + kLines[3] + "\n5 " + kLines[4] + "\n6 " + kLines[5] + "\n";
  CHECK(read_blocks(text) == kBlocks.substr(0, kBlocks.find(" | H")));
}

TEST_CASE("a number in a word that was put together") {
  const std::string text =
      "1 The Administrator shall not later than a year behind the estab2 lishment of the fund and "
      "the coun3 ties that take\n4 part in it publish the 6 plans of\n5 the mains that are to be "
      "laid\n6 anew.\n";
  CHECK(read_blocks(text) ==
        "P The Administrator shall not later than a year behind the establishment of the fund and "
        "the "
        "counties that take part in it publish the 6 plans of the mains that are to be laid anew.");
}

TEST_CASE("a page number before the first line is not the first line's") {
  const std::string text = numbered('m', 0, 6) + "\f1\n\n" + numbered('m', 6, 9) + "\n";
  CHECK(read_blocks(text).find("REPORTS. | P The Administrator shall report") != std::string::npos);
}

TEST_CASE("numbers that are no line numbers stay") {
  const std::string ranks =
      "1 Hadley 4,120\n2 Orrin 3,906\n3 Tamsel 3,411\n4 Ellery 2,800\n5 Marsh 2,214\n6 Reyes "
      "2,100\n";
  const std::string items =
      "1. the mains\n2. the valves\n3. the wells\n4. the filters\n5. the pumps\n";
  const std::string four = "1 the mains of\n2 the county were\n3 laid in the\n4 year 1928.\n";
  const std::string few =
      "The council met.\nIt heard 12\nspeakers on the\nmatter of\n1 dam,\n2 wells,\n"
      "3 pumps,\n4 filters,\n5 mains\nand many\nother things that\nwere said to be\n"
      "old and in\nneed of a coat\nof paint and of\nmuch else.\n";
  for (const std::string& text : {ranks, items, four, few}) {
    INFO(text);
    std::vector<TextLine> lines = split_lines(text);
    const std::size_t before = lines.size();
    std::vector<Span> gaps;
    drop_line_numbers(text, &lines, &gaps);
    CHECK(lines.size() == before);
    CHECK(gaps.empty());
    for (const TextLine& line : lines) CHECK(!line.numbered);
  }
}

TEST_CASE("a form feed at a line that goes is not lost") {
  const std::string text = numbered('a', 0, 6) + "\f" + numbered('a', 6, 9);
  std::vector<TextLine> lines = split_lines(text);
  std::vector<Span> gaps;
  drop_line_numbers(text, &lines, &gaps);
  std::size_t breaks = 0;
  for (const TextLine& line : lines) {
    if (line.breaks_page) ++breaks;
  }
  CHECK(breaks == 1);
}

TEST_CASE("any text: lines stay in order, gaps are disjoint and in blocks") {
  const std::vector<std::string> pieces = {"1",    "2",      "3",         "4",    "5",  "6",
                                           "7",    " ",      "\n",        "\n\n", "\f", "the main",
                                           "of a", "Ellery", "well2 the", "\t"};
  for (unsigned seed = 1; seed <= 300; ++seed) {
    INFO("seed " << seed);
    std::string text;
    unsigned state = seed * 2654435761U;
    for (int i = 0; i < 120; ++i) {
      state = state * 1664525U + 1013904223U;
      // Every other piece counts up, so that there are numbered pages.
      const unsigned pick = (state >> 20U) % 3;
      text += pick == 0 ? "\n" + std::to_string(1 + i / 6 % 9) + " "
                        : pieces[(state >> 8U) % pieces.size()];
    }
    std::vector<Span> gaps;
    const std::vector<Block> blocks = split_blocks(text, &gaps);
    std::size_t at = 0;
    for (const Block& block : blocks) {
      REQUIRE(block.span.begin >= at);
      REQUIRE(block.span.end > block.span.begin);
      at = block.span.end;
    }
    at = 0;
    for (const Span& gap : gaps) {
      REQUIRE(gap.begin >= at);
      REQUIRE(gap.end > gap.begin);
      at = gap.end;
      bool inside = false;
      for (const Block& block : blocks) {
        inside = inside || (block.span.begin <= gap.begin && gap.end <= block.span.end);
      }
      REQUIRE(inside);
    }
  }
}

}  // namespace
}  // namespace pith
