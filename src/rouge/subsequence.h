// Internal. Longest common subsequences, for ROUGE-L.

#ifndef PITH_ROUGE_SUBSEQUENCE_H_
#define PITH_ROUGE_SUBSEQUENCE_H_

#include <cstddef>
#include <span>

#include "rouge/words.h"

namespace pith {

// The length of the longest common subsequence. 64 cells of the table at a time (Hyyro, "Bit-parallel
// LCS-length computation revisited", 2004): |a| |b| / 64 steps.
[[nodiscard]] std::size_t common_subsequence(std::span<const WordNumber> a,
                                             std::span<const WordNumber> b);

// ROUGE-1.5.5's ROUGE-L: for each sentence of the reference, the words that are in a longest common
// subsequence with any sentence of the summary; each counts as often as both texts have it. Where
// there are several longest ones, the one that takes words as late as it can. Costs the product of
// the lengths.
[[nodiscard]] std::size_t union_subsequence_hits(std::span<const WordNumbers> summary,
                                                 std::span<const WordNumbers> reference);

}  // namespace pith

#endif  // PITH_ROUGE_SUBSEQUENCE_H_
