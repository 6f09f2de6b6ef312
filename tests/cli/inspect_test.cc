// pith inspect: what the program saw, a stage at a time, for people and for programs.

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "catch.h"
#include "cli/program.h"

namespace pith {
namespace {

using Json = nlohmann::json;

// A page as it is pasted: headline with breadcrumb, its copy, a byline, a pointer, a tail.
const std::string kPage =
    "Home \xc2\xbb News \xc2\xbb Bakers of Morrow bake without gas | Lowland Post\n\n"
    "Bakers of Morrow bake without gas | Lowland Post\n\n"
    "by admin\n\n"
    "Three bakers in Morrow have baked their bread with electric ovens since March. Dr. Lund of "
    "the university counted the cost: a loaf takes 0.4 kilowatt hours.\n\n"
    "See also  Ten cakes that you must try before autumn\n\n"
    "What comes next\n\n"
    "- The ovens will be shown at the fair in June.\n"
    "- A fourth baker is waiting for a stronger cable.\n\n"
    "Leave a Comment\n\n"
    "This site uses Akismet to reduce spam.\n";

std::string inspect(const std::string& arguments, const std::string& text) {
  const Outcome outcome = Sandbox().run(split("inspect " + arguments), {.input = text});
  CAPTURE(arguments, shown(outcome));
  CHECK(outcome.status == 0);
  CHECK(outcome.err.empty());
  return outcome.out;
}

TEST_CASE("inspect article: every block with its kind, and which were left out") {
  CHECK(
      inspect("article", kPage) ==
      "title: Bakers of Morrow bake without gas\n"
      "language: en\n"
      "\n"
      "  title       Home \xc2\xbb News \xc2\xbb Bakers of Morrow bake without gas | Lowland Post\n"
      "- title copy  Bakers of Morrow bake without gas | Lowland Post\n"
      "- byline      by admin\n"
      "  paragraph   Three bakers in Morrow have baked their bread with electric ovens since "
      "March. Dr. Lund of the university counted the cost: a loaf takes 0.4 kilowatt hours.\n"
      "- pointer     See also Ten cakes that you must try before autumn\n"
      "  heading     What comes next\n"
      "  item        - The ovens will be shown at the fair in June.\n"
      "  item        - A fourth baker is waiting for a stronger cable.\n"
      "- tail        Leave a Comment\n"
      "- tail        This site uses Akismet to reduce spam.\n");
  CHECK_THAT(inspect("article --title Ovens", kPage), Catch::StartsWith("title: Ovens\n"));
  CHECK(inspect("article", "") == "title: (none)\nlanguage: und\n\n");
}

TEST_CASE("inspect article --format json: the same blocks, cut out of the input") {
  const Json blocks = Json::parse(inspect("article --format json", kPage));
  std::string kinds;
  std::size_t end = 0;
  for (const Json& block : blocks) {
    const std::size_t offset = block["offset"];
    const std::size_t length = block["length"];
    CHECK(offset >= end);
    end = offset + length;
    CHECK(kPage.substr(offset, length) == block["text"]);
    kinds += (block["kept"] ? " +" : " -") + block["kind"].get<std::string>();
  }
  CHECK(kinds ==
        " +title -title copy -byline +paragraph -pointer +heading +item +item -tail -tail");
}

TEST_CASE("inspect language: the tag, stated or recognized") {
  const auto [arguments, text, tag] = GENERATE(table<std::string, std::string, std::string>({
      {"", "The council will meet again on Thursday to vote on the bridge.", "en"},
      {"",
       "Der Stadtrat wird am Donnerstag noch einmal \xc3\xbc"
       "ber die neue Br\xc3\xbc"
       "cke abstimmen.",
       "de"},
      {"", "El consejo se reunir\xc3\xa1 el jueves para votar sobre el puente nuevo.", "es"},
      {"--language pt-BR", "The council will meet again on Thursday.", "pt"},
      {"", "", "und"},
  }));
  CHECK(inspect("language " + arguments, text) == tag + "\n");
}

TEST_CASE("inspect sentences: a JSON array unless told, every sentence of the page") {
  const Json sentences = Json::parse(inspect("sentences", kPage));
  REQUIRE(sentences.is_array());
  CHECK(std::ranges::count(sentences,
                           "Three bakers in Morrow have baked their bread with electric "
                           "ovens since March.") == 1);
  CHECK(std::ranges::count(sentences, "- The ovens will be shown at the fair in June.") == 1);
  CHECK(std::ranges::count(sentences, "What comes next") == 1);
  CHECK(inspect("sentences --format json", kPage) == inspect("sentences", kPage));

  std::string text;
  for (const Json& sentence : sentences) text += sentence.get<std::string>() + '\n';
  CHECK(inspect("sentences --format text", kPage) == text);
  CHECK(inspect("sentences", "") == "[]\n");
  CHECK(inspect("sentences --format text", "Wrapped by\nhand. Twice.") ==
        "Wrapped by hand.\nTwice.\n");
}

TEST_CASE("inspect words: a word and its term") {
  const std::string text = "The bakers' ovens run.";
  CHECK(inspect("words --language en", text) == "The\t\nbakers\tbaker\novens\toven\nrun\trun\n");
  const Json words = Json::parse(inspect("words --language en --format json", text));
  REQUIRE(words.size() == 4);
  CHECK(words[2] == Json{{"text", "ovens"}, {"term", "oven"}, {"offset", 12}, {"length", 5}});
  CHECK(words[0]["term"] == "");
}

TEST_CASE("inspect scores: every sentence that could be chosen, before anything is chosen") {
  const Json scores = Json::parse(inspect("scores --format json", kPage));
  REQUIRE(scores.size() == 4);
  for (const Json& sentence : scores) {
    const Json& factors = sentence["factors"];
    double product = 1;
    for (const auto& factor : factors) product *= factor.get<double>();
    CHECK(sentence["score"].get<double>() == Approx(product));
    CHECK(factors["novelty"] == 1);
    CHECK(sentence["rank"] == 0);
  }
  CHECK(lines_of(inspect("scores", kPage)).size() == 1 + 4);
  const Json lead = Json::parse(inspect("scores --method lead --format json", kPage));
  CHECK(lead[0]["score"] > lead[1]["score"]);
  CHECK(inspect("scores --format json", "") == "[]\n");
}

TEST_CASE("inspect: files one after the other, a bad one does not end it") {
  const Sandbox box;
  box.write("a.txt", "Rain fell. Snow came.\n");
  box.write("b.txt", "Wind \xff blew.\n");
  const Outcome outcome = box.run(split("inspect sentences a.txt gone.txt b.txt"));
  CAPTURE(shown(outcome));
  CHECK(outcome.status == 1);
  CHECK(outcome.out == "[\"Rain fell.\",\"Snow came.\"]\n[\"Wind \xef\xbf\xbd blew.\"]\n");
  REQUIRE(lines_of(outcome.err).size() == 2);
  CHECK(lines_of(outcome.err)[0] == "pith: gone.txt: no such file");
  CHECK_THAT(lines_of(outcome.err)[1], Catch::StartsWith("pith: b.txt: 1 byte sequence"));
}

TEST_CASE("inspect -o writes the file, stdout stays empty") {
  const Sandbox box;
  const Outcome outcome =
      box.run(split("inspect sentences -o out.json"), {.input = "Rain fell.\n"});
  CHECK(outcome.out.empty());
  CHECK(box.read("out.json") == "[\"Rain fell.\"]\n");
}

}  // namespace
}  // namespace pith
