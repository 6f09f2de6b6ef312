// Sentences that somebody else has cut: read_sentences, and lines with ReadOptions::sentences_given.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "catch.h"
#include "invariants.h"
#include "pith/inspect.h"
#include "pith/pith.h"
#include "random_text.h"

namespace pith {
namespace {

using namespace std::string_view_literals;
using namespace std::string_literals;
using Shown = std::vector<std::string>;

Reading read_lines(std::string_view bytes, ReadOptions options = {}) {
  options.sentences_given = true;
  Result<Reading> reading = read(bytes, options);
  REQUIRE(reading);
  return *std::move(reading);
}

// The sentences as inspect has them; they must be the blocks, and those of kSentence.
Shown sentences_of(const Document& document) {
  Shown shown;
  const std::vector<Span> sentences = split_sentences(document);
  REQUIRE(sentences.size() == document.blocks.size());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    CHECK(document.blocks[i].kind == BlockKind::kSentence);
    CHECK(document.blocks[i].span == sentences[i]);
    shown.emplace_back(sentences[i].of(document.text));
  }
  CHECK(document.gaps.empty());
  return shown;
}

TEST_CASE("a line is a sentence") {
  struct Case {
    std::string_view bytes;
    Shown sentences;
  };
  const std::vector<Case> cases = {
      {"Rain fell.\nSnow came.\n", {"Rain fell.", "Snow came."}},
      {"Rain fell.\nSnow came.", {"Rain fell.", "Snow came."}},
      {"Rain fell.\r\nSnow came.\r\n", {"Rain fell.", "Snow came."}},
      {"\xEF\xBB\xBFRain fell.\n", {"Rain fell."}},
      {"\n\n  Rain fell.\t\n \u00A0\n\r\n\nSnow came.\n\n", {"Rain fell.", "Snow came."}},
      {"Rain fell. Snow came!", {"Rain fell. Snow came!"}},  // it is not cut further
      {"No stop\n(b) and, small\n...", {"No stop", "(b) and, small", "..."}},
      {"Rain\fell\vthen", {"Rain\fell\vthen"}},
      {"Rain\u2028fell", {"Rain\u2028fell"}},  // lines end in \n only
      {"The coun-\ncil met.", {"The coun-", "cil met."}},
      {"<html>\n<p>It met.", {"<html>", "<p>It met."}},
      {"", {}},
      {" \n\t\n", {}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.bytes);
    const Reading reading = read_lines(c.bytes);
    CHECK(sentences_of(reading.document) == c.sentences);
    CHECK(reading.document.title.empty());
    CHECK(reading.warnings.empty());
  }
}

TEST_CASE("nothing is taken for a title, a heading, an item, clutter or furniture") {
  const std::string page =
      "Harbour levy fails\nBy Ana Pohl\nThe council met.\nSee also: the dam\n- one\n- two\n"
      "Page 3 of 12\nLeave a Comment\nCopyright 2024 Lowland Post. All rights reserved.\n";
  const Reading reading = read_lines(page, {.language = Language::named("en")});
  const Shown all = sentences_of(reading.document);
  CHECK(all.size() == 9);
  CHECK(all.front() == "Harbour levy fails");
  CHECK(all.back() == "Copyright 2024 Lowland Post. All rights reserved.");
  CHECK(reading.document.title.empty());
  const Summary summary = summarize(reading.document, {Method::kLead, sentences(9), 0});
  CHECK(summary.excerpts.size() == 9);
}

TEST_CASE("bytes of another kind are refused all the same") {
  CHECK_FALSE(read("%PDF-1.7\n", {.sentences_given = true}));
}

TEST_CASE("sentences of the caller are repaired and stand in the text one a line") {
  const Shown given = {
      "Rain \xFF"
      "fell.",
      "",
      "  Snow\0came. "s,
      " \n",
      "\xEF\xBB\xBFWind\nblew.",
      "Rain fell. Snow came."};
  const Reading reading = read_sentences(given);
  CHECK(sentences_of(reading.document) ==
        Shown{"Rain \uFFFDfell.", "Snow\uFFFDcame.", "Wind\nblew.", "Rain fell. Snow came."});
  CHECK(reading.document.text ==
        "Rain \uFFFDfell.\n\n  Snow\uFFFDcame. \n \n\nWind\nblew.\nRain fell. Snow came.\n");
  CHECK(reading.warnings == Shown{"2 byte sequences that are not UTF-8 replaced by U+FFFD"});
  CHECK(read_sentences({}).document.blocks.empty());
  CHECK(read_sentences(Shown{"", " \t\n"}).document.blocks.empty());
  CHECK(read_sentences(Shown{"", " \t\n"}).warnings.empty());
}

TEST_CASE("a byte order mark within is a part of its sentence") {
  const std::vector<std::string> given = {"\xEF\xBB\xBF\xEF\xBB\xBFRain fell.", "Snow came."};
  const Document document = read_sentences(given).document;
  REQUIRE(document.blocks.size() == 2);
  CHECK(text_of(document, document.blocks[0].span) == "\uFEFFRain fell.");
  CHECK(text_of(document, document.blocks[1].span) == "Snow came.");
}

TEST_CASE("half a character at the end of one is not made whole by the next") {
  const Reading reading = read_sentences(Shown{"caf\xC3", "\xA9 noir"});
  CHECK(sentences_of(reading.document) == Shown{"caf\uFFFD", "\uFFFD noir"});
  CHECK(reading.warnings == Shown{"2 byte sequences that are not UTF-8 replaced by U+FFFD"});
}

TEST_CASE("title and language are stated, or the title is none") {
  const Shown given = {"Harbour levy fails", "The council voted against the levy on Monday."};
  const auto document = [&](const ReadOptions& options) {
    return read_sentences(given, options).document;
  };
  CHECK(document({}).title.empty());
  CHECK(document({}).language.tag() == "en");
  CHECK(document({.title = "The dam"}).title == "The dam");
  CHECK(document({.title = "Dam \xF0"}).title == "Dam \uFFFD");
  CHECK(read_sentences(given, {.title = "Dam \xF0"}).warnings.size() == 1);
  CHECK(document({.language = Language::named("de")}).language.tag() == "de");
  CHECK(read_sentences(Shown{"4 5 6"}, {.language_hint = "sv"}).document.language.tag() ==
        read("4 5 6", {.language_hint = "sv"}).value().document.language.tag());
  // The option for lines says nothing more here.
  CHECK(document({.sentences_given = true}).text == document({}).text);
  CHECK(read_lines("Rain fell.\n", {.title = "Rain"}).document.title == "Rain");
}

TEST_CASE("lines and the same sentences from the caller are one document") {
  const Document lines = read_lines("Rain fell. Snow came.\nWind blew.\n").document;
  const Document given = read_sentences(Shown{"Rain fell. Snow came.", "Wind blew."}).document;
  CHECK(lines.text == given.text);
  CHECK(split_sentences(lines) == split_sentences(given));
}

TEST_CASE("a summary quotes whole given sentences, in their order") {
  const Shown given = {"The council met. It voted.", "Dr", "the levy\nof the harbour failed",
                       "\u2022 A bullet is no part of what is quoted."};
  const Document document = read_sentences(given, {.language = Language::named("en")}).document;
  const Summary summary = summarize(document, {Method::kPith, percent(100), 0});
  CHECK(broken_promise(summary, std::span(&document, 1)) == "");
  Shown quoted;
  for (const Excerpt& excerpt : summary.excerpts) quoted.push_back(excerpt.text);
  CHECK(quoted == Shown{given[0], given[1], given[2], "A bullet is no part of what is quoted."});
  CHECK(summary.sentences == 4);
}

TEST_CASE("whatever is given, each that is not blank is one sentence with its offset") {
  static const std::vector<std::string_view> kPieces = {
      "Rain fell.", "Dr.", " ",      "\n", "\r\n", "\t",  "\xFF",   "\0"sv,   "\xC3", "。",  "港口",
      "(b) ",       "\f",  "Page 3", "- ", "\"",   "...", "\u2028", "\u00A0", "A",    "\x01"};
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 500));
  Random random(seed);
  Shown given;
  for (std::size_t n = random.below(8); n > 0; --n) {
    std::string sentence;
    for (std::size_t pieces = random.below(6); pieces > 0; --pieces) sentence += random.of(kPieces);
    given.push_back(sentence);
  }
  CAPTURE(seed, given);
  Shown expected;
  std::size_t repairs = 0;
  for (const std::string& sentence : given) {
    std::size_t replaced = 0;
    const std::string clean = repair_utf8(sentence, &replaced);
    repairs += replaced;
    if (!trim(clean).empty()) expected.emplace_back(trim(clean));
  }
  const Reading reading = read_sentences(given);
  CHECK(sentences_of(reading.document) == expected);
  CHECK(reading.warnings.size() == (repairs > 0 ? 1 : 0));
  const Document& document = reading.document;
  const Summary summary = summarize(document, {Method::kPith, sentences(3), 2});
  CHECK(broken_promise(summary, std::span(&document, 1)) == "");
}

}  // namespace
}  // namespace pith
