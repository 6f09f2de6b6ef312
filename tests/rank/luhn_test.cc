// Luhn's clusters, by hand and against sentences written out as strings.

#include "catch.h"
#include "random_text.h"
#include "rank/classics.h"
#include "reference/classics.h"

namespace pith {
namespace {

// The score of a first sentence with these terms and gaps; 0 and 1 are significant, others not.
double score(const std::vector<TermIndex>& terms, const std::vector<std::uint8_t>& skipped) {
  const std::vector<Line> lines = {{terms, 20}, {{0, 0, 0, 1, 1, 1}, 6}};
  Analysis text = analysis_of(lines);
  std::ranges::copy(skipped, text.skipped.begin());
  return luhn(text)[0];
}

TEST_CASE("Luhn's clusters by hand") {
  CHECK(score({0, 1}, {0, 0}) == 2);                    // 2^2/2
  CHECK(score({0, 1}, {9, 0}) == 2);                    // what stands before does not count
  CHECK(score({0, 1}, {0, 4}) == 4.0 / 6);              // four in between: one cluster, not two
  CHECK(score({0, 1}, {0, 5}) == 1);                    // five: two clusters of one word
  CHECK(score({0, 7, 1}, {0, 0, 0}) == 4.0 / 3);        // a rare term is not significant
  CHECK(score({0, 7, 1}, {0, 2, 2}) == 1);              // 1 + 2 + 2 in between: two clusters
  CHECK(score({0, 1, 0, 1}, {0, 0, 5, 0}) == 2);        // the better of two
  CHECK(score({0, 1, 0, 1}, {0, 0, 4, 0}) == 2);        // 4^2/8
  CHECK(score({0, 7, 8, 9, 10, 1, 0}, {}) == 9.0 / 7);  // as in the paper, all in one bracket
  CHECK(score({7, 8}, {0, 0}) == 0);
  CHECK(score({0, 1}, {0, 255}) == 1);
}

TEST_CASE("significant: said twice at least, and as often as the average term") {
  const std::vector<Line> once = {{{0, 1, 2}, 3}, {{3, 4}, 2}};
  CHECK(luhn(analysis_of(once)) == Eigen::Vector2d(0, 0));
  // 0 six times, 1 twice, 2 once: three times on the average.
  const std::vector<Line> often = {{{0, 0, 0, 0, 0, 0}, 6}, {{1, 1}, 2}, {{2}, 1}};
  CHECK(luhn(analysis_of(often)) == Eigen::Vector3d(6, 0, 0));
}

TEST_CASE("Luhn on texts of nothing, of one sentence, of stop words alone") {
  CHECK(luhn(Analysis{}).size() == 0);
  const std::vector<Line> one = {{{0, 1, 0}, 3}};
  CHECK(luhn(analysis_of(one))[0] == Approx(4.0 / 3));
  CHECK(luhn(analysis_of(std::vector<Line>(3, {{}, 9}))) == Eigen::Vector3d::Zero());
}

TEST_CASE("Luhn is what cutting strings says") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 300));
  Random random(seed);
  Analysis text = random_analysis(seed % 61, &random);
  CAPTURE(seed, text.sentences.size());
  for (std::uint8_t& skipped : text.skipped) {
    skipped = static_cast<std::uint8_t>(random.percent(60) ? 0 : random.below(7));
  }
  CHECK(luhn(text) == classics::luhn(text));
}

}  // namespace
}  // namespace pith
