#include "digest/merge.h"

#include <algorithm>
#include <numeric>
#include <queue>
#include <tuple>
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

// Two clusters, by their first items, and how alike they are, or once were: sizes tell.
struct Link {
  double mean = 0;
  std::size_t first = 0;
  std::size_t second = 0;
  std::size_t items = 0;  // in both together when the mean was taken

  bool operator<(const Link& other) const {  // the greatest comes out of the heap first
    return std::tuple(mean, other.first, other.second) < std::tuple(other.mean, first, second);
  }
};

class Clusters {
 public:
  explicit Clusters(std::span<const SparseVector> items)
      : first_(items.size()), sizes_(items.size(), 1), sums_(items.begin(), items.end()) {
    std::iota(first_.begin(), first_.end(), std::size_t{0});
  }

  std::size_t first(std::size_t item) {
    while (first_[item] != item) item = first_[item] = first_[first_[item]];
    return item;
  }

  [[nodiscard]] std::size_t items(std::size_t a, std::size_t b) const {
    return sizes_[a] + sizes_[b];
  }

  [[nodiscard]] Link link(std::size_t a, std::size_t b) const {
    const double pairs = static_cast<double>(sizes_[a]) * static_cast<double>(sizes_[b]);
    return {dot(sums_[a], sums_[b]) / pairs, std::min(a, b), std::max(a, b), items(a, b)};
  }

  // REQUIRES: a < b, both the first of their cluster.
  void merge(std::size_t a, std::size_t b) {
    sums_[a] = sum(sums_[a], sums_[b]);
    sums_[b] = {};
    sizes_[a] += sizes_[b];
    first_[b] = a;
  }

 private:
  std::vector<std::size_t> first_;  // an earlier item of the cluster, or the item itself
  std::vector<std::size_t> sizes_;
  std::vector<SparseVector> sums_;
};

}  // namespace

std::vector<std::size_t> merge_similar(std::span<const SparseVector> items,
                                       std::span<const Pair> pairs, double threshold) {
  Clusters clusters(items);
  std::vector<Link> links;
  for (const Pair& pair : pairs) links.push_back({pair.similarity, pair.first, pair.second, 2});
  std::priority_queue<Link> heap(std::less<Link>(), std::move(links));
  // A mean that was taken before a merger is no less than one of the means after it, so a link may wait
  // with it until it comes up.
  while (!heap.empty()) {
    const Link link = heap.top();
    heap.pop();
    const std::size_t a = clusters.first(link.first);
    const std::size_t b = clusters.first(link.second);
    if (a == b || link.mean < threshold) continue;
    if (link.items == clusters.items(a, b)) {
      clusters.merge(link.first, link.second);
    } else if (const Link now = clusters.link(a, b); now.mean >= threshold) {
      heap.push(now);
    }
  }
  std::vector<std::size_t> result(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) result[i] = clusters.first(i);
  return result;
}

}  // namespace pith
