#include "rank/tfidf.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "catch.h"
#include "random_text.h"
#include "reference/dense.h"

namespace pith {
namespace {

double weight(const Vectors& vectors, std::size_t sentence, std::int32_t term) {
  const Vectors::Row row = vectors.row(sentence);
  for (std::size_t k = 0; k < row.size(); ++k) {
    if (row.terms[k] == term) return row.weights[k];
  }
  return 0;
}

TEST_CASE("rows of tf-idf are what the formula says") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 200));
  CAPTURE(seed);
  Random random(seed);
  const Analysis text = random_analysis(seed % 61, &random);
  const Vectors vectors = weigh(text);
  const Eigen::MatrixXd oracle = dense::tfidf(text);

  REQUIRE(vectors.rows().rows() == oracle.rows());
  REQUIRE(vectors.rows().cols() == oracle.cols());
  const Eigen::MatrixXd difference = Eigen::MatrixXd(vectors.rows()) - oracle;
  if (difference.size() > 0) CHECK(difference.cwiseAbs().maxCoeff() < 1e-15);
  CHECK((vectors.title() - dense::tfidf_title(text)).norm() < 1e-15);
  // What others have too comes first.
  for (std::size_t i = 0; i < vectors.size(); ++i) {
    const auto key = [&](std::int32_t term) {
      return std::pair(vectors.df[static_cast<std::size_t>(term)] < 2, term);
    };
    CHECK(std::ranges::is_sorted(vectors.row(i).terms, {}, key));
  }
  for (Eigen::Index w = 0; w < oracle.cols(); ++w) {
    std::size_t sentences = 0;
    for (const Sentence& sentence : text.sentences) {
      sentences += static_cast<std::size_t>(
          std::ranges::count(text.terms_of(sentence), static_cast<TermIndex>(w)) > 0);
    }
    CHECK(vectors.df[static_cast<std::size_t>(w)] == sentences);
  }
}

TEST_CASE("a row has unit length or is empty") {
  const std::vector<Line> lines = {{{0, 1, 1}, 3}, {{}, 4}, {{2}, 1}};
  const Vectors vectors = weigh(analysis_of(lines));
  CHECK(vectors.rows().row(0).norm() == Approx(1).epsilon(1e-15));
  CHECK(vectors.rows().row(1).norm() == 0);
  CHECK(vectors.rows().row(2).norm() == 1);
  CHECK(vectors.title().norm() == 0);
}

// Two sentences of two terms: lengths are the average, so a term once has tf 2.2/2.2 = 1.
TEST_CASE("weights by hand") {
  const std::vector<Line> lines = {{{0, 1}, 2}, {{0, 2}, 2}};
  Analysis text = analysis_of(lines, {2});
  const double everywhere = std::log(1 + 2.0 / 2);
  const double once = std::log(1 + 2.0 / 1);
  const Vectors vectors = weigh(text);
  CHECK(weight(vectors, 0, 0) == Approx(everywhere / std::hypot(everywhere, once)).epsilon(1e-15));
  CHECK(weight(vectors, 0, 1) == Approx(once / std::hypot(everywhere, once)).epsilon(1e-15));
  CHECK(vectors.title()[2] == 1);

  SECTION("without a stop list a term of every sentence weighs nothing") {
    text.has_stop_words = false;
    CHECK(weight(weigh(text), 0, 0) == 0);
    CHECK(weight(weigh(text), 0, 1) == 1);
  }
}

TEST_CASE("no sentences have no rows") {
  const Vectors vectors = weigh(Analysis{});
  CHECK(vectors.rows().rows() == 0);
  CHECK(vectors.rows().cols() == 0);
  CHECK(vectors.df.empty());
}

TEST_CASE("a background takes the place of the text's own frequencies") {
  // Term 0 stands in both sentences, in one document of nine; term 2 is not in the corpus.
  const std::vector<Line> lines = {{{0, 1}, 2}, {{0, 2}, 2}};
  Analysis text = analysis_of(lines, {2});
  const Background background{9, {1, 9, 0}};
  for (const bool has_stop_words : {true, false}) {
    text.has_stop_words = has_stop_words;
    const double one = has_stop_words ? 1 : 0;
    const double rare = std::log(one + 9.0);
    const double everywhere = std::log(one + 1.0);
    const Vectors vectors = weigh(text, &background);
    CHECK(weight(vectors, 0, 0) == Approx(rare / std::hypot(rare, everywhere)).epsilon(1e-15));
    CHECK(weight(vectors, 0, 1) ==
          Approx(everywhere / std::hypot(rare, everywhere)).epsilon(1e-15));
    CHECK(weight(vectors, 1, 0) == Approx(std::sqrt(0.5)).epsilon(1e-15));
    CHECK(weight(vectors, 1, 2) == Approx(std::sqrt(0.5)).epsilon(1e-15));
    CHECK(vectors.df == std::vector<std::uint32_t>{2, 1, 1});  // of the text, for other methods
  }
}

}  // namespace
}  // namespace pith
