// ROUGE by the examples of the paper, by hand, and against slow and obvious counting.

#include "pith/rouge.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "catch.h"
#include "random_text.h"
#include "rouge/subsequence.h"

namespace pith {
namespace {

const RougeText kReference = {"police killed the gunman"};

RougeScores score(const RougeText& summary, const std::vector<RougeText>& references,
                  const RougeOptions& options = {}) {
  return Rouge(options).score(summary, references);
}

bool is(const RougeScore& score, double recall, double precision) {
  const double f1 = recall + precision > 0 ? 2 * recall * precision / (recall + precision) : 0;
  return score.recall == Approx(recall) && score.precision == Approx(precision) &&
         score.f1 == Approx(f1);
}

TEST_CASE("rouge: the examples of Lin 2004, sections 3 and 5") {
  struct Case {
    std::string candidate;
    double rouge2, rougeL, rougeS;  // recall; the texts are of one length, so precision is the same
  };
  const Case cases[] = {{"police kill the gunman", 1.0 / 3, 3.0 / 4, 3.0 / 6},
                        {"the gunman kill police", 1.0 / 3, 2.0 / 4, 1.0 / 6},
                        {"the gunman police killed", 2.0 / 3, 2.0 / 4, 2.0 / 6},
                        {"gunman the killed police", 0, 1.0 / 4, 0}};
  for (const Case& c : cases) {
    CAPTURE(c.candidate);
    const RougeScores scores = score({c.candidate}, {kReference});
    CHECK(is(scores.rouge2, c.rouge2, c.rouge2));
    CHECK(is(scores.rougeL, c.rougeL, c.rougeL));
    CHECK(is(scores.rougeS, c.rougeS, c.rougeS));
  }
  // Section 3.2: the union of "w1 w2" and "w1 w3 w5" is four of the reference's five words.
  const RougeScores both = score({"w1 w2 w6 w7 w8", "w1 w3 w8 w9 w5"}, {{"w1 w2 w3 w4 w5"}});
  CHECK(is(both.rougeLsum, 4.0 / 5, 4.0 / 10));
}

TEST_CASE("rouge: words") {
  struct Case {
    std::string summary, reference;
    RougeOptions options;
    double recall, precision;  // of rouge1
  };
  const RougeOptions stems{.stem = true};
  const Case cases[] = {
      {"Don't stop-gap U.S. 3.5", "don t stop gap u s 3 5", {}, 1, 1},
      {"caf\u00E9", "CAF\u00C9", {}, 1, 1},
      {"caf\u00E9", "cafe\u0301", {}, 1, 1},                   // composed or not
      {"\u5E02\u8B70\u4F1A", "\u5E02\u4F1A", {}, 1, 2.0 / 3},  // characters
      {"votes", "voting", {}, 0, 0},
      {"votes", "voting", stems, 1, 1},
      {"was", "wa", stems, 0, 0},             // three letters are not stemmed
      {"days say", "day says", stems, 0, 0},  // "dai", "sai"
      {"days say", "day says", {.stem = true, .stemmer = RougeStemmer::kNltk}, 1, 1},
      {"les chats", "le chat", {.stem = true, .language = "fr"}, 1, 1},
      {"the levy", "a levy", {.drop_stop_words = true}, 1, 1},
      {"a b c d", "c d e f", {.words = 2}, 0, 0},
      {"a b c d", "b a e f", {.words = 2}, 1, 1},
      {"levy dam", "levy gate", {.bytes = 4}, 1, 1},
      {"caf\u00E9", "caf", {.bytes = 4}, 1, 1},    // no half characters
      {"a a a b", "a a c", {}, 2.0 / 3, 2.0 / 4},  // as often as both have it
      {"", "a", {}, 0, 0},
      {"a", "", {}, 0, 0},
      {"...", "!", {}, 0, 0},
  };
  for (const Case& c : cases) {
    CAPTURE(c.summary, c.reference);
    CHECK(is(score({c.summary}, {{c.reference}}, c.options).rouge1, c.recall, c.precision));
  }
}

TEST_CASE("rouge: a cut goes through sentences, and what is behind it is gone") {
  const RougeScores scores =
      score({"one two", "three four", "five"}, {{"one two three"}}, {.words = 3});
  CHECK(is(scores.rouge1, 1, 1));
  CHECK(is(scores.rougeLsum, 1, 1));
}

TEST_CASE("rouge: several references are added up, or the best counts, or their mean") {
  const std::vector<RougeText> references = {{"a b"}, {"a c d e"}};
  CHECK(is(score({"a b"}, references).rouge1, 3.0 / 6, 3.0 / 4));
  const RougeOptions best{.references = RougeReferences::kBest};
  CHECK(is(score({"a b"}, references, best).rouge1, 1, 1));
  const RougeOptions mean{.references = RougeReferences::kMean};
  const RougeScore of_two = score({"a b"}, references, mean).rouge1;
  CHECK(of_two.recall == Approx((1 + 1.0 / 4) / 2));
  CHECK(of_two.precision == Approx((1 + 1.0 / 2) / 2));
  CHECK(of_two.f1 == Approx((1 + 1.0 / 3) / 2));
  for (const RougeOptions& options : {RougeOptions{}, best, mean})
    CHECK(is(score({"a"}, {}, options).rouge1, 0, 0));
}

// Text of few distinct words, so that much is shared.
RougeText random_text(Random* random) {
  RougeText text;
  for (std::uint64_t s = random->below(4); s > 0; --s) {
    std::string sentence;
    for (std::uint64_t w = random->below(90); w > 0; --w)
      sentence += std::string(1, static_cast<char>('a' + random->below(9))) + ' ';
    text.push_back(sentence);
  }
  return text;
}

std::vector<std::string> letters_of(const RougeText& text) {
  std::vector<std::string> letters;
  for (const std::string& sentence : text) {
    for (const char c : sentence) {
      if (c != ' ') letters.emplace_back(1, c);
    }
  }
  return letters;
}

using Bag = std::map<std::string, int>;

int shared(const Bag& a, const Bag& b) {
  int count = 0;
  for (const auto& [key, times] : a) count += b.contains(key) ? std::min(times, b.at(key)) : 0;
  return count;
}

int total(const Bag& bag) {
  int count = 0;
  for (const auto& [key, times] : bag) count += times;
  return count;
}

RougeScore slow_score(const Bag& summary, const Bag& reference) {
  const double hits = shared(summary, reference);
  RougeScore score;
  if (total(reference) > 0) score.recall = hits / total(reference);
  if (total(summary) > 0) score.precision = hits / total(summary);
  return score;
}

Bag runs_of(const std::vector<std::string>& words, std::size_t size) {
  Bag bag;
  for (std::size_t i = 0; i + size <= words.size(); ++i) {
    std::string run;
    for (std::size_t k = 0; k < size; ++k) run += words[i + k];
    ++bag[run];
  }
  return bag;
}

Bag pairs_of(const std::vector<std::string>& words, std::size_t skip, bool with_words) {
  Bag bag;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (with_words) ++bag[words[i]];
    for (std::size_t j = i + 1; j < words.size() && j - i - 1 <= skip; ++j)
      ++bag[words[i] + words[j]];
  }
  return bag;
}

std::size_t slow_subsequence(const WordNumbers& a, const WordNumbers& b) {
  std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      table[i][j] = a[i - 1] == b[j - 1] ? table[i - 1][j - 1] + 1
                                         : std::max(table[i - 1][j], table[i][j - 1]);
    }
  }
  return table[a.size()][b.size()];
}

TEST_CASE("rouge: any texts, against counting in maps") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 200));
  CAPTURE(seed);
  Random random(seed);
  const RougeText summary = random_text(&random);
  const RougeText reference = random_text(&random);
  const std::size_t skip = random.below(6);
  const RougeScores scores = score(summary, {reference}, {.skip = skip});
  const std::vector<std::string> ours = letters_of(summary);
  const std::vector<std::string> theirs = letters_of(reference);
  RougeScore RougeScores::*const runs[] = {&RougeScores::rouge1, &RougeScores::rouge2,
                                           &RougeScores::rouge3, &RougeScores::rouge4};
  for (std::size_t n = 1; n <= 4; ++n) {
    const RougeScore slow = slow_score(runs_of(ours, n), runs_of(theirs, n));
    CHECK(is(scores.*runs[n - 1], slow.recall, slow.precision));
  }
  for (const bool with_words : {false, true}) {
    const RougeScore slow =
        slow_score(pairs_of(ours, skip, with_words), pairs_of(theirs, skip, with_words));
    CHECK(is(with_words ? scores.rougeSU : scores.rougeS, slow.recall, slow.precision));
  }
  // What is on some common subsequence is a word of both, and at least the longest one is.
  CHECK(scores.rougeLsum.recall <= scores.rouge1.recall + 1e-12);
  if (summary.size() == 1 && reference.size() == 1)
    CHECK(scores.rougeLsum.recall == Approx(scores.rougeL.recall));
  // The other way round recall is precision.
  const RougeScores turned = score(reference, {summary}, {.skip = skip});
  CHECK(turned.rougeL.recall == Approx(scores.rougeL.precision));
  CHECK(turned.rougeSU.precision == Approx(scores.rougeSU.recall));
}

TEST_CASE("rouge: common subsequences, 64 cells at a time and one by one") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 200));
  CAPTURE(seed);
  Random random(seed);
  WordNumbers a(random.below(300));
  WordNumbers b(random.below(300));
  const std::uint64_t words = 1 + random.below(40);
  for (WordNumbers* text : {&a, &b}) {
    for (WordNumber& word : *text) word = static_cast<WordNumber>(random.below(words));
  }
  CHECK(common_subsequence(a, b) == slow_subsequence(a, b));
}

TEST_CASE("rouge: a text against itself is 1, whatever it is") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 50));
  CAPTURE(seed);
  Random random(seed);
  RougeText text = random_text(&random);
  text.emplace_back("a b c d e");
  const RougeScores scores = score(text, {text, text});
  for (const RougeMeasure& measure : rouge_measures()) {
    CAPTURE(measure.name);
    CHECK(is(scores.*measure.score, 1, 1));
  }
}

TEST_CASE("rouge: means and their intervals") {
  CHECK(bootstrap_mean({}).mean == 0);
  const MeanInterval one = bootstrap_mean(std::vector<double>{0.25});
  CHECK((one.low == 0.25 && one.mean == 0.25 && one.high == 0.25));
  // The mean of n values of variance v is off by 1.96 sqrt(v / n) in one of twenty cases.
  std::vector<double> values;
  Random random(7);
  for (int i = 0; i < 400; ++i) values.push_back(static_cast<double>(random.below(1001)) / 1000);
  const MeanInterval mean = bootstrap_mean(values);
  const double half = 1.96 * std::sqrt(1.0 / 12 / 400);
  CHECK(mean.mean - mean.low == Approx(half).epsilon(0.15));
  CHECK(mean.high - mean.mean == Approx(half).epsilon(0.15));
  CHECK(bootstrap_mean(values).low == mean.low);
}

TEST_CASE("rouge: records") {
  struct Case {
    std::string line;
    std::size_t summary, references;  // sentences, texts
    std::string error;
  };
  const Case cases[] = {
      {R"({"id": 1, "summary": "It held. It did.", "references": ["It held.", ["It", "did"]]})", 2,
       2, ""},
      {R"({"hyp": ["a"], "refs": [["b", "c"]]})", 1, 1, ""},
      {R"({"sentences": [{"text": "a", "rank": 1}, "b"], "reference": "c"})", 2, 1, ""},
      {R"({"summary": null, "references": null})", 0, 0, ""},
      {R"({"summary": 5})", 0, 0, "neither a string nor an array"},
      {R"({"summary": [5]})", 0, 0, "a sentence is no string"},
      {R"({"references": "a"})", 0, 0, "no array of texts"},
      {R"({"stem": 1})", 0, 0, "\"stem\" is neither true nor false"},
      {R"({"words": -1})", 0, 0, "\"words\""},
      {"[]", 0, 0, "not a JSON object"},
      {"{", 0, 0, "not JSON"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    const Result<RougeRecord> record = parse_rouge_record(c.line, {});
    if (!c.error.empty()) {
      REQUIRE_FALSE(record);
      CHECK_THAT(record.error().message, Catch::Contains(c.error));
      continue;
    }
    REQUIRE(record);
    CHECK(record->summary.value_or(RougeText{}).size() == c.summary);
    CHECK(record->references.size() == c.references);
  }
  const Result<RougeRecord> people =
      parse_rouge_record(R"({"id": "x", "summary": ["One.", "Two. Three."]})", {}, true);
  CHECK(people->id_json == "\"x\"");
  CHECK(people->references == std::vector<RougeText>{{"One."}, {"Two.", "Three."}});
  const Result<RougeRecord> own = parse_rouge_record(
      R"({"stem": true, "stop": true, "words": 3, "bytes": 4, "lang": "de"})", {});
  CHECK(own->options ==
        RougeOptions{
            .stem = true, .language = "de", .drop_stop_words = true, .words = 3, .bytes = 4});
}

}  // namespace
}  // namespace pith
