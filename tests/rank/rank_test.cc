// Centrality and priors to the five factors.

#include "rank/rank.h"

#include <cmath>

#include "catch.h"
#include "random_text.h"
#include "rank/classics.h"
#include "rank/pagerank.h"
#include "reference/dense.h"

namespace pith {
namespace {

Ranking rank(Method method, const Analysis& text) { return rank(method, text, weigh(text)); }

// Ten sentences, the last of them with this place and this many words.
Factors factors_of(std::uint32_t position, std::uint32_t words) {
  std::vector<Line> lines;
  for (TermIndex i = 0; i < 10; ++i) lines.push_back({{i, i + 1}, 12});
  Analysis text = analysis_of(lines);
  text.sentences.back().position = position;
  text.sentences.back().words = words;
  return rank(Method::kPith, text).factors.back();
}

TEST_CASE("position: 1/(1 + p/4) + 0.15") {
  CHECK(factors_of(0, 12).position == 1.15);
  CHECK(factors_of(1, 12).position == Approx(0.95));
  CHECK(factors_of(4, 12).position == Approx(0.65));
  CHECK(factors_of(12, 12).position == Approx(0.40));
  CHECK(factors_of(1000000, 12).position == Approx(0.15).epsilon(1e-4));
}

TEST_CASE("position in up to eight sentences: 1/(1 + p) + 0.15") {
  const Analysis brief = analysis_of(std::vector<Line>(8, {{0}, 9}));
  CHECK(rank(Method::kPith, brief).factors[0].position == 1.15);
  CHECK(rank(Method::kPith, brief).factors[3].position == Approx(0.40));
  const Analysis longer = analysis_of(std::vector<Line>(9, {{0}, 9}));
  CHECK(rank(Method::kPith, longer).factors[4].position == Approx(0.65));
}

TEST_CASE("length: 0.01 below 6 words, sqrt(40/words) above 40, else 1") {
  CHECK(factors_of(0, 1).length == 0.01);
  CHECK(factors_of(0, 5).length == 0.01);
  CHECK(factors_of(0, 6).length == 1);
  CHECK(factors_of(0, 40).length == 1);
  CHECK(factors_of(0, 41).length == Approx(std::sqrt(40.0 / 41)));
  CHECK(factors_of(0, 160).length == Approx(0.5));
}

TEST_CASE("title: 1 + 3 cosines, and an echo from 0.8 on") {
  const std::vector<Line> lines = {
      {{0, 1, 2}, 8}, {{0, 1, 2, 3}, 8}, {{0, 4, 5, 6}, 8}, {{7, 8}, 8}, {{}, 8}};
  const Analysis text = analysis_of(lines, {0, 1, 2});
  const Vectors vectors = weigh(text);
  const Ranking ranking = rank(Method::kPith, text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const double cosine = vectors.rows().row(static_cast<Eigen::Index>(i)).dot(vectors.title());
    CHECK(ranking.factors[i].title == Approx(1 + 3 * cosine));
    CHECK(ranking.echoes_title[i] == (cosine >= 0.8));
  }
  CHECK(ranking.factors[0].title == Approx(4));
  CHECK(ranking.factors[3].title == 1);
  CHECK(ranking.echoes_title == std::vector<bool>{true, false, false, false, false});
}

TEST_CASE("centrality is PageRank times the number of sentences") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 60));
  CAPTURE(seed);
  Random random(seed);
  const Analysis text = random_analysis(seed, &random);
  const Vectors vectors = weigh(text);
  const std::vector<std::pair<Method, Eigen::MatrixXd>> graphs = {
      {Method::kPith, dense::cosine_edges(vectors)},
      {Method::kTextRank, dense::overlap_edges(vectors, text.sentences)},
      {Method::kLexRank, dense::threshold_edges(vectors, 0.1)}};
  for (const auto& [method, edges] : graphs) {
    CAPTURE(name(method));
    const Ranking ranking = rank(method, text, vectors);
    const bool bounded = method == Method::kPith;  // others stop where the oracle does
    Eigen::VectorXd oracle = dense::pagerank(edges, bounded ? 1e-14 : 1e-9);
    oracle *= static_cast<double>(seed);
    if (method == Method::kPith && seed <= 8) oracle.setOnes();  // an item in brief
    REQUIRE(ranking.factors.size() == text.sentences.size());
    for (std::size_t i = 0; i < text.sentences.size(); ++i) {
      const double error = ranking.factors[i].centrality - oracle[static_cast<Eigen::Index>(i)];
      CHECK(std::abs(error) < (bounded ? 1e-7 : 1e-10));
      CHECK(ranking.factors[i].novelty == 1);
    }
    CHECK(ranking.warnings.empty());
  }
}

TEST_CASE("methods other than pith use centrality alone and do not mind repetition") {
  const std::vector<Line> lines = {{{0, 1}, 3}, {{0, 1}, 90}, {{1, 2}, 9}};
  const Method method = GENERATE(Method::kTextRank, Method::kLexRank, Method::kLsa, Method::kLuhn,
                                 Method::kSumBasic, Method::kLead);
  CAPTURE(name(method));
  const Ranking ranking = rank(method, analysis_of(lines, {0, 1}));
  for (const Factors& factors : ranking.factors) CHECK(factors.product() == factors.centrality);
  CHECK(ranking.echoes_title == std::vector<bool>(3, false));
  CHECK_FALSE(ranking.discounts_repetition);
  CHECK(rank(Method::kPith, analysis_of(lines)).discounts_repetition);
}

TEST_CASE("sentences of stop words alone are all alike to every method") {
  const Method method = GENERATE(Method::kPith, Method::kTextRank, Method::kLexRank);
  CAPTURE(name(method));
  for (const Factors& factors : rank(method, analysis_of(std::vector<Line>(3, {{}, 9}))).factors) {
    CHECK(factors.centrality == Approx(1).epsilon(1e-14));
    CHECK(factors.title == 1);
  }
}

TEST_CASE("lead falls with the place in the document and is equal across documents") {
  Analysis text = analysis_of(std::vector<Line>(4, {{0}, 9}));
  text.sentences[2].position = 0;
  text.sentences[3].position = 1;
  const Ranking ranking = rank(Method::kLead, text);
  CHECK(ranking.factors[0].centrality > ranking.factors[1].centrality);
  CHECK(ranking.factors[0].centrality == ranking.factors[2].centrality);
  CHECK(ranking.factors[1].centrality == ranking.factors[3].centrality);
}

TEST_CASE("LSA's and Luhn's scores as they are, SumBasic's order as 1, 1/2, 1/3") {
  const std::vector<Line> lines = {{{0, 3}, 2}, {{0, 1}, 2}, {{0, 2}, 2}, {{0, 1, 2, 4}, 4}};
  const Analysis text = analysis_of(lines);
  const Eigen::VectorXd by_lsa = lsa(weigh(text));
  const Eigen::VectorXd by_luhn = luhn(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto row = static_cast<Eigen::Index>(i);
    CHECK(rank(Method::kLsa, text).factors[i].centrality == by_lsa[row]);
    CHECK(rank(Method::kLuhn, text).factors[i].centrality == by_luhn[row]);
  }
  const Ranking ranking = rank(Method::kSumBasic, text);  // 1, 2, 0, 3: sumbasic_test.cc
  CHECK(ranking.factors[1].centrality == 1);
  CHECK(ranking.factors[2].centrality == 1.0 / 2);
  CHECK(ranking.factors[0].centrality == 1.0 / 3);
  CHECK(ranking.factors[3].centrality == 1.0 / 4);
}

TEST_CASE("names of methods") {
  for (const Method method : {Method::kPith, Method::kTextRank, Method::kLexRank, Method::kLsa,
                              Method::kLuhn, Method::kSumBasic, Method::kLead}) {
    CHECK(method_named(name(method)) == method);
  }
  CHECK(name(Method::kLexRank) == "lexrank");
  CHECK(name(Method::kLsa) == "lsa");
  CHECK(name(Method::kLuhn) == "luhn");
  CHECK(name(Method::kSumBasic) == "sumbasic");
  CHECK(method_named("LexRank") == std::nullopt);
  CHECK(method_named("") == std::nullopt);
}

// 6,000 sentences alike are 36 million edges.
TEST_CASE("too many neighbours for LexRank: cosines, and a warning") {
  const Ranking ranking = rank(Method::kLexRank, analysis_of(std::vector<Line>(6000, {{0}, 1})));
  CHECK(ranking.warnings.size() == 1);
  CHECK(ranking.factors.front().centrality == Approx(1));
}

}  // namespace
}  // namespace pith
