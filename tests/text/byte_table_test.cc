#include "text/byte_table.h"

#include <map>
#include <string>

#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

TEST_CASE("strings have the value that they were given, new ones none") {
  ByteTable table;
  CHECK(table["levy"] == ByteTable::kUnset);
  table["levy"] = 7;
  table["levies"] = 8;
  CHECK(table["levy"] == 7);
  CHECK(table["levies"] == 8);
  CHECK(table["lev"] == ByteTable::kUnset);
  CHECK(table.size() == 3);
  table.clear();
  CHECK(table.size() == 0);
  CHECK(table["levy"] == ByteTable::kUnset);
}

// Around 3, 4, 8 and 16 bytes they are packed in other ways.
TEST_CASE("strings that differ in one byte, or in length alone, are told apart") {
  ByteTable table;
  std::uint32_t count = 0;
  std::map<std::string, std::uint32_t> expected;
  for (std::size_t size = 1; size <= 40; ++size) {
    for (const char base : {'a', '\0', '\xFF'}) {
      std::string word(size, base);
      expected[word] = count++;
      for (char& c : word) {
        const char before = std::exchange(c, 'b');
        expected[word] = count++;
        c = before;
      }
    }
  }
  for (const auto& [word, value] : expected) {
    CAPTURE(word.size(), word);
    CHECK(table[word] == ByteTable::kUnset);
    table[word] = value;
  }
  for (const auto& [word, value] : expected) {
    CAPTURE(word.size(), word);
    CHECK(table[word] == value);
  }
  CHECK(table.size() == expected.size());
}

TEST_CASE("a table is a map, however much is put in") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 20));
  CAPTURE(seed);
  Random random(seed);
  ByteTable table;
  std::map<std::string, std::uint32_t> oracle;
  for (std::uint32_t i = 0; i < 20000; ++i) {
    std::string word;
    const std::size_t size = 1 + random.below(random.percent(5) ? 60 : 6);
    while (word.size() < size)
      word += static_cast<char>('a' + random.below(random.percent(50) ? 3 : 26));
    const auto [entry, is_new] = oracle.emplace(word, i);
    std::uint32_t& value = table[word];
    CHECK((value == ByteTable::kUnset) == is_new);
    if (is_new) value = i;
    if (value != entry->second) FAIL("another value: " << word);
  }
  CHECK(table.size() == oracle.size());
}

}  // namespace
}  // namespace pith
