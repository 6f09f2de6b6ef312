// pith summarize: how the text is read. Given sentences, and words that were cut at a line's end.

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "catch.h"
#include "cli/program.h"

namespace pith {
namespace {

using Json = nlohmann::json;

Outcome run_on(const std::string& text, const std::string& arguments) {
  return Sandbox().run(split(arguments), {.input = text});
}

TEST_CASE("sentences given: each line is quoted whole, and none is a title") {
  const std::string text = "Ferry opens\nRain fell. Snow came.\r\n\n  Dr\nThe mayor\n";
  CHECK(run_on(text, "--sentences-given --percent 100").out ==
        "Ferry opens\nRain fell. Snow came.\nDr\nThe mayor\n");
  const Json json = Json::parse(run_on(text, "--sentences-given --percent 100 --format json").out);
  CHECK(json["title"] == "");
  CHECK(json["statistics"]["sentences"] == 4);
  for (const Json& sentence : json["sentences"]) {
    CHECK(text.substr(sentence["offset"], sentence["length"]) == sentence["text"]);
  }
  const std::string titled = "--sentences-given --title Boats -n 1 --format json";
  CHECK(Json::parse(run_on(text, titled).out)["title"] == "Boats");
  CHECK(run_on(" \n\n", "--sentences-given").status == 3);
  const Outcome broken = run_on("Rain \xc3\xa9t\xc3\xa9 \xff fell.\n", "--sentences-given");
  CHECK(broken.out == "Rain \xc3\xa9t\xc3\xa9 \xef\xbf\xbd fell.\n");
  CHECK_THAT(broken.err, Catch::Contains("1 byte sequence that is not UTF-8"));
}

TEST_CASE("a sentence across gaps is shown as it is read, with the place of all of it") {
  const std::string text =
      "The council put the imple-\nmentation of the levy off until the year after, and the\n"
      "mayor said that the implementation would cost too much.\n";
  const std::string read =
      "The council put the implementation of the levy off until the year after, and the mayor said "
      "that the implementation would cost too much.";
  CHECK(run_on(text, "-n 1").out == read + "\n");
  CHECK(run_on(text, "-n 1 --format markdown").out == "- " + read + "\n");
  const Json quoted = Json::parse(run_on(text, "-n 1 --format json").out)["sentences"][0];
  std::string shown = quoted["text"];
  std::ranges::replace(shown, '\n', ' ');
  CHECK(shown == read);
  CHECK(quoted["offset"] == 0);
  CHECK(quoted["length"] == text.size() - 1);
  CHECK(quoted["words"] == 24);
}

}  // namespace
}  // namespace pith
