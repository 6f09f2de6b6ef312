#include "digest/cut.h"

#include "catch.h"

namespace pith {
namespace {

Cluster leaf(std::size_t i) { return {i, i, i, 1, 0}; }

TEST_CASE("a cluster that does not hold falls into its parts") {
  // ((0 2) (1 3)) and 4
  const std::vector<Cluster> clusters = {leaf(0),          leaf(1),        leaf(2),
                                         leaf(3),          leaf(4),        {0, 2, 0, 2, .9},
                                         {1, 3, 1, 2, .3}, {5, 6, 0, 4, 2}};
  using Stories = std::vector<std::size_t>;
  CHECK(clusters[7].mean() == Approx(2.0 / 6));
  const auto at_least = [&](double least) {
    return cut_tree(clusters, [&](const Cluster& cluster) { return cluster.mean() >= least; });
  };
  CHECK(at_least(0) == Stories{0, 0, 0, 0, 4});
  CHECK(at_least(.3333) == Stories{0, 0, 0, 0, 4});
  CHECK(at_least(.34) == Stories{0, 1, 0, 3, 4});
  CHECK(at_least(.95) == Stories{0, 1, 2, 3, 4});
  CHECK(cut_tree({}, [](const Cluster&) { return true; }).empty());
  const auto pairs = cut_tree(clusters, [](const Cluster& c) { return c.items == 2; });
  CHECK(pairs == Stories{0, 1, 0, 1, 4});
}

}  // namespace
}  // namespace pith
