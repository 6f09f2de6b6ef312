#include "digest/similar.h"

#include "catch.h"
#include "random_text.h"

namespace pith {
namespace {

// n items of `length` features out of `vocabulary`, all of the same weight.
Weighted random_items(std::size_t n, std::size_t length, std::uint32_t vocabulary, Random* random) {
  Weighted weighted;
  weighted.document_frequency.assign(vocabulary, 2);
  for (std::size_t i = 0; i < n; ++i) {
    SparseVector vector;
    for (std::uint32_t f = 0; f < vocabulary; ++f) {
      if (random->below(vocabulary) < length) vector.push_back({f, 0.3F});
    }
    weighted.items.push_back(std::move(vector));
  }
  return weighted;
}

TEST_CASE("in a small feed no pair that shares something is missed") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 30));
  CAPTURE(seed);
  Random random(seed);
  const Weighted weighted = random_items(2 + random.below(14), 8, 30, &random);
  const std::vector<Pair> pairs = similar_pairs(weighted);
  std::size_t at = 0;
  for (std::uint32_t j = 0; j < weighted.items.size(); ++j) {
    for (std::uint32_t i = 0; i < j; ++i) {
      const double similarity = dot(weighted.items[i], weighted.items[j]);
      if (similarity < 0.04) continue;
      REQUIRE(at < pairs.size());
      CHECK(pairs[at].first == i);
      CHECK(pairs[at].second == j);
      CHECK(pairs[at++].similarity == Approx(similarity));
    }
  }
  CHECK(at == pairs.size());
}

TEST_CASE("in a large one each item has no more pairs than it may have") {
  Random random(1);
  const Weighted weighted = random_items(2000, 8, 40, &random);
  const std::vector<Pair> pairs = similar_pairs(weighted);
  CHECK(pairs.size() <= 16 * 2000);
  CHECK(pairs.size() >= 15 * 2000);
  for (const Pair& pair : pairs) REQUIRE(pair.first < pair.second);
}

TEST_CASE("the median of all pairs, or of those that are drawn") {
  CHECK(median_similarity({}) == 0);
  Weighted weighted;
  weighted.document_frequency.assign(2, 2);
  weighted.items = {{{0, 1}}};
  CHECK(median_similarity(weighted) == 0);
  weighted.items = {{{0, 1}}, {{0, 0.5F}}, {{0, 0.25F}}};  // .5, .25, .125
  CHECK(median_similarity(weighted) == 0.25);
  weighted.items.assign(1000, {{0, 0.5F}});
  for (std::size_t i = 0; i < 200; ++i)
    weighted.items[i * 5] = {{1, 1}};  // alike: .64 + .04 of the pairs
  CHECK(median_similarity(weighted) == 0.25);
}

}  // namespace
}  // namespace pith
