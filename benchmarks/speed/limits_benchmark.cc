// What no summary can be faster than: touching the bytes, checking them, and ICU's boundaries.

#include <simdjson.h>

#include <algorithm>
#include <cstring>

#include "icu.h"
#include "stages.h"

namespace pith::bench {

void memory_limit(benchmark::State& state, const Prepared& input) {
  std::string copy(input.bytes.size(), '\0');
  for (auto _ : state) {
    std::memcpy(copy.data(), input.bytes.data(), copy.size());
    benchmark::ClobberMemory();
  }
  finish(state, input, copy == input.bytes);
}

void utf8_limit(benchmark::State& state, const Prepared& input) {
  bool valid = true;
  for (auto _ : state) valid = valid && simdjson::validate_utf8(input.bytes);
  finish(state, input, valid);
}

namespace {

void icu_limit(benchmark::State& state, const Prepared& input, UBreakIteratorType type) {
  IcuBreaks breaks(type);
  std::size_t count = 0;
  for (auto _ : state) count = breaks.count(input.bytes);
  finish(state, input, count > input.bytes.size() / 400);
}

}  // namespace

void icu_sentences_limit(benchmark::State& state, const Prepared& input) {
  icu_limit(state, input, UBRK_SENTENCE);
}

void icu_words_limit(benchmark::State& state, const Prepared& input) {
  icu_limit(state, input, UBRK_WORD);
}

}  // namespace pith::bench
