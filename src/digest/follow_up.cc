#include "digest/follow_up.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace pith {
namespace {

// Of two articles whose features have this cosine one is the other with a few words changed.
constexpr double kRepeat = 0.9;

double damped(float count) { return count < 1 ? count : 1 + std::log(count); }

double cosine(const Features& a, const Features& b) {
  double dot = 0;
  for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
    if (left->hash == right->hash)
      dot += damped((left++)->count) * damped((right++)->count);
    else if (left->hash < right->hash)
      ++left;
    else
      ++right;
  }
  const auto norm = [](const Features& features) {
    double sum = 0;
    for (const Feature& feature : features) sum += damped(feature.count) * damped(feature.count);
    return std::sqrt(sum);
  };
  const double product = norm(a) * norm(b);
  return product > 0 ? dot / product : 0;
}

}  // namespace

std::vector<FollowUp> follow_ups(std::span<const StoryItem> items,
                                 const std::vector<std::vector<std::size_t>>& stories,
                                 const std::vector<Told>& told) {
  std::vector<FollowUp> out(stories.size());
  if (told.empty()) return out;
  std::vector<StoryItem> all;
  for (const Told& one : told) all.push_back({&one.features, one.language});
  all.insert(all.end(), items.begin(), items.end());
  const std::vector<std::size_t> groups = group_stories(all);
  std::map<std::size_t, std::vector<std::size_t>> told_in;  // by group
  for (std::size_t i = 0; i < told.size(); ++i) told_in[groups[i]].push_back(i);
  for (std::size_t s = 0; s < stories.size(); ++s) {
    std::map<std::size_t, std::size_t> shares;  // items of this story by group
    std::size_t repeats = 0;
    for (const std::size_t item : stories[s]) {
      const std::size_t group = groups[told.size() + item];
      const auto found = told_in.find(group);
      if (found == told_in.end()) continue;
      ++shares[group];
      repeats += std::ranges::any_of(found->second, [&](std::size_t i) {
        return cosine(*items[item].features, told[i].features) >= kRepeat;
      });
    }
    out[s].is_repeat = repeats == stories[s].size();
    // The first of those that have most; its newest story.
    const auto most = std::ranges::max_element(
        shares, [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != shares.end() && 2 * most->second >= stories[s].size())
      out[s].headline = told[told_in[most->first].front()].headline;
  }
  return out;
}

}  // namespace pith
