// Sentences and words against what ICU alone needs to find its own, in one run: the measure of how
// dear our rules are. On the long report, and on each file NAME.txt of the folder that the
// environment's PITH_BENCH_TEXTS names, NAME being its language.

#include <benchmark/benchmark.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <cstdlib>
#include <filesystem>

#include "base/file.h"
#include "language/data.h"
#include "pith/pith.h"
#include "report.h"
#include "text/blocks.h"
#include "text/sentences.h"
#include "text/words.h"

namespace pith::bench {
namespace {

// Boundaries of one kind, over UTF-8.
std::size_t count_breaks(UBreakIteratorType type, const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator* breaks = ubrk_open(type, "", nullptr, 0, &status);
  UText view = UTEXT_INITIALIZER;
  utext_openUTF8(&view, text.data(), static_cast<std::int64_t>(text.size()), &status);
  ubrk_setUText(breaks, &view, &status);
  std::size_t count = 0;
  while (ubrk_next(breaks) != UBRK_DONE) ++count;
  utext_close(&view);
  ubrk_close(breaks);
  return count;
}

void icu_pair(benchmark::State& state, const std::string& text) {
  std::size_t count = 0;
  for (auto _ : state) count = count_breaks(UBRK_SENTENCE, text) + count_breaks(UBRK_WORD, text);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
  if (count < 100) state.SkipWithError("wrong answer");
}

void pith_pair(benchmark::State& state, const std::string& text, const std::string& tag) {
  const Document document = read(text, {.title = {}, .language = Language::named(tag)})->document;
  WordBreaker breaker;
  std::vector<Span> sentences;
  std::vector<Span> words;
  std::size_t count = 0;
  for (auto _ : state) {
    count = 0;
    for (const Block& block : document.blocks) {
      breaker.start(std::string_view(document.text).substr(0, block.span.end));
      sentences.clear();
      append_sentences(document.text, block.span, document.language.data(), &sentences);
      for (const Span& sentence : sentences) {
        breaker.find(sentence, &words);
        count += words.size();
      }
    }
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
  if (count < 100) state.SkipWithError("wrong answer");
}

void add_text(const std::string& tag, const std::string& text) {
  benchmark::RegisterBenchmark(("boundaries/" + tag + "/icu").c_str(),
                               [text](benchmark::State& state) { icu_pair(state, text); });
  benchmark::RegisterBenchmark(
      ("boundaries/" + tag + "/pith").c_str(),
      [text, tag](benchmark::State& state) { pith_pair(state, text, tag); });
}

const bool kRegistered = [] {
  add_text("en", corpus("work-report.txt"));
  const char* folder = std::getenv("PITH_BENCH_TEXTS");
  if (folder == nullptr) return true;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    add_text(entry.path().stem().string(), read_bytes(entry.path()).value());
  }
  return true;
}();

}  // namespace
}  // namespace pith::bench
