// Real outputs against the tables of src/render/SCHEMA.md, both ways: every field of a table is
// there, in its place and of its type, and no other is.

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/unicode.h"
#include "catch.h"
#include "pith/batch.h"
#include "pith/digest.h"
#include "pith/feed.h"
#include "pith/inspect.h"
#include "pith/pith.h"
#include "pith/rouge.h"
#include "random_text.h"
#include "render/digest/sample.h"
#include "render/json_writer.h"

namespace pith {
namespace {

using Json = nlohmann::ordered_json;

struct Field {
  std::string name;
  std::string type;
  std::string description;
};
using Table = std::vector<Field>;

std::string schema_text() {
  const Result<std::string> bytes =
      read_bytes(std::filesystem::path(PITH_SOURCE_DIR) / "src/render/SCHEMA.md");
  REQUIRE(bytes);
  return *bytes;
}

// "| `unit` | string | in what |" -> {"unit", "string", "in what"}
Field field_of(std::string_view row) {
  std::vector<std::string> cells;
  for (std::size_t at = 1; at < row.size();) {
    const std::size_t end = row.find('|', at);
    cells.emplace_back(trim(row.substr(at, end - at)));
    at = end + 1;
  }
  REQUIRE(cells.size() == 3);
  return {cells[0].substr(1, cells[0].size() - 2), cells[1], cells[2]};
}

// "Summary", "Options" ... -> their tables.
const std::map<std::string, Table>& schema() {
  static const auto kSchema = [] {
    std::map<std::string, Table> tables;
    std::string section;
    std::istringstream lines(schema_text());
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("## ")) section = line.substr(3);
      if (line.starts_with("| `")) tables[section].push_back(field_of(line));
    }
    return tables;
  }();
  return kSchema;
}

// Which arrays of the outputs so far had something in them: an empty one shows nothing.
std::set<std::string>& seen() {
  static std::set<std::string> seen;
  return seen;
}

void check_object(const Json& object, const std::string& section);

void check_value(const Json& value, const std::string& type, const Field& field) {
  CAPTURE(type, value.dump());
  if (type.starts_with("array of ")) {
    REQUIRE(value.is_array());
    for (const Json& entry : value) check_value(entry, type.substr(9), field);
    if (!value.empty()) seen().insert(field.name);
  } else if (type == "object") {  // its description ends in the name of its table
    const std::size_t colon = field.description.rfind(": ");
    check_object(value, field.description.substr(colon == std::string::npos ? 0 : colon + 2));
  } else if (schema().contains(type)) {
    check_object(value, type);
  } else if (type == "integer") {
    CHECK(value.is_number_unsigned());
  } else if (type == "number") {
    CHECK(value.is_number());
  } else if (type == "string") {
    CHECK(value.is_string());
  } else if (type == "boolean") {
    CHECK(value.is_boolean());
  } else {
    CHECK(type == "any");
  }
}

// Fields on demand are described as such, and may be missing.
bool is_there(const Json& object, const Field& field) {
  return object.contains(field.name) || !field.description.starts_with("only ");
}

void check_object(const Json& object, const std::string& section) {
  CAPTURE(section);
  REQUIRE(schema().contains(section));
  REQUIRE(object.is_object());
  std::vector<std::string> expected;
  std::vector<std::string> given;
  for (const Field& field : schema().at(section)) {
    if (is_there(object, field)) expected.push_back(field.name);
  }
  for (const auto& [name, value] : object.items()) given.push_back(name);
  REQUIRE(given == expected);
  for (const Field& field : schema().at(section)) {
    CAPTURE(field.name);
    if (is_there(object, field)) check_value(object.at(field.name), field.type, field);
  }
}

Json check_record(const std::string& json, const std::string& section) {
  CAPTURE(json);
  CHECK(json.ends_with("}\n"));
  CHECK(json.find('\n') == json.size() - 1);
  const Json record = Json::parse(json);
  check_object(record, section);
  CHECK(record["schema"] == 1);
  return record;
}

const std::vector<std::string> kArticles = {
    "Harbour vote\n\nThe council voted to keep the harbour open. Ferries to both islands will run "
    "all winter. Fishermen had asked for a new breakwater. The mayor said that the harbour pays "
    "for itself.\n\nA breakwater would cost nine million. The council will vote on it in May.\n",
    "The islands depend on the ferries, their mayor said. Last winter the harbour was closed for "
    "two weeks. Bread was flown in\nby the army, and \"nobody\" wants that again.\n",
    "A caf\xE9 owner welcomed the vote on the harbour. She had lost a third of her trade.\n",
};

std::vector<Document> read_articles(std::size_t n, std::vector<std::string>* warnings) {
  std::vector<Document> documents;
  for (std::size_t i = 0; i < n; ++i) {
    Result<Reading> reading = read(kArticles[i], {.title = {}, .language = Language::named("en")});
    REQUIRE(reading);
    documents.push_back(reading->document);
    for (const std::string& warning : reading->warnings) warnings->push_back(warning);
  }
  return documents;
}

// The numbers of a record agree with each other and with the texts.
void check_sense(const Json& record, const std::vector<Document>& documents) {
  std::size_t words = 0;
  for (const Json& sentence : record["sentences"]) words += sentence["words"].get<std::size_t>();
  CHECK(record["statistics"]["summary_sentences"] == record["sentences"].size());
  CHECK(record["statistics"]["summary_words"] == words);
  std::set<std::size_t> ranks;
  for (const char* list : {"sentences", "runners_up"}) {
    for (const Json& sentence : record[list]) {
      const std::string& text = documents.at(sentence["document"].get<std::size_t>()).text;
      CHECK(text.substr(sentence["offset"], sentence["length"]) == sentence["text"]);
      const auto rank = sentence["rank"].get<std::size_t>();
      CHECK((rank > 0) == (list == std::string_view("sentences")));
      if (rank > 0) CHECK(ranks.insert(rank).second);
      double product = 1;
      for (const auto& [name, factor] : sentence["factors"].items())
        product *= factor.get<double>();
      CHECK(sentence["score"].get<double>() == product);
    }
  }
  if (!ranks.empty()) CHECK(*ranks.rbegin() == ranks.size());
}

std::size_t significant_digits(std::string_view number) {
  std::string digits;
  for (const char c : number.substr(0, number.find('e'))) {
    if (c >= '0' && c <= '9' && (c != '0' || !digits.empty())) digits += c;
  }
  while (digits.ends_with('0')) digits.pop_back();
  return digits.size();
}

}  // namespace

TEST_CASE("the tables of the schema are there") {
  std::vector<std::string> sections;
  for (const auto& [section, table] : schema()) sections.push_back(section);
  CHECK(sections == std::vector<std::string>{
                        "Article",       "Block",          "Digest",        "Digest source",
                        "Entry",         "Error",          "Factors",       "Fault",
                        "Feed",          "Keyword",        "Mean",          "Measure",
                        "Neighbour",     "Options",        "Rouge",         "Rouge means",
                        "Section",       "Sentence",       "Source",        "Statistics",
                        "Story",         "Story document", "Story summary", "Subscription",
                        "Subscriptions", "Summary",        "Versus"});
}

TEST_CASE("summaries are as the schema says") {
  const std::map<std::string, Length> lengths = {
      {R"({"unit":"default","amount":0,"at_most":false)", {}},
      {R"({"unit":"sentences","amount":2,"at_most":false)", sentences(2)},
      {R"({"unit":"sentences","amount":99,"at_most":false)", sentences(99)},
      {R"({"unit":"words","amount":20,"at_most":false)", words(20)},
      {R"({"unit":"words","amount":1,"at_most":true)", at_most(words(1))},
      {R"({"unit":"percent","amount":40,"at_most":false)", percent(40)},
      {R"({"unit":"percent","amount":100,"at_most":true)", at_most(percent(100))},
      {R"({"unit":"characters","amount":90,"at_most":true)", characters(90)},
  };
  const std::string kSteering =
      R"(,"style":"readable","focus":"","must_include":["harbour"],"exclude":["army"],"by_section":false})";
  seen().clear();
  for (const Method method : {Method::kPith, Method::kTextRank, Method::kLexRank, Method::kLsa,
                              Method::kLuhn, Method::kSumBasic, Method::kLead}) {
    for (const auto& [options_json, length] : lengths) {
      for (const std::size_t runners_up : {0U, 3U}) {
        for (const std::size_t n : {0U, 1U, 3U}) {
          CAPTURE(name(method), options_json, runners_up, n);
          std::vector<std::string> warnings;
          const std::vector<Document> documents = read_articles(n, &warnings);
          Options options{method, length, runners_up};
          options.must_include = {"harbour"};
          options.exclude = {"army"};
          options.keywords = n;
          options.neighbours = runners_up;
          Summary summary = summarize(documents, options);
          summary.warnings.insert(summary.warnings.end(), warnings.begin(), warnings.end());
          const Json record = check_record(render(summary, Output::kJson), "Summary");
          check_sense(record, documents);
          CHECK(record["method"] == std::string(name(method)));
          CHECK(record["options"].dump() == options_json + kSteering);
          CHECK(record["keywords"].size() <= n);
          CHECK(record["runners_up"].size() <= runners_up);
        }
      }
    }
  }
  CHECK(seen() == std::set<std::string>{"exclude", "keywords", "must_include", "neighbours",
                                        "runners_up", "sections", "sentences", "sources",
                                        "warnings"});
}

TEST_CASE("records of pith batch are as the schema says") {
  for (const std::string id : {"7", "\"a\"", "null"}) {
    const RecordSummary good = summarize_record(
        R"({"id": )" + id + R"(, "title": "Vote", "documents": ["It held.", {"text": "It ran."}]})",
        1);
    CHECK(check_record(good.json, "Summary")["id"].dump() == id);
    const RecordSummary bad = summarize_record(R"({"id": )" + id + R"(, "text": 5})", 12);
    CHECK(check_record(bad.json, "Error")["id"].dump() == id);
  }
  const std::map<std::string, std::string> codes = {{R"({"text": ""})", "no_text"},
                                                    {R"({"text": "%PDF-1.4"})", "unsupported"},
                                                    {"{", "bad_record"}};
  for (const auto& [line, code] : codes) {
    const Json record = check_record(summarize_record(line, 3).json, "Error");
    CHECK(record["error"]["code"] == code);
    CHECK(record["error"]["line"] == 3);
    CHECK(record["id"].is_null());
  }
  check_record(reject_record("too long", 4).json, "Error");
}

TEST_CASE("fields that are kept are where the schema has them, on demand only") {
  const std::string good = R"({"id": 7, "text": "It held.", "desk": "coast"})";
  const std::string bad = R"({"id": 7, "text": 5, "desk": "coast"})";
  const RecordOptions keep = {.keep_fields = true};
  const Json fields = {{"desk", "coast"}};
  CHECK(check_record(summarize_record(good, 1, {}, {}, keep).json, "Summary")["fields"] == fields);
  CHECK(check_record(summarize_record(bad, 1, {}, {}, keep).json, "Error")["fields"] == fields);
  CHECK(!check_record(summarize_record(good, 1).json, "Summary").contains("fields"));
  CHECK(!check_record(summarize_record(bad, 1).json, "Error").contains("fields"));
  CHECK(!check_record(summarize_record("[]", 1, {}, {}, keep).json, "Error").contains("fields"));
}

TEST_CASE("articles are as the schema says, and so are the kinds of their blocks") {
  const std::string page =
      "<!doctype html><html lang=en><title>Levy</title><article><h2>Why</h2><p>The levy stays as "
      "it "
      "is, the council of Brede said on Monday.</p><ul><li>For ships</li></ul><blockquote>So be "
      "it.</blockquote><table><tr><td>a<td>1</table><pre>levy = 1</pre></article>";
  seen().clear();
  const Json record = check_record(render_document(read(page)->document, Output::kJson), "Article");
  CHECK(seen() == std::set<std::string>{"blocks"});
  const Table& block = schema().at("Block");
  const std::string& kinds = block.front().description;
  for (const Json& given : record["blocks"]) {
    CHECK_THAT(kinds, Catch::Contains("`" + given["kind"].get<std::string>() + "`"));
  }
  CHECK(record["blocks"].size() == 6);
  check_record(render_document(Document{}, Output::kJson), "Article");
}

TEST_CASE("feeds and lists of feeds are as the schema says") {
  seen().clear();
  const std::string rss =
      "<rss version='2.0'><channel><title>Herald</title><item><title>Levy & more</title><guid>7"
      "</guid></item></channel></rss>";
  const Json feed = Json::parse(render_feed(*read_feed(rss), Output::kJson));
  check_object(feed, "Feed");
  CHECK(feed["entries"][0]["title"] == "Levy & more");
  check_object(Json::parse(render_feed(Feed{}, Output::kJson)), "Feed");
  const std::string opml =
      "<opml version='2.0'><body><outline text='Coast'><outline text='Herald' "
      "xmlUrl='https://herald.example/feed'/></outline></body></opml>";
  const Json list = Json::parse(render_subscriptions(*read_opml(opml), Output::kJson));
  check_object(list, "Subscriptions");
  CHECK(list["subscriptions"][0]["section"] == "Coast");
  CHECK(seen() == std::set<std::string>{"entries", "subscriptions", "warnings"});
}

TEST_CASE("digests are as the schema says, whatever numbers they are given") {
  seen().clear();
  Digest digest = sample_digest();
  const Json record = check_record(render(digest, DigestOutput::kJson), "Digest");
  CHECK(seen() == std::set<std::string>{"documents", "keywords", "sections", "sentences", "sources",
                                        "stories"});
  REQUIRE(record["stories"].size() == digest.stories.size());
  CHECK(record["documents"] == digest.documents);
  CHECK(record["stories"][0]["documents"][3]["copy"] == true);
  CHECK(record["stories"][0]["summary"]["sources"].size() == 3);
  CHECK(record["stories"][1]["follows"] == digest.stories[1].follows);
  CHECK(record["sources"][2]["failure"] == digest.sources[2].failure);
  check_record(render(Digest{}, DigestOutput::kJson), "Digest");
  for (const double odd : {std::nan(""), HUGE_VAL, -HUGE_VAL}) {
    digest.minutes = digest.minutes_saved = odd;
    digest.stories[0].score = digest.stories[0].documents[0].minutes = odd;
    CHECK(check_record(render(digest, DigestOutput::kJson), "Digest")["minutes"] == 0.0);
    for (const DigestOutput output : {DigestOutput::kText, DigestOutput::kHtml})
      CHECK_THAT(render(digest, output), !Catch::Contains("nan") && !Catch::Contains("inf "));
  }
}

TEST_CASE("scores of ROUGE are as the schema says") {
  const std::vector<RougeText> references = {{"The levy stays."}};
  const RougeScores scores = Rouge().score(RougeText{"The levy stays as it is."}, references);
  CHECK(check_record(render_rouge("7", scores), "Rouge")["rouge1"]["r"] == 1.0);
}

TEST_CASE("means of ROUGE are as the schema says, compared or not") {
  const std::vector<RougeText> references = {{"The levy stays."}};
  const std::vector<RougeScores> scores = {
      Rouge().score(RougeText{"The levy stays as it is."}, references)};
  const Json compared =
      check_record(render_rouge_means(rouge_means(scores, scores), 1), "Rouge means");
  CHECK(compared["mean"]["versus"]["difference"] == 0.0);
  Json alone = Json::parse(render_rouge_means(rouge_means(scores), 1));
  for (auto& [name, mean] : alone.items()) {
    if (!mean.is_object()) continue;
    CHECK_FALSE(mean.contains("versus"));
    mean["versus"] = compared["mean"]["versus"];  // the one field that may be missing
  }
  check_object(alone, "Rouge means");
}

TEST_CASE("pith inspect scores gives sentences as the schema says") {
  std::vector<std::string> warnings;
  const std::vector<Document> documents = read_articles(3, &warnings);
  const Json scores = Json::parse(render_scores(score_sentences(documents), Output::kJson));
  CHECK(scores.size() > 8);
  for (const Json& score : scores) check_object(score, "Sentence");
}

TEST_CASE("the example is what comes out") {
  const std::string text = schema_text();
  const std::string example = text.substr(text.find("## Example"));
  const auto between = [&](std::string_view open, std::string_view close) {
    const std::size_t begin = example.find(open) + open.size();
    return example.substr(begin, example.find(close, begin) - begin);
  };
  REQUIRE(between("the options `", "`") == "-n 1 --language en");
  const RecordSummary given =
      summarize_record(between("The input is `", "`"), 1, {.length = sentences(1)},
                       {.title = {}, .language = Language::named("en")});
  CHECK(given.json == between("```json\n", "```"));
}

TEST_CASE("numbers have the fewest digits that read back the same") {
  for (const double value : {0.0, 1.0, 0.1, 0.95, 1.0 / 3, 1e22, 5e-324, 123456789.125}) {
    CHECK(std::strtod(json_number(value).c_str(), nullptr) == value);
  }
  CHECK(json_number(1.0) == "1");
  CHECK(json_number(0.1 + 0.2) == "0.30000000000000004");
  CHECK(json_number(SIZE_MAX) == std::to_string(SIZE_MAX));

  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 300));
  Random random(seed);
  const double value = std::ldexp(static_cast<double>(random.below(1U << 30U)),
                                  static_cast<int>(random.below(60)) - 50);
  CAPTURE(seed, value);
  const std::string json = json_number(value);
  CHECK(Json::parse(json).get<double>() == value);
  std::size_t fewest = 1;
  for (std::array<char, 64> text{}; fewest < 17; ++fewest) {
    std::snprintf(text.data(), text.size(), "%.*g", static_cast<int>(fewest), value);
    if (std::strtod(text.data(), nullptr) == value) break;
  }
  CHECK(significant_digits(json) <= fewest);
}

}  // namespace pith
