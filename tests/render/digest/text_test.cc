#include <sstream>
#include <string>

#include "base/display.h"
#include "catch.h"
#include "pith/digest.h"
#include "render/digest/sample.h"

namespace pith {
namespace {

// Of one unbroken word, which is not cut.
bool is_one_word(const std::string& line) {
  const std::size_t begin = line.find_first_not_of(' ');
  return begin == std::string::npos || line.find(' ', begin) == std::string::npos;
}

}  // namespace

TEST_CASE("lines of a text digest fit a terminal") {
  for (const Digest& digest : {sample_digest(), empty_digest(), small_digest(), large_digest(60)}) {
    std::istringstream lines(render(digest, DigestOutput::kText));
    for (std::string line; std::getline(lines, line);) {
      CAPTURE(line);
      CHECK((display_width(line) <= 80 || is_one_word(line)));
      CHECK_FALSE(line.ends_with(' '));
    }
  }
}

TEST_CASE("a text digest has rules as wide as what they stand under, and numbered stories") {
  const std::string text = render(sample_digest(), DigestOutput::kText);
  for (const char* part :
       {"The Morning Read\n================\n", "\nLocal\n-----\n", "\n  2. Ferry to Little Holm",
        "\n2. Ferry to Little Holm runs again from Friday\n   Radio Westmark · 26 November 2026",
        "\n   Continues: Ferry to Little Holm out of service after engine fire\n",
        "by\n   eleven votes to nine", "sea wall. [Tideland Courier]\n",
        "\n2 sources could not be read:\n\n- Coast Guard Notices: the server answers",
        "\n- Bakery on Mill Lane closes after ninety years – Its last loaves"}) {
    CAPTURE(part);
    CHECK_THAT(text, Catch::Contains(part));
  }
  Digest digest = small_digest();
  digest.title = "港の朝";
  CHECK(render(digest, DigestOutput::kText).starts_with("港の朝\n======\n"));
}

}  // namespace pith
