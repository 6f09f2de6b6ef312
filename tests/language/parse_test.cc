// The files of models/<tag>/. A row is a file, its lines with bars between, and what was made of
// it.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "language/data.h"

namespace pith {
namespace {

std::string joined(std::vector<std::string> entries) {
  std::ranges::sort(entries);
  std::string out;
  for (const std::string& entry : entries) out += (out.empty() ? "" : ",") + entry;
  return out;
}

std::string joined(const StringSet& set) { return joined(set.words()); }

std::string kind_name(ClutterPhrase::Kind kind) {
  switch (kind) {
    case ClutterPhrase::Kind::kLine:
      return "line";
    case ClutterPhrase::Kind::kByline:
      return "byline";
    case ClutterPhrase::Kind::kTail:
      return "tail";
    case ClutterPhrase::Kind::kNotice:
      return "notice";
  }
  return "";
}

// What is not empty of it: "stop=a,the never=Dr,mr".
std::string print(const Language::Data& data) {
  std::vector<std::string> clutter;
  for (const ClutterPhrase& phrase : data.clutter) {
    clutter.push_back(kind_name(phrase.kind) + ":" + phrase.text);
  }
  std::string out;
  const auto add = [&](const std::string& name, const std::string& entries) {
    if (!entries.empty()) out += (out.empty() ? "" : " ") + name + "=" + entries;
  };
  add("stop", joined(data.stop_words));
  add("starters", joined(data.starters));
  add("never", joined(data.abbreviations.never));
  add("maybe", joined(data.abbreviations.maybe));
  add("number", joined(data.abbreviations.number));
  add("ordinal", joined(data.abbreviations.ordinal));
  add("clutter", joined(clutter));
  add("prefix", joined(data.prefixes));
  add("suffix", joined(data.suffixes));
  return out;
}

// The error's message, or what was parsed.
std::string parsed(std::string_view file, std::string contents) {
  std::ranges::replace(contents, '|', '\n');
  Language::Data data;
  const Result<void> done = parse_model_file(file, contents, "xx/file", &data);
  if (done) return print(data);
  CHECK(done.error().code == Error::Code::kBadModel);
  return done.error().message;
}

struct Row {
  std::string_view file;
  std::string contents;
  std::string result;
};

void check(const std::vector<Row>& rows) {
  for (const auto& [file, contents, result] : rows) {
    CAPTURE(file, contents);
    CHECK(parsed(file, contents) == result);
  }
}

}  // namespace

TEST_CASE("what the files of a language say") {
  check({
      {"stop_words.txt", "", ""},
      {"stop_words.txt", "# Articles|| |a|the|", "stop=a,the"},
      {"stop_words.txt", "  The  # once|\tthe\r|THE", "stop=the"},
      {"stop_words.txt", "Don\u2019t|Stra\u00DFe", "stop=don't,strasse"},
      {"stop_words.txt", "\uFEFFthe|a", "stop=a,the"},
      {"starters.txt", "He|she", "starters=he,she"},
      {"abbreviations.txt", "[never]|mr Dr|e.g|[maybe]|U.S\tInc", "never=Dr,e.g,mr maybe=Inc,U.S"},
      {"abbreviations.txt", "[number]|no|[ordinal]|Oktober|[number]|pp",
       "number=no,pp ordinal=Oktober"},
      {"abbreviations.txt", "[never]|# none yet", ""},
      {"clutter.txt", "line See  also|byline by|tail You may LIKE|notice all rights reserved",
       "clutter=byline:by,line:see also,notice:all rights reserved,tail:you may like"},
      {"clutter.txt", "line related:  # a colon", "clutter=line:related:"},
      {"clitics.txt", "prefix L\u2019|suffix 's|prefix d'", "prefix=d',l' suffix='s"},
  });
}

TEST_CASE("what cannot be understood is told by file and line") {
  check({
      {"stop_words.txt", "a||# b|two words", "xx/file:4: one word a line is expected"},
      {"starters.txt", "he\tshe", "xx/file:1: one word a line is expected"},
      {"stop_words.txt", "\u00AD", "xx/file:1: one word a line is expected"},
      {"abbreviations.txt", "|mr", "xx/file:2: an abbreviation before the first [section]"},
      {"abbreviations.txt", "[never]|mr|[Maybe]",
       "xx/file:3: unknown section [Maybe]; there are [never] [maybe] [number] [closing] [zone] "
       "[ordinal] [label] [saying] [particle]"},
      {"abbreviations.txt", "[never] mr",
       "xx/file:1: unknown section [never] mr; there are [never] [maybe] [number] [closing] [zone] "
       "[ordinal] [label] [saying] [particle]"},
      {"clutter.txt", "see also",
       "xx/file:1: unknown kind see; there are line, byline, tail, notice"},
      {"clutter.txt", "line see also|tail", "xx/file:2: a phrase is missing after tail"},
      {"clutter.txt", "notice # cookies", "xx/file:1: a phrase is missing after notice"},
      {"clutter.txt", "line \u00AD", "xx/file:1: a phrase is missing after line"},
      {"clitics.txt", "'s", "xx/file:1: expected: prefix TEXT, or suffix TEXT"},
      {"clitics.txt", "suffix", "xx/file:1: expected: prefix TEXT, or suffix TEXT"},
      {"clitics.txt", "suffix 's|infix x", "xx/file:2: expected: prefix TEXT, or suffix TEXT"},
      {"stop_words.txt", "the|\xE9t\xE9", "xx/file:2: this line is not UTF-8 text"},
      {"clutter.txt", "# caf\xE9", "xx/file:1: this line is not UTF-8 text"},
      {"clitics.txt", "\x80", "xx/file:1: this line is not UTF-8 text"},
  });
}

TEST_CASE("files of other names are none of ours") {
  check({{"ORIGIN.md", "# By hand| two words", ""}, {"", "[never]", ""}});
}

}  // namespace pith
