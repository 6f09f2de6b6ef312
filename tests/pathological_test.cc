// Hostile inputs, each of a size at which anything that is not linear runs into CTest's timeout.

#include <functional>

#include "catch.h"
#include "invariants.h"
#include "pith/pith.h"
#include "random_text.h"
#include "text/sentences.h"

namespace pith {
namespace {

std::string repeat(std::string_view piece, std::size_t times) {
  std::string out;
  out.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

// Pieces that are numbered: "w0 ", "w1 ", ...
std::string count(const std::string& before, const std::string& after, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += before + std::to_string(i) + after;
  return out;
}

std::string random_bytes(std::size_t size) {
  Random random(1);
  std::string out;
  for (std::size_t i = 0; i < size; ++i) out += static_cast<char>(random.below(256));
  return out;
}

std::string single_letters(std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) {
    out += static_cast<char>('A' + i % 26);
    out += ". ";
  }
  return out;
}

enum class Words { kNone, kSome };

struct Hostile {
  const char* name;
  Words words;
  std::function<std::string()> make;
};

const std::vector<Hostile>& hostile_texts() {
  static const std::vector<Hostile> kTexts = {
      {"5 MB without a blank", Words::kSome, [] { return std::string(5000000, 'x'); }},
      {"5 MB of words in one line", Words::kSome,
       [] { return repeat("harbour council ", 312500); }},
      {"100,000 sentences alike", Words::kSome,
       [] { return repeat("The council voted on the new harbour levy. ", 100000); }},
      {"100,000 single letters", Words::kSome, [] { return single_letters(100000); }},
      {"NULs", Words::kNone, [] { return std::string(1000000, '\0'); }},
      {"random bytes", Words::kSome, [] { return random_bytes(1000000); }},
      {"broken sequences", Words::kSome, [] { return repeat("a\xE2\x82 \xF0\x9F ", 100000); }},
      {"full stops", Words::kNone, [] { return std::string(1000000, '.'); }},
      {"spaced full stops", Words::kNone, [] { return repeat(". ", 500000); }},
      {"quotes", Words::kNone, [] { return std::string(1000000, '"'); }},
      {"stops and quotes", Words::kNone, [] { return repeat(".\"", 500000); }},
      {"brackets around a word", Words::kSome,
       [] { return repeat("(", 500000) + "dam" + repeat(")", 500000); }},
      {"brackets before abbreviations", Words::kSome,
       [] { return repeat("(", 500000) + repeat("Dr. ", 100000); }},
      {"blank lines", Words::kNone, [] { return std::string(100000, '\n'); }},
      {"a word under blank lines", Words::kSome, [] { return std::string(100000, '\n') + "Dam."; }},
      {"200,000 headings", Words::kSome, [] { return count("The levy ", "\n\n", 200000); }},
      {"100,000 items", Words::kSome, [] { return count("- point ", " of order\n", 100000); }},
      {"one mark again and again", Words::kSome,
       [] { return "a" + repeat("\u0301", 500000) + " dam."; }},
      {"marks out of order", Words::kSome,
       [] { return "a" + repeat("\u0301\u0323", 250000) + " dam."; }},
      {"a sentence of 300,000 words", Words::kSome, [] { return count("w", " ", 300000) + "."; }},
      {"sentences with one word in common", Words::kSome,
       [] { return "Alone. " + count("The harbour q", " r s t u v w x y z. ", 100000); }},
      {"Chinese without a stop", Words::kSome,
       [] { return repeat("港口委员会昨天批准了新的收费标准", 30000); }},
      {"Chinese", Words::kSome, [] { return repeat("港口委员会昨天批准了新的收费标准。", 30000); }},
      {"Thai", Words::kSome, [] { return repeat("สภาเมืองอนุมัติงบประมาณท่าเรือแล้ว", 20000); }},
      {"nested bidi", Words::kSome, [] { return repeat("\u2067", 300000) + "dam."; }}};
  return kTexts;
}

TEST_CASE("hostile texts are read, summarized and rendered") {
  const std::size_t which = GENERATE(range<std::size_t>(0, hostile_texts().size()));
  const Hostile& text = hostile_texts()[which];
  CAPTURE(text.name);
  const Result<Reading> reading = read(text.make());
  REQUIRE(reading.has_value());
  const Document& document = reading->document;
  for (const Method method :
       {Method::kTextRank, Method::kLexRank, Method::kLsa, Method::kLuhn, Method::kSumBasic}) {
    CAPTURE(name(method));
    CHECK(broken_promise(summarize(document, {method}), std::span(&document, 1)) == "");
  }
  const Summary summary = summarize(document, {Method::kPith, {}, 3});
  CHECK(broken_promise(summary, std::span(&document, 1)) == "");
  CHECK(summary.excerpts.empty() == (text.words == Words::kNone));
  CHECK(render(summary, Output::kText).empty() == summary.excerpts.empty());
  CHECK(render(summary, Output::kJson).ends_with("}\n"));
  CHECK(render(summary, Output::kMarkdown).empty() ==
        (summary.excerpts.empty() && summary.title.empty()));
  CHECK(explain(summary).starts_with("    rank"));
}

// What the scanner looks around at each stop for, without end. Each piece fills a megabyte; mixed,
// all of them do, in an order of their own.
const std::vector<std::string>& hostile_pieces() {
  static const std::vector<std::string> kPieces = {
      ". ",      "a. ",     "(. ",         "\". ",        ".\" ",        " . \" ",    "1. ",
      "1. A ",   "1. a ",   "[1]. ",       ".[1]",        "word.1 1 ",   " . . ",     "&#39;",
      ".&quot;", "«. ",     "« a. ",       "». ",         "– ",          ". – ",      ": ",
      ":) ",     "; ",      "」",          "「あ。",      "。」",        "。」と",    "（。",
      "U.S. ",   "U.S.A. ", "a.b.c.",      "A.B.C. ",     "Mr. ",        "Mr. Mr ",   "no. 5 ",
      "2024. ",  "z. B. ",  "a. b. ",      "J. De ",      "p.m. M ",     "etc. ... ", "? And M ",
      "(a) A ",  "• 1. A ", "a. (b) A ",   "(Word one) ", "\" said. \"", ".\" M M ",  "...:",
      "ա: ",     "α; ",     "word.Word",   "Word.pdf ",   "l'a. ",       "l’",        "引用了J.",
      "。と",    "！が",    "۔ ",          "\u00A0. ",    "\n. ",        "! a ",      "? the ",
      "a.\n",    ". (",     ". ((((((((a", ". \"\"\"\"",  ".........\"", "[...] ",    "...a "};
  return kPieces;
}

TEST_CASE("the scanner is linear on stops of every kind") {
  constexpr std::size_t kSize = 1000000;
  const std::size_t which = GENERATE(range<std::size_t>(0, hostile_pieces().size() + 3));
  std::string text;
  if (which < hostile_pieces().size()) {
    text = repeat(hostile_pieces()[which], kSize / hostile_pieces()[which].size());
  } else {
    Random random(which);
    while (text.size() < kSize) text += random.of(hostile_pieces());
  }
  const std::string language = GENERATE("en", "de");
  CAPTURE(language, text.substr(0, 100));
  std::vector<Span> sentences;
  append_sentences(text, {0, text.size()}, Language::named(language).data(), &sentences);
  std::size_t end = 0;
  for (const Span& sentence : sentences) {
    if (sentence.begin < end || sentence.end <= sentence.begin) FAIL_CHECK("out of order");
    end = sentence.end;
  }
  CHECK(end <= text.size());
  CHECK(!sentences.empty());
}

TEST_CASE("lines that look like pages are read in linear time") {
  const std::string text = GENERATE(
      repeat("\f", 500000), repeat("1\n\f", 200000), repeat("Harbour Levy\n\n1\n\f", 50000),
      count("Harbour Levy\n\n", "\n\f", 50000), repeat("imple-\n", 100000),
      count("the imple-\nmentation w", " ", 50000), repeat("a-\n\f", 200000),
      repeat("Costs ..... 5\n", 70000), count("1 ", " is a note.\n", 70000),
      count("word.", " goes on\n1 A note.\n\f", 40000), repeat("---\n", 200000),
      count("", "\n\n", 100000));
  CAPTURE(text.substr(0, 100));
  const Document document = read(text, {.language = Language::named("en")}).value().document;
  CHECK(broken_promise(document) == "");
  CHECK(broken_promise(summarize(document), std::span(&document, 1)) == "");
}

TEST_CASE("a summary of thousands of sentences") {
  const Document document =
      read(count("Speaker ", " praised the bridge. ", 20000)).value().document;
  const Length length = GENERATE(percent(20), sentences(5000), characters(100000));
  const Summary summary = summarize(document, {Method::kPith, length, 1000});
  CHECK(broken_promise(summary, std::span(&document, 1)) == "");
  CHECK(summary.runners_up.size() == 1000);
}

}  // namespace
}  // namespace pith
