// pith batch with records that have names of their own for their fields.

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "catch.h"
#include "cli/program.h"

namespace pith {
namespace {

using Json = nlohmann::json;

TEST_CASE("batch: fields by name") {
  const Json record = {{"key", "k1"},
                       {"article", {{"body", "Regn faldt. Sne kom."}, {"head", "Vejr"}}},
                       {"text", "No."},
                       {"link", "https://a.example/1"},
                       {"lang", "da"}};
  const Outcome outcome = Sandbox().run(
      split("batch --text-field /article/body --title-field /article/head --id-field key "
            "--url-field=link --language-field lang --method lead -n 1"),
      {.input = record.dump()});
  CAPTURE(shown(outcome));
  REQUIRE(outcome.status == 0);
  const Json answer = Json::parse(outcome.out);
  CHECK(answer["id"] == "k1");
  CHECK(answer["title"] == "Vejr");
  CHECK(answer["url"] == "https://a.example/1");
  CHECK(answer["language"] == "da");
  CHECK(answer["sentences"][0]["text"] == "Regn faldt.");
  CHECK(!answer.contains("fields"));
}

TEST_CASE("batch: a page by name") {
  const Outcome outcome =
      Sandbox().run(split("batch --html-field page -n 1"),
                    {.input = R"({"page": "<p>Rain fell on <b>Orlu</b>.</p>", "text": "No."})"});
  CAPTURE(shown(outcome));
  REQUIRE(outcome.status == 0);
  CHECK(Json::parse(outcome.out)["sentences"][0]["text"] == "Rain fell on Orlu.");
}

TEST_CASE("batch: fields are passed through, of bad records too") {
  const Outcome outcome =
      Sandbox().run(split("batch --text-field body --keep-fields"),
                    {.input = "{\"n\": 1.10, \"body\": \"Rain fell.\", \"tags\": [\"a\", {}]}\n"
                              "{\"id\": 2, \"text\": \"Snow came.\"}\n{\n"});
  CAPTURE(shown(outcome));
  CHECK(outcome.status == 1);
  const std::vector<std::string> lines = lines_of(outcome.out);
  REQUIRE(lines.size() == 3);
  CHECK_THAT(lines[0], Catch::StartsWith(
                           R"({"schema":1,"id":null,"fields":{"n":1.10,"tags":["a",{}]},"title")"));
  CHECK_THAT(lines[1],
             Catch::StartsWith(R"({"schema":1,"id":2,"fields":{"text":"Snow came."},"error")"));
  CHECK_THAT(lines[1], Catch::Contains(R"(neither \"body\" nor \"documents\")"));
  CHECK_THAT(lines[2], Catch::StartsWith(R"({"schema":1,"id":null,"error")"));
}

TEST_CASE("batch: names of fields that are none") {
  const auto [name, said] = GENERATE(table<std::string, std::string>({
      {"/a~2", "'/a~2' is no JSON pointer: in a key, ~ is written ~0, and / ~1"},
      {"/a~", "'/a~' is no JSON pointer"},
      {"/~0/~/b", "'/~0/~/b' is no JSON pointer"},
      {"/a~\x1B[31m", "is no JSON pointer"},
      {"\xFF", "not UTF-8"},
  }));
  const auto option =
      GENERATE(values<std::string>({"--text-field", "--html-field", "--title-field", "--id-field",
                                    "--url-field", "--language-field"}));
  CAPTURE(name, option);
  for (const std::vector<std::string>& typed :
       {std::vector<std::string>{"batch", option, name},
        std::vector<std::string>{"batch", option + "=" + name}}) {
    const Outcome outcome = Sandbox().run(typed, {.input = R"({"text": "Rain fell."})"});
    CAPTURE(shown(outcome));
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK_THAT(outcome.err, Catch::StartsWith("pith: " + option + ": ") && Catch::Contains(said));
    CHECK(is_harmless(outcome.err));
  }
}

TEST_CASE("batch: the name of a field that is empty") {
  for (const std::vector<std::string>& typed :
       {std::vector<std::string>{"batch", "--id-field", ""}, {"batch", "--id-field="}}) {
    const Outcome outcome = Sandbox().run(typed, {.input = R"({"text": "Rain fell."})"});
    CAPTURE(shown(outcome));
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK_THAT(outcome.err, Catch::StartsWith("pith: --id-field: ") && Catch::Contains("missing"));
  }
}

TEST_CASE("batch: names of fields that look odd but are some") {
  const auto [name, record] = GENERATE(table<std::string, std::string>({
      {"/", R"({"": "Rain fell."})"},
      {"~2", R"({"~2": "Rain fell."})"},
      {"/~01/a~1b", R"({"~1": {"a/b": "Rain fell."}})"},
      {"br\xC3\xB8"
       "d tekst",
       R"({"br\u00f8d tekst": "Rain fell."})"},
      {"/0", R"({"0": "Rain fell."})"},
  }));
  CAPTURE(name, record);
  const Outcome outcome = Sandbox().run({"batch", "--text-field", name}, {.input = record});
  CAPTURE(shown(outcome));
  CHECK(outcome.status == 0);
  CHECK(Json::parse(outcome.out)["sentences"].size() == 1);
}

}  // namespace
}  // namespace pith
