// The stages of the pipeline, each measured on the same inputs. Every stage checks its answer, so that
// it can't become fast by doing nothing.

#ifndef PITH_BENCHMARKS_SPEED_STAGES_H_
#define PITH_BENCHMARKS_SPEED_STAGES_H_

#include <benchmark/benchmark.h>

#include <string>

#include "pith/pith.h"
#include "rank/rank.h"
#include "rank/tfidf.h"
#include "select/select.h"
#include "text/analysis.h"

namespace pith::bench {

// A text, and what each stage made of it for the next. Its language is known.
struct Prepared {
  std::string tag{};
  std::string bytes{};
  Document document{};
  Analysis text{};
  Vectors vectors{};
  Ranking ranking{};
  Selection selection{};
};

using Stage = void (*)(benchmark::State& state, const Prepared& input);

// One of each file NAME_benchmark.cc, in the order of the pipeline.
void memory_limit(benchmark::State& state, const Prepared& input);
void utf8_limit(benchmark::State& state, const Prepared& input);
void icu_sentences_limit(benchmark::State& state, const Prepared& input);
void icu_words_limit(benchmark::State& state, const Prepared& input);
void reading(benchmark::State& state, const Prepared& input);
void recognizing(benchmark::State& state, const Prepared& input);
void sentences_stage(benchmark::State& state, const Prepared& input);
void words_stage(benchmark::State& state, const Prepared& input);
void analysing(benchmark::State& state, const Prepared& input);
void weighing(benchmark::State& state, const Prepared& input);
void ranking(benchmark::State& state, const Prepared& input);
void selecting(benchmark::State& state, const Prepared& input);
void quoting(benchmark::State& state, const Prepared& input);
void summarizing(benchmark::State& state, const Prepared& input);
void whole(benchmark::State& state, const Prepared& input);

// Bytes a second of the input, and an error if the answer is not what it should be.
void finish(benchmark::State& state, const Prepared& input, bool right);

}  // namespace pith::bench

#endif  // PITH_BENCHMARKS_SPEED_STAGES_H_
