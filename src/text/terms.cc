#include "text/terms.h"

#include <libstemmer.h>

#include "base/unicode.h"

namespace pith {
namespace {

// A longer "word" is compared as it is. Stemming would say nothing of it; folding takes quadratic
// time where combining marks stand out of order by the thousand (UAX #15, section 13).
constexpr std::size_t kStemmedBytes = 64;
constexpr std::size_t kFoldedBytes = 1024;

// "l'état" -> "état", "senate's" -> "senate": the longest clitic at either end, unless it is all.
std::string_view without_clitics(std::string_view word, const Language::Data& language) {
  const auto cut = [&](const std::vector<std::string>& clitics, bool front) {
    std::size_t longest = 0;
    for (const std::string& clitic : clitics) {
      const bool there = front ? word.starts_with(clitic) : word.ends_with(clitic);
      if (there && clitic.size() < word.size()) longest = std::max(longest, clitic.size());
    }
    front ? word.remove_prefix(longest) : word.remove_suffix(longest);
  };
  cut(language.prefixes, true);
  cut(language.suffixes, false);
  return word;
}

bool is_single_letter(std::string_view word) {
  std::size_t at = 0;
  return !word.empty() && !is_unspaced(next_code_point(word, &at)) && at == word.size();
}

}  // namespace

void Stemmer::Close::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

Stemmer::Stemmer(const Language::Data& language)
    : language_(language), snowball_(sb_stemmer_new(language.tag.c_str(), "UTF_8")) {}

std::string Stemmer::key(std::string_view word) const {
  if (word.size() > kFoldedBytes) return std::string(word);
  const std::string folded = fold(word);
  if (language_.stop_words.contains(folded)) return {};
  const std::string_view bare = without_clitics(folded, language_);
  if (is_single_letter(bare) || language_.stop_words.contains(bare)) return {};
  if (snowball_ == nullptr || bare.size() > kStemmedBytes) return std::string(bare);
  const sb_symbol* stem =
      sb_stemmer_stem(snowball_.get(), reinterpret_cast<const sb_symbol*>(bare.data()),
                      static_cast<int>(bare.size()));
  if (stem == nullptr) return std::string(bare);  // out of memory in Snowball
  return {reinterpret_cast<const char*>(stem),
          static_cast<std::size_t>(sb_stemmer_length(snowball_.get()))};
}

TermIndex Vocabulary::intern(std::string_view word) {
  if (const auto known = by_surface_.find(word); known != by_surface_.end()) return known->second;
  const std::string key = stemmer_.key(word);
  TermIndex term = kNoTerm;
  if (!key.empty()) {
    const auto [entry, is_new] = by_key_.try_emplace(key, size_);
    if (is_new) ++size_;
    term = entry->second;
  }
  by_surface_.emplace(word, term);
  return term;
}

TermIndex Vocabulary::find(std::string_view word) const {
  if (const auto known = by_surface_.find(word); known != by_surface_.end()) return known->second;
  const auto known = by_key_.find(stemmer_.key(word));
  return known == by_key_.end() ? kNoTerm : known->second;
}

}  // namespace pith
