// Scores to five sentences; each by itself, as what leans on what is seen with the documents.

#include "stages.h"

namespace pith::bench {

void selecting(benchmark::State& state, const Prepared& input) {
  std::size_t picks = 0;
  for (auto _ : state) {
    picks = select(input.text, input.vectors, input.ranking, {.length = sentences(5)}).picks.size();
  }
  finish(state, input, picks == 5);
}

}  // namespace pith::bench
