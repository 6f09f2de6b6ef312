// Furniture that PDFs brought up: running heads of short texts, footnotes of columns, contents whose
// numbers stand elsewhere, headings without a blank line. See shown_blocks.h for how blocks are shown.

#include "read/plain/furniture.h"

#include <string>
#include <string_view>

#include "catch.h"
#include "read/shown_blocks.h"

namespace pith {
namespace {

bool shows(const std::string& row, std::string_view piece) {
  return row.find(piece) != std::string::npos;
}

const std::string kOpening =
    "Lowland Review 12 (2025)\n\nThe Price of a Drop: Bills and Demand\nAda Marsh and Jon Reyes\n\n"
    "The county forbade the washing of cars and asked for patience in a drought.\n\n";

TEST_CASE("running heads made of what the text opens with") {
  const std::string row =
      shown_blocks(kOpening +
                   "\f212\n\nLowland Review\n\nMarsh and Reyes: The Price of a Drop\n\nIt lifted "
                   "the ban in March.\n\n"
                   "\fMarsh and Reyes\n\nPrices rose in May and fell in June.\n\n213\n");
  CHECK(shows(row, "P The county forbade"));
  CHECK(shows(row, "Marsh and Reyes: The Price of a Drop | P It lifted"));
  CHECK(shows(row, "F Marsh and Reyes | P Prices rose"));
}

TEST_CASE("what the text itself opens with makes no running heads") {
  const std::string text =
      "Lowland Review\n\nThe county forbade the washing of\ncars and asked for patience.\n\n"
      "\fIt rained.\n\fThe county asked for the washing\n\nof cars in May.\n";
  CHECK(!shows(shown_blocks(text), "F The county"));
}

TEST_CASE("lines that are no running heads") {
  const auto page = [](const std::string& line) {
    return shown_blocks(kOpening + "\fThe ban was lifted in March.\n\f" + line +
                        "\n\nIt rained.\n");
  };
  CHECK(shows(page("Marsh and Reyes: The Price"), "F Marsh and Reyes: The Price"));
  CHECK(!shows(page("Marsh and Reyes: The Weather"), "F Marsh"));
  CHECK(!shows(page("Marsh and Reyes asked the county."), "F Marsh"));  // a sentence
  CHECK(!shows(page("and Reyes: The Price of"), "F and"));              // in the middle of one
  CHECK(!shows(page("Ada Marsh"), "F Ada"));                            // two words
  CHECK(!shows(page("Marsh and Reyes: The Price\nof a drop was"), "F Marsh"));  // not alone
}

// Two pages with notes, the first of them in two columns that `between` parts.
std::string noted(const std::string& between, const std::string& right) {
  return "The county sent bills.1 Nobody read the bills that it had sent in\nJune, or so it was "
         "said.2\n\n"
         "1 Minutes of May.\n2 Minutes of June,\nitem 4.\n" +
         between + right + "\n\fThe council met.3 It met twice.4\n\n3 Report 12.\n4 Report 13.\n";
}

TEST_CASE("footnotes end where their column does") {
  const std::string right = "Prices rose in May.\nThey fell in June.\n";
  CHECK(shows(shown_blocks(noted("\n\v", right)), "P Prices rose in May."));
  // Without a sign of a column these are two more lines of the note.
  CHECK(!shows(shown_blocks(noted("\n", right)), "P Prices"));
  // But that the next note is called there, or that they are many, is a sign.
  CHECK(shows(
      shown_blocks(noted("\n", "Prices rose in May.3 They\nfell in June.\n\n3 Minutes of July.\n")),
      "P Prices rose in May.3"));
  std::string many;
  for (int i = 0; i < 7; ++i) many += "the price of water rose in the county\n";
  CHECK(shows(shown_blocks(noted("\n", many)), "P the price of water"));
  for (const std::string& between : {std::string("\n\v"), std::string("\n")}) {
    const std::string row = shown_blocks(noted(between, right));
    CHECK(shows(row, "F 1 Minutes of May./2 Minutes of June,/item 4."));
    CHECK(shows(row, "F 3 Report 12./4 Report 13."));
  }
}

TEST_CASE("a note of many wide lines is one note") {
  std::string wide;
  for (int i = 0; i < 8; ++i) {
    wide +=
        "the price of water rose in the county and in the counties around it, as the minutes have "
        "it,\n";
  }
  CHECK(!shows(shown_blocks(noted("\n", wide)), "P the price"));
}

TEST_CASE("contents whose page numbers stand elsewhere") {
  const std::string row = shown_blocks(
      "Contents\n\nSummary ......................\n\n1\n\nLosses "
      "..............................\n\n12\n\n"
      "The text goes on... and ends here.\n\nWell.....\n");
  CHECK(shows(row, "P The text goes on... and ends here. | "));
  CHECK(!shows(row, "H Summary"));
  CHECK(shows(row, "Well....."));
}

TEST_CASE("figures in several lines") {
  const std::string row = shown_blocks(
      "The mains leak.\n\nPage 1 of 2\n\f12.5\n30\n\n2020\n2021\n\nIn\n2022\n\nIt rains.\n\nPage 2 "
      "of 2\n");
  CHECK(shows(row, "F 12.5/30"));
  CHECK(shows(row, "F 2020/2021"));
  CHECK(!shows(row, "F In"));
}

TEST_CASE("a heading right behind a paragraph that fills its line") {
  const std::string text =
      "The crews of the three counties now work as one, and the repair of\n"
      "a burst took eleven hours, two fewer than in the year before them.\n"
      "Losses\n"
      "Leaks lose more water than bursts do, as a burst is seen and closed\n"
      "within a day.\n";
  CHECK(shows(shown_blocks(text + "\f" + "It rains."), "before them. | H Losses | P Leaks lose"));
  // Without pages as it was: the line may be wrapped by hand.
  CHECK(shows(shown_blocks(text), "before them./Losses | P Leaks"));
  // At the end of a run: a cell of the table that follows.
  CHECK(shows(shown_blocks(text.substr(0, text.find("Leaks")) + "\nLimit\n\f" + "It rains."),
              "before them. | H Losses | H Limit"));
}

TEST_CASE("a short end of a sentence behind a page's furniture") {
  const std::string row = shown_blocks(
      "By this method five million cubic metres of water were lost in the county in\n"
      "the year before the reservoir was built, and nearly as many were lost in\n\nPage 1 of 2\n\f"
      "2025, a tenth of it at night.\n\nIt rains.\n\nPage 2 of 2\n");
  INFO(row);
  CHECK(shows(row, "were lost in//~2025, a tenth of it at night."));
}

}  // namespace
}  // namespace pith
