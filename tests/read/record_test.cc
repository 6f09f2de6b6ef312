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
  CHECK(shown(R"({"documents":[{"documents":["No."],"text":"It met."}]})") == "null: /It met.");
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

TEST_CASE("pages in place of a text") {
  const std::string page =
      R"(<html lang=de><head><meta charset='windows-1251'><title>Stausee</title></head><body><p>)"
      R"(Die Stadt r\u00e4umt den Stausee.</p><p>Er ist seit Mai gesperrt.</p></body></html>)";
  const std::string text = "Die Stadt r\u00E4umt den Stausee.";
  const auto parsed = [](const std::string& line) {
    Record record;
    REQUIRE(parse_record(line, {}, &record));
    return record;
  };
  const Record html = parsed(R"({"id":1,"url":"https://a.example/see","html":")" + page + "\"}");
  REQUIRE(html.documents.size() == 1);
  CHECK_THAT(html.documents[0].text, Catch::Contains(text));
  CHECK_THAT(html.documents[0].text, !Catch::Contains("<p>"));
  CHECK(html.documents[0].title == "Stausee");
  CHECK(html.documents[0].url == "https://a.example/see");
  CHECK(html.warnings.empty());  // what the page says of its encoding held for its bytes

  const Record own = parsed(R"({"title":"See","documents":[{"html":")" + page +
                            R"(","url":"https://a.example/1"},"Zwei.",{"html":"<p>Drei."}]})");
  REQUIRE(own.documents.size() == 3);
  CHECK_THAT(own.documents[0].text, Catch::Contains(text));
  CHECK(own.documents[0].url == "https://a.example/1");
  CHECK(own.documents[1].url.empty());
  CHECK(own.documents[1].text == "Zwei.");
  CHECK_THAT(own.documents[2].text, Catch::Contains("Drei."));
  CHECK_THAT(own.documents[2].text, !Catch::Contains("<p>"));

  // A page states its own address.
  const Record canonical =
      parsed(R"({"url":"https://a.example/1?from=feed","html":"<html><head>)"
             R"(<link rel=canonical href='https://a.example/1'></head><body><p>It met.</p>"})");
  CHECK(canonical.documents.at(0).url == "https://a.example/1");

  // A page has no lines that are sentences.
  Record given;
  REQUIRE(parse_record(R"({"html":"<p>It\nmet.<p>It sat."})", {.sentences_given = true}, &given));
  CHECK_THAT(given.documents.at(0).text, !Catch::Contains("<p>"));
}

TEST_CASE("which of several contents counts") {
  CHECK(shown(R"({"html":"<p>No.","text":"It met."})") == "null: /It met.");
  CHECK(shown(R"({"html":"<p>No.","text":"No.","sentences":["It met."]})") == "null: /It met.\n");
  CHECK(shown(R"({"html":"<p>No.","text":"No.","documents":["It met."]})") == "null: /It met.");
  CHECK(shown(R"({"html":null,"text":"It met."})") == "null: /It met.");
  CHECK(shown(R"({"html":7,"text":"It met."})") == "null: /It met.");
  CHECK(shown(R"({"id":3,"html":7,"text":null})") == "3: error: \"html\" is not a string");
  CHECK(shown(R"({"id":3,"html":null})") == "3: error: neither \"text\" nor \"documents\"");
}

TEST_CASE("the address of a text") {
  const auto url = [](std::string_view line) {
    Record record;
    REQUIRE(parse_record(line, {}, &record));
    return record.documents.at(0).url;
  };
  CHECK(url(R"({"text":"It met.","url":"https://a.example/x.md"})") == "https://a.example/x.md");
  CHECK(url(R"({"sentences":["It met."],"url":"https://a.example"})") == "https://a.example");
  CHECK(url(R"({"text":"It met.","url":"a\u0000b"})") == "a\uFFFDb");
  for (const std::string value : {"null", "7", "[\"x\"]", "{}", "\"\""}) {
    CHECK(url(R"({"text":"It met.","url":)" + value + "}").empty());
  }
}

TEST_CASE("text is plain text") {
  for (const std::string text :
       {"<p>It met.</p><p>It sat.</p>", "# It met", "<b>It</b> met.<br>It sat.",
        "From: ada@a.example\nSubject: Dam\nDate: 3 May\n\nIt met.", "<angry> it met",
        "---\ntitle: Dam\n---\nIt met.", "%PDF-1.7 is what such a file begins with.",
        "<html> is the root of every page.", "BZh is the mark of bzip2.", "RIFF holds sound.",
        "GIF89a came second.", "ID3 tags are notes.", "The ftyp box comes first.", "{\"id\": 7}",
        "PK is the mark of zip."}) {
    CAPTURE(text);
    std::string json = text;
    for (std::size_t at = 0; at < json.size(); ++at) {
      if (json[at] == '\n') json.replace(at++, 1, "\\n");
      if (json[at] == '"') json.insert(at++, 1, '\\');
    }
    Record record;
    REQUIRE(parse_record(R"({"text":")" + json + R"(","url":"https://a.example/x.html"})", {},
                         &record));
    CHECK(record.documents.at(0).text == text);
    CHECK(record.warnings.empty());
  }
}

TEST_CASE("a whole page that stands in \"text\" is read as one") {
  for (const std::string_view open :
       {"<!DOCTYPE html><p>", "\\n<html><body><p>", "<!-- x --><HTML lang=en><p>"}) {
    const std::string line = R"({"documents":[")" + std::string(open) + R"(It met.</p>"]})";
    CAPTURE(line);
    Record record;
    REQUIRE(parse_record(line, {}, &record));
    CHECK_THAT(record.documents.at(0).text, Catch::Contains("It met."));
    CHECK_THAT(record.documents.at(0).text, !Catch::Contains("<"));
    CHECK(record.warnings == std::vector<std::string>{"the text is an HTML page, and is read as "
                                                      "one; give it as \"html\""});
  }
}

TEST_CASE("a byte order mark before a record, as where files were joined") {
  CHECK(shown("\xEF\xBB\xBF{\"id\":1,\"text\":\"It met.\"}") == "1: /It met.");
  CHECK(shown("\xEF\xBB\xBF").starts_with("null: error: not JSON: "));
}

TEST_CASE("bytes that are not UTF-8, and halves of pairs, cost a letter and not the record") {
  struct Row {
    std::string line;
    std::string shown;
    std::vector<std::string> warnings;
  };
  const std::string byte = "1 byte sequence that is not UTF-8 replaced by U+FFFD";
  const std::string half = "1 half of a surrogate pair replaced by U+FFFD";
  const std::vector<Row> rows = {
      {"{\"id\":12.50,\"text\":\"It h\xE9ld.\"}", "12.50: /It h\uFFFDld.", {byte}},
      {"{\"id\":1,\"te\xFFxt\":\"No.\",\"text\":\"It met.\"}", "1: /It met.", {byte}},
      {"{\"id\":\"\xFF\",\"text\":\"It met.\"}", "\"\uFFFD\": /It met.", {byte}},
      {R"({"id":1e400,"text":"It \ud83d met."})", "1e400: /It \uFFFD met.", {half}},
      {R"({"id":"\uDE00","text":"It met."})", "\"\uFFFD\": /It met.", {half}},
      {R"({"text":"\ud83d\ude00 \ude00 \\ud83d"})", "null: /\U0001F600 \uFFFD \\ud83d", {half}},
      {R"({"text":"\ud83d\ud83d\ude00\ud83dx"})",
       "null: /\uFFFD\U0001F600\uFFFDx",
       {"2 halves of surrogate pairs replaced by U+FFFD"}},
      {"{\"text\":\"\xFF \\ud83d \xE2\x82\"}",
       "null: /\uFFFD \uFFFD \uFFFD",
       {"2 byte sequences that are not UTF-8 replaced by U+FFFD", half}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(shown(row.line) == row.shown);
    Record record;
    REQUIRE(parse_record(row.line, {}, &record));
    CHECK(record.warnings == row.warnings);
  }
  // What would not be JSON without the damage either.
  for (const std::string& line :
       {std::string("{\"text\":\"It met.\",\xFF}"), std::string("{\"text\":\"\xFF\\x\"}"),
        std::string(R"({"text":"\ud83d\u12"})"), std::string(R"({"text":"\ud83d\x"})"),
        std::string("{\"text\":\"\0\xFF\"}", 13), std::string("{\"text\":\"\0\\ud83d\"}", 18),
        std::string("{\"text\":\"\xFF\t\"}"), std::string("\xFF"), std::string("\xEF\xBB{}")}) {
    CAPTURE(line);
    CHECK(shown(line).starts_with("null: error: not JSON: "));
  }
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
  CHECK(
      shown(R"({"id":3,"text":"%PDF-1.4\n%\u00e2\u00e3"})").starts_with("3: error: this is a PDF"));
  CHECK(shown(R"({"id":3,"text":"GIF89a\u0001\u0000\u0001"})").starts_with("3: error: this is a"));
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
