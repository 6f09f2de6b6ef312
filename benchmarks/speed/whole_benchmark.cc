// All of it: summarize() of a document whose language is known; and bytes to text, nothing known.

#include "stages.h"

namespace pith::bench {

void summarizing(benchmark::State& state, const Prepared& input) {
  std::size_t excerpts = 0;
  for (auto _ : state) excerpts = summarize(input.document).excerpts.size();
  finish(state, input, excerpts == 5);
}

void whole(benchmark::State& state, const Prepared& input) {
  std::size_t size = 0;
  for (auto _ : state) size = render(summarize(read(input.bytes)->document), Output::kText).size();
  finish(state, input, size > 100);
}

}  // namespace pith::bench
