// Sentences, words and terms.

#include "stages.h"

namespace pith::bench {

void analysing(benchmark::State& state, const Prepared& input) {
  std::size_t terms = 0;
  for (auto _ : state) terms = analyse({&input.document, 1}).terms.size();
  finish(state, input, terms > input.bytes.size() / 30);
}

}  // namespace pith::bench
