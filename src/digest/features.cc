#include "digest/features.h"

#include <algorithm>

#include "digest/hash.h"
#include "digest/item_words.h"

namespace pith {
namespace {

constexpr std::size_t kMostWords = 300;
constexpr float kWord = 1;
constexpr float kCapital = 2.5F;
constexpr float kPair = 0.5F;

}  // namespace

Features features_of(const Document& document) {
  std::size_t title = 0;
  Features features;
  std::uint64_t last = 0;
  for (const ItemWord& word : item_words(document, kMostWords, &title)) {
    features.push_back({word.hash, word.capital ? kCapital : kWord});
    if (word.follows) features.push_back({hash_of(last, word.hash), kPair});
    last = word.hash;
  }
  std::ranges::sort(features, {}, &Feature::hash);
  std::size_t kept = 0;
  for (const Feature& feature : features) {
    if (kept > 0 && features[kept - 1].hash == feature.hash) {
      features[kept - 1].count += feature.count;  // sums of halves: exact in any order
    } else {
      features[kept++] = feature;
    }
  }
  features.resize(kept);
  return features;
}

}  // namespace pith
