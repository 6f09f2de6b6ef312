// Is it linear? Ranking, selection and the whole run on 3,000, 30,000 and 300,000 sentences; "each"
// is the time a sentence. Linear cost shows as equal times.

#include <benchmark/benchmark.h>

#include "pith/pith.h"
#include "rank/rank.h"
#include "rank/tfidf.h"
#include "report.h"
#include "select/select.h"
#include "text/analysis.h"

namespace pith::bench {
namespace {

Document report_of(const benchmark::State& state) {
  const std::string bytes = make_report(static_cast<std::size_t>(state.range(0)));
  return read(bytes, {.title = {}, .language = Language::named("en")})->document;
}

void finish(benchmark::State& state, bool right) {
  state.counters["each"] = benchmark::Counter(
      static_cast<double>(state.range(0)),
      benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
  if (!right) state.SkipWithError("wrong answer");
}

void rank_many(benchmark::State& state, Method method) {
  const Document document = report_of(state);
  const Analysis text = analyse({&document, 1});
  const Vectors vectors = weigh(text);
  std::size_t ranked = 0;
  for (auto _ : state) ranked = rank(method, text, vectors).factors.size();
  finish(state, ranked == static_cast<std::size_t>(state.range(0)));
}
BENCHMARK_CAPTURE(rank_many, pith, Method::kPith)

    ->Arg(3000)
    ->Arg(30000)
    ->Arg(300000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(rank_many, textrank, Method::kTextRank)

    ->Arg(3000)
    ->Arg(30000)
    ->Arg(300000)
    ->Unit(benchmark::kMillisecond);

// A tenth of all sentences: the longest summaries that anybody asks for.
void select_many(benchmark::State& state) {
  const Document document = report_of(state);
  const Analysis text = analyse({&document, 1});
  const Vectors vectors = weigh(text);
  const Ranking ranking = rank(Method::kPith, text, vectors);
  std::size_t picks = 0;
  for (auto _ : state) picks = select(text, vectors, ranking, {.length = percent(10)}).picks.size();
  finish(state, picks > static_cast<std::size_t>(state.range(0)) / 50);
}
BENCHMARK(select_many)->Arg(3000)->Arg(30000)->Unit(benchmark::kMillisecond);

void summarize_many(benchmark::State& state) {
  const Document document = report_of(state);
  std::size_t excerpts = 0;
  for (auto _ : state) excerpts = summarize(document).excerpts.size();
  finish(state, excerpts == 5);
}
BENCHMARK(summarize_many)->Arg(3000)->Arg(30000)->Arg(300000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace pith::bench
