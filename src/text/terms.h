// Internal. Terms: what words are compared by. "Senators'" and "senator" are one term, "the" is
// none.

#ifndef PITH_TEXT_TERMS_H_
#define PITH_TEXT_TERMS_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/data.h"

struct sb_stemmer;

namespace pith {

using TermIndex = std::uint32_t;
inline constexpr TermIndex kNoTerm = 0xFFFFFFFF;

// The key of one word: folded (NFKC_Casefold), clitics cut off, stemmed (Snowball). A word of over
// 1024 bytes is its own key.
class Stemmer {
 public:
  explicit Stemmer(const Language::Data& language);

  // Empty for a stop word and for a single letter or digit; a single ideograph is a word.
  [[nodiscard]] std::string key(std::string_view word) const;

 private:
  struct Close {
    void operator()(sb_stemmer* stemmer) const;
  };
  const Language::Data& language_;
  std::unique_ptr<sb_stemmer, Close> snowball_;  // null where Snowball has none
};

// Numbers terms in the order in which they first come up. Each distinct surface form is folded,
// looked up and stemmed once.
class Vocabulary {
 public:
  explicit Vocabulary(const Language::Data& language) : stemmer_(language) {}

  // The term of `word`, new or known, or kNoTerm.
  TermIndex intern(std::string_view word);
  // The term of `word` if a word of that term was interned before, or kNoTerm.
  [[nodiscard]] TermIndex find(std::string_view word) const;

  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  using Map = std::unordered_map<std::string, TermIndex, StringHash, std::equal_to<>>;
  Stemmer stemmer_;
  Map by_surface_;
  Map by_key_;
  TermIndex size_ = 0;
};

}  // namespace pith

#endif  // PITH_TEXT_TERMS_H_
