#include "digest/copies.h"

#include <algorithm>
#include <unordered_map>

#include "digest/hash.h"
#include "digest/item_words.h"

namespace pith {
namespace {

constexpr std::size_t kRun = 5;     // words that are hashed together
constexpr std::size_t kWindow = 4;  // runs of which one is kept
constexpr std::size_t kFewWords = 20;
constexpr std::size_t kMostWords = 20'000;  // what stands behind is not compared
constexpr std::size_t kCompared = 4;        // items that are compared in full

// One hash a run; a text of fewer words is one run.
std::vector<std::uint64_t> hash_runs(std::span<const ItemWord> words) {
  std::vector<std::uint64_t> runs;
  for (std::size_t i = 0; i < words.size() && (i == 0 || i + kRun <= words.size()); ++i) {
    std::uint64_t hash = 0;
    for (const ItemWord& word : words.subspan(i, std::min(kRun, words.size()))) {
      hash = hash_of(hash, word.hash);
    }
    runs.push_back(hash);
  }
  return runs;
}

std::size_t count_common(const Fingerprints& a, const Fingerprints& b) {
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) ++common;
    const bool next_a = a[i] <= b[j];
    const bool next_b = b[j] <= a[i];
    i += next_a ? 1 : 0;
    j += next_b ? 1 : 0;
  }
  return common;
}

bool is_copy(const Fingerprints& item, const Fingerprints& before) {
  const std::size_t common = count_common(item, before);
  return 5 * common >= 4 * item.size() ||
         (5 * common >= 4 * before.size() && 2 * item.size() <= 3 * before.size());
}

// The items that had the most of these fingerprints first, the best first, ties to the earlier.
std::vector<std::size_t> likely_originals(
    const Fingerprints& fingerprints,
    const std::unordered_map<std::uint64_t, std::size_t>& first_with) {
  std::vector<std::size_t> owners;
  for (const std::uint64_t fingerprint : fingerprints) {
    const auto found = first_with.find(fingerprint);
    if (found != first_with.end()) owners.push_back(found->second);
  }
  std::ranges::sort(owners);
  std::vector<std::pair<std::size_t, std::size_t>> counted;  // how many, item
  for (const std::size_t owner : owners) {
    if (counted.empty() || counted.back().second != owner) counted.emplace_back(0, owner);
    ++counted.back().first;
  }
  std::ranges::stable_sort(counted, std::greater<>(),
                           [](const auto& entry) { return entry.first; });
  counted.resize(std::min(counted.size(), kCompared));
  std::vector<std::size_t> result;
  for (const auto& [count, owner] : counted) result.push_back(owner);
  return result;
}

}  // namespace

Fingerprints fingerprints_of(const Document& document) {
  std::size_t title = 0;
  const std::vector<ItemWord> words = item_words(document, kMostWords, &title);
  std::span<const ItemWord> counted = words;
  if (words.size() - title >= kFewWords) counted = counted.subspan(title);
  const std::vector<std::uint64_t> runs = hash_runs(counted);
  Fingerprints kept;
  for (std::size_t i = 0; i < runs.size() && (i == 0 || i + kWindow <= runs.size()); ++i) {
    const auto window = std::span(runs).subspan(i, std::min(kWindow, runs.size()));
    kept.push_back(*std::ranges::min_element(window));
  }
  std::ranges::sort(kept);
  kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
  return kept;
}

std::vector<std::size_t> find_copies(std::span<const Fingerprints> items) {
  std::vector<std::size_t> copy_of(items.size());
  std::unordered_map<std::uint64_t, std::size_t> first_with;  // asked, never walked over
  for (std::size_t i = 0; i < items.size(); ++i) {
    copy_of[i] = i;
    if (items[i].empty()) continue;
    for (const std::size_t before : likely_originals(items[i], first_with)) {
      if (is_copy(items[i], items[before])) copy_of[i] = std::min(copy_of[i], copy_of[before]);
    }
    for (const std::uint64_t fingerprint : items[i]) first_with.emplace(fingerprint, i);
  }
  return copy_of;
}

}  // namespace pith
