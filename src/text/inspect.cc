// The public views of this folder's stages (pith/inspect.h).

#include "pith/inspect.h"

#include "text/blocks.h"
#include "text/sentences.h"
#include "text/terms.h"
#include "text/words.h"

namespace pith {

std::vector<Span> split_sentences(const Document& document) {
  std::vector<Span> sentences;
  for (const Block& block : blocks_of(document)) {
    append_sentences(document.text, body_of(document.text, block), document.language.data(),
                     &sentences);
  }
  return sentences;
}

std::vector<Word> split_words(const Document& document) {
  const Stemmer stemmer(document.language.data());
  WordBreaker breaker;
  std::vector<Word> words;
  std::vector<Span> found;
  for (const Span& sentence : split_sentences(document)) {
    breaker.find(document.text, sentence, &found);
    for (const Span& span : found) words.push_back({span, stemmer.key(span.of(document.text))});
  }
  return words;
}

}  // namespace pith
