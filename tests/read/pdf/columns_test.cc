// Columns by the places of words. A page is drawn by its lines; "pdftotext -tsv" is played here.

#include "read/pdf/columns.h"

#include <string>
#include <string_view>
#include <vector>

#include "catch.h"

namespace pith {
namespace {

std::string row(int level, double left, double top, double width, double height,
                std::string_view text) {
  std::string out = std::to_string(level) + "\t1\t0\t0\t0\t0";
  for (const double value : {left, top, width, height}) out += "\t" + std::to_string(value);
  return out + "\t-1\t" + std::string(text) + "\n";
}

const std::string kHead =
    "level\tpage_num\tpar_num\tblock_num\tline_num\tword_"
    "num\tleft\ttop\twidth\theight\tconf\ttext\n";

// The corner of a page is whatever poppler left there.
std::string page() { return row(1, 300, 700, 612, 792, "###PAGE###"); }

// A block of one-word lines, 14 points each.
std::string block(double left, double top, double width, const std::vector<std::string>& lines) {
  std::string out = row(3, left, top, width, 14 * static_cast<double>(lines.size()), "###FLOW###");
  for (const std::string& line : lines) {
    out += row(4, left, top, width, 12, "###LINE###") + row(5, left, top, width, 12, line);
    top += 14;
  }
  return out;
}

std::vector<std::string> lines(const std::string& name, int count) {
  std::vector<std::string> all;
  for (int i = 1; i <= count; ++i) all.push_back(name + std::to_string(i));
  return all;
}

std::string joined(const std::string& name, int count) {
  std::string all;
  for (const std::string& line : lines(name, count)) all += line + "\n";
  return all;
}

TEST_CASE("left, then right, whatever order the blocks come in") {
  const std::string left = block(54, 120, 243, lines("l", 14));
  const std::string right = block(315, 120, 243, lines("r", 14));
  const std::string title = block(100, 80, 400, {"title"});
  const std::string header = block(54, 40, 80, {"header"});
  const std::string number = block(540, 40, 20, {"211"});
  const std::string wanted =
      "header\n\n211\n\ntitle\n\n" + joined("l", 14) + "\n\v" + joined("r", 14) + "\n\f";
  for (const std::string& blocks :
       {header + number + title + left + right, right + left + title + header + number}) {
    std::string tsv = kHead + page() + blocks;
    const std::string got = with_columns_in_order("anything\n\f", tsv);
    if (blocks.starts_with(header)) CHECK(got == wanted);
    CHECK(got.find("title\n\nl1\n") != std::string::npos);
    CHECK(got.find("l14\n\n\vr1\n") != std::string::npos);
  }
}

TEST_CASE("what stands over both columns parts them") {
  const std::string tsv = kHead + page() + block(54, 100, 243, lines("a", 8)) +
                          block(315, 100, 243, lines("b", 8)) + block(54, 230, 504, {"table"}) +
                          block(54, 260, 243, lines("c", 8)) + block(315, 260, 243, lines("d", 8));
  CHECK(with_columns_in_order("x\f", tsv) == joined("a", 8) + "\n\v" + joined("b", 8) +
                                                 "\ntable\n\n" + joined("c", 8) + "\n\v" +
                                                 joined("d", 8) + "\n\f");
}

TEST_CASE("pages without columns keep their text") {
  const std::string one = page() + block(72, 100, 468, lines("line", 40));
  const std::string table =
      page() + block(72, 100, 80, lines("a", 30)) + block(380, 100, 80, lines("b", 30));
  const std::string few =
      page() + block(54, 100, 243, lines("a", 8)) + block(315, 100, 243, lines("b", 8));
  const std::string crossed = page() + block(54, 100, 243, lines("a", 14)) +
                              block(315, 100, 243, lines("b", 14)) +
                              block(54, 320, 504, lines("c", 20));
  for (const std::string& tsv : {one, table, few, crossed}) {
    CHECK(with_columns_in_order("as it was\n\f", kHead + tsv) == "as it was\n\f");
  }
}

TEST_CASE("each page for itself; a table of other pages is not believed") {
  const std::string two =
      page() + block(54, 100, 243, lines("l", 13)) + block(315, 100, 243, lines("r", 13));
  const std::string one = page() + block(72, 100, 468, lines("line", 40));
  CHECK(with_columns_in_order("first\fsecond\f", kHead + one + two) ==
        "first\f" + joined("l", 13) + "\n\v" + joined("r", 13) + "\n\f");
  CHECK(with_columns_in_order("first\f", kHead + one + two) == "first\f");
  CHECK(with_columns_in_order("first\fsecond\fthird\f", kHead + one + two) ==
        "first\fsecond\fthird\f");
}

TEST_CASE("words are parted by their distance") {
  std::string tsv =
      kHead + page() + block(54, 300, 243, lines("l", 13)) + block(315, 300, 243, lines("r", 13));
  tsv += row(3, 54, 100, 504, 12, "") + row(4, 54, 100, 504, 12, "") +
         row(5, 54, 100, 40, 12, "bills.") + row(5, 94, 98, 5, 7, "3") +
         row(5, 103, 100, 400, 12, "The");
  CHECK(with_columns_in_order("x\f", tsv).starts_with("bills.3 The\n"));
}

TEST_CASE("rows that are none") {
  for (const std::string_view bad :
       {"", "\n\n", "5\t1\t1\n", "x\ty\tz\t0\t0\t0\ta\tb\tc\td\te\tf\n",
        "4\t1\t0\t0\t0\t0\t1\t1\t1\t1\t-1\tw\n", "5\t1\t0\t0\t0\t0\t1e999\t1\tnan\t-1\t-1\tw\n",
        "\t\t\t\t\t\t\t\t\t\t\t"}) {
    INFO(bad);
    CHECK(with_columns_in_order("text\f", kHead + std::string(bad)) == "text\f");
    CHECK(with_columns_in_order("text\f", kHead + page() + std::string(bad)) == "text\f");
    CHECK(with_columns_in_order(
              "text\f", kHead + page() + row(3, 1, 1, 1, 1, "") + std::string(bad)) == "text\f");
  }
}

TEST_CASE("which texts are worth a second look") {
  std::string narrow;
  std::string wide;
  for (int i = 0; i < 30; ++i) {
    narrow += "the mains of the county were laid in\n";
    wide += "the mains of the county were laid in the year 1928, when the reservoir was built\n";
  }
  CHECK(may_have_columns(narrow + "\f"));
  CHECK(may_have_columns(wide + "\f" + narrow + "\f"));
  CHECK(!may_have_columns(wide + "\f" + wide + "\f"));
  CHECK(!may_have_columns(wide + wide + narrow + "\f"));
  CHECK(!may_have_columns("the mains of the county\n\f\f"));
  CHECK(!may_have_columns(""));
}

}  // namespace
}  // namespace pith
