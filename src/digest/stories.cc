#include "digest/stories.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "digest/cut.h"
#include "digest/item_words.h"
#include "digest/merge.h"
#include "digest/similar.h"
#include "digest/weights.h"

namespace pith {
namespace {

// How alike two parts of a story are at least, where unrelated items are as alike as they usually are. What
// is usual in a language moves it: Vietnamese syllables are fewer than English words.
constexpr double kThreshold = 0.165;
constexpr double kUsual = 0.015;    // the median of unrelated pairs, taken as seen ...
constexpr double kUsualItems = 20;  // ... in so many items before these
constexpr double kSlope = 2;
constexpr double kMostThreshold =
    0.25;  // where all items are of one story, the median says nothing

double threshold(const Weighted& weighted) {
  const auto n = static_cast<double>(weighted.items.size());
  const double usual = (n * median_similarity(weighted) + kUsualItems * kUsual) / (n + kUsualItems);
  return std::min(kThreshold + kSlope * (usual - kUsual), kMostThreshold);
}

// What a story of two items needs above the threshold. In a feed of n items each is compared with n others,
// and the greatest of n similarities that are there by chance grows with ln n: a feed of 200 items has
// few that reach the threshold, one of 700 many.
double margin(std::size_t n) {
  constexpr double kPerLog = 0.08;
  constexpr double kFewItems = 200;
  constexpr double kMost = 0.1;
  return std::clamp(kPerLog * std::log(static_cast<double>(n) / kFewItems), 0.0, kMost);
}

// What it needs besides where one of the two has few features that others have: two or three words
// by chance are much of a short text.
double margin(const SparseVector& a, const SparseVector& b) {
  constexpr double kShort = 0.06;
  constexpr double kFewFeatures = 100;
  const auto features = static_cast<double>(std::min(a.size(), b.size()));
  return kShort * std::max(0.0, 1 - features / kFewFeatures);
}

// The first item of each item's story, among items of one language. That three items are alike by chance,
// each to each, is less likely than that two are: the more items, the less of the margin is asked for.
std::vector<std::size_t> group(std::span<const Features* const> items) {
  const Weighted weighted = weigh_features(items);
  const double least = threshold(weighted);
  const double above = margin(items.size());
  const auto holds = [&](const Cluster& cluster) {
    double needed = least + above / std::pow(static_cast<double>(cluster.items - 1), 0.7);
    if (cluster.items == 2) {
      needed += margin(weighted.items[cluster.left], weighted.items[cluster.right]);
    }
    return cluster.mean() >= needed;
  };
  return cut_tree(merge_similar(weighted.items, similar_pairs(weighted), least), holds);
}

}  // namespace

std::vector<std::size_t> group_stories(std::span<const StoryItem> items) {
  std::map<std::string, std::vector<std::size_t>> by_language;
  for (std::size_t i = 0; i < items.size(); ++i) {
    by_language[primary_language(items[i].language)].push_back(i);
  }
  std::vector<std::size_t> first(items.size());
  for (const auto& [language, members] : by_language) {
    std::vector<const Features*> features;
    for (const std::size_t i : members) features.push_back(items[i].features);
    const std::vector<std::size_t> local = group(features);
    for (std::size_t k = 0; k < members.size(); ++k) first[members[k]] = members[local[k]];
  }
  std::vector<std::size_t> stories(items.size());
  std::size_t count = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    stories[i] = first[i] == i ? count++ : stories[first[i]];
  }
  return stories;
}

}  // namespace pith
