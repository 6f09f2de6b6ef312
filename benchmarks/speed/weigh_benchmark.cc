// Terms to rows of tf-idf.

#include "stages.h"

namespace pith::bench {

void weighing(benchmark::State& state, const Prepared& input) {
  std::size_t rows = 0;
  for (auto _ : state) rows = static_cast<std::size_t>(weigh(input.text).rows.rows());
  finish(state, input, rows == input.text.sentences.size());
}

}  // namespace pith::bench
