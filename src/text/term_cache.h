// Internal. What each spelling's term is, worked out once and kept from text to text.

#ifndef PITH_TEXT_TERM_CACHE_H_
#define PITH_TEXT_TERM_CACHE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/byte_table.h"
#include "text/terms.h"

namespace pith {

// Numbers the keys of words (Stemmer::key). The numbers depend on all that was asked before: no result
// may.
class TermCache {
 public:
  TermCache(const Language::Data& language, TermForm form) : stemmer_(language, form) {}

  // Says that of(key, word) comes soon.
  void prefetch(const ByteTable::Key& key) const { by_spelling_.prefetch(key); }

  // The number of the word's key, below size(); kNoTerm for a word that is no term.
  std::uint32_t of(const ByteTable::Key& spelling, std::string_view word) {
    std::uint32_t& term = by_spelling_.at(spelling, word);
    if (term == ByteTable::kUnset) term = work_out(word);
    return term;
  }
  std::uint32_t of(std::string_view word) { return of(ByteTable::key(word), word); }

  [[nodiscard]] const std::string& key(std::uint32_t number) const { return keys_[number]; }
  [[nodiscard]] std::size_t size() const { return keys_.size(); }

  // Forgets everything if that is more than the words of some thousand articles.
  void trim();

 private:
  std::uint32_t work_out(std::string_view word);

  Stemmer stemmer_;
  ByteTable by_spelling_;
  ByteTable by_key_;
  std::vector<std::string> keys_;
};

}  // namespace pith

#endif  // PITH_TEXT_TERM_CACHE_H_
