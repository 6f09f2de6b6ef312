// A record in, a record out. A row is a record, and what came of it in short.

#include "pith/batch.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.h"

namespace pith {
namespace {

// "ID LANGUAGE \"TITLE\": sentence | sentence", or "ID CODE: message". The id as it stands there.
std::string print(const RecordSummary& result) {
  constexpr std::string_view kFront = R"({"schema":1,"id":)";
  REQUIRE(result.json.starts_with(kFront));
  REQUIRE(result.json.ends_with("}\n"));
  CHECK(result.json.find('\n') == result.json.size() - 1);
  const std::string_view rest = std::string_view(result.json).substr(kFront.size());
  const std::size_t end = rest.find(result.failed ? R"(,"error":)" : R"(,"title":)");
  REQUIRE(end != std::string_view::npos);
  std::string out(rest.substr(0, end));
  // Without the id, which may be a number that is too big for this parser.
  const auto record = nlohmann::json::parse("{" + std::string(rest.substr(end + 1)));
  CHECK(record.contains("error") == result.failed);
  if (result.failed) {
    return out + " " + record["error"]["code"].get<std::string>() + ": " +
           record["error"]["message"].get<std::string>();
  }
  out += " " + record["language"].get<std::string>() + " " + record["title"].dump() + ":";
  std::string separator = " ";
  for (const auto& sentence : record["sentences"]) {
    out += std::exchange(separator, " | ") + sentence["text"].get<std::string>();
  }
  return out;
}

const ReadOptions kEnglish = {.title = {}, .language = Language::named("en")};

std::string summarized(std::string_view record, const ReadOptions& read = kEnglish) {
  return print(summarize_record(record, 1, {.length = sentences(9)}, read));
}

using Rows = std::vector<std::pair<std::string, std::string>>;

void check(const Rows& rows) {
  for (const auto& [record, result] : rows) {
    CAPTURE(record);
    CHECK(summarized(record) == result);
  }
}

std::string nested(std::size_t depth) {
  return R"({"id":1,"x":)" + std::string(depth, '[') + std::string(depth, ']') +
         R"(,"text":"It held."})";
}

}  // namespace

TEST_CASE("records with a text or documents") {
  check({
      {R"({"id":"a","text":"It held. Nobody left."})", R"("a" en "": It held. | Nobody left.)"},
      {R"( { "text" : "It held." , "id" : 5 } )", R"(5 en "": It held.)"},
      {R"({"text":"It held."})", R"(null en "": It held.)"},
      {R"({"id":1,"documents":["It held.","Nobody left."]})",
       R"(1 en "": It held. | Nobody left.)"},
      {R"({"id":1,"documents":[{"text":"It held."},"Nobody left."]})",
       R"(1 en "": It held. | Nobody left.)"},
      {R"({"id":1,"documents":null,"text":"It held."})", R"(1 en "": It held.)"},
      {R"({"id":1,"text":"It\u0020h\u00e9ld\ud83d\ude00."})", "1 en \"\": It h\u00E9ld\U0001F600."},
  });
}

TEST_CASE("ids come out as they went in") {
  for (const std::string id :
       {"0", "-7", "1.10", "1E5", "-0", "9007199254740993", "18446744073709551615",
        "123456789012345678901234567890", "1e400", "0.1000000000000000055511151231257827", "null",
        R"("")", R"("a\"b\\c")", R"("a\nb")", R"("\u001b[31m")", "\"\u5927\u575D/7\"", R"("12")"}) {
    CHECK(summarized(R"({"x":[3,"4"],"id":)" + id + R"(,"text":"It held."})") ==
          id + R"( en "": It held.)");
    CHECK(summarized(R"({"id": )" + id + R"( ,"text":3})") ==
          id + R"( bad_record: "text" is not a string)");
  }
  // Not verbatim, but the same: controls are escaped, what needs no escape is written out.
  check({{"{\"id\":\"\x7F\u009B\",\"text\":\"It held.\"}", R"("\u007f\u009b" en "": It held.)"},
         {R"({"id":"\u0041\/","text":"It held."})", R"("A/" en "": It held.)"}});
}

TEST_CASE("unknown fields are ignored, whatever is in them") {
  check({
      {R"({"id":1,"n":123456789012345678901234567890,"text":"It held."})", R"(1 en "": It held.)"},
      {R"({"n":-1.5e999,"id":2,"text":"It held."})", R"(2 en "": It held.)"},
      {R"({"id":1,"x":{"id":2,"text":"No.","y":[true,"7\"",null]},"text":"It held."})",
       R"(1 en "": It held.)"},
      {R"({"id":1,"Text":"No.","text":"It held."})", R"(1 en "": It held.)"},
      {nested(900), R"(1 en "": It held.)"},
  });
}

TEST_CASE("where a key stands twice, the first counts") {
  check({
      {R"({"id":1,"id":2,"text":"It held.","text":"It broke."})", R"(1 en "": It held.)"},
      {R"({"id":1,"title":"Dam","title":"Lake","text":"It held."})", R"(1 en "Dam": It held.)"},
      {R"({"documents":[{"text":"It held.","text":"It broke."}],"documents":[]})",
       R"(null en "": It held.)"},
  });
}

TEST_CASE("titles: a document's, else the record's, else the one found") {
  const std::string text = R"("text":"Harbour vote\n\nIt held. Nobody left.")";
  check({
      {"{" + text + "}", R"(null en "Harbour vote": It held. | Nobody left.)"},
      {"{\"title\":null," + text + "}", R"(null en "Harbour vote": It held. | Nobody left.)"},
      {R"({"title":"Dam","text":"It held."})", R"(null en "Dam": It held.)"},
      {R"({"title":"Dam","documents":[{"title":"Lake","text":"It held."}]})",
       R"(null en "Lake": It held.)"},
      {R"({"title":"Dam","documents":[{"text":"It held."}]})", R"(null en "Dam": It held.)"},
      {R"({"title":"Dam","documents":["It held."]})", R"(null en "Dam": It held.)"},
      {R"({"documents":[{"title":null,"text":"It held."},{"title":"Lake","text":"It ran."}]})",
       R"(null en "": It held. | It ran.)"},
  });
}

TEST_CASE("languages: the record's, else the one stated for all, else the one recognized") {
  const std::string german =
      "Der Landtag hat gestern beschlossen, die alte Br\u00FCcke zu sperren.";
  const std::string bare = R"({"text":")" + german + R"("})";
  const std::string french = R"({"language":"fr-CA","text":")" + german + R"("})";
  CHECK(summarized(bare) == "null en \"\": " + german);
  CHECK(summarized(bare, {}) == "null de \"\": " + german);
  CHECK(summarized(french) == "null fr \"\": " + german);
  CHECK(summarized(french, {}) == "null fr \"\": " + german);
  CHECK(summarized(R"({"language":null,"text":")" + german + R"("})") == "null en \"\": " + german);
  CHECK(summarized(R"({"language":"fr","documents":["It held."]})") == R"(null fr "": It held.)");
}

TEST_CASE("what is no record") {
  for (const std::string& line : std::vector<std::string>{"",
                                                          " ",
                                                          "{",
                                                          "}",
                                                          "nonsense",
                                                          R"({"id":1,"text":"It held."} x)",
                                                          R"({"id":1,"text":"It held."}{"id":2})",
                                                          R"({"id":1,"text":"It held.",})",
                                                          R"({"id":1 "text":"It held."})",
                                                          R"({'id':1,"text":"It held."})",
                                                          R"({"id":01,"text":"It held."})",
                                                          R"({"id":1.,"text":"It held."})",
                                                          R"({"id":.5,"text":"It held."})",
                                                          R"({"id":+1,"text":"It held."})",
                                                          R"({"id":-,"text":"It held."})",
                                                          R"({"id":1e,"text":"It held."})",
                                                          R"({"id":1-2,"text":"It held."})",
                                                          R"({"id":1x,"text":"It held."})",
                                                          R"({"id":NaN,"text":"It held."})",
                                                          R"({"id":tru,"text":"It held."})",
                                                          R"({"id":1,"text":"It held.)",
                                                          R"({"id":1,"text":"It held.\"})",
                                                          R"({"id":1,"text":"It \x held."})",
                                                          R"({"id":1,"text":"It \u12 held."})",
                                                          "{\"id\":1,\"text\":\"It\theld.\"}",
                                                          std::string("{\"text\":\"\0\"}", 12),
                                                          nested(100'000),
                                                          std::string(100'000, '['),
                                                          std::string(100'000, '"'),
                                                          std::string(100'000, '\\')}) {
    CAPTURE(line.substr(0, 100));
    CHECK(summarized(line).starts_with("null bad_record: not JSON: "));
  }
  check({
      {"[]", "null bad_record: a record is a JSON object"},
      {"7", "null bad_record: a record is a JSON object"},
      {R"("It held.")", "null bad_record: a record is a JSON object"},
      {"null", "null bad_record: a record is a JSON object"},
  });
}

TEST_CASE("fields that are missing or of the wrong type, with the id if it is good") {
  check({
      {"{}", R"(null bad_record: neither "text" nor "documents")"},
      {R"({"id":1})", R"(1 bad_record: neither "text" nor "documents")"},
      {R"({"id":1,"text":null})", R"(1 bad_record: neither "text" nor "documents")"},
      {R"({"id":1,"text":["It held."]})", R"(1 bad_record: "text" is not a string)"},
      {R"({"id":1,"title":2,"text":"It held."})", R"(1 bad_record: "title" is not a string)"},
      {R"({"text":"It held.","language":false,"id":"a"})",
       R"("a" bad_record: "language" is not a string)"},
      {R"({"id":[1],"text":"It held."})",
       R"(null bad_record: "id" is neither a string nor a number)"},
      {R"({"id":{},"text":"It held."})",
       R"(null bad_record: "id" is neither a string nor a number)"},
      {R"({"id":true,"text":"It held."})",
       R"(null bad_record: "id" is neither a string nor a number)"},
      {R"({"id":1,"documents":"It held."})", R"(1 bad_record: "documents" is not an array)"},
      {R"({"id":1,"documents":{},"text":"It held."})",
       R"(1 bad_record: "documents" is not an array)"},
      {R"({"id":1,"documents":["It held.",2]})",
       R"(1 bad_record: an entry of "documents" is neither an object nor a string)"},
      {R"({"id":1,"documents":["It held.",{"title":"Dam"}]})",
       R"(1 bad_record: an entry of "documents" has no "text")"},
      {R"({"id":1,"documents":[{"text":2}]})", R"(1 bad_record: "text" is not a string)"},
      {R"({"id":1,"documents":[{"title":2,"text":"It held."}]})",
       R"(1 bad_record: "title" is not a string)"},
  });
}

TEST_CASE("texts that are none, or of another kind") {
  check({
      {R"({"id":1,"text":""})", "1 no_text: there is no text in it"},
      {R"({"id":1,"text":" \n -- \u2026"})", "1 no_text: there is no text in it"},
      {R"({"id":1,"documents":[]})", "1 no_text: there is no text in it"},
      {R"({"id":1,"documents":["",{"text":"?"}]})", "1 no_text: there is no text in it"},
      {R"({"id":1,"documents":["","It held."]})", R"(1 en "": It held.)"},
  });
  for (const std::string text : {"%PDF-1.7", "PK\\u0003\\u0004"}) {
    CHECK(summarized(R"({"id":"a","text":")" + text + R"("})")
              .starts_with(R"("a" unsupported: this is )"));
    CHECK(summarized(R"({"id":"a","documents":["It held.",")" + text + R"("]})")
              .starts_with(R"("a" unsupported: this is )"));
  }
}

TEST_CASE("errors carry the number of the line") {
  for (const std::size_t line : {1U, 2U, 4'000'000'000U}) {
    const std::string end = R"("line":)" + std::to_string(line) + "}}\n";
    CHECK(summarize_record("{", line).json.ends_with(end));
    CHECK(summarize_record(R"({"text":""})", line).json.ends_with(end));
    CHECK(reject_record("too long", line).json.ends_with(end));
  }
  CHECK(print(reject_record("the line is \"long\"", 7)) ==
        R"(null bad_record: the line is "long")");
}

TEST_CASE("what was repaired is told, the reader's warnings first") {
  const auto record = nlohmann::json::parse(
      summarize_record(R"({"text":"It\u0000held all night."})", 1, {.length = characters(3)}).json);
  REQUIRE(record["warnings"].size() == 2);
  CHECK(record["warnings"][0] == "1 byte sequence that is not UTF-8 replaced by U+FFFD");
  CHECK(record["sentences"].empty());
}

TEST_CASE("a record's result does not depend on those before it") {
  const std::string record = R"({"id":1,"text":"It held. Nobody left. The mayor thanked them."})";
  const std::string alone = summarize_record(record, 1).json;
  for (const std::string& other :
       std::vector<std::string>{"{", nested(5000), R"({"id":77,"text":"No. No."})"}) {
    (void)summarize_record(other, 2);
    CHECK(summarize_record(record, 1).json == alone);
  }
}

TEST_CASE("records with names of their own, and what else is in them") {
  const RecordOptions how = {{.text = "/article/body", .id = "key"}, true};
  const auto answer = [&](const std::string& record) {
    return summarize_record(record, 3, {}, kEnglish, how).json;
  };
  CHECK_THAT(answer(R"({"id": 2, "key": "k1", "n": 1.10, "article": {"body": "It held."}})"),
             Catch::StartsWith(R"({"schema":1,"id":"k1","fields":{"id":2,"n":1.10,)"
                               R"("article":{"body":"It held."}},"title":"")"));
  CHECK(answer(R"({"key": 5, "text": "It held."})") ==
        R"({"schema":1,"id":5,"fields":{"text":"It held."},"error":{"code":"bad_record",)"
        R"("message":"neither \"/article/body\" nor \"documents\"","line":3}})"
        "\n");
  CHECK_THAT(
      answer(R"({"article": {"body": "..."}, "key": 6})"),
      Catch::StartsWith(R"({"schema":1,"id":6,"fields":{"article":{"body":"..."}},"error":)"));
  CHECK_THAT(answer(R"({"key": 7)"), Catch::StartsWith(R"({"schema":1,"id":null,"error":)"));
}

TEST_CASE("documents of records with names of their own") {
  const auto documents =
      read_record(R"({"key": 7, "body": "It held."})", {}, {.text = "body", .id = "key"});
  REQUIRE(documents);
  REQUIRE(documents->size() == 1);
  CHECK(documents->front().id == "7");
  CHECK(documents->front().text == "It held.");
}

// Whatever is in a line, it has one answer, which is one line of JSON that a terminal may show.
// What takes more than linear time runs into CTest's timeout.
TEST_CASE("poison is answered, with its fields or without") {
  const std::string rest = R"(,"text":"It held. Nobody left."})";
  const std::string large(5'000'000, 'x');
  std::string words;
  while (words.size() < 5'000'000)
    words += "The mill ground rye in hour " + std::to_string(words.size()) + ". ";
  std::string twice = R"({"id":1)";
  for (int i = 0; i < 100'000; ++i) twice += R"(,"k":1)";
  const std::vector<std::pair<std::string, bool>> rows = {
      {R"({"id":1,"text":")" + large + "\"}", true},
      {R"({"id":1,"text":")" + words + "\"}", true},
      {R"({"id":1,"k":")" + large + "\"" + rest, true},
      {R"({"id":1,")" + large + "\":1" + rest, true},
      {R"({"id":1,"k":")" + std::string(5'000'000, '\x7F') + "\"" + rest, true},
      {R"({"id":1,"k":)" + std::string(5'000'000, '7') + rest, true},
      {nested(900), true},
      {nested(100'000), false},
      {std::string(5'000'000, '{'), false},
      {"{\"id\":1,\"k\":\"\xFF\xC3\"" + rest, true},
      {"{\"id\":1,\"\xED\xA0\x80\":\"\\ude00\"" + rest, true},
      {std::string("{\"id\":1,\"k\":\"\0\"", 15) + rest, false},
      {std::string("{\"id\":1,\"k\":\0", 13) + rest, false},
      {R"({"id":1,"k":"\u0000")" + rest, true},
      {R"({"id":1,"k":1e400)" + rest, true},
      {R"({"id":1,"id":2,"text":"It held.","k":1,"k":2)" + rest, true},
      {twice + rest, true},
  };
  for (const auto& [record, good] : rows) {
    for (const bool keep : {false, true}) {
      CAPTURE(record.substr(0, 60), record.size(), keep);
      const RecordSummary answer =
          summarize_record(record, 1, {.length = sentences(2)}, kEnglish, {.keep_fields = keep});
      CHECK(answer.failed != good);
      CHECK(answer.json.starts_with(R"({"schema":1,"id":)" + std::string(good ? "1," : "null,")));
      CHECK(std::count(answer.json.begin(), answer.json.end(), '\n') == 1);
      CHECK(answer.json.ends_with("}\n"));
      CHECK(answer.json.find('\x7F') == std::string::npos);
      CHECK((answer.json.find(R"("fields":{)") != std::string::npos) == (keep && good));
    }
  }
}

}  // namespace pith
