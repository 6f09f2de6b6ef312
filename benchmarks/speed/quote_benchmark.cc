// The chosen sentences to a summary, and that to JSON.

#include "quote.h"
#include "stages.h"

namespace pith::bench {

void quoting(benchmark::State& state, const Prepared& input) {
  std::size_t size = 0;
  Quoter quoter;
  Summary summary;
  for (auto _ : state) {
    quoter.quote({&input.document, 1}, input.text, input.ranking, input.selection, {}, &summary);
    size = render(summary, Output::kJson).size();
  }
  finish(state, input, size > 500);
}

}  // namespace pith::bench
