#include "rouge/measures.h"

#include <algorithm>
#include <utility>

#include "rouge/subsequence.h"

namespace pith {
namespace {

// How many entries two sorted lists share, each as often as both have it.
template <typename Entry>
std::size_t shared(const std::vector<Entry>& a, const std::vector<Entry>& b) {
  std::size_t count = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] < b[j]) {
      ++i;
    } else if (b[j] < a[i]) {
      ++j;
    } else {
      ++count;
      ++i;
      ++j;
    }
  }
  return count;
}

template <typename Entry>
RougeCounts count(const std::vector<Entry>& summary, const std::vector<Entry>& reference) {
  return {shared(summary, reference), reference.size(), summary.size()};
}

RougeCounts sum(const RougeCounts& a, const RougeCounts& b) {
  return {a.hits + b.hits, a.in_reference + b.in_reference, a.in_summary + b.in_summary};
}

}  // namespace

RougeCounted::RougeCounted(std::vector<WordNumbers> in, std::optional<std::size_t> skip)
    : sentences(std::move(in)) {
  for (const WordNumbers& sentence : sentences)
    words.insert(words.end(), sentence.begin(), sentence.end());
  for (std::size_t size = 1; size <= kLongestRun; ++size) {
    for (std::size_t i = 0; i + size <= words.size(); ++i) {
      Run run{};
      std::copy_n(words.begin() + static_cast<std::ptrdiff_t>(i), size, run.begin());
      runs[size - 1].push_back(run);
    }
    std::ranges::sort(runs[size - 1]);
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t far = skip ? std::min(words.size(), i + *skip + 2) : words.size();
    for (std::size_t j = i + 1; j < far; ++j) pairs.push_back({words[i], words[j]});
  }
  std::ranges::sort(pairs);
}

AllRougeCounts count_rouge(const RougeCounted& summary, const RougeCounted& reference) {
  AllRougeCounts counts;
  for (std::size_t n = 0; n < RougeCounted::kLongestRun; ++n)
    counts[n] = count(summary.runs[n], reference.runs[n]);
  const RougeCounts all{0, reference.words.size(), summary.words.size()};
  counts[4] = all;
  counts[4].hits = common_subsequence(reference.words, summary.words);
  counts[5] = all;
  counts[5].hits = union_subsequence_hits(summary.sentences, reference.sentences);
  counts[6] = count(summary.pairs, reference.pairs);
  counts[7] = sum(counts[6], counts[0]);
  return counts;
}

}  // namespace pith
