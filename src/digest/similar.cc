#include "digest/similar.h"

#include <algorithm>
#include <utility>

namespace pith {
namespace {

constexpr std::size_t kFeatures = 16;  // by which an item is looked for
constexpr std::size_t kScanned = 32;   // items that have one of them, the latest ones
constexpr std::size_t kCompared = 16;  // items that are compared in full
constexpr double kLeastSimilarity = 0.04;
constexpr std::size_t kMostDrawn = 20'000;

// The features of an item that weigh most, ties to the lower number.
SparseVector heaviest(SparseVector vector) {
  const auto kept = static_cast<std::ptrdiff_t>(std::min(kFeatures, vector.size()));
  std::ranges::partial_sort(vector, vector.begin() + kept, {}, [](const Entry& entry) {
    return std::pair(-entry.weight, entry.feature);
  });
  vector.resize(static_cast<std::size_t>(kept));
  return vector;
}

// Items by feature, as far as they have been added.
class Index {
 public:
  explicit Index(const Weighted& weighted)
      : items_(weighted.items),
        postings_(weighted.document_frequency.size()),
        partial_(weighted.items.size(), 0) {}

  void add(std::size_t item) {
    for (const Entry& entry : items_[item]) {
      postings_[entry.feature].push_back({static_cast<std::uint32_t>(item), entry.weight});
    }
  }

  // The items that share most with `item` in its heaviest features, ascending.
  std::vector<std::uint32_t> candidates(std::size_t item) {
    std::vector<std::uint32_t> found;
    for (const Entry& entry : heaviest(items_[item])) {
      const auto& list = postings_[entry.feature];
      for (std::size_t k = list.size() - std::min(list.size(), kScanned); k < list.size(); ++k) {
        float& partial = partial_[list[k].feature];
        if (partial == 0) found.push_back(list[k].feature);
        partial += entry.weight * list[k].weight;
      }
    }
    if (found.size() > kCompared) {
      std::ranges::nth_element(found, found.begin() + kCompared, {}, [&](std::uint32_t other) {
        return std::pair(-partial_[other], other);
      });
    }
    for (const std::uint32_t other : found) partial_[other] = 0;
    found.resize(std::min(found.size(), kCompared));
    std::ranges::sort(found);
    return found;
  }

 private:
  const std::vector<SparseVector>& items_;
  std::vector<SparseVector> postings_;  // Entry::feature is the item
  std::vector<float> partial_;          // of each item, 0 between calls
};

}  // namespace

std::vector<Pair> similar_pairs(const Weighted& weighted) {
  std::vector<Pair> pairs;
  Index index(weighted);
  for (std::size_t item = 0; item < weighted.items.size(); ++item) {
    for (const std::uint32_t other : index.candidates(item)) {
      const double similarity = dot(weighted.items[other], weighted.items[item]);
      if (similarity < kLeastSimilarity) continue;
      pairs.push_back({other, static_cast<std::uint32_t>(item), similarity});
    }
    index.add(item);
  }
  return pairs;
}

double median_similarity(const Weighted& weighted) {
  const std::uint64_t n = weighted.items.size();
  std::vector<double> drawn;
  if (n < 2) return 0;
  if (n * (n - 1) / 2 <= kMostDrawn) {
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        drawn.push_back(dot(weighted.items[i], weighted.items[j]));
      }
    }
  } else {
    std::uint64_t state = 1;
    const auto draw = [&] {  // Knuth's MMIX generator; its low bits are poor
      state = state * 6364136223846793005U + 1442695040888963407U;
      return static_cast<std::size_t>((state >> 33U) % n);
    };
    while (drawn.size() < kMostDrawn) {
      const std::size_t i = draw();
      const std::size_t j = draw();
      if (i != j) drawn.push_back(dot(weighted.items[i], weighted.items[j]));
    }
  }
  const auto middle = drawn.begin() + static_cast<std::ptrdiff_t>(drawn.size() / 2);
  std::ranges::nth_element(drawn, middle);
  return *middle;
}

}  // namespace pith
