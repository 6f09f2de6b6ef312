// Internal. Which terms a sentence has, and which sentences have a term.

#ifndef PITH_RANK_POSTINGS_H_
#define PITH_RANK_POSTINGS_H_

#include <cstdint>
#include <span>
#include <vector>

#include "text/analysis.h"

namespace pith {

// List i is the part [starts[i], starts[i + 1]) of `entries`.
struct Lists {
  std::vector<std::size_t> starts{0};
  std::vector<std::uint32_t> entries;

  [[nodiscard]] std::span<const std::uint32_t> of(std::size_t i) const {
    return std::span(entries).subspan(starts[i], starts[i + 1] - starts[i]);
  }
};

// The terms of each sentence, ascending, each once.
[[nodiscard]] Lists distinct_terms(const Analysis& text);

// The sentences of each term, ascending; `terms` are those of each sentence.
[[nodiscard]] Lists sentences_with(const Lists& terms, std::size_t vocabulary);

}  // namespace pith

#endif  // PITH_RANK_POSTINGS_H_
