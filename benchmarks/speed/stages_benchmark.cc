// Each stage of the pipeline on the long report, and the whole of it on a report and a short
// article. Every benchmark checks its answer, so that it can't become fast by doing nothing.

#include <benchmark/benchmark.h>

#include "language/data.h"
#include "pith/pith.h"
#include "rank/rank.h"
#include "rank/tfidf.h"
#include "report.h"
#include "select/select.h"
#include "text/analysis.h"
#include "text/sentences.h"

namespace pith::bench {
namespace {

constexpr const char* kReport = "work-report.txt";

Document document_of(const std::string& bytes) {
  return read(bytes, {.title = {}, .language = Language::named("en")})->document;
}

// Bytes a second, and an error if the answer is not what it should be.
void finish(benchmark::State& state, std::size_t bytes, bool right) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(bytes));
  if (!right) state.SkipWithError("wrong answer");
}

void read_text(benchmark::State& state) {
  const std::string bytes = corpus(kReport);
  std::size_t blocks = 0;
  for (auto _ : state) blocks = document_of(bytes).blocks.size();
  finish(state, bytes.size(), blocks > 50);
}
BENCHMARK(read_text);

void detect_language(benchmark::State& state) {
  const std::string bytes = corpus(kReport);
  std::string tag;
  for (auto _ : state) tag = Language::of(bytes).tag();
  finish(state, bytes.size(), tag == "en");
}
BENCHMARK(detect_language);

void split_sentences(benchmark::State& state) {
  const Document document = document_of(corpus(kReport));
  std::vector<Span> sentences;
  for (auto _ : state) {
    sentences.clear();
    for (const Block& block : document.blocks) {
      append_sentences(document.text, block.span, document.language.data(), &sentences);
    }
  }
  finish(state, document.text.size(), sentences.size() > 100);
}
BENCHMARK(split_sentences);

void analyse_text(benchmark::State& state) {
  const Document document = document_of(corpus(kReport));
  std::size_t terms = 0;
  for (auto _ : state) terms = analyse({&document, 1}).terms.size();
  finish(state, document.text.size(), terms > 1000);
}
BENCHMARK(analyse_text);

void weigh_terms(benchmark::State& state) {
  const Document document = document_of(corpus(kReport));
  const Analysis text = analyse({&document, 1});
  std::int64_t nonzeros = 0;
  for (auto _ : state) nonzeros = weigh(text).rows().nonZeros();
  finish(state, document.text.size(), nonzeros > 1000);
}
BENCHMARK(weigh_terms);

void rank_sentences(benchmark::State& state, Method method) {
  const Document document = document_of(corpus(kReport));
  const Analysis text = analyse({&document, 1});
  const Vectors vectors = weigh(text);
  double sum = 0;
  for (auto _ : state) {
    sum = 0;
    for (const Factors& factors : rank(method, text, vectors).factors) sum += factors.centrality;
  }
  finish(state, document.text.size(), std::isfinite(sum) && sum > 0);
}
BENCHMARK_CAPTURE(rank_sentences, pith, Method::kPith);
BENCHMARK_CAPTURE(rank_sentences, textrank, Method::kTextRank);
BENCHMARK_CAPTURE(rank_sentences, lexrank, Method::kLexRank);
BENCHMARK_CAPTURE(rank_sentences, lsa, Method::kLsa);
BENCHMARK_CAPTURE(rank_sentences, luhn, Method::kLuhn);
BENCHMARK_CAPTURE(rank_sentences, sumbasic, Method::kSumBasic);

void select_sentences(benchmark::State& state) {
  const Document document = document_of(corpus(kReport));
  const Analysis text = analyse({&document, 1});
  const Vectors vectors = weigh(text);
  const Ranking ranking = rank(Method::kPith, text, vectors);
  std::size_t picks = 0;
  for (auto _ : state)
    picks = select(text, vectors, ranking, {.length = sentences(20)}).picks.size();
  finish(state, document.text.size(), picks == 20);
}
BENCHMARK(select_sentences);

void whole(benchmark::State& state, const std::string& name) {
  const std::string bytes = corpus(name);
  std::size_t excerpts = 0;
  for (auto _ : state) {
    const Summary summary = summarize(read(bytes)->document);
    benchmark::DoNotOptimize(render(summary, Output::kText).size());
    excerpts = summary.excerpts.size();
  }
  finish(state, bytes.size(), excerpts == 5);
}
BENCHMARK_CAPTURE(whole, report, kReport);
BENCHMARK_CAPTURE(whole, article, "harbour-vote.txt");

}  // namespace
}  // namespace pith::bench
