// Lines of JSON before they are parsed. nlohmann's parser says what JSON is.

#include "read/record_text.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

// Nothing where this parser cannot tell: it takes no numbers beyond a double.
std::optional<bool> is_json(std::string_view line) {
  try {
    return !nlohmann::json::parse(line).is_discarded();
  } catch (const nlohmann::json::out_of_range&) {
    return std::nullopt;
  } catch (const nlohmann::json::exception&) {
    return false;
  }
}

std::string aside(std::string_view json, std::vector<std::string_view>* numbers) {
  numbers->clear();
  return with_numbers_aside(json, numbers);
}

TEST_CASE("numbers are set aside as they stand, strings are left alone") {
  std::vector<std::string_view> numbers;
  CHECK(aside(R"({"a":[12,-0.50e+7,"3 \" 4"],"5":1E400})", &numbers) ==
        R"({"a":[0,1,"3 \" 4"],"5":2})");
  CHECK(numbers == std::vector<std::string_view>{"12", "-0.50e+7", "1E400"});
  CHECK(aside(R"(["\\",7,"\\\"8",9])", &numbers) == R"(["\\",0,"\\\"8",1])");
  CHECK(aside(R"(["7)", &numbers) == R"(["7)");
  CHECK(aside("", &numbers).empty());
  CHECK(numbers.empty());
}

TEST_CASE("a line is JSON with its numbers set aside if it was before") {
  for (const std::string_view json : {"0",       "-0",
                                      "10",      "1.0",
                                      "-1.5e10", "1E+2",
                                      "1e-2",    "0e1",
                                      "0.0",     "123456789012345678901",
                                      "-01",     "01",
                                      "00",      "1.",
                                      ".1",      "-.1",
                                      "-",       "--1",
                                      "+1",      "1e",
                                      "1e+",     "1.e1",
                                      "1ee2",    "1e1.5",
                                      "1.2.3",   "1-2",
                                      "1+2",     "0x1",
                                      "1x",      "1_000",
                                      "1 000",   "NaN",
                                      "-NaN",    "Infinity",
                                      "1e5e",    "1,2",
                                      "- 1",     "1\xEF\xBC\x91",
                                      "e1",      "E",
                                      "0.1-",    "1.0.",
                                      "-e",      "2.-3",
                                      "1/2"}) {
    for (const std::string_view around : {"@", "[@]", "[@,0]", "[0,@]", "{\"k\":@}", "[\"@\"]"}) {
      std::string line(around);
      line.replace(line.find('@'), 1, json);
      std::vector<std::string_view> numbers;
      CAPTURE(line);
      CHECK(is_json(aside(line, &numbers)) == is_json(line));
    }
  }
}

TEST_CASE("random lines are JSON with their numbers set aside if they were before") {
  const std::uint64_t seed = 7;
  CAPTURE(seed);
  Random random(seed);
  const std::vector<std::string> pieces = {"0", "1", "9",  "-", "+", ".",  "e",    "E",
                                           ",", " ", "\"", "[", "]", "\\", "null", "12.5"};
  std::size_t good = 0;
  for (int round = 0; round < 60000; ++round) {
    std::string line = "[";
    for (std::size_t i = random.below(7); i > 0; --i) line += random.of(pieces);
    line += ']';
    CAPTURE(line);
    std::vector<std::string_view> numbers;
    const std::optional<bool> json = is_json(line);
    if (!json) continue;
    if (is_json(aside(line, &numbers)) != json) FAIL_CHECK("was JSON: " << *json);
    if (*json) ++good;
  }
  CHECK(good > 2000);
}

TEST_CASE("halves of surrogate pairs") {
  const std::vector<std::pair<std::string_view, std::string_view>> rows = {
      {R"("\ud83d\ude00")", R"("\ud83d\ude00")"},
      {R"("\uD83D\uDE00")", R"("\uD83D\uDE00")"},
      {R"("\ud83d")", R"("\ufffd")"},
      {R"("\ude00")", R"("\ufffd")"},
      {R"("\ude00\ud83d")", R"("\ufffd\ufffd")"},
      {R"("\ud83d\ud83d\ude00")", R"("\ufffd\ud83d\ude00")"},
      {R"("\ud83d\u0041")", R"("\ufffd\u0041")"},
      {R"("\ud7ff\ue000\uD800x")", R"("\ud7ff\ue000\ufffdx")"},
      {R"("\\ud83d\\\ud83d")", R"("\\ud83d\\\ufffd")"},
      {R"("\ud83d\n\/\"")", R"("\ufffd\n\/\"")"},
      {R"("\ud83d\u12")", R"("\ufffd\u12")"},  // still no JSON
      {R"("\ud8")", R"("\ud8")"},
      {R"("\ud83g")", R"("\ud83g")"},
      {R"(\)", R"(\)"},
      {R"(\u)", R"(\u)"},
      {"", ""},
  };
  for (const auto& [json, whole] : rows) {
    CAPTURE(json);
    std::size_t replaced = 0;
    CHECK(with_whole_pairs(json, &replaced) == whole);
    std::size_t again = 0;
    CHECK(with_whole_pairs(whole, &again) == whole);
    CHECK(again == 0);
    CHECK((replaced > 0) == (json != whole));
  }
}

TEST_CASE("where members of objects and entries of arrays end") {
  for (const std::string_view member :
       {R"("a":1)", R"("a":[1,{"b":2},[]])", R"("a":"},{")", R"("a\"":"\\")", R"("":{})", "",
        R"( "a" : "]" )", "7", "[[[]],{}]"}) {
    for (const std::string_view rest : {",1", "}", "]", ""}) {
      const std::string json = "x" + std::string(member) + std::string(rest);
      CAPTURE(json);
      CHECK(end_of_member(json, 1) == 1 + member.size());
    }
  }
}

TEST_CASE("JSON on one line: blanks go between tokens only, what steers a terminal is escaped") {
  const std::vector<std::pair<std::string_view, std::string_view>> rows = {
      {"{ \"a b\" :\t[ 1 ,\r\n2 ] }", R"({"a b":[1,2]})"},
      {R"(" \" \\")", R"(" \" \\")"},
      {R"("\u001b \u009b")", R"("\u001b \u009b")"},
      {"\"\x7F \xC2\x85 \xC2\xA0\"", "\"\\u007f \\u0085 \xC2\xA0\""},
      {"1.10", "1.10"},
      {" ", ""},
      {"", ""},
  };
  for (const auto& [json, line] : rows) {
    CAPTURE(json);
    CHECK(on_one_line(json) == line);
  }
}

}  // namespace
}  // namespace pith
