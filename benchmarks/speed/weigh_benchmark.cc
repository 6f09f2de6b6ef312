// Terms to rows of tf-idf.

#include "stages.h"

namespace pith::bench {

void weighing(benchmark::State& state, const Prepared& input) {
  std::size_t rows = 0;
  for (auto _ : state) rows = weigh(input.text).size();
  finish(state, input, rows == input.text.sentences.size());
}

}  // namespace pith::bench
