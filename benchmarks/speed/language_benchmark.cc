// Which language is it?

#include "stages.h"

namespace pith::bench {

void recognizing(benchmark::State& state, const Prepared& input) {
  std::string tag;
  for (auto _ : state) tag = Language::of(input.bytes).tag();
  finish(state, input, tag == input.tag);
}

}  // namespace pith::bench
