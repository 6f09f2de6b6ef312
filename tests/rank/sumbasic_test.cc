// SumBasic by heaps, against the plain loop.

#include <numeric>

#include "catch.h"
#include "random_text.h"
#include "rank/classics.h"
#include "reference/classics.h"

namespace pith {
namespace {

using Order = std::vector<std::size_t>;

Order order(const std::vector<Line>& lines) { return sumbasic(analysis_of(lines)); }

Order ascending(std::size_t n) {
  Order numbers(n);
  std::iota(numbers.begin(), numbers.end(), std::size_t{0});
  return numbers;
}

TEST_CASE("SumBasic is the plain loop") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 400));
  Random random(seed);
  const Analysis text = random_analysis(seed % 61, &random);
  CAPTURE(seed, text.sentences.size());
  CHECK(sumbasic(text) == classics::sumbasic(text));
  CHECK(sumbasic(text) == sumbasic(text));
}

// Ten terms: 0 has 4/10, 1 and 2 have 2/10, 3 and 4 have 1/10.
TEST_CASE("SumBasic by hand") {
  const Order picks = order({{{0, 3}, 2},        // 0.25
                             {{0, 1}, 2},        // 0.3: the first, and 0 falls to 0.16, 1 to 0.04
                             {{0, 2}, 2},        // 0.18: the second, as 2 is now on top with 0.2
                             {{0, 1, 2, 4}, 4}}  // with 2 too, but only 0.125
  );
  CHECK(picks == Order{1, 2, 0, 3});  // 3 and 4 are on top with 0.1; 3 was met first
}

TEST_CASE("the best sentence of all is not taken when the most probable term is not in it") {
  // 0 has 4/15, 1 has 3/15, the others 1/15 each: {1} has a mean of 9/45, {0, 2, 3} of 6/45.
  const Order picks = order({{{1}, 1},
                             {{1}, 1},
                             {{1}, 1},
                             {{0, 2, 3}, 3},
                             {{0, 4, 5}, 3},
                             {{0, 6, 7}, 3},
                             {{0, 8, 9}, 3}});
  CHECK(picks[0] == 3);
  CHECK(picks[1] == 0);
}

TEST_CASE("a term said twice in a sentence counts there once") {
  CHECK(order({{{0, 1}, 2}, {{0, 0, 0, 1}, 4}}) == Order{0, 1});
}

TEST_CASE("ties go to the earlier sentence, and those without terms come last") {
  CHECK(order({{{}, 5}, {{0, 1}, 2}, {{}, 7}, {{0, 1}, 2}}) == Order{1, 3, 0, 2});
  CHECK(order(std::vector<Line>(3, {{}, 9})) == ascending(3));
}

TEST_CASE("SumBasic on texts of nothing and of one sentence") {
  CHECK(sumbasic(Analysis{}).empty());
  CHECK(order({{{0, 1, 0}, 3}}) == Order{0});
}

// A probability of 1 stays what it is: without a bound, n picks among n sentences each.
TEST_CASE("200,000 times the same word") {
  const std::size_t n = 200000;
  CHECK(order(std::vector<Line>(n, {{0}, 1})) == ascending(n));
}

TEST_CASE("broken off, every sentence is still there once") {
  std::vector<Line> lines;  // a long sentence behind each short one, and all terms everywhere
  for (TermIndex i = 0; i < 3000; ++i) {
    lines.push_back({{0, 1 + i % 7}, 2});
    lines.push_back({{0}, 200});
    for (TermIndex k = 1; k < 60; ++k) lines.back().terms.push_back(7 * (i % 11) + k);
  }
  Order picks = order(lines);
  std::ranges::sort(picks);
  CHECK(picks == ascending(lines.size()));
}

}  // namespace
}  // namespace pith
