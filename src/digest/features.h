// Internal. What an item is compared by: its words and pairs of words, as numbers.

#ifndef PITH_DIGEST_FEATURES_H_
#define PITH_DIGEST_FEATURES_H_

#include <cstdint>
#include <vector>

#include "pith/pith.h"

namespace pith {

// A word, or two words that follow each other, and how much of it there is.
struct Feature {
  std::uint64_t hash = 0;
  float count = 0;

  bool operator==(const Feature&) const = default;
};

// Ascending by hash, each hash once. Plain data that says nothing of the run that made it: a memory
// may keep it for years (hash.h). Whoever changes what features_of finds changes the version.
using Features = std::vector<Feature>;
inline constexpr int kFeaturesVersion = 1;

// Of the first 300 words of title and content together (item_words.h). A word counts 1, with a capital
// inside a sentence 2.5; a pair of words 1/2. The language is part of every hash: items of two languages
// have no feature in common. O(1): nothing behind these words is looked at.
[[nodiscard]] Features features_of(const Document& document);

}  // namespace pith

#endif  // PITH_DIGEST_FEATURES_H_
