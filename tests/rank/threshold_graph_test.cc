// LexRank's graph from the inverted index, against the thresholded matrix.

#include "catch.h"
#include "random_text.h"
#include "rank/pagerank.h"
#include "reference/dense.h"

namespace pith {
namespace {

constexpr std::size_t kAnyNumber = 1000000;

TEST_CASE("LexRank by inverted index is that on the whole matrix") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 200));
  Random random(seed);
  const Analysis text = random_analysis(seed % 61, &random);
  const double threshold = random.percent(50) ? 0.1 : 0.3;
  CAPTURE(seed, text.sentences.size(), threshold);
  const Vectors vectors = weigh(text);
  const auto graph = threshold_graph(vectors, threshold, kAnyNumber);
  REQUIRE(graph.has_value());
  const Eigen::MatrixXd edges = dense::threshold_edges(vectors, threshold);

  for (Eigen::Index i = 0; i < edges.rows(); ++i) {
    Eigen::VectorXd row(edges.rows());
    graph->multiply(Eigen::VectorXd::Unit(edges.rows(), i), &row);
    CHECK(row == edges.row(i).transpose());
    CHECK(graph->isolated[static_cast<std::size_t>(i)] == (edges.row(i).sum() == 0));
  }
  const Eigen::VectorXd scores = pagerank(*graph, edges.rows());
  REQUIRE(scores.size() == edges.rows());
  const dense::Difference same_rule = dense::compare(text, scores, dense::pagerank(edges, 1e-9));
  CHECK(same_rule.greatest < 1e-12);
  CHECK(same_rule.out_of_order == 0);
  CHECK(same_rule.twins_apart == 0);
}

// Three sentences that are one another's neighbours, and their own: nine edges.
TEST_CASE("more edges than allowed are no graph") {
  const Vectors vectors = weigh(analysis_of(std::vector<Line>(3, {{0, 1}, 2})));
  CHECK(threshold_graph(vectors, 0.1, 9).has_value());
  CHECK_FALSE(threshold_graph(vectors, 0.1, 8).has_value());
}

// 40 sentences with one term in common and 40 of their own: 1,600 steps that find no edge but from
// each to itself, 1,600 more for the terms of their own.
TEST_CASE("more steps than eight an edge are no graph") {
  std::vector<Line> lines;
  for (TermIndex i = 0; i < 40; ++i) {
    lines.push_back({{0}, 41});
    for (TermIndex k = 1; k <= 40; ++k) lines.back().terms.push_back(40 * i + k);
  }
  const Vectors vectors = weigh(analysis_of(lines));
  CHECK(threshold_graph(vectors, 0.1, 400).has_value());
  CHECK_FALSE(threshold_graph(vectors, 0.1, 399).has_value());
}

TEST_CASE("the cosine has to be over the threshold, not at it") {
  const Vectors vectors = weigh(analysis_of(std::vector<Line>{{{0}, 1}, {{0}, 1}}));
  Eigen::VectorXd degree(2);
  threshold_graph(vectors, 1, kAnyNumber)->multiply(Eigen::VectorXd::Ones(2), &degree);
  CHECK(degree.sum() == 0);
  threshold_graph(vectors, 0.99, kAnyNumber)->multiply(Eigen::VectorXd::Ones(2), &degree);
  CHECK(degree.sum() == 4);
}

}  // namespace
}  // namespace pith
