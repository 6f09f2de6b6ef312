#include "select/phrases.h"

#include <algorithm>

namespace pith {

std::vector<std::size_t> sentences_with(const Phrase& phrase, const Analysis& text) {
  std::vector<std::size_t> found;
  if (phrase.terms.empty() || !phrase.unknown.empty()) return found;
  for (std::size_t i = 0; i < text.sentences.size(); ++i) {
    const auto terms = text.terms_of(text.sentences[i]);
    if (std::search(terms.begin(), terms.end(), phrase.terms.begin(), phrase.terms.end()) !=
        terms.end())
      found.push_back(i);
  }
  return found;
}

}  // namespace pith
