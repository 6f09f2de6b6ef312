// The documents of this folder are examples for people, and hold: each line of a block that begins
// with "```sentences LANGUAGE" is a text with its sentence boundaries drawn in. " | " is a boundary
// at a blank, "|" one where no blank is, "⏎" a line break.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/display.h"
#include "base/file.h"
#include "base/unicode.h"
#include "catch.h"
#include "pith/inspect.h"

namespace pith {
namespace {

void replace_all(std::string_view from, std::string_view to, std::string* text) {
  for (std::size_t at = text->find(from); at != std::string::npos;
       at = text->find(from, at + to.size())) {
    text->replace(at, from.size(), to);
  }
}

// What the sentences should be, as they are shown; and back to what is read.
std::vector<std::string> expected(std::string row) {
  replace_all("⏎", "\n", &row);
  std::vector<std::string> sentences;
  for (std::size_t begin = 0; begin <= row.size();) {
    const std::size_t end = std::min(row.find('|', begin), row.size());
    sentences.push_back(plain_line(std::string_view(row).substr(begin, end - begin)));
    begin = end + 1;
  }
  return sentences;
}

std::string text_of_row(std::string row) {
  replace_all("⏎ | ", "\n", &row);
  replace_all(" | ", " ", &row);
  replace_all("|", "", &row);
  replace_all("⏎", "\n", &row);
  return row;
}

std::vector<std::string> found(const std::string& text, const std::string& language) {
  const Result<Reading> reading = read(text, {.title = {}, .language = Language::named(language)});
  REQUIRE(reading);
  std::vector<std::string> sentences;
  for (const Span& sentence : split_sentences(reading->document)) {
    sentences.push_back(plain_line(text_of(reading->document, sentence)));
  }
  return sentences;
}

// Each row of the documents, with its language.
struct Row {
  std::string language;
  std::string line;
};

std::vector<Row> rows_of(const char* name) {
  constexpr std::string_view kFence = "```sentences ";
  const auto bytes = read_bytes(std::filesystem::path(PITH_SOURCE_DIR) / "tests" / "spec" / name);
  REQUIRE(bytes);
  std::vector<Row> rows;
  std::string language;
  for (std::size_t begin = 0; begin < bytes->size();) {
    const std::size_t end = std::min(bytes->find('\n', begin), bytes->size());
    const std::string line = bytes->substr(begin, end - begin);
    begin = end + 1;
    if (line.starts_with(kFence)) {
      language = line.substr(kFence.size());
    } else if (line.starts_with("```")) {
      language.clear();
    } else if (!language.empty()) {
      rows.push_back({language, line});
    }
  }
  return rows;
}

TEST_CASE("the examples hold") {
  for (const char* name : {"sentences.md", "languages.md"}) {
    const std::vector<Row> rows = rows_of(name);
    CHECK(rows.size() >= 50);
    for (const auto& [language, line] : rows) {
      CAPTURE(name, language, line);
      CHECK(found(text_of_row(line), language) == expected(line));
    }
  }
}

TEST_CASE("a text in one language is whole in the rules of every other") {
  const std::vector<Row> rows = rows_of("languages.md");
  std::vector<std::string> languages = {"und", "xx"};
  for (const auto& [language, line] : rows) {
    if (languages.back() != language) languages.push_back(language);
  }
  for (const Row& row : rows) {
    const std::string text = text_of_row(row.line);
    std::string all = plain_line(text);
    std::erase(all, ' ');
    for (const std::string& language : languages) {
      CAPTURE(language, text);
      std::string whole;
      for (const std::string& sentence : found(text, language)) whole += sentence;
      std::erase(whole, ' ');
      CHECK(whole == all);
    }
  }
}

}  // namespace
}  // namespace pith
