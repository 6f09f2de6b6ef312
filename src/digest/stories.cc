#include "digest/stories.h"

#include <algorithm>
#include <map>
#include <string>

#include "digest/item_words.h"
#include "digest/merge.h"
#include "digest/similar.h"
#include "digest/weights.h"

namespace pith {
namespace {

constexpr double kThreshold = 0.16;
// What two news items of a feed are alike by the way: as it were seen in so many items before.
constexpr double kUsual = 0.015;
constexpr double kUsualItems = 20;
constexpr double kSlope = 2;             // of the threshold by what is usual in this feed
constexpr double kMostThreshold = 0.25;  // a feed may be about one story

double threshold(const Weighted& weighted) {
  const auto n = static_cast<double>(weighted.items.size());
  const double usual = (n * median_similarity(weighted) + kUsualItems * kUsual) / (n + kUsualItems);
  return std::min(kThreshold + kSlope * (usual - kUsual), kMostThreshold);
}

// The first item of each item's story, among items of one language.
std::vector<std::size_t> group(std::span<const Features* const> items) {
  const Weighted weighted = weigh_features(items);
  return merge_similar(weighted.items, similar_pairs(weighted), threshold(weighted));
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
