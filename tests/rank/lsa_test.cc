// LSA by subspace iteration, against the whole decomposition of the dense matrix.

#include "catch.h"
#include "random_text.h"
#include "rank/classics.h"
#include "reference/classics.h"
#include "reference/dense.h"

namespace pith {
namespace {

Eigen::VectorXd scores(const std::vector<Line>& lines) { return lsa(weigh(analysis_of(lines))); }

TEST_CASE("LSA is that of the dense matrix") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 400));
  Random random(seed);
  const Analysis text = random_analysis(seed % 101, &random);
  const Vectors vectors = weigh(text);
  CAPTURE(seed, text.sentences.size());
  const Eigen::VectorXd mine = lsa(vectors);
  const Eigen::VectorXd oracle = classics::lsa(vectors);
  REQUIRE(mine.size() == oracle.size());
  for (Eigen::Index i = 0; i < oracle.size(); ++i) {
    CHECK(mine[i] == Approx(oracle[i]).margin(2e-6));
  }
  CHECK(dense::compare(text, mine, oracle).twins_apart == 0);
  CHECK(lsa(vectors) == mine);
}

// s^2 = 6, 2 and 0: three sentences that share {0, 1}, and one apart whose s is over half of the
// first; the third lies in the first dimension alone, and has nothing else.
TEST_CASE("LSA by hand") {
  const Eigen::VectorXd apart = scores({{{0, 1}, 2}, {{0, 1}, 2}, {{0, 1}, 2}, {{2, 3}, 2}});
  for (Eigen::Index i = 0; i < 4; ++i) CHECK(apart[i] == Approx(std::sqrt(2.0)).margin(1e-6));
  // s^2 = 10 and 2: the last sentence's dimension has less than half of s_1 and does not count.
  const Eigen::VectorXd weak =
      scores({{{0, 1}, 2}, {{0, 1}, 2}, {{0, 1}, 2}, {{0, 1}, 2}, {{0, 1}, 2}, {{2, 3}, 2}});
  CHECK(weak[0] == Approx(std::sqrt(2.0)).margin(1e-6));
  CHECK(weak[5] == 0);
}

TEST_CASE("a sentence in the thick of it beats one beside it") {
  const Eigen::VectorXd s =
      scores({{{0, 1, 2}, 3}, {{0, 1, 3}, 3}, {{0, 1, 2}, 3}, {{3, 4, 5}, 3}});
  CHECK(s[0] > s[3]);
  CHECK(s[0] == s[2]);
}

// Four times the same picture in other terms: every dimension is there four times, and no basis of
// them is the right one.
TEST_CASE("dimensions of the same strength treat sentences alike") {
  std::vector<Line> lines;
  for (TermIndex k = 0; k < 4; ++k) {
    const TermIndex w = 10 * k;
    lines.push_back({{w, w + 1, w + 2}, 3});
    lines.push_back({{w, w + 1, w + 3}, 3});
    lines.push_back({{w, w + 4}, 2});
  }
  const Eigen::VectorXd s = scores(lines);
  for (Eigen::Index i = 3; i < s.size(); ++i) CHECK(s[i] == s[i % 3]);
}

TEST_CASE("more dimensions of one strength than are looked for: all count") {
  std::vector<Line> lines;
  for (TermIndex k = 0; k < 40; ++k) lines.push_back({{3 * k, 3 * k + 1, 3 * k + 2}, 3});
  const Eigen::VectorXd s = scores(lines);
  for (Eigen::Index i = 0; i < s.size(); ++i) CHECK(s[i] == Approx(std::sqrt(3.0)).margin(1e-6));
}

TEST_CASE("LSA on texts of nothing, of one sentence, of stop words alone") {
  CHECK(scores({}).size() == 0);
  CHECK(scores({{{0, 1, 2, 3}, 4}})[0] == 2);
  CHECK(scores(std::vector<Line>(3, {{}, 9})) == Eigen::Vector3d::Zero());
}

}  // namespace
}  // namespace pith
