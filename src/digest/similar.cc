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

// Items by feature, as far as they have been added; only by features that some item is looked for by.
class Index {
 public:
  explicit Index(const Weighted& weighted)
      : items_(weighted.items),
        wanted_(weighted.document_frequency.size(), false),
        postings_(weighted.document_frequency.size()),
        partial_(weighted.items.size(), 0) {
    for (const SparseVector& item : items_) {
      sought_.push_back(heaviest(item));
      for (const Entry& entry : sought_.back()) wanted_[entry.feature] = true;
    }
  }

  void add(std::size_t item) {
    for (const Entry& entry : items_[item]) {
      if (!wanted_[entry.feature]) continue;
      postings_[entry.feature].push_back({static_cast<std::uint32_t>(item), entry.weight});
    }
  }

  // The items that share most with `item` in its heaviest features, ascending.
  std::vector<std::uint32_t> candidates(std::size_t item) {
    std::vector<std::uint32_t> found;
    for (const Entry& entry : sought_[item]) {
      const std::vector<Posting>& list = postings_[entry.feature];
      for (std::size_t k = list.size() - std::min(list.size(), kScanned); k < list.size(); ++k) {
        float& partial = partial_[list[k].item];
        if (partial == 0) found.push_back(list[k].item);
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
  struct Posting {
    std::uint32_t item = 0;
    float weight = 0;
  };

  const std::vector<SparseVector>& items_;
  std::vector<SparseVector> sought_;  // of each item its heaviest features
  std::vector<bool> wanted_;          // of each feature: some item is looked for by it
  std::vector<std::vector<Posting>> postings_;
  std::vector<float> partial_;  // of each item, 0 between calls
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
