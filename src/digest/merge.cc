#include "digest/merge.h"

#include <algorithm>
#include <numeric>
#include <queue>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace pith {
namespace {

SparseVector sum(const SparseVector& a, const SparseVector& b) {
  SparseVector result;
  result.reserve(a.size() + b.size());
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    if (a[i].feature == b[j].feature) {
      result.push_back({a[i].feature, a[i].weight + b[j].weight});
      ++i, ++j;
    } else {
      result.push_back(a[i].feature < b[j].feature ? a[i++] : b[j++]);
    }
  }
  result.insert(result.end(), a.begin() + static_cast<std::ptrdiff_t>(i), a.end());
  result.insert(result.end(), b.begin() + static_cast<std::ptrdiff_t>(j), b.end());
  return result;
}

// Two clusters, by their first items, and how alike they are, or were when they had so many items.
struct Link {
  double mean = 0;
  std::size_t first = 0;
  std::size_t second = 0;
  std::size_t items = 0;  // in both together

  bool operator<(const Link& other) const {  // the greatest comes out of the heap first
    return std::tuple(mean, other.first, other.second) < std::tuple(other.mean, first, second);
  }
};

class Forest {
 public:
  explicit Forest(std::span<const SparseVector> items)
      : clusters_(items.size()), before_(items.size()), sums_(items.begin(), items.end()) {
    for (std::size_t i = 0; i < items.size(); ++i) clusters_[i] = {i, i, i};
    std::iota(before_.begin(), before_.end(), std::size_t{0});
    tops_ = before_;
  }

  // The first item of the item's cluster.
  std::size_t first(std::size_t item) {
    while (before_[item] != item) item = before_[item] = before_[before_[item]];
    return item;
  }

  // In the clusters whose first items are a and b.
  [[nodiscard]] std::size_t items(std::size_t a, std::size_t b) const {
    return top(a).items + top(b).items;
  }

  [[nodiscard]] Link link(std::size_t a, std::size_t b) const {
    const double pairs = static_cast<double>(top(a).items) * static_cast<double>(top(b).items);
    return {dot(sums_[a], sums_[b]) / pairs, std::min(a, b), std::max(a, b), items(a, b)};
  }

  void merge(const Link& link) {
    const std::size_t a = link.first;
    const std::size_t b = link.second;
    const double pairs = static_cast<double>(top(a).items) * static_cast<double>(top(b).items);
    clusters_.push_back({tops_[a], tops_[b], a, link.items,
                         top(a).similarities + top(b).similarities + pairs * link.mean});
    tops_[a] = clusters_.size() - 1;
    before_[b] = a;
    sums_[a] = sum(sums_[a], std::exchange(sums_[b], {}));
  }

  std::vector<Cluster> finish() { return std::move(clusters_); }

 private:
  [[nodiscard]] const Cluster& top(std::size_t first) const { return clusters_[tops_[first]]; }

  std::vector<Cluster> clusters_;
  std::vector<std::size_t> before_;  // an earlier item of the cluster, or the item itself
  std::vector<std::size_t> tops_;    // of a first item: the cluster
  std::vector<SparseVector> sums_;   // of a first item: of the cluster's vectors
};

}  // namespace

std::vector<Cluster> merge_similar(std::span<const SparseVector> items, std::span<const Pair> pairs,
                                   double threshold) {
  Forest forest(items);
  std::priority_queue<Link> heap;
  for (const Pair& pair : pairs) heap.push({pair.similarity, pair.first, pair.second, 2});
  // A mean over a union is no greater than that of one of its parts. So a link may keep the mean that it
  // had before a union until it comes up, and is weighed then; once for all pairs between two clusters.
  std::unordered_map<std::uint64_t, std::size_t>
      waiting;  // first items: Link::items; never walked over
  while (!heap.empty() && heap.top().mean >= threshold) {
    const Link link = heap.top();
    heap.pop();
    const std::size_t a = forest.first(link.first);
    const std::size_t b = forest.first(link.second);
    if (a == b) continue;
    if (link.items == forest.items(a, b)) {
      forest.merge(link);
    } else {
      const std::uint64_t key = std::uint64_t{std::min(a, b)} << 32U | std::max(a, b);
      if (std::exchange(waiting[key], forest.items(a, b)) != forest.items(a, b)) {
        heap.push(forest.link(a, b));
      }
    }
  }
  return forest.finish();
}

}  // namespace pith
