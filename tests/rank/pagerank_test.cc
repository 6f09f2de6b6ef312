// The graph of cosines that is never written down, against the one that is.

#include "rank/pagerank.h"

#include "catch.h"
#include "random_text.h"
#include "reference/dense.h"

namespace pith {
namespace {

Eigen::VectorXd scores_of(const std::vector<Line>& lines) {
  const Vectors vectors = weigh(analysis_of(lines));
  return pagerank(cosine_graph(vectors), vectors.rows().rows());
}

TEST_CASE("PageRank on implicit cosines is that on explicit ones") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 400));
  Random random(seed);
  const Analysis text = random_analysis(seed % 61, &random);
  CAPTURE(seed, text.sentences.size());
  const Vectors vectors = weigh(text);
  const Eigen::VectorXd scores = pagerank(cosine_graph(vectors), vectors.rows().rows());
  const Eigen::MatrixXd edges = dense::cosine_edges(vectors);
  REQUIRE(scores.size() == edges.rows());

  const dense::Difference same_rule = dense::compare(text, scores, dense::pagerank(edges, 1e-9));
  CHECK(same_rule.greatest < 1e-12);
  CHECK(same_rule.out_of_order == 0);
  CHECK(same_rule.twins_apart == 0);
  CHECK(dense::compare(text, scores, dense::pagerank(edges, 1e-13)).greatest < 1e-8);
  if (scores.size() > 0) CHECK(scores.sum() == Approx(1).epsilon(1e-12));
}

TEST_CASE(
    "PageRank that begins anew near some sentences, on implicit cosines and on explicit ones") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 200));
  Random random(seed);
  const Analysis text = random_analysis(1 + seed % 50, &random);
  CAPTURE(seed, text.sentences.size());
  const Vectors vectors = weigh(text);
  Eigen::VectorXd restart(vectors.rows().rows());
  for (double& share : restart)
    share = random.percent(30) ? 1 + static_cast<double>(random.below(5)) : 0;
  if (restart.sum() == 0) restart[0] = 1;
  restart /= restart.sum();
  const Eigen::VectorXd scores = pagerank(cosine_graph(vectors), restart, 0.5);
  const Eigen::VectorXd oracle = dense::pagerank(dense::cosine_edges(vectors), 1e-9, restart, 0.5);
  CHECK((scores - oracle).cwiseAbs().maxCoeff() < 1e-12);
  CHECK(scores.sum() == Approx(1).epsilon(1e-12));
}

TEST_CASE("the cosine graph multiplies as its matrix does and knows who has no edge") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 100));
  Random random(seed);
  const Analysis text = random_analysis(1 + seed % 60, &random);
  CAPTURE(seed, text.sentences.size());
  const Vectors vectors = weigh(text);
  const Graph graph = cosine_graph(vectors);
  const Eigen::MatrixXd edges = dense::cosine_edges(vectors);
  Eigen::VectorXd u(edges.rows());
  for (double& value : u) value = static_cast<double>(random.below(1000)) / 1000;
  Eigen::VectorXd product(edges.rows());
  graph.multiply(u, &product);
  CHECK((product - edges * u).cwiseAbs().maxCoeff() < 1e-12);
  for (Eigen::Index i = 0; i < edges.rows(); ++i) {
    CHECK(graph.isolated[static_cast<std::size_t>(i)] == (edges.row(i).sum() == 0));
  }
}

TEST_CASE("no sentence, one sentence") {
  CHECK(scores_of({}).size() == 0);
  CHECK(scores_of({{{0, 1}, 2}})[0] == Approx(1).epsilon(1e-15));
  CHECK(scores_of({{{}, 3}})[0] == Approx(1).epsilon(1e-15));  // no term at all: X has no columns
}

TEST_CASE("sentences without edges share alike") {
  const Eigen::VectorXd scores = scores_of({{{0}, 1}, {{1}, 1}, {{}, 1}, {{2}, 1}});
  for (const double score : scores) CHECK(score == Approx(0.25).epsilon(1e-14));
}

TEST_CASE("the sentence in the middle of a chain leads, its ends are equal to the last bit") {
  const Eigen::VectorXd scores = scores_of({{{0, 1}, 2}, {{1, 2}, 2}, {{2, 3}, 2}});
  CHECK(scores[1] > scores[0]);
  CHECK(scores[0] == scores[2]);
}

}  // namespace
}  // namespace pith
