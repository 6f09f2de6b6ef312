// pith rouge: files, JSON Lines, tables.

#include <nlohmann/json.hpp>
#include <string>

#include "catch.h"
#include "cli/program.h"
#include "packed.h"

namespace pith {
namespace {

using Json = nlohmann::json;

TEST_CASE("rouge: a summary and its references as files") {
  const Sandbox box;
  box.write("mine.txt", "The levy on ships stays. The council met on Monday.\n");
  box.write("one.txt", "The council kept the levy on ships.\nIt met on Monday.\n");
  box.write("two.txt", "Ships pay the levy.\n");
  const Outcome table = box.run(split("rouge mine.txt one.txt two.txt"));
  CAPTURE(shown(table));
  CHECK(table.status == 0);
  CHECK_THAT(table.out, Catch::StartsWith("                     recall precision       F1\n"
                                          "rouge1                80.00    60.00    68.57\n"));
  const Outcome json = box.run(split("rouge mine.txt one.txt two.txt --format json"));
  CHECK(Json::parse(json.out)["rouge1"]["r"] == Approx(12.0 / 15));
  CHECK(box.run(split("rouge mine.txt missing.txt")).status == 1);
}

TEST_CASE("rouge: records in, records out") {
  const std::string records =
      "{\"id\": 1, \"hyp\": [\"a b\"], \"refs\": [[\"a b\"]]}\n\n"
      "{\"id\": \"x\", \"hyp\": [\"a\"]}\n"
      "{\n"
      "{\"id\": null, \"summary\": \"Votes\", \"reference\": \"voting\", \"stem\": true}\n";
  const Outcome outcome = Sandbox().run({"rouge"}, {.input = records});
  CAPTURE(shown(outcome));
  CHECK(outcome.status == 1);
  const std::vector<std::string> lines = lines_of(outcome.out);
  REQUIRE(lines.size() == 4);
  CHECK(Json::parse(lines[0])["rouge2"]["f"] == 1);
  CHECK(Json::parse(lines[1])["id"] == "x");
  CHECK(Json::parse(lines[1])["error"]["line"] == 3);
  CHECK(Json::parse(lines[2])["error"]["code"] == "bad_record");
  CHECK(Json::parse(lines[3])["rouge1"]["f"] == 1);
}

TEST_CASE("rouge: packed records, and packed references") {
  const Sandbox box;
  box.write("mine.gz", gzip("{\"id\": 1, \"summary\": \"The levy stays.\"}\n"));
  box.write("references.zst", zstd("{\"id\": 1, \"reference\": \"The levy stays.\"}\n"));
  const Outcome outcome = box.run(split("rouge mine.gz --references references.zst"));
  CAPTURE(shown(outcome));
  CHECK(outcome.status == 0);
  CHECK(Json::parse(outcome.out)["rouge2"]["f"] == 1);
  box.write("torn.gz", gzip("{\"id\": 1, \"reference\": \"The levy stays.\"}\n").substr(0, 40));
  CHECK(box.run(split("rouge mine.gz --references torn.gz")).status == 2);
}

TEST_CASE("rouge: what pith batch wrote, against references by id, and against another's") {
  const Sandbox box;
  std::string articles;
  std::string references;
  for (int i = 0; i < 12; ++i) {
    const std::string n = std::to_string(i);
    articles += R"({"id": )" + n + R"(, "text": "The dam of Orlu )" + n +
                R"( held on Monday. It rained. The governor thanked the keepers of the dam."})" +
                "\n";
    references += R"({"id": )" + n + R"(, "summary": "The governor thanked the keepers."})" + "\n";
  }
  box.write("articles.jsonl", articles);
  box.write("references.jsonl", references);
  box.write("mine.jsonl", box.run(split("batch -n 1 articles.jsonl")).out);
  box.write("lead.jsonl", box.run(split("batch -n 1 --method lead articles.jsonl")).out);
  const Outcome table =
      box.run(split("rouge mine.jsonl --references references.jsonl --versus lead.jsonl"));
  CAPTURE(shown(table));
  CHECK(table.status == 0);
  CHECK_THAT(table.out, Catch::StartsWith("12 summaries") &&
                            Catch::Contains("F1 less that [95%]") &&
                            Catch::Contains("\nmean of 1, 2, Lsum"));
  const std::string more = "rouge mine.jsonl --references references.jsonl --format json";
  const Json mean = Json::parse(box.run(split(more + " --mean")).out);
  CHECK(mean["summaries"] == 12);
  CHECK_FALSE(mean["rouge1"].contains("versus"));
  const Json compared = Json::parse(box.run(split(more + " --versus lead.jsonl")).out);
  CHECK(compared["rouge1"]["f"] == mean["rouge1"]["f"]);
  CHECK(compared["rouge1"]["versus"]["difference"].get<double>() ==
        Approx(compared["rouge1"]["f"].get<double>() -
               compared["rouge1"]["versus"]["f"].get<double>()));
  // The same against the same.
  const Json same = Json::parse(box.run(split(more + " --versus mine.jsonl")).out);
  CHECK(same["mean"]["versus"]["high"] == 0);

  box.write("broken.jsonl", "{\"id\": 1}\n");
  const Outcome broken = box.run(split("rouge mine.jsonl --references broken.jsonl"));
  CHECK(broken.status == 2);
  CHECK_THAT(broken.err, Catch::Contains("broken.jsonl, line 1: there are no references in it"));
  CHECK(box.run(split("rouge mine.jsonl --references missing.jsonl")).status == 2);
}

TEST_CASE("rouge: stemmers") {
  const std::string record = R"({"hyp": ["days say"], "refs": [["day says"]]})"
                             "\n";
  const auto recall = [&](const std::string& more) {
    const Outcome outcome = Sandbox().run(split("rouge" + more), {.input = record});
    return Json::parse(outcome.out)["rouge1"]["r"].get<double>();
  };
  CHECK(recall("") == 0);
  CHECK(recall(" --stem") == 0);  // Porter's "dai" and "sai"
  CHECK(recall(" --stemmer porter") == 0);
  CHECK(recall(" --stemmer nltk") == 1);
}

TEST_CASE("rouge: stop words, and several references") {
  const Sandbox box;
  box.write("stops", "levy\nDam\n");
  const std::string record = R"({"hyp": ["dam gate"], "refs": [["levy gate"], ["gate x y z"]]})"
                             "\n";
  const auto recall = [&](const std::string& more) {
    const Outcome outcome = box.run(split("rouge" + more), {.input = record});
    return Json::parse(outcome.out)["rouge1"]["r"].get<double>();
  };
  CHECK(recall("") == Approx(2.0 / 6));
  CHECK(recall(" --stop-words stops") == Approx(2.0 / 5));
  CHECK(recall(" --best") == Approx(1.0 / 2));
  CHECK(recall(" --average") == Approx((1.0 / 2 + 1.0 / 4) / 2));
  CHECK(box.run(split("rouge --best --average"), {.input = record}).status == 2);
  CHECK(box.run({"rouge"}, {.from = Input::kTerminal}).status == 2);
}

}  // namespace
}  // namespace pith
