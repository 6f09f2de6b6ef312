// TextRank's graph from its low-rank factor, against the graph written out.

#include "catch.h"
#include "random_text.h"
#include "rank/pagerank.h"
#include "reference/dense.h"

namespace pith {
namespace {

void check_against_dense(const Analysis& text) {
  const Vectors vectors = weigh(text);
  const Graph graph = overlap_graph(vectors, text.sentences);
  const Eigen::MatrixXd edges = dense::overlap_edges(vectors, text.sentences);
  const Eigen::VectorXd scores = pagerank(graph, edges.rows());
  REQUIRE(scores.size() == edges.rows());
  for (Eigen::Index i = 0; i < edges.rows(); ++i) {
    CHECK(graph.isolated[static_cast<std::size_t>(i)] == (edges.row(i).sum() == 0));
  }
  const dense::Difference same_rule = dense::compare(text, scores, dense::pagerank(edges, 1e-9));
  CHECK(same_rule.greatest < 1e-12);
  CHECK(same_rule.out_of_order == 0);
  CHECK(same_rule.twins_apart == 0);
  CHECK(dense::compare(text, scores, dense::pagerank(edges, 1e-13)).greatest < 1e-8);
}

TEST_CASE("TextRank on implicit overlaps is that on explicit ones") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 400));
  Random random(seed);
  const Analysis text = random_analysis(seed % 61, &random);
  CAPTURE(seed, text.sentences.size());
  check_against_dense(text);
}

TEST_CASE("overlaps of sentences of 1 to 5,000 words") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 50));
  Random random(seed);
  Analysis text = random_analysis(60, &random);
  CAPTURE(seed);
  for (Sentence& sentence : text.sentences) {
    const std::size_t most = random.percent(50) ? 5000 : 40;
    sentence.words = 1 + static_cast<std::uint32_t>(random.below(most));
  }
  text.sentences.front().words = 5000;
  text.sentences.back().words = 1;
  check_against_dense(text);
}

TEST_CASE("every length at once costs no accuracy") {
  std::vector<Line> lines;
  for (std::uint32_t words = 1; words <= 300; ++words) lines.push_back({{0, 1 + words % 7}, words});
  check_against_dense(analysis_of(lines));
}

// Row i of the matrix is what the graph makes of the i-th unit vector.
TEST_CASE("overlaps by hand") {
  const std::vector<Line> lines = {{{0, 1, 2}, 6}, {{0, 1}, 9}, {{0, 0, 0}, 3}, {{0}, 1}};
  const Analysis text = analysis_of(lines);
  const Vectors vectors = weigh(text);
  const Graph graph = overlap_graph(vectors, text.sentences);
  Eigen::VectorXd row(4);
  graph.multiply(Eigen::VectorXd::Unit(4, 0), &row);
  CHECK(row[0] == Approx(0).margin(1e-14));
  CHECK(row[1] == Approx(2 / (std::log(6) + std::log(9))).epsilon(1e-14));
  CHECK(row[2] == Approx(1 / (std::log(6) + std::log(3))).epsilon(1e-14));
  CHECK(row[3] == 0);  // ln 1 + ln 1 would divide by 0: a sentence of one word has no edges
  CHECK(graph.isolated == std::vector<bool>{false, false, false, true});
}

TEST_CASE("a term shared only with a sentence of one word is no edge") {
  const std::vector<Line> lines = {{{0, 1}, 5}, {{0}, 1}, {{2}, 4}};
  const Analysis text = analysis_of(lines);
  const Graph graph = overlap_graph(weigh(text), text.sentences);
  CHECK(graph.isolated == std::vector<bool>{true, true, true});
}

}  // namespace
}  // namespace pith
