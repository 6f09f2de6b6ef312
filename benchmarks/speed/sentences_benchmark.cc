// Sentences, as the analysis finds them.

#include "language/data.h"
#include "stages.h"
#include "text/sentences.h"

namespace pith::bench {

void sentences_stage(benchmark::State& state, const Prepared& input) {
  const Document& document = input.document;
  std::vector<Span> sentences;
  for (auto _ : state) {
    sentences.clear();
    for (const Block& block : document.blocks) {
      append_sentences(document.text, block.span, document.language.data(), &sentences);
    }
  }
  finish(state, input, sentences.size() > input.bytes.size() / 400);
}

}  // namespace pith::bench
