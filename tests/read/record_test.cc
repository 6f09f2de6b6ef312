// Records to documents. What a batch makes of them is in tests/batch_test.cc.

#include "read/record.h"

#include <string>
#include <string_view>
#include <vector>

#include "catch.h"

namespace pith {
namespace {

// "ID: title/text, title/text", or the error.
std::string shown(std::string_view line, const ReadOptions& defaults = {}) {
  Record record;
  const Result<void> done = parse_record(line, defaults, &record);
  if (!done) return record.id_json + ": error: " + done.error().message;
  std::string row = record.id_json + ":";
  for (const Document& document : record.documents) {
    row += ' ' + document.title + '/' + document.text;
  }
  return row;
}

TEST_CASE("fields of records") {
  CHECK(shown(R"({"id":"a7","title":"Dam","text":"It met."})") == "\"a7\": Dam/It met.");
  CHECK(shown(R"({"text":"It met.","id":12,"url":["x"],"score":1e3})") == "12: /It met.");
  CHECK(shown(R"({"text":"It met."})") == "null: /It met.");
  CHECK(shown(R"({"id":null,"title":null,"language":null,"text":"It met."})") == "null: /It met.");
  CHECK(shown(R"({"text":"It met.","text":"No."})") == "null: /It met.");
  CHECK(shown(R"({"text":"\u00c9t\u00e9 \ud83d\ude00"})") == "null: /\u00C9t\u00E9 \U0001F600");
  CHECK(shown(R"({"text":""})") == "null: /");
}

TEST_CASE("several documents in a record") {
  CHECK(shown(R"({"id":1,"documents":["It met.",{"title":"Dam","text":"It voted."}]})") ==
        "1: /It met. Dam/It voted.");
  CHECK(shown(R"({"id":1,"title":"Dam","documents":["It met.",{"title":null,"text":"No."}]})") ==
        "1: Dam/It met. Dam/No.");
  CHECK(shown(R"({"documents":[]})") == "null:");
}

TEST_CASE("sentences in place of a text") {
  CHECK(shown(R"({"id":1,"title":"Dam","sentences":["It met. It sat."," ","It\nvoted."]})") ==
        "1: Dam/It met. It sat.\n \nIt\nvoted.\n");
  CHECK(shown(R"({"documents":[{"title":"Dam","sentences":["It met."]},"No."],"title":"Levy"})") ==
        "null: Dam/It met.\n Levy/No.");
  CHECK(shown(R"({"sentences":["It met."],"text":"No."})") == "null: /It met.\n");  // cut is cut
  CHECK(shown(R"({"sentences":null,"text":"No."})") == "null: /No.");
  CHECK(shown(R"({"sentences":[]})") == "null: /");
  Record record;
  REQUIRE(parse_record(R"({"sentences":["It met. It sat.","","It\nvoted."]})", {}, &record));
  const std::vector<Block>& blocks = record.documents.at(0).blocks;
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].kind == BlockKind::kSentence);
  CHECK(blocks[0].span == Span{0, 15});
  CHECK(blocks[1].span == Span{17, 26});
}

TEST_CASE("lines that are sentences already") {
  Record record;
  REQUIRE(parse_record(R"({"documents":["It met. It sat.\n\nNo",{"text":"Levy\nIt voted."}]})",
                       {.sentences_given = true}, &record));
  CHECK(record.documents.at(0).blocks.size() == 2);
  CHECK(record.documents.at(1).blocks.size() == 2);
  CHECK(record.documents.at(1).blocks.at(0).kind == BlockKind::kSentence);
  CHECK(record.documents.at(1).title.empty());
}

TEST_CASE("the language of a record goes before the stated one") {
  const ReadOptions german = {.language = Language::named("de")};
  const auto language = [&](std::string_view line) {
    Record record;
    REQUIRE(parse_record(line, german, &record));
    return record.documents.at(0).language.tag();
  };
  CHECK(language(R"({"text":"It met."})") == "de");
  CHECK(language(R"({"text":"It met.","language":"pt-BR"})") == "pt");
  CHECK(language(R"({"documents":["It met."],"language":"fr"})") == "fr");
}

TEST_CASE("data that was given for a language serves the records in that language") {
  const ReadOptions given = {.language = Language::load(PITH_SOURCE_DIR "/models", "en").value()};
  const auto serves = [&](std::string_view line) {
    Record record;
    REQUIRE(parse_record(line, given, &record));
    return &record.documents.at(0).language.data() == &given.language->data();
  };
  CHECK(serves(R"({"text":"It met."})"));
  CHECK(serves(R"({"text":"It met.","language":"en-GB"})"));
  CHECK(!serves(R"({"text":"It met.","language":"de"})"));
}

TEST_CASE("bad records say what is wrong, and keep their id") {
  CHECK(shown(R"({"id":3})") == "3: error: neither \"text\" nor \"documents\"");
  CHECK(shown(R"({"id":3,"text":5})") == "3: error: \"text\" is not a string");
  CHECK(shown(R"({"id":3,"title":[],"text":"x"})") == "3: error: \"title\" is not a string");
  CHECK(shown(R"({"id":3,"language":1,"text":"x"})") == "3: error: \"language\" is not a string");
  CHECK(shown(R"({"id":{},"text":"x"})") == "null: error: \"id\" is neither a string nor a number");
  CHECK(shown(R"({"id":3,"documents":[7]})") ==
        "3: error: an entry of \"documents\" is neither an object nor a string");
  CHECK(shown(R"({"id":3,"documents":[{"title":"x"}]})") ==
        "3: error: an entry of \"documents\" has no \"text\"");
  CHECK(shown(R"({"id":3,"sentences":"x"})") == "3: error: \"sentences\" is not an array");
  CHECK(shown(R"({"id":3,"sentences":5,"text":"x"})") == "3: error: \"sentences\" is not an array");
  CHECK(shown(R"({"id":3,"sentences":["x",null]})") ==
        "3: error: an entry of \"sentences\" is not a string");
  CHECK(shown(R"({"id":3,"documents":[{"sentences":[7]}]})") ==
        "3: error: an entry of \"sentences\" is not a string");
  CHECK(shown(R"({"id":3,"documents":[{"sentences":7}]})") ==
        "3: error: \"sentences\" is not an array");
  CHECK(shown(R"(["x"])") == "null: error: a record is a JSON object");
  CHECK(shown(R"({"text":"x")").starts_with("null: error: not JSON: "));
  CHECK(shown("").starts_with("null: error: not JSON: "));
  CHECK(shown(R"({"id":3,"text":"%PDF-1.7"})").starts_with("3: error: this is a PDF"));
}

TEST_CASE("repairs are warned of") {
  Record record;
  REQUIRE(parse_record(R"({"documents":["It \u0000 met.","It voted."]})", {}, &record));
  CHECK(record.warnings.size() == 1);
  CHECK(record.documents.at(0).text == "It \uFFFD met.");
  Record given;
  REQUIRE(parse_record(R"({"sentences":["It \u0000 met.","It \u0000 sat."]})", {}, &given));
  CHECK(given.warnings ==
        std::vector<std::string>{"2 byte sequences that are not UTF-8 replaced by U+FFFD"});
}

}  // namespace
}  // namespace pith
