// Conjugate gradients against the powers of the matrix that is written down.

#include "rank/cosine_rank.h"

#include "catch.h"
#include "random_text.h"
#include "rank/pagerank.h"
#include "reference/dense.h"

namespace pith {
namespace {

Eigen::VectorXd vector_of(std::span<const double> values) {
  return DenseVector(values.data(), static_cast<Eigen::Index>(values.size()));
}

Eigen::VectorXd scores_of(const std::vector<Line>& lines) {
  const Vectors vectors = weigh(analysis_of(lines));
  CosineRank rank;
  rank.start(vectors);
  return vector_of(rank.rank());
}

TEST_CASE("conjugate gradients give the PageRank of the explicit cosines") {
  static CosineRank rank;  // kept from one text to the next
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 400));
  Random random(seed);
  const Analysis text = random_analysis(seed % 61, &random);
  CAPTURE(seed, text.sentences.size());
  const Vectors vectors = weigh(text);
  rank.start(vectors);
  const Eigen::VectorXd scores = vector_of(rank.rank());
  const Eigen::VectorXd oracle = dense::pagerank(dense::cosine_edges(vectors), 1e-14);
  REQUIRE(scores.size() == oracle.size());
  const dense::Difference difference = dense::compare(text, scores, oracle);
  CHECK((scores - oracle).cwiseAbs().sum() < 1e-8);  // as promised
  CHECK(difference.greatest < 1e-9);
  CHECK(difference.twins_apart == 0);
  CHECK(rank.rounds() < 40);
  if (scores.size() > 0) CHECK(scores.sum() == Approx(1).epsilon(1e-12));
  for (Eigen::Index i = 0; i < scores.size(); ++i) CHECK(scores[i] > 0);
}

TEST_CASE("conjugate gradients with a restart give what powers with it do") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 200));
  Random random(seed);
  const Analysis text = random_analysis(1 + seed % 50, &random);
  CAPTURE(seed, text.sentences.size());
  const Vectors vectors = weigh(text);
  Eigen::VectorXd restart(static_cast<Eigen::Index>(vectors.size()));
  for (double& share : restart)
    share = random.percent(30) ? 1 + static_cast<double>(random.below(5)) : 0;
  if (restart.sum() == 0) restart[0] = 1;
  restart /= restart.sum();
  CosineRank rank;
  rank.start(vectors);
  const Eigen::VectorXd scores = vector_of(rank.rank({restart.data(), vectors.size()}, 0.5));
  const Eigen::VectorXd oracle = dense::pagerank(dense::cosine_edges(vectors), 1e-14, restart, 0.5);
  CHECK((scores - oracle).cwiseAbs().sum() < 1e-8);
  CHECK((scores - oracle).cwiseAbs().maxCoeff() < 1e-9);
  CHECK(scores.sum() == Approx(1).epsilon(1e-12));
}

TEST_CASE("weight that goes back to isolated sentences only stays with them") {
  const Vectors vectors =
      weigh(analysis_of(std::vector<Line>{{{0, 1}, 2}, {{2}, 1}, {{1, 3}, 2}, {{}, 1}}));
  CosineRank rank;
  rank.start(vectors);
  const std::vector<double> restart{0, 0.25, 0, 0.75};
  const std::span<const double> scores = rank.rank(std::span(restart), 0.5);
  CHECK(std::vector<double>(scores.begin(), scores.end()) == restart);
}

TEST_CASE("no sentence, one sentence, sentences without edges") {
  CHECK(scores_of({}).size() == 0);
  CHECK(scores_of({{{0, 1}, 2}})[0] == Approx(1).epsilon(1e-15));
  CHECK(scores_of({{{}, 3}})[0] == Approx(1).epsilon(1e-15));
  for (const double score : scores_of({{{0}, 1}, {{1}, 1}, {{}, 1}, {{2}, 1}})) {
    CHECK(score == Approx(0.25).epsilon(1e-14));
  }
}

TEST_CASE("the sentence in the middle of a chain leads, and equal ones are equal to the last bit") {
  const Eigen::VectorXd chain = scores_of({{{0, 1}, 2}, {{1, 2}, 2}, {{2, 3}, 2}});
  CHECK(chain[1] > chain[0]);
  CHECK(chain[0] == Approx(chain[2]).epsilon(1e-8));
  const Eigen::VectorXd twins =
      scores_of({{{0, 1, 4}, 3}, {{1, 2}, 2}, {{0, 1, 4}, 3}, {{2, 3, 4}, 3}, {{4, 0, 1}, 3}});
  CHECK(twins[0] == twins[2]);
  CHECK(twins[0] == twins[4]);
}

}  // namespace
}  // namespace pith
