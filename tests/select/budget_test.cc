#include "select/budget.h"

#include "catch.h"

namespace pith {
namespace {

// Offers sentences of these sizes one after the other: "10 30" are the sizes that were taken.
std::string taken(const Length& length, const std::vector<std::uint32_t>& sizes,
                  std::size_t words = 0) {
  Budget budget(length, words);
  std::string out;
  for (const std::uint32_t size : sizes) {
    Sentence sentence;
    sentence.words = size;
    sentence.characters = size;
    if (!budget.admits(Cost(sentence))) continue;
    budget.take(Cost(sentence));
    out += (out.empty() ? "" : " ") + std::to_string(size);
  }
  return out;
}

TEST_CASE("sentences are counted whatever their length") {
  CHECK(taken(sentences(2), {500, 1, 7}) == "500 1");
  CHECK(taken(sentences(9), {5, 6}) == "5 6");
  CHECK(taken(sentences(0), {5}).empty());
}

TEST_CASE(
    "words: a sentence that crosses is taken only if that ends closer, else the next is tried") {
  CHECK(taken(words(100), {60, 40, 5}) == "60 40");   // met to the word
  CHECK(taken(words(100), {60, 70, 30}) == "60 70");  // ends 30 over instead of 40 under
  CHECK(taken(words(100), {60, 79, 5}) == "60 79");   // 39 over, 40 under
  CHECK(taken(words(100), {60, 80, 5}) == "60 5");    // 40 over, 40 under: no closer
  CHECK(taken(words(100), {60, 90, 30, 9}) == "60 30 9");
  CHECK(taken(words(100), {199}) == "199");
  CHECK(taken(words(100), {200}).empty());
  CHECK(taken(words(0), {1}).empty());
}

TEST_CASE("at most so many words is never crossed") {
  CHECK(taken(at_most(words(100)), {60, 41, 40, 1}) == "60 40");
  CHECK(taken(at_most(words(100)), {101, 100}) == "100");
}

TEST_CASE("a percentage is of the words of the text") {
  CHECK(taken(percent(10), {14, 6, 1}, 200) == "14 6");
  CHECK(taken(percent(10), {14, 11, 1}, 200) == "14 11");
  CHECK(taken(percent(10), {14, 12, 1}, 200) == "14 1");
  CHECK(taken(at_most(percent(10)), {14, 7, 6}, 200) == "14 6");
  CHECK(taken(at_most(percent(33)), {3, 1}, 10) == "3");  // 3.3 words
  CHECK(taken(percent(100), {14, 6}, 20) == "14 6");
  CHECK(taken(percent(0), {14, 1}, 200).empty());
}

TEST_CASE("characters are a hard limit, with a blank before all but the first sentence") {
  CHECK(taken(characters(10), {4, 5}) == "4 5");
  CHECK(taken(characters(10), {5, 5, 4}) == "5 4");
  CHECK(taken(characters(10), {4, 4, 1}) == "4 4");
  CHECK(taken(characters(10), {11, 10}) == "10");
  CHECK(taken(at_most(characters(10)), {11, 10}) == "10");
}

TEST_CASE("by default five sentences, at most a third of the words, but at least one sentence") {
  CHECK(taken({}, {10, 10, 10, 10, 10, 10}, 600) == "10 10 10 10 10");
  CHECK(taken({}, {10, 10, 10, 10}, 60) == "10 10");
  CHECK(taken({}, {10, 11, 10}, 60) == "10 10");
  CHECK(taken({}, {50, 1}, 60) == "50");
  CHECK(taken({}, {2, 1}, 3) == "2");
}

TEST_CASE("what was refused once stays refused, whatever is taken after it") {
  const Length length =
      GENERATE(words(30), at_most(words(30)), percent(30), characters(30), Length{});
  for (std::uint32_t refused = 1; refused <= 70; ++refused) {
    Budget budget(length, 100);
    Sentence big;
    big.words = big.characters = refused;
    Sentence small;
    small.words = small.characters = 3;
    bool was_refused = false;
    while (budget.admits(Cost(small))) {
      CAPTURE(length.unit, refused);
      was_refused = was_refused || !budget.admits(Cost(big));
      budget.take(Cost(small));
      if (was_refused) CHECK_FALSE(budget.admits(Cost(big)));
    }
  }
}

TEST_CASE("several sentences together are one cost") {
  Sentence seven;
  seven.words = seven.characters = 7;
  Cost pair(seven);
  pair.add(seven);
  CHECK(pair.sentences == 2);
  CHECK(pair.words == 14);
  CHECK(pair.characters == 15);  // with a blank between
  CHECK(Budget(characters(15), 99).admits(pair));
  CHECK_FALSE(Budget(characters(14), 99).admits(pair));
  CHECK(Budget(sentences(2), 99).admits(pair));
  CHECK_FALSE(Budget(sentences(1), 99).admits(pair));
}

TEST_CASE("what must be said may cross a length that is no limit") {
  Sentence big;
  big.words = big.characters = 50;
  const Cost cost(big);
  for (const Length& length : {words(10), percent(10), Length{}}) {
    Budget budget(length, 100);
    budget.take(cost);
    CHECK_FALSE(budget.admits(cost));
    CHECK(budget.bears(cost));
  }
  for (const Length& length : {at_most(words(10)), at_most(percent(10)), characters(10)})
    CHECK_FALSE(Budget(length, 100).bears(cost));
  Budget one(sentences(1), 100);
  CHECK(one.bears(cost));
  one.take(cost);
  CHECK_FALSE(one.bears(cost));
}

TEST_CASE("a met budget admits nothing; only limits are hard") {
  Budget budget(words(10), 100);
  Sentence ten;
  ten.words = 10;
  CHECK_FALSE(budget.is_met());
  budget.take(Cost(ten));
  CHECK(budget.is_met());
  CHECK_FALSE(budget.admits(Cost(ten)));

  CHECK(Budget(at_most(words(9)), 1).is_hard());
  CHECK(Budget(at_most(percent(9)), 1).is_hard());
  CHECK(Budget(characters(9), 1).is_hard());
  CHECK_FALSE(Budget(words(9), 1).is_hard());
  CHECK_FALSE(Budget(sentences(9), 1).is_hard());
  CHECK_FALSE(Budget({}, 1).is_hard());
}

}  // namespace
}  // namespace pith
