#include "digest/weights.h"

#include <algorithm>
#include <cmath>

namespace pith {
namespace {

constexpr double kAlone = 0.45;  // what a feature that one item has alone counts

double term_frequency(float count) { return count < 1 ? count : 1 + std::log(count); }

// Every hash of the items, ascending; one that two items have stands there twice.
std::vector<std::uint64_t> all_hashes(std::span<const Features* const> items) {
  std::vector<std::uint64_t> hashes;
  for (const Features* features : items) {
    for (const Feature& feature : *features) hashes.push_back(feature.hash);
  }
  std::ranges::sort(hashes);
  return hashes;
}

}  // namespace

Weighted weigh_features(std::span<const Features* const> items) {
  Weighted result;
  const std::vector<std::uint64_t> all = all_hashes(items);
  std::vector<std::uint64_t> shared;
  for (std::size_t at = 0; at < all.size();) {
    std::size_t end = at + 1;
    while (end < all.size() && all[end] == all[at]) ++end;
    if (end - at > 1) {
      shared.push_back(all[at]);
      result.document_frequency.push_back(static_cast<std::uint32_t>(end - at));
    }
    at = end;
  }
  const double total = 1 + static_cast<double>(items.size());
  for (const Features* features : items) {
    SparseVector vector;
    double squares = 0;
    for (const Feature& feature : *features) {
      const auto found = std::ranges::lower_bound(shared, feature.hash);
      const double tf = term_frequency(feature.count);
      if (found == shared.end() || *found != feature.hash) {
        const double weight = kAlone * tf * std::log(total);
        squares += weight * weight;
        continue;
      }
      const auto number = static_cast<std::uint32_t>(found - shared.begin());
      const double weight = tf * std::log(total / result.document_frequency[number]);
      squares += weight * weight;
      vector.push_back({number, static_cast<float>(weight)});
    }
    const double length = std::sqrt(squares);
    for (Entry& entry : vector) entry.weight = static_cast<float>(entry.weight / length);
    result.items.push_back(std::move(vector));
  }
  return result;
}

double dot(const SparseVector& a, const SparseVector& b) {
  constexpr std::size_t kMuchLonger = 16;  // then a search costs less than a walk
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
