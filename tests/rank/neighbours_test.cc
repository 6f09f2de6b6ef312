#include "rank/neighbours.h"

#include "catch.h"
#include "random_text.h"
#include "reference/dense.h"

namespace pith {
namespace {

TEST_CASE(
    "neighbours are the greatest cosines, ties to the earlier, and never the sentence itself") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 100));
  Random random(seed);
  const Analysis text = random_analysis(1 + seed % 40, &random);
  CAPTURE(seed, text.sentences.size());
  const Vectors vectors = weigh(text);
  const Eigen::MatrixXd cosines = dense::cosine_edges(vectors);
  Neighbours neighbours(vectors);
  for (Eigen::Index i = 0; i < cosines.rows(); ++i) {
    const std::vector<Near> near = neighbours.of(static_cast<std::size_t>(i), 3);
    const auto others = (cosines.row(i).array() > 0).count();
    REQUIRE(near.size() == std::min<std::size_t>(3, static_cast<std::size_t>(others)));
    for (std::size_t k = 0; k < near.size(); ++k) {
      CHECK(near[k].sentence != static_cast<std::size_t>(i));
      CHECK(near[k].cosine ==
            Approx(cosines(i, static_cast<Eigen::Index>(near[k].sentence))).epsilon(1e-12));
      if (k > 0) CHECK(near[k].cosine <= near[k - 1].cosine);
    }
    const double least = near.empty() ? 0 : near.back().cosine;
    const auto greater = (cosines.row(i).array() > least + 1e-12).count();
    CHECK(greater < 3 + (near.empty() ? 1 : 0));
  }
}

}  // namespace
}  // namespace pith
