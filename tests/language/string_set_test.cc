#include "language/string_set.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

// What StringSet is checked against: std::set, which knows nothing of hashes.
void check_same(const StringSet& set, const std::set<std::string>& wanted) {
  CHECK(set.size() == wanted.size());
  CHECK(set.empty() == wanted.empty());
  CHECK(set.words() == std::vector<std::string>(wanted.begin(), wanted.end()));
  for (const std::string& word : wanted) {
    CAPTURE(word);
    CHECK(set.contains(word));
    // Neighbours of it: one byte less, one more, and one that differs.
    for (std::string other : {word.substr(1), word.substr(0, word.size() - 1), word + 'e'}) {
      CHECK(set.contains(other) == wanted.contains(other));
    }
    std::string other = word;
    other[word.size() / 2] = static_cast<char>(other[word.size() / 2] ^ 1);
    CHECK(set.contains(other) == wanted.contains(other));
  }
}

// Few letters, so that many words come up twice and many are nearly alike.
std::string random_word(Random* random) {
  std::string word;
  const std::size_t size = 1 + random->below(random->percent(90) ? 8 : 40);
  for (std::size_t i = 0; i < size; ++i) word += static_cast<char>('a' + random->below(3));
  if (random->percent(10)) word += "\u00E9\u4E2D";
  return word;
}

}  // namespace

TEST_CASE("a set holds what was put in, however long the words are") {
  const StringSet set = {"a",
                         "of",
                         "the",
                         "this",
                         "quay",
                         "harbour",
                         "decision",
                         "councillor",
                         "straightforwardly",
                         "\u0441\u0442\u0440\u0430\u043D\u0430"};
  check_same(set, {"a", "of", "the", "this", "quay", "harbour", "decision", "councillor",
                   "straightforwardly", "\u0441\u0442\u0440\u0430\u043D\u0430"});
}

TEST_CASE("an empty set holds nothing, and the empty word is in none") {
  StringSet set;
  CHECK(set.empty());
  CHECK_FALSE(set.contains(""));
  CHECK_FALSE(set.contains("ferry"));
  set.insert("");
  CHECK(set.empty());
  set.insert("ferry");
  CHECK_FALSE(set.contains(""));
  set.clear();
  CHECK(set == StringSet());
  CHECK_FALSE(set.contains("ferry"));
}

TEST_CASE("sets are equal that hold the same, in whatever order it came") {
  CHECK(StringSet{"pier", "quay", "pier"} == StringSet{"quay", "pier"});
  CHECK_FALSE(StringSet{"pier"} == StringSet{"pier", "quay"});
  CHECK_FALSE(StringSet{"pier"} == StringSet{"Pier"});
}

TEST_CASE("a random set holds what std::set does") {
  const std::uint64_t seed = GENERATE(range(std::uint64_t{1}, std::uint64_t{40}));
  CAPTURE(seed);
  Random random(seed);
  StringSet set;
  std::set<std::string> wanted;
  for (std::size_t left = random.below(400); left > 0; --left) {
    const std::string word = random_word(&random);
    set.insert(word);
    wanted.insert(word);
  }
  check_same(set, wanted);
  for (int i = 0; i < 200; ++i) {
    const std::string word = random_word(&random);
    if (set.contains(word) != wanted.contains(word)) FAIL_CHECK("differs: " << word);
  }
}

TEST_CASE("a set over a table that lies elsewhere becomes a copy when words are added") {
  const StringSet original = {"ferry", "harbour", "\u00E9tat", "council"};
  const StringSet::Table table = original.table();
  CHECK(table.size == 4);
  StringSet set(table);
  check_same(set, {"ferry", "harbour", "\u00E9tat", "council"});
  StringSet copy = set;
  copy.insert("ferry");
  copy.insert("pier");
  check_same(copy, {"ferry", "harbour", "\u00E9tat", "council", "pier"});
  check_same(set, {"ferry", "harbour", "\u00E9tat", "council"});
  check_same(original, {"ferry", "harbour", "\u00E9tat", "council"});
}

}  // namespace pith
