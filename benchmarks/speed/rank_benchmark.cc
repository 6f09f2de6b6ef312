// Rows to scores: pith's own way on every input, the classics on the report.

#include <cmath>

#include "report.h"
#include "stages.h"

namespace pith::bench {

namespace {

void rank_by(benchmark::State& state, const Prepared& input, Method method) {
  double sum = 0;
  for (auto _ : state) {
    sum = 0;
    const Ranking ranking = rank(method, input.text, input.vectors);
    for (const Factors& factors : ranking.factors) sum += factors.centrality;
  }
  finish(state, input, std::isfinite(sum) && sum > 0);
}

void rank_report(benchmark::State& state, Method method) {
  Prepared input{.tag = "en", .bytes = corpus("work-report.txt")};
  input.document = read(input.bytes, {.language = Language::named("en")})->document;
  input.text = analyse({&input.document, 1});
  input.vectors = weigh(input.text);
  rank_by(state, input, method);
}
BENCHMARK_CAPTURE(rank_report, textrank, Method::kTextRank);
BENCHMARK_CAPTURE(rank_report, lexrank, Method::kLexRank);
BENCHMARK_CAPTURE(rank_report, lsa, Method::kLsa);
BENCHMARK_CAPTURE(rank_report, luhn, Method::kLuhn);
BENCHMARK_CAPTURE(rank_report, sumbasic, Method::kSumBasic);

}  // namespace

void ranking(benchmark::State& state, const Prepared& input) {
  rank_by(state, input, Method::kPith);
}

}  // namespace pith::bench
