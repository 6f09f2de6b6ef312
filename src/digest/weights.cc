#include "digest/weights.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <utility>

namespace pith {
namespace {

constexpr double kAlone = 0.45;  // what a feature that one item has alone counts

double term_frequency(float count) { return count < 1 ? count : 1 + std::log(count); }

// A feature of an item.
struct Occurrence {
  std::uint64_t hash = 0;
  std::uint32_t item = 0;
  float count = 0;
};

// All features of all items, by the first bits of their hashes: where they begin, and where the last of
// them end. A bucket is small, so that to sort it takes the same time an item however many items there are.
struct Buckets {
  std::vector<Occurrence> occurrences;
  std::vector<std::size_t> starts;
};

Buckets fill_buckets(std::span<const Features* const> items) {
  constexpr std::size_t kBucket = 1024;
  std::size_t total = 0;
  for (const Features* features : items) total += features->size();
  const auto bits = static_cast<unsigned>(std::bit_width(total / kBucket));
  const auto bucket = [&](std::uint64_t hash) {
    return bits == 0 ? 0 : static_cast<std::size_t>(hash >> (64U - bits));
  };
  Buckets buckets{std::vector<Occurrence>(total), std::vector<std::size_t>((1U << bits) + 1, 0)};
  for (const Features* features : items) {
    for (const Feature& feature : *features) ++buckets.starts[bucket(feature.hash) + 1];
  }
  std::partial_sum(buckets.starts.begin(), buckets.starts.end(), buckets.starts.begin());
  std::vector<std::size_t> next = buckets.starts;
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    for (const Feature& feature : *items[i]) {
      buckets.occurrences[next[bucket(feature.hash)]++] = {feature.hash, i, feature.count};
    }
  }
  return buckets;
}

// Takes features in the order of their hashes.
class Weigher {
 public:
  explicit Weigher(std::size_t items) : total_(1 + static_cast<double>(items)), squares_(items, 0) {
    result_.items.resize(items);
  }

  // One feature of all items that have it.
  void add(std::span<const Occurrence> occurrences) {
    const auto number = static_cast<std::uint32_t>(result_.document_frequency.size());
    const double idf = std::log(total_ / static_cast<double>(occurrences.size()));
    const bool alone = occurrences.size() == 1;
    for (const Occurrence& occurrence : occurrences) {
      const double weight = term_frequency(occurrence.count) * idf * (alone ? kAlone : 1);
      squares_[occurrence.item] += weight * weight;
      if (!alone) {
        result_.items[occurrence.item].push_back({number, static_cast<float>(weight)});
      }
    }
    if (!alone) {
      result_.document_frequency.push_back(static_cast<std::uint32_t>(occurrences.size()));
    }
  }

  Weighted finish() {
    for (std::size_t i = 0; i < squares_.size(); ++i) {
      const double length = std::sqrt(squares_[i]);
      for (Entry& entry : result_.items[i]) {
        entry.weight = static_cast<float>(entry.weight / length);
      }
    }
    return std::move(result_);
  }

 private:
  double total_;
  std::vector<double> squares_;  // of each item's weights
  Weighted result_;
};

}  // namespace

Weighted weigh_features(std::span<const Features* const> items) {
  Buckets buckets = fill_buckets(items);
  const std::span all(buckets.occurrences);
  Weigher weigher(items.size());
  for (std::size_t b = 0; b + 1 < buckets.starts.size(); ++b) {
    const auto bucket = all.subspan(buckets.starts[b], buckets.starts[b + 1] - buckets.starts[b]);
    std::ranges::sort(bucket, {}, [](const Occurrence& o) { return std::pair(o.hash, o.item); });
    for (std::size_t at = 0; at < bucket.size();) {
      std::size_t end = at + 1;
      while (end < bucket.size() && bucket[end].hash == bucket[at].hash) ++end;
      weigher.add(bucket.subspan(at, end - at));
      at = end;
    }
  }
  return weigher.finish();
}

double dot(const SparseVector& a, const SparseVector& b) {
  constexpr std::size_t kMuchLonger = 8;  // then a search costs less than a walk
  if (a.size() > b.size()) return dot(b, a);
  double sum = 0;
  auto other = b.begin();
  for (const Entry& entry : a) {
    if (b.size() >= kMuchLonger * a.size()) {
      other = std::lower_bound(
          other, b.end(), entry.feature,
          [](const Entry& e, std::uint32_t feature) { return e.feature < feature; });
    } else {
      while (other != b.end() && other->feature < entry.feature) ++other;
    }
    if (other == b.end()) break;
    if (other->feature == entry.feature) sum += static_cast<double>(entry.weight) * other->weight;
  }
  return sum;
}

}  // namespace pith
