// Bytes to a document, its language being stated.

#include "stages.h"

namespace pith::bench {

void reading(benchmark::State& state, const Prepared& input) {
  const ReadOptions options{.language = Language::named(input.tag)};
  std::size_t size = 0;
  for (auto _ : state) size = read(input.bytes, options)->document.text.size();
  finish(state, input, size > input.bytes.size() / 2);
}

}  // namespace pith::bench
