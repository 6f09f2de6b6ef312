// The public views of this folder's stages (pith/inspect.h).

#include "pith/inspect.h"

#include "text/blocks.h"
#include "text/terms.h"
#include "text/words.h"

namespace pith {

std::vector<Span> split_sentences(const Document& document) {
  std::vector<Span> sentences;
  std::vector<Span> found;
  for (const Block& block : blocks_of(document)) {
    if (block.kind == BlockKind::kFurniture) continue;
    const Gapless body(document, block.span);
    found.clear();
    append_sentences(body, block.kind, document.language.data(), &found);
    for (const Span& sentence : found) sentences.push_back(body.source(sentence));
  }
  return sentences;
}

std::vector<Word> split_words(const Document& document) {
  const Stemmer stemmer(document.language.data());
  WordBreaker breaker;
  std::vector<Word> words;
  std::vector<Span> found;
  for (const Span& sentence : split_sentences(document)) {
    const Gapless body(document, sentence);
    breaker.start(body.text());
    breaker.find(body.span(), &found);
    for (const Span& word : found) {
      words.push_back({body.source(word), stemmer.key(word.of(body.text()))});
    }
  }
  return words;
}

}  // namespace pith
