// The choice between languages, and the shortcut to it: held against every answer that CLD2 could
// give.

#include "language/detect_choice.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

// Every tag that CLD2 or a page may come with: all that are listed, some that are not, none.
std::vector<std::string> all_tags(const Evidence& evidence) {
  std::vector<std::string> tags = {"und", "zu", "xh", "sn"};
  for (const Evidence::Points& language : evidence.languages) tags.emplace_back(language.tag);
  return tags;
}

// CHECK is slow, and there are many answers.
bool holds_for_all(const std::string& settled, const Evidence& evidence, std::string_view stated) {
  for (const std::string& named : all_tags(evidence)) {
    if (choose_language(evidence, named, stated) != settled) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("what is settled by words is what any opinion of CLD2 leads to") {
  for (const std::string_view text :
       {"The council voted on Tuesday to close the old bridge for repairs, and that was that.",
        "Der Stadtrat hat am Dienstag beschlossen, die alte Br\u00FCcke f\u00FCr ein Jahr zu "
        "sperren.",
        "\u0413\u043E\u0440\u043E\u0434\u0441\u043A\u043E\u0439 \u0441\u043E\u0432\u0435\u0442 "
        "\u0440\u0435\u0448\u0438\u043B \u0432\u043E \u0432\u0442\u043E\u0440\u043D\u0438\u043A",
        "Byr\u00E5det besluttede tirsdag, at den gamle bro skal lukkes efter sommeren.",
        "Umkhandlu wedolobha unqume ngoLwesibili ukuvala ibhuloho elidala.", "Oslo", "Oslo Bergen",
        "a b c d e f"}) {
    const Evidence evidence = weigh_words(text);
    for (const std::string& stated : all_tags(evidence)) {
      const std::optional<std::string> settled = settled_language(evidence, stated);
      if (!settled) continue;
      CAPTURE(text, stated, *settled);
      CHECK(holds_for_all(*settled, evidence, stated));
    }
  }
}

TEST_CASE("plain reporting is settled, a name and a strange language are not") {
  const auto settled = [](std::string_view text) {
    return settled_language(weigh_words(text), "und").value_or("");
  };
  CHECK(settled("The council voted on Tuesday to close the old bridge, and the mayor was there "
                "when it did, but she had nothing to say of it.") == "en");
  CHECK(
      settled("Der Stadtrat hat am Dienstag beschlossen, die alte Br\u00FCcke zu sperren, weil sie "
              "nicht mehr sicher ist.") == "de");
  CHECK(settled("Oslo").empty());
  CHECK(settled("Umkhandlu wedolobha unqume ngoLwesibili ukuvala ibhuloho elidala.").empty());
}

// Points beside the edges: of the leader, of the second, of one that is stated.
TEST_CASE("whatever the points, what is settled holds for every opinion of CLD2") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 100));
  Random random(seed);
  const Evidence none = weigh_words("");
  const std::vector<std::string> tags = all_tags(none);
  std::size_t count = 0;
  for (int i = 0; i < 20; ++i) {
    Evidence evidence = none;
    evidence.words = random.below(200);
    const double trust = 8 + static_cast<double>(evidence.words);
    const auto part = [&] { return trust * static_cast<double>(random.below(9)) / 4; };
    for (std::size_t n = random.below(5); n > 0; --n) random.of(evidence.languages).points = part();
    Evidence::Points& leader = random.of(evidence.languages);
    leader.points = part() + static_cast<double>(random.below(3)) * 1e-9;
    const std::string& stated = random.percent(50) ? tags.front() : random.of(tags);
    const std::optional<std::string> settled = settled_language(evidence, stated);
    if (!settled) continue;
    ++count;
    CAPTURE(seed, i, stated, *settled);
    CHECK(holds_for_all(*settled, evidence, stated));
  }
  CHECK(count > 0);
}

}  // namespace pith
