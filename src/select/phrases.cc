#include "select/phrases.h"

#include <algorithm>

namespace pith {

std::vector<std::size_t> sentences_with(const Phrase& phrase, const Analysis& text) {
  std::vector<std::size_t> found;
  if (phrase.terms.empty() || !phrase.unknown.empty()) return found;
  for (std::size_t i = 0; i < text.sentences.size(); ++i) {
    if (!std::ranges::search(text.terms_of(text.sentences[i]), phrase.terms).empty())
      found.push_back(i);
  }
  return found;
}

}  // namespace pith
