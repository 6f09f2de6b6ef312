// The form of every file in models/: it parses, says nothing twice, and is written as the parser
// keeps it, so that what stands there is what counts.

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/unicode.h"
#include "catch.h"
#include "language/built_in.h"

namespace pith {
namespace {

namespace fs = std::filesystem;

const std::set<std::string> kFiles = {"abbreviations.txt", "clitics.txt",  "clutter.txt",
                                      "openings.txt",      "starters.txt", "stop_words.txt"};

// "en/clutter.txt" -> its bytes, for all that is compiled in.
std::map<std::string, std::string> model_files() {
  const fs::path models = fs::path(PITH_SOURCE_DIR) / "models";
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(models)) {
    if (entry.path().extension() != ".txt") continue;
    const Result<std::string> bytes = read_bytes(entry.path());
    REQUIRE(bytes);
    files[entry.path().lexically_relative(models).string()] = *bytes;
  }
  REQUIRE(files.size() >= kFiles.size());
  return files;
}

// The entries of a file as they stand there: lines without comments, or the words of such lines.
std::vector<std::string> entries_of(std::string_view contents, std::string_view ends) {
  std::vector<std::string> entries;
  bool comment = false;
  std::string entry;
  for (const char c : contents) {
    comment = c != '\n' && (comment || c == '#');
    if (!comment && ends.find(c) == std::string_view::npos) {
      entry += c;
    } else if (!trim(entry).empty()) {
      entries.emplace_back(trim(entry));
      entry.clear();
    }
  }
  return entries;
}

// In one [section], if there are sections.
void check_unique(const std::vector<std::string>& entries) {
  std::set<std::string_view> seen;
  for (const std::string& entry : entries) {
    if (entry.starts_with('[')) seen.clear();
    if (!seen.insert(entry).second) FAIL_CHECK("twice: " << entry);
  }
}

}  // namespace

TEST_CASE(
    "every language has its own folder, of files that we know, and says where they are from") {
  for (const auto& [name, bytes] : model_files()) {
    const fs::path path(name);
    CAPTURE(name);
    CHECK(kFiles.contains(path.filename().string()));
    CHECK(Language::named(path.parent_path().string()).tag() == path.parent_path());
    CHECK(fs::exists(fs::path(PITH_SOURCE_DIR) / "models" / path.parent_path() / "ORIGIN.md"));
  }
}

// All that a language knows, as one text.
std::string print(Language::Data data) {
  std::string out;
  for (const StringSet* set : sets_of(&data)) {
    for (const std::string& word : set->words()) out += word + ' ';
    out += "; ";
  }
  for (const ClutterPhrase& phrase : data.clutter) {
    out += std::to_string(static_cast<int>(phrase.kind)) + ' ' + phrase.text + ", ";
  }
  for (const SentenceOpening& opening : data.openings) {
    out += (opening.leans ? "leans " : "stands ") + opening.text + ", ";
  }
  for (const std::string& prefix : data.prefixes) out += prefix + "- ";
  for (const std::string& suffix : data.suffixes) out += '-' + suffix + ' ';
  return out;
}

TEST_CASE("what is compiled in is what the files of models/ say") {
  std::map<std::string, Language::Data> parsed;
  for (const auto& [name, bytes] : model_files()) {
    const fs::path path(name);
    REQUIRE(parse_model_file(path.filename().string(), bytes, name,
                             &parsed[path.parent_path().string()]));
  }
  for (const auto& [tag, data] : parsed) {
    CAPTURE(tag);
    const Language language = Language::named(tag);
    CHECK(print(language.data()) == print(data));
    Language::Data built_in = language.data();
    for (const StringSet* set : sets_of(&built_in)) {
      for (const std::string& word : set->words()) {
        if (!set->contains(word)) FAIL_CHECK("not found: " << word);
      }
    }
  }
  CHECK(parsed.size() == built_ins().languages.size());
}

TEST_CASE("every file parses and holds something") {
  for (const auto& [name, bytes] : model_files()) {
    CAPTURE(name);
    Language::Data data;
    const Result<void> done =
        parse_model_file(fs::path(name).filename().string(), bytes, name, &data);
    CHECK((done ? "" : done.error().message) == "");
    const Abbreviations& abbreviations = data.abbreviations;
    CHECK(data.stop_words.size() + data.starters.size() + data.clutter.size() +
              data.openings.size() + data.prefixes.size() + data.suffixes.size() +
              abbreviations.never.size() + abbreviations.maybe.size() +
              abbreviations.number.size() + abbreviations.ordinal.size() >
          0);
    CHECK(bytes.ends_with('\n'));
  }
}

TEST_CASE("every entry is written as it is compared, once") {
  for (const auto& [name, bytes] : model_files()) {
    CAPTURE(name);
    const bool words = name.ends_with("/abbreviations.txt");
    const std::vector<std::string> entries = entries_of(bytes, words ? " \t\n" : "\n");
    check_unique(entries);
    for (const std::string& entry : entries) {
      if (words) {
        CHECK_FALSE(entry.ends_with('.'));
      } else {
        CHECK(entry == fold_line(entry));
      }
    }
  }
}

TEST_CASE("no opening both leans and stands") {
  for (const auto& [name, bytes] : model_files()) {
    if (!name.ends_with("/openings.txt")) continue;
    Language::Data data;
    REQUIRE(parse_model_file("openings.txt", bytes, name, &data));
    std::set<std::string> seen;
    for (const SentenceOpening& opening : data.openings) {
      if (!seen.insert(opening.text).second) FAIL_CHECK(name << ": twice: " << opening.text);
    }
  }
}

// The folders of models/.
std::set<std::string> tags() {
  std::set<std::string> tags;
  for (const auto& entry : fs::directory_iterator(fs::path(PITH_SOURCE_DIR) / "models")) {
    if (entry.is_directory()) tags.insert(entry.path().filename().string());
  }
  return tags;
}

TEST_CASE("every language knows its stop words, its starters and some abbreviations") {
  CHECK(tags().size() >= 25);
  for (const std::string& tag : tags()) {
    CAPTURE(tag);
    CHECK(fs::file_size(fs::path(PITH_SOURCE_DIR) / "models" / tag / "ORIGIN.md") > 0);
    const Language language = Language::named(tag);
    CHECK(language.tag() == tag);
    CHECK(language.data().stop_words.size() >= 100);
    CHECK(language.data().starters.size() >= 50);
    CHECK_FALSE(language.data().abbreviations.never.empty());
    CHECK_FALSE(language.data().clutter.empty());
    CHECK(Language::load(fs::path(PITH_SOURCE_DIR) / "models", tag).has_value());
  }
}

TEST_CASE("no abbreviation has a blank, and none is of no letters") {
  for (const std::string& tag : tags()) {
    const Abbreviations& known = Language::named(tag).data().abbreviations;
    for (const StringSet* set :
         {&known.never, &known.maybe, &known.number, &known.closing, &known.zone, &known.ordinal,
          &known.label, &known.saying, &known.particle}) {
      for (const std::string& word : set->words()) {
        CAPTURE(tag, word);
        bool letter = false;
        bool blank = false;
        for (std::size_t at = 0; at < word.size();) {
          const char32_t c = next_code_point(word, &at);
          letter = letter || is_letter(c) || c == 0xA7 || c == 0x2116;  // § №
          blank = blank || is_space(c);
        }
        if (!letter || blank) FAIL_CHECK("no abbreviation: " << tag << " " << word);
      }
    }
  }
}

}  // namespace pith
