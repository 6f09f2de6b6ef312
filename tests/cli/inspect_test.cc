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
  box.write("b.txt", "Wind \xc3\xa9t\xc3\xa9 \xff blew.\n");
  const Outcome outcome = box.run(split("inspect sentences a.txt gone.txt b.txt"));
  CAPTURE(shown(outcome));
  CHECK(outcome.status == 1);
  CHECK(outcome.out ==
        "[\"Rain fell.\",\"Snow came.\"]\n[\"Wind \xc3\xa9t\xc3\xa9 \xef\xbf\xbd blew.\"]\n");
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

// A text that was wrapped and cut by hand.
const std::string kWrapped =
    "The council put the imple-\nmentation of the levy off until the year after, and the\n"
    "mayor said that the implementation would cost too much.\n";

TEST_CASE("inspect words: a word that was cut at a line's end is one, of one term") {
  const Json words = Json::parse(inspect("words --language en --format json", kWrapped));
  std::vector<Json> found;
  for (const Json& word : words) {
    if (word["text"] == "implementation") found.push_back(word);
    CHECK(word["text"].get<std::string>().find('-') == std::string::npos);
  }
  REQUIRE(found.size() == 2);
  CHECK(found[0]["term"] == found[1]["term"]);
  CHECK(found[0]["term"] != "");
  // Where it stands: with the hyphen and the line break.
  CHECK(kWrapped.substr(found[0]["offset"], found[0]["length"]) == "imple-\nmentation");
  CHECK(kWrapped.substr(found[1]["offset"], found[1]["length"]) == "implementation");
}

TEST_CASE("inspect sentences and article: what is read across gaps") {
  CHECK(inspect("sentences --language en", kWrapped) ==
        "[\"The council put the implementation of the levy off until the year after, and the mayor "
        "said that the implementation would cost too much.\"]\n");
  const Json blocks = Json::parse(inspect("article --language en --format json", kWrapped));
  REQUIRE(blocks.size() == 1);
  CHECK_THAT(blocks[0]["text"].get<std::string>(), Catch::Contains("the implementation of"));
  CHECK(blocks[0]["length"] == kWrapped.size() - 1);
}

TEST_CASE("inspect: with --sentences-given a line is a sentence") {
  const std::string text = "\xef\xbb\xbfRain fell. Snow came.\r\n\r\n  Wind\n- (b) a\nHead line";
  CHECK(inspect("sentences --sentences-given", text) ==
        "[\"Rain fell. Snow came.\",\"Wind\",\"- (b) a\",\"Head line\"]\n");
  CHECK(inspect("sentences --sentences-given --format text", text) ==
        "Rain fell. Snow came.\nWind\n- (b) a\nHead line\n");
  CHECK(inspect("article --sentences-given", "Rain fell.\nWind") ==
        "title: (none)\nlanguage: en\n\n  sentence    Rain fell.\n  sentence    Wind\n");
  CHECK(inspect("sentences --sentences-given", "") == "[]\n");
}

TEST_CASE("inspect language --lines: a tag a line") {
  const std::string english = "The council will meet again on Thursday to vote on the bridge.";
  const std::string german = "Der Stadtrat wird am Donnerstag noch einmal abstimmen.";
  const auto [text, tags] = GENERATE_COPY(table<std::string, std::string>({
      {"", ""},
      {"\n", "und\n"},
      {"\n\n", "und\nund\n"},
      {english, "en\n"},
      {english + "\n", "en\n"},
      {english + "\r\n" + german + "\r\n", "en\nde\n"},
      {german + "\n\n" + english, "de\nund\nen\n"},
      {"\xef\xbb\xbf" + german + "\n \n12\n" + english + "\n", "de\nund\nund\nen\n"},
  }));
  CHECK(inspect("language --lines", text) == tags);
}

TEST_CASE("inspect: --lines with another stage is wrong usage") {
  const auto stage = GENERATE(values<std::string>({"article", "sentences", "words", "scores"}));
  const Outcome outcome =
      Sandbox().run(split("inspect " + stage + " --lines"), {.input = "Rain fell.\n"});
  CAPTURE(stage, shown(outcome));
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK(outcome.err == "pith: --lines goes with inspect language\n");
}

TEST_CASE("inspect --language root: the plain boundaries of Unicode, pieces that are the text") {
  const auto text = GENERATE(values<std::string>({
      "",
      "Rain fell. Snow came.",
      "Rain\r\nfell. \r\n\r\n Dr. Lund\tcame.\n",
      "\x01Rain \x1b[31mfell\x7f. \"\\ \xc2\x9b \xe2\x80\xae.",
      "\xe6\xb8\xaf\xe5\x8f\xa3\xe3\x80\x82\xe5\xa7\x94\xe5\x91\x98",
      kPage,
  }));
  CAPTURE(text);
  for (const std::string stage : {"sentences", "words"}) {
    const std::string out = inspect(stage + " --language root", text);
    CHECK(lines_of(out).size() == 1);
    CHECK(is_harmless(out));
    std::string joined;
    for (const Json& piece : Json::parse(out)) {
      CHECK(!piece.get<std::string>().empty());
      joined += piece.get<std::string>();
    }
    CHECK(joined == text);
  }
}

TEST_CASE("inspect --language root: what the annex says") {
  CHECK(inspect("words --language root", "It's 3.5\r\n") ==
        "[\"It's\",\" \",\"3.5\",\"\\r\\n\"]\n");
  CHECK(inspect("sentences --language root", "He met Dr. Lund. She left.\n") ==
        "[\"He met Dr. \",\"Lund. \",\"She left.\\n\"]\n");
}

}  // namespace
}  // namespace pith
