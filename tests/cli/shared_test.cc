// A scraped report of the kind that pith was made for. It is not ours to keep here, so this looks
// for it beside the repository, and passes where it is not.

#include <string>

#include "catch.h"
#include "cli/program.h"

namespace pith {
namespace {

TEST_CASE("a scraped report: three sentences of its article, nothing of the page around it") {
  const std::filesystem::path report =
      PITH_SOURCE_DIR "/../shared/reports/000_ee33f2cbe1b3e826.txt";
  if (!std::filesystem::exists(report)) {
    WARN("skipped: there is no " << report);
    return;
  }
  const std::string text = read_file(report);
  const Outcome outcome = Sandbox().run({"summarize", report.string(), "-n", "3"});
  CAPTURE(shown(outcome));
  CHECK(outcome.status == 0);
  CHECK(outcome.err.empty());
  const std::vector<std::string> sentences = lines_of(outcome.out);
  CHECK(sentences.size() == 3);
  std::size_t at = 0;  // in the order of the text, verbatim
  for (const std::string& sentence : sentences) {
    at = text.find(sentence, at);
    CAPTURE(sentence);
    REQUIRE(at != std::string::npos);
    at += sentence.size();
    CHECK(split(sentence).size() >= 6);
    CHECK(sentence.ends_with('.'));
  }
  for (const char* clutter : {"Hangzhou Net", "See also", "by admin", "Akismet", "cookies",
                              "Leave a Comment", "You may also like", "Home \xc2\xbb"}) {
    CHECK_THAT(outcome.out, !Catch::Contains(clutter));
  }
  const std::string headline = text.substr(0, text.find('\n'));
  const std::string opening = headline.substr(headline.rfind("\xc2\xbb ") + 3, 80);
  CHECK_THAT(outcome.out, !Catch::Contains(opening));
}

}  // namespace
}  // namespace pith
