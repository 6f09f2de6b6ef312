// Sentences, and the words in them: to be held against what ICU needs for its own two.

#include "language/data.h"
#include "stages.h"
#include "text/sentences.h"
#include "text/words.h"

namespace pith::bench {

void words_stage(benchmark::State& state, const Prepared& input) {
  const Document& document = input.document;
  WordBreaker breaker;
  std::vector<Span> sentences;
  std::vector<Span> words;
  std::size_t count = 0;
  for (auto _ : state) {
    count = 0;
    for (const Block& block : document.blocks) {
      breaker.start(std::string_view(document.text).substr(0, block.span.end));
      sentences.clear();
      append_sentences(document.text, block.span, document.language.data(), &sentences);
      for (const Span& sentence : sentences) {
        breaker.find(sentence, &words);
        count += words.size();
      }
    }
  }
  finish(state, input, count > input.bytes.size() / 12);
}

}  // namespace pith::bench
