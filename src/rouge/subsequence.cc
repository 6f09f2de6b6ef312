#include "rouge/subsequence.h"

#include <bit>
#include <unordered_map>
#include <vector>

namespace pith {
namespace {

using Counts = std::unordered_map<WordNumber, std::uint32_t>;

Counts counts_of(std::span<const WordNumbers> text) {
  Counts counts;
  for (const WordNumbers& sentence : text) {
    for (const WordNumber word : sentence) ++counts[word];
  }
  return counts;
}

// Marks where `reference` is on the longest common subsequence with `candidate`.
class SubsequenceMarker {
 public:
  void mark(const WordNumbers& reference, const WordNumbers& candidate, std::vector<bool>* marks) {
    const std::size_t rows = reference.size();
    const std::size_t columns = candidate.size();
    const std::size_t width = columns + 1;
    table_.assign((rows + 1) * width, 0);
    for (std::size_t i = 0; i < rows; ++i) {
      for (std::size_t j = 0; j < columns; ++j) {
        const std::uint32_t left = table_[(i + 1) * width + j];
        const std::uint32_t above = table_[i * width + j + 1];
        table_[(i + 1) * width + j + 1] =
            reference[i] == candidate[j] ? table_[i * width + j] + 1 : std::max(left, above);
      }
    }
    for (std::size_t i = rows, j = columns; i > 0 && j > 0;) {
      if (reference[i - 1] == candidate[j - 1]) {
        (*marks)[i - 1] = true;
        --i;
        --j;
      } else if (table_[i * width + j - 1] > table_[(i - 1) * width + j]) {
        --j;
      } else {
        --i;
      }
    }
  }

 private:
  std::vector<std::uint32_t> table_;
};

}  // namespace

std::size_t common_subsequence(std::span<const WordNumber> a, std::span<const WordNumber> b) {
  constexpr std::size_t kBits = 64;
  const std::size_t blocks = (a.size() + kBits - 1) / kBits;
  // Where each word of `a` stands: a row of bits for each distinct one.
  std::unordered_map<WordNumber, std::size_t> rows;
  std::vector<std::uint64_t> places;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const auto [row, is_new] = rows.emplace(a[i], places.size());
    if (is_new) places.resize(places.size() + blocks);
    places[row->second + i / kBits] |= std::uint64_t{1} << (i % kBits);
  }
  std::vector<std::uint64_t> open(blocks, ~std::uint64_t{0});  // 0: a step of the table's last row
  for (const WordNumber word : b) {
    const auto row = rows.find(word);
    if (row == rows.end()) continue;
    std::uint64_t carry = 0;
    for (std::size_t k = 0; k < blocks; ++k) {
      const std::uint64_t here = open[k];
      const std::uint64_t hits = here & places[row->second + k];
      const std::uint64_t sum = here + hits;
      const std::uint64_t total = sum + carry;
      carry = static_cast<std::uint64_t>(sum < here) | static_cast<std::uint64_t>(total < sum);
      open[k] = total | (here & ~hits);
    }
  }
  std::size_t length = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    length += static_cast<std::size_t>((open[i / kBits] >> (i % kBits) & 1U) == 0);
  }
  return length;
}

std::size_t union_subsequence_hits(std::span<const WordNumbers> summary,
                                   std::span<const WordNumbers> reference) {
  Counts in_summary = counts_of(summary);
  Counts in_reference = counts_of(reference);
  SubsequenceMarker marker;
  std::size_t hits = 0;
  for (const WordNumbers& sentence : reference) {
    std::vector<bool> marks(sentence.size(), false);
    for (const WordNumbers& candidate : summary) marker.mark(sentence, candidate, &marks);
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      if (!marks[i]) continue;
      std::uint32_t& left_here = in_reference[sentence[i]];
      std::uint32_t& left_there = in_summary[sentence[i]];
      if (left_here == 0 || left_there == 0) continue;
      --left_here;
      --left_there;
      ++hits;
    }
  }
  return hits;
}

}  // namespace pith
