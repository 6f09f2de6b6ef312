// Fields of records by other names, and those that are passed through.

#include "read/record_fields.h"

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "random_text.h"
#include "read/record.h"
#include "read/record_text.h"

namespace pith {
namespace {

// "ID: title/text, title/text", or the error.
std::string shown(std::string_view line, const RecordFields& names) {
  Record record;
  const Result<void> done = parse_record(line, {}, &record, {names, false});
  if (!done) return record.id_json + ": error: " + done.error().message;
  std::string row = record.id_json + ":";
  for (const Document& document : record.documents)
    row += ' ' + document.title + '/' + document.text;
  return row;
}

// What is kept of a record, whether the rest of it is good or bad.
std::string kept(std::string_view line, const RecordFields& names = {}) {
  Record record;
  const Result<void> done = parse_record(line, {}, &record, {names, true});
  CHECK((done || !done.error().message.empty()));
  return record.fields_json;
}

TEST_CASE("fields by name: keys and pointers") {
  struct Row {
    RecordFields names;
    std::string line;
    std::string result;
  };
  const std::vector<Row> rows = {
      {{.text = "body"}, R"({"id":1,"body":"It met.","text":"No."})", "1: /It met."},
      {{.text = "body"}, R"({"body":"It met.","sentences":12,"documents":7})", "null: /It met."},
      {{.text = "body"}, R"({"body":null,"sentences":["It met."]})", "null: /It met.\n"},
      {{.text = "body"},
       R"({"documents":[{"body":"It met."},"No.",{"text":"x","body":"It ran."}]})",
       "null: /It met. /No. /It ran."},
      {{.text = "documents"}, R"({"documents":"It met."})", "null: /It met."},
      {{.text = "sentences"}, R"({"sentences":"It met."})", "null: /It met."},
      {{.text = "b\xC3\xA4"}, R"({"b\u00e4":"It met."})", "null: /It met."},
      {{.text = "a b"}, R"({"a b":"It met."})", "null: /It met."},
      {{.text = "/article/body"}, R"({"article":{"body":"It met."}})", "null: /It met."},
      {{.text = "/pages/1/0"}, R"({"pages":["No.",["It met."]]})", "null: /It met."},
      {{.text = "/a~1b/~0/~01"}, R"({"a/b":{"~":{"~1":"It met."}}})", "null: /It met."},
      {{.text = "/"}, R"({"":"It met."})", "null: /It met."},
      {{.text = "/body"}, R"({"body":"It met.","text":"No."})", "null: /It met."},
      {{.text = "/a/body"}, R"({"a":{"body":"It met.","body":"No."},"a":{}})", "null: /It met."},
      {{.text = "/t", .documents = "/all/of"},
       R"({"all":{"of":[{"t":"It met."}]}})",
       "null: /It met."},
      {{.text = "body"}, R"({"body":"It met.","body":"No."})", "null: /It met."},
      {{.html = "page"}, R"({"page":"<p>It met.</p>","text":"No."})", "null: /It met."},
      {{.html = "text"}, R"({"text":"<p>It met.</p>"})", "null: /It met."},
      {{.text = "body", .html = "page"},
       R"({"page":"<p>No.</p>","body":"It met."})",
       "null: /It met."},
      {{.title = "headline"},
       R"({"headline":"Dam","title":"No","text":"It met."})",
       "null: Dam/It met."},
      {{.title = "/head/line"},
       R"({"documents":[{"head":{"line":"Dam"},"text":"It met."}]})",
       "null: Dam/It met."},
      {{.id = "url"},
       R"({"url":"https://a.example/\u007f","text":"It met."})",
       R"("https://a.example/\u007f": /It met.)"},
      {{.id = "/meta/key"},
       R"({"n":[1,2],"meta":{"key":1e400},"id":5,"text":"It met."})",
       "1e400: /It met."},
      {{.sentences = "cut"},
       R"({"cut":["It met. It sat."],"sentences":5})",
       "null: /It met. It sat.\n"},
  };
  for (const auto& [names, line, result] : rows) {
    CAPTURE(line);
    CHECK(shown(line, names) == result);
  }
}

TEST_CASE("a named field that is missing or of the wrong type is named in the error") {
  struct Row {
    RecordFields names;
    std::string line;
    std::string error;
  };
  const std::vector<Row> rows = {
      {{.text = "body"}, R"({"id":1,"head":"x"})", "neither \"body\" nor \"documents\""},
      {{.html = "page"}, R"({"id":1})", "neither \"text\", \"page\" nor \"documents\""},
      {{.text = "/a/b"}, R"({"id":1,"a":"x"})", "neither \"/a/b\" nor \"documents\""},
      {{.text = "/a/b"}, R"({"id":1,"a":["b"]})", "neither \"/a/b\" nor \"documents\""},
      {{.text = "/a/-"}, R"({"id":1,"a":["b"]})", "neither \"/a/-\" nor \"documents\""},
      {{.text = "/a/01"}, R"({"id":1,"a":["b","c"]})", "neither \"/a/01\" nor \"documents\""},
      {{.text = "/a~2"}, R"({"id":1,"a~2":"b"})", "neither \"/a~2\" nor \"documents\""},
      {{.text = "b\xFF"}, R"({"id":1})", "neither \"b\uFFFD\" nor \"documents\""},
      {{.text = "body", .documents = "all"},
       R"({"id":1,"text":"No."})",
       "neither \"body\" nor \"all\""},
      {{.text = "body"}, R"({"id":1,"body":["x"],"text":"No."})", "\"body\" is not a string"},
      {{.text = "documents"}, R"({"id":1,"documents":["x"]})", "\"documents\" is not a string"},
      {{.html = "page"}, R"({"id":1,"page":5,"text":"No."})", "\"page\" is not a string"},
      {{.title = "/a/t"}, R"({"id":1,"a":{"t":3},"text":"x"})", "\"/a/t\" is not a string"},
      {{.language = "lang"}, R"({"id":1,"lang":3,"text":"x"})", "\"lang\" is not a string"},
      {{.sentences = "cut"}, R"({"id":1,"cut":3})", "\"cut\" is not an array"},
      {{.sentences = "cut"}, R"({"id":1,"cut":[3]})", "an entry of \"cut\" is not a string"},
      {{.documents = "all"}, R"({"id":1,"all":3})", "\"all\" is not an array"},
      {{.documents = "all"},
       R"({"id":1,"all":[3]})",
       "an entry of \"all\" is neither an object nor a string"},
      {{.text = "body"},
       R"({"id":1,"documents":[{"text":"No."}]})",
       "an entry of \"documents\" has no \"body\""},
  };
  for (const auto& [names, line, error] : rows) {
    CAPTURE(line);
    CHECK(shown(line, names) == "1: error: " + error);
  }
  CHECK(shown(R"({"key":[],"text":"x"})", {.id = "key"}) ==
        "null: error: \"key\" is neither a string nor a number");
}

TEST_CASE("addresses and languages by name") {
  Record record;
  const RecordFields names = {.url = "/meta/link", .language = "/meta/lang"};
  REQUIRE(parse_record(
      R"({"url":"No.","text":"It met.","meta":{"link":"https://a.example","lang":"pt"}})", {},
      &record, {names, false}));
  CHECK(record.documents.at(0).url == "https://a.example");
  CHECK(record.documents.at(0).language.tag() == "pt");
}

TEST_CASE("fields that nobody read are kept as they came") {
  struct Row {
    std::string line;
    std::string fields;
    RecordFields names{};
  };
  const std::vector<Row> rows = {
      {R"({"id":1,"text":"x"})", "{}"},
      {"{}", "{}"},
      {R"({"b":1,"id":1,"a":2,"text":"x","c":3})", R"({"b":1,"a":2,"c":3})"},
      {R"( { "a" : [ 1 , { "b c" : "d e" } ] , "text" : "x" , "f" : { } } )",
       R"({"a":[1,{"b c":"d e"}],"f":{}})"},
      {R"({"n":1e400,"m":12345678901234567890,"o":1.10,"p":-0,"q":1E+2,"r":[0.0]})",
       R"({"n":1e400,"m":12345678901234567890,"o":1.10,"p":-0,"q":1E+2,"r":[0.0]})"},
      {R"({"a":1,"a":2,"a":1})", R"({"a":1,"a":2,"a":1})"},
      {R"({"a":true,"b":false,"c":null,"":[]})", R"({"a":true,"b":false,"c":null,"":[]})"},
      {R"({"a":"},{[]\"","b\"}":"\\","c":"\\\""})", R"({"a":"},{[]\"","b\"}":"\\","c":"\\\""})"},
      {R"({"a":"\u0041\/\u001b\n","\u0000":"\ud83d\ude00"})",
       R"({"a":"\u0041\/\u001b\n","\u0000":"\ud83d\ude00"})"},
      {"{\"a\":\"\x7F\xC2\x9B\xC3\xA9\"}", "{\"a\":\"\\u007f\\u009b\xC3\xA9\"}"},
      {"{\"a\":\r\n\t[1,\n2]}", R"({"a":[1,2]})"},
      {"\xEF\xBB\xBF{\"a\":1}", R"({"a":1})"},
      // Ours are known by their keys, however written, whether they counted or not.
      {R"({"t\u0065xt":"x","html":"x","title":null,"language":"en","url":"y"})", "{}"},
      {R"({"sentences":["x"],"documents":["x"],"Text":"x"})", R"({"Text":"x"})"},
      {R"({"text":"x","published":"2026-05-03","author":"Ada","site":"S"})",
       R"({"published":"2026-05-03","author":"Ada","site":"S"})"},
      // Of what stands twice the first was read.
      {R"({"text":"x","text":"y","id":1,"id":{"z":2},"text":"z"})",
       R"({"text":"y","id":{"z":2},"text":"z"})"},
      // Nothing is lost of what was somebody else's.
      {R"({"text":"x","url":["a","b"]})", R"({"url":["a","b"]})"},
      {R"({"body":"x","text":"y","a":1})", R"({"text":"y","a":1})", {.text = "body"}},
      {R"({"article":{"body":"x","by":"Ada"},"body":1})",
       R"({"article":{"body":"x","by":"Ada"},"body":1})",
       {.text = "/article/body"}},
      {R"({"a/b":"x","a~1b":2})", R"({"a~1b":2})", {.text = "/a~1b"}},
      {R"({"a~2":"x","a~":2,"text":3})", R"({"a~2":"x","a~":2,"text":3})", {.text = "/a~2"}},
      {R"({"":"x","text":2})", R"({"text":2})", {.text = "/"}},
      {R"({"link":"x","id":3,"url":4})", R"({"id":3,"url":4})", {.id = "link", .url = "link"}},
      // Records that are bad for another reason keep theirs too.
      {R"({"text":5,"a":1})", R"({"a":1})"},
      {R"({"id":[],"a":1})", R"({"a":1})"},
      // What was repaired: 1 byte, half a pair, in a key and in a value.
      {"{\"a\xFF\":\"\\ud83d\",\"n\":1.50}", "{\"a\uFFFD\":\"\\ufffd\",\"n\":1.50}"},
      // No object, nothing to keep.
      {"[1]", ""},
      {"{\"a\":1", ""},
      {std::string("{\"a\":\"\0\"}", 9), ""},
      {"", ""},
  };
  for (const auto& [line, fields, names] : rows) {
    CAPTURE(line);
    CHECK(kept(line, names) == fields);
  }
  Record record;
  REQUIRE(parse_record(R"({"a":1,"text":"x"})", {}, &record));
  CHECK(record.fields_json.empty());
}

TEST_CASE("deep and wide fields are kept") {
  for (const std::size_t depth : {1U, 100U, 1000U}) {
    std::string value = "1.0";
    for (std::size_t i = 0; i < depth; ++i)
      value = i % 2 == 0 ? "[" + value + "]" : "{\"a\":" + value + "}";
    CHECK(kept(R"({"text":"x","deep":)" + value + "}") == R"({"deep":)" + value + "}");
  }
  std::string wide = "{\"0\":0";
  for (int i = 1; i < 20'000; ++i)
    wide += ",\"" + std::to_string(i) + "\":[" + std::to_string(i) + "]";
  CHECK(kept(wide + ",\"text\":\"x\"}") == wide + "}");
  const std::string slashes(1'000'000, '\\');
  CHECK(kept("{\"a\":\"" + slashes + "\"}") == "{\"a\":\"" + slashes + "\"}");
}

TEST_CASE("a key of every control character there is comes back harmless") {
  std::string escaped;
  std::string raw;
  for (unsigned c = 0; c < 0x20; ++c) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    escaped += {'\\', 'u', '0', '0', kHex[c >> 4U], kHex[c & 0xFU]};
  }
  const std::string open = "{\"" + escaped;
  std::string result = open;
  raw += '\x7F';
  result += "\\u007f";
  for (unsigned c = 0x80; c < 0xA0; ++c) {
    constexpr std::string_view kHex = "0123456789abcdef";
    raw += {'\xC2', static_cast<char>(c)};
    result += {'\\', 'u', '0', '0', kHex[c >> 4U], kHex[c & 0xFU]};
  }
  CHECK(kept(open + raw + "\":1}") == result + "\":1}");
}

// Random JSON, as it is written and as it should come back.
struct Pair {
  std::string given;
  std::string back;

  void add(std::string_view both) { add(both, both); }
  void add(std::string_view to_given, std::string_view to_back) {
    given += to_given;
    back += to_back;
  }
};

void add_blank(Random* random, Pair* json) {
  static const std::vector<std::string> kBlanks = {" ", "\t", "  ", "\r", "\n"};
  if (random->percent(20)) json->add(random->of(kBlanks), "");
}

void add_string(Random* random, Pair* json) {
  static const std::vector<Pair> kPieces = {{"a", "a"},
                                            {"text", "text"},
                                            {"{", "{"},
                                            {"}", "}"},
                                            {"[", "["},
                                            {"]", "]"},
                                            {",", ","},
                                            {":", ":"},
                                            {R"(\")", R"(\")"},
                                            {R"(\\)", R"(\\)"},
                                            {R"(\n)", R"(\n)"},
                                            {R"(\u00E9)", R"(\u00E9)"},
                                            {R"(\/)", R"(\/)"},
                                            {R"(\u0000)", R"(\u0000)"},
                                            {"\x7F", R"(\u007f)"},
                                            {"\xC2\x9B", R"(\u009b)"},
                                            {"\xC3\xA9", "\xC3\xA9"},
                                            {" 12.50 ", " 12.50 "},
                                            {R"(\uD83D\uDE00)", R"(\uD83D\uDE00)"},
                                            {"\U0001F600", "\U0001F600"}};
  json->add("\"");
  for (std::size_t n = random->below(6); n > 0; --n) {
    const Pair& piece = random->of(kPieces);
    json->add(piece.given, piece.back);
  }
  json->add("\"");
}

void add_value(std::size_t depth, Random* random, Pair* json) {
  static const std::vector<std::string> kPlain = {
      "0", "-0", "1.10", "1e400", "-2.5E-3", "12345678901234567890", "true", "false", "null"};
  add_blank(random, json);
  const std::size_t kind = depth == 0 ? random->below(2) : random->below(4);
  if (kind == 0) json->add(random->of(kPlain));
  if (kind == 1) add_string(random, json);
  if (kind >= 2) {
    json->add(kind == 2 ? "[" : "{");
    const std::size_t size = random->below(5);
    for (std::size_t i = 0; i < size; ++i) {
      if (i > 0) json->add(",");
      add_blank(random, json);
      if (kind == 3) {
        add_string(random, json);
        add_blank(random, json);
        json->add(":");
      }
      add_value(depth - 1, random, json);
    }
    add_blank(random, json);
    json->add(kind == 2 ? "]" : "}");
  }
  add_blank(random, json);
}

TEST_CASE("random fields are kept to the byte, but for blanks between them") {
  const auto seed = GENERATE(range<std::uint64_t>(0, 400));
  Random random(seed);
  Pair record;
  record.add("{", "{");
  const std::size_t fields = random.below(6);
  const std::size_t place = random.below(fields + 1);  // of the text among them
  for (std::size_t i = 0, kept_so_far = 0; i <= fields; ++i) {
    if (i > 0) record.add(",", "");
    if (i == place) {
      record.add(R"( "te\u0078t" : "It met.")", "");
      continue;
    }
    if (kept_so_far++ > 0) record.add("", ",");
    add_blank(&random, &record);
    record.add("\"x" + std::to_string(random.below(4)) + "\"");  // some twice
    add_blank(&random, &record);
    record.add(":");
    add_value(random.below(6), &random, &record);
  }
  record.add("}");
  CAPTURE(seed, record.given);
  const std::string back = kept(record.given);
  CHECK(back == record.back);
  // The same by another parser, with numbers compared as they are written.
  std::vector<std::string_view> given_numbers;
  std::vector<std::string_view> back_numbers;
  auto given = nlohmann::ordered_json::parse(with_numbers_aside(record.given, &given_numbers));
  given.erase("text");
  CHECK(nlohmann::ordered_json::parse(with_numbers_aside(back, &back_numbers)) == given);
  CHECK(back_numbers == given_numbers);
}

}  // namespace
}  // namespace pith
