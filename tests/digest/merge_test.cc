#include "digest/merge.h"

#include <algorithm>
#include <numeric>

#include "catch.h"
#include "digest/cut.h"
#include "random_text.h"

namespace pith {
namespace {

SparseVector random_vector(Random* random) {
  SparseVector vector;
  const auto topic = static_cast<std::uint32_t>(random->below(4) * 10);
  for (std::uint32_t f = 0; f < 40; ++f) {
    const bool of_topic = f >= topic && f < topic + 10;
    if (random->below(10) < (of_topic ? 7U : 1U)) {
      vector.push_back({f, static_cast<float>(1 + random->below(100)) / 100});
    }
  }
  return vector;
}

// All pairs, the best of them first, again and again: O(n^4).
std::vector<std::size_t> merge_slowly(const std::vector<SparseVector>& items, double threshold) {
  std::vector<std::vector<std::size_t>> clusters;
  for (std::size_t i = 0; i < items.size(); ++i) clusters.push_back({i});
  for (;;) {
    double best = -1;
    std::size_t a = 0;
    std::size_t b = 0;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
      for (std::size_t j = i + 1; j < clusters.size(); ++j) {
        double sum = 0;
        for (const std::size_t x : clusters[i]) {
          for (const std::size_t y : clusters[j]) sum += dot(items[x], items[y]);
        }
        const double mean = sum / static_cast<double>(clusters[i].size() * clusters[j].size());
        if (mean > best + 1e-12) best = mean, a = i, b = j;
      }
    }
    if (best < threshold) break;
    clusters[a].insert(clusters[a].end(), clusters[b].begin(), clusters[b].end());
    clusters.erase(clusters.begin() + static_cast<std::ptrdiff_t>(b));
  }
  std::vector<std::size_t> first(items.size());
  for (const auto& cluster : clusters) {
    for (const std::size_t i : cluster) first[i] = *std::ranges::min_element(cluster);
  }
  return first;
}

TEST_CASE("average link with stale links waiting is average link over all pairs") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 60));
  CAPTURE(seed);
  Random random(seed);
  std::vector<SparseVector> items;
  const std::size_t n = 1 + random.below(25);
  for (std::size_t i = 0; i < n; ++i) items.push_back(random_vector(&random));
  std::vector<Pair> pairs;
  for (std::uint32_t j = 0; j < n; ++j) {
    for (std::uint32_t i = 0; i < j; ++i) pairs.push_back({i, j, dot(items[i], items[j])});
  }
  const double threshold = 0.2 + 0.1 * static_cast<double>(seed % 8);
  const std::vector<Cluster> tree = merge_similar(items, pairs, threshold);
  CHECK(cut_tree(tree, [](const Cluster&) { return true; }) == merge_slowly(items, threshold));
  for (std::size_t c = n; c < tree.size(); ++c) {
    CHECK(tree[c].items == tree[tree[c].left].items + tree[tree[c].right].items);
    CHECK(tree[c].first == std::min(tree[tree[c].left].first, tree[tree[c].right].first));
  }
}

TEST_CASE("a cluster's mean is over the pairs of its items") {
  const std::vector<SparseVector> items = {{{0, 1}}, {{0, 1}}, {{0, .5F}}};
  const std::vector<Pair> pairs = {{0, 1, 1}, {0, 2, .5}, {1, 2, .5}};
  const std::vector<Cluster> tree = merge_similar(items, pairs, .5);
  REQUIRE(tree.size() == 5);
  CHECK(tree[3].mean() == 1);
  CHECK(tree[4].mean() == Approx(2.0 / 3));
  CHECK(merge_similar(items, {}, .5).size() == 3);
  CHECK(merge_similar({}, {}, .5).empty());
}

}  // namespace
}  // namespace pith
