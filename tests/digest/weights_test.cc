#include "digest/weights.h"

#include <cmath>
#include <map>

#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

// Few different hashes, spread over all of them.
Features random_features(std::size_t most, std::uint64_t vocabulary, Random* random) {
  std::map<std::uint64_t, float> counts;
  const std::size_t n = random->below(most + 1);
  for (std::size_t i = 0; i < n; ++i) {
    const std::uint64_t word = random->below(vocabulary);
    counts[word * 0x9E3779B97F4A7C15U] += 0.5F;
  }
  Features features;
  for (const auto& [hash, count] : counts) features.push_back({hash, count});
  return features;
}

TEST_CASE("weights are tf-idf over the length of the vector, by an obvious way") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 40));
  CAPTURE(seed);
  Random random(seed);
  std::vector<Features> items;
  std::vector<const Features*> pointers;
  const std::size_t n = 1 + random.below(60);
  for (std::size_t i = 0; i < n; ++i) items.push_back(random_features(90, 300, &random));
  for (const Features& features : items) pointers.push_back(&features);
  const Weighted weighted = weigh_features(pointers);
  REQUIRE(weighted.items.size() == n);

  std::map<std::uint64_t, std::size_t> df;
  for (const Features& features : items) {
    for (const Feature& feature : features) ++df[feature.hash];
  }
  for (std::size_t i = 0; i < n; ++i) {
    double squares = 0;
    std::vector<double> shared;
    for (const Feature& feature : items[i]) {
      const double tf = feature.count < 1 ? feature.count : 1 + std::log(feature.count);
      double weight =
          tf * std::log(static_cast<double>(1 + n) / static_cast<double>(df[feature.hash]));
      if (df[feature.hash] == 1) weight *= 0.45;
      squares += weight * weight;
      if (df[feature.hash] > 1) shared.push_back(weight);
    }
    REQUIRE(weighted.items[i].size() == shared.size());
    for (std::size_t k = 0; k < shared.size(); ++k) {
      CHECK(weighted.items[i][k].weight == Approx(shared[k] / std::sqrt(squares)).epsilon(1e-5));
      CHECK(weighted.document_frequency.at(weighted.items[i][k].feature) > 1);
      if (k > 0) CHECK(weighted.items[i][k - 1].feature < weighted.items[i][k].feature);
    }
  }
}

TEST_CASE("the product of two vectors, one of them much longer") {
  SparseVector longer;
  for (std::uint32_t f = 0; f < 500; ++f) longer.push_back({f, 0.5F});
  CHECK(dot({}, {}) == 0);
  CHECK(dot({}, longer) == 0);
  CHECK(dot({{3, 1}, {499, 2}, {700, 9}}, longer) == 1.5);
  CHECK(dot(longer, {{3, 1}, {499, 2}}) == 1.5);
  CHECK(dot({{0, 1}, {2, 2}, {5, 3}}, {{2, 2}, {3, 7}, {5, 1}, {9, 1}}) == 7);
}

}  // namespace
}  // namespace pith
