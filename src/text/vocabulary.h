// Internal. The terms of one text, numbered as they come up.

#ifndef PITH_TEXT_VOCABULARY_H_
#define PITH_TEXT_VOCABULARY_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/term_cache.h"

namespace pith {

// Keep one for many texts of a language: words are worked out once for all of them.
class Vocabulary {
 public:
  // `language` must outlive it.
  explicit Vocabulary(const Language::Data& language, TermForm form = TermForm::kStem)
      : cache_(language, form) {}

  // The text to come has no terms yet.
  void start();
  // The text is done. Gives back what it learned of words if that is too much to be kept.
  void finish();

  // Says that intern(spelling, ...) comes soon.
  void prefetch(const ByteTable::Key& spelling) const { cache_.prefetch(spelling); }
  // The term of `word`, new or known, or kNoTerm. REQUIRES: `spelling` is its key.
  TermIndex intern(const ByteTable::Key& spelling, std::string_view word) {
    const std::uint32_t number = cache_.of(spelling, word);
    if (number == kNoTerm) return kNoTerm;
    if (number >= local_.size()) local_.resize(cache_.size());
    Local& local = local_[number];
    if (local.text != text_) {
      local = {text_, static_cast<TermIndex>(numbers_.size())};
      numbers_.push_back(number);
    }
    return local.term;
  }
  TermIndex intern(std::string_view word) { return intern(ByteTable::key(word), word); }
  // The term of `word` if a word of that term was interned since start(), or kNoTerm.
  [[nodiscard]] TermIndex find(std::string_view word);
  // False for stop words and single letters, which are no terms.
  [[nodiscard]] bool is_term(std::string_view word) { return cache_.of(word) != kNoTerm; }

  [[nodiscard]] std::size_t size() const { return numbers_.size(); }
  // The key of each term.
  [[nodiscard]] std::vector<std::string> keys() const;

 private:
  struct Local {
    std::uint32_t text = 0;  // the last text that has the term
    TermIndex term = 0;      // its number in that
  };

  TermCache cache_;
  std::uint32_t text_ = 1;              // counts texts
  std::vector<Local> local_;            // by number in the cache
  std::vector<std::uint32_t> numbers_;  // by term: its number in the cache
};

}  // namespace pith

#endif  // PITH_TEXT_VOCABULARY_H_
