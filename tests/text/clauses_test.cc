#include "text/clauses.h"

#include <string>

#include "catch.h"
#include "text/words.h"

namespace pith {
namespace {

struct Cut {
  std::vector<Span> words;
  std::vector<Clause> clauses;
};

Cut cut(const std::string& sentence) {
  WordBreaker breaker;
  Cut out;
  breaker.start(sentence);
  breaker.find({0, sentence.size()}, &out.words);
  cut_into_clauses(sentence, {0, sentence.size()}, out.words, &out.clauses);
  return out;
}

// The clauses of a sentence with " | " between, "_" for each of `words` that stand for ten words of text.
std::string clauses_of(std::string sentence) {
  std::string text;
  for (const char c : sentence) {
    if (c == '_')
      text += "the delegates heard how the dikes had held that spring";  // ten words
    else
      text += c;
  }
  const auto [words, clauses] = cut(text);
  std::string out;
  std::size_t word = 0;
  for (const Clause& clause : clauses) {
    CHECK(clause.begin == word);
    word = clause.end;
    for (std::size_t i = clause.begin; i < clause.end; ++i) {
      CHECK(words[i].begin >= clause.span.begin);
      CHECK(words[i].end <= clause.span.end);
    }
    std::string piece(clause.span.of(text));
    for (std::size_t at = 0; (at = piece.find("the delegates heard how the dikes had held that "
                                              "spring")) != std::string::npos;)
      piece.replace(at, 54, "_");
    out += (out.empty() ? "" : " | ") + piece;
  }
  CHECK(word == words.size());
  return out;
}

struct Example {
  const char* sentence;
  const char* clauses;
};
std::ostream& operator<<(std::ostream& out, const Example& example) {
  return out << example.sentence;
}

TEST_CASE("long sentences are cut where their authors paused") {
  const Example example = GENERATE(values<Example>({
      {"_; _.", "_; _."},                             // sixty words stay whole
      {"_ _ _; _ _ _ _.", "_ _ _ | _ _ _ _."},        // semicolon
      {"_ _ _: _ _ _ _.", "_ _ _: _ _ _ _."},         // what is announced stays with it
      {"_ _ _ \u2014 _ _ _ _.", "_ _ _ | _ _ _ _."},  // dash
      {"_ _ _\u2014_ _ _ _.", "_ _ _ | _ _ _ _."},    // dash without blanks
      {"_ _ _ - _ _ _ _.", "_ _ _ | _ _ _ _."},       // hyphen for a dash
      {"_ _ \u2014 _ \u2014 _ _ _ _.", "_ _ \u2014 _ \u2014 _ _ _ _."},  // a pair is a bracket
      {"_ _ (so; _) _ _ _ _.", "_ _ (so; _) _ _ _ _."},                  // in brackets
      {"_ _ \"so: _\" _ _ _ _.", "_ _ \"so: _\" _ _ _ _."},              // in a quotation
      {"_ a;b _ _ _ _ _ _.", "_ a;b _ _ _ _ _ _."},                      // no blank behind it
      {"He said: _ _ _ _; _ _ _.", "He said: _ _ _ _ | _ _ _."},         // too short for a clause
      {"_ _ _ _; so be it; _ _ _.", "_ _ _ _ | so be it; _ _ _."},
      {"_ _ _ _ _ _; so be it.", "_ _ _ _ _ _; so be it."},
      {"_ _; _ _; _ _; _ _.", "_ _ | _ _ | _ _ | _ _."},
  }));
  CAPTURE(example);
  CHECK(clauses_of(example.sentence) == example.clauses);
}

TEST_CASE("the marks of Chinese need no blank") {
  std::string text;
  for (int i = 0; i < 18; ++i) text += "省政府昨天公布预算；";
  text += "会议结束。";
  const auto [words, clauses] = cut(text);
  REQUIRE(words.size() > kLongestSentence);
  CHECK(clauses.size() > 2);
  for (const Clause& clause : clauses) CHECK_FALSE(clause.span.of(text).ends_with("；"));
}

}  // namespace
}  // namespace pith
