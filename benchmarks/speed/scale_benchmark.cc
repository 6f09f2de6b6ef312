// Is it linear? Ranking, selection and the whole run on 3,000 to 1,000,000 made-up sentences; "each" is
// the time a sentence. Linear cost shows as equal times.

#include <benchmark/benchmark.h>

#include <memory>

#include "pith/pith.h"
#include "rank/rank.h"
#include "rank/tfidf.h"
#include "report.h"
#include "select/select.h"
#include "text/analysis.h"

namespace pith::bench {
namespace {

struct Report {
  Document document{};
  Analysis text{};
  Vectors vectors{};
};

// The one of so many sentences; kept until another is asked for.
const Report& report_of(const benchmark::State& state) {
  static std::unique_ptr<Report> last;
  const auto sentences = static_cast<std::size_t>(state.range(0));
  if (last && last->text.sentences.size() == sentences) return *last;
  last = std::make_unique<Report>();
  const std::string bytes = make_report(sentences);
  last->document = read(bytes, {.title = {}, .language = Language::named("en")})->document;
  last->text = analyse({&last->document, 1});
  last->vectors = weigh(last->text);
  return *last;
}

void finish(benchmark::State& state, bool right) {
  state.counters["each"] = benchmark::Counter(
      static_cast<double>(state.range(0)),
      benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
  if (!right) state.SkipWithError("wrong answer");
}

void rank_many(benchmark::State& state, Method method) {
  const Report& report = report_of(state);
  std::size_t ranked = 0;
  for (auto _ : state) ranked = rank(method, report.text, report.vectors).factors.size();
  finish(state, ranked == static_cast<std::size_t>(state.range(0)));
}

void weigh_many(benchmark::State& state) {
  const Report& report = report_of(state);
  std::size_t rows = 0;
  for (auto _ : state) rows = weigh(report.text).size();
  finish(state, rows == static_cast<std::size_t>(state.range(0)));
}

void select_many(benchmark::State& state, const Length& length) {
  const Report& report = report_of(state);
  const Ranking ranking = rank(Method::kPith, report.text, report.vectors);
  std::size_t picks = 0;
  for (auto _ : state)
    picks = select(report.text, report.vectors, ranking, {.length = length}).picks.size();
  finish(state, picks >= 5);
}

void summarize_many(benchmark::State& state) {
  const Report& report = report_of(state);
  std::size_t excerpts = 0;
  for (auto _ : state) excerpts = summarize(report.document).excerpts.size();
  finish(state, excerpts == 5);
}

// By size, as a report is made for all that is measured on it.
const bool kRegistered = [] {
  for (const std::int64_t sentences : {3'000, 30'000, 300'000, 1'000'000}) {
    const auto add = [&](const char* name, auto run) {
      const std::string full = std::string("scale/") + name;
      benchmark::RegisterBenchmark(full.c_str(), run)
          ->Arg(sentences)
          ->Unit(benchmark::kMillisecond);
    };
    add("weigh", weigh_many);
    add("rank", [](benchmark::State& state) { rank_many(state, Method::kPith); });
    add("textrank", [](benchmark::State& state) { rank_many(state, Method::kTextRank); });
    add("select-5", [](benchmark::State& state) { select_many(state, pith::sentences(5)); });
    // The longest summaries that anybody asks for.
    if (sentences <= 30'000)
      add("select-tenth", [](benchmark::State& state) { select_many(state, percent(10)); });
    add("summarize", summarize_many);
  }
  return true;
}();

}  // namespace
}  // namespace pith::bench
