// Which stages are measured on which inputs: LANGUAGE/SIZE/STAGE. Made-up texts of four sizes in four
// languages; two of benchmarks/corpus; and each file TAG.txt of the folder that the environment's
// PITH_BENCH_TEXTS names, as TAG/given.

#include "stages.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <utility>
#include <vector>

#include "base/file.h"
#include "report.h"
#include "texts.h"

namespace pith::bench {
namespace {

constexpr std::pair<const char*, Stage> kStages[] = {
    {"limit-memcpy", memory_limit},
    {"limit-utf8", utf8_limit},
    {"limit-icu-sentences", icu_sentences_limit},
    {"limit-icu-words", icu_words_limit},
    {"reading", reading},
    {"language", recognizing},
    {"sentences", sentences_stage},
    {"sentences+words", words_stage},
    {"sentences+words+terms", analysing},
    {"weigh", weighing},
    {"rank", ranking},
    {"select", selecting},
    {"quote+render", quoting},
    {"summarize", summarizing},
    {"whole", whole},
};

constexpr std::pair<const char*, std::size_t> kSizes[] = {
    {"4KB", 4'000}, {"60KB", 60'000}, {"1MB", 1'000'000}, {"10MB", 10'000'000}};

struct Input {
  std::string name{};
  std::string tag{};
  std::function<std::string()> make{};
};

std::vector<Input> inputs() {
  std::vector<Input> all{
      {"en/article", "en", [] { return corpus("harbour-vote.txt"); }},
      {"en/report", "en", [] { return corpus("work-report.txt"); }},
  };
  for (const std::string& tag : languages()) {
    for (const auto& [size, bytes] : kSizes) {
      all.push_back(
          {tag + '/' + size, tag, [tag, bytes = bytes] { return make_text(tag, bytes); }});
    }
  }
  const char* folder = std::getenv("PITH_BENCH_TEXTS");
  if (folder == nullptr) return all;
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  for (const auto& path : paths) {
    const std::string tag = path.stem().string();
    all.push_back({tag + "/given", tag, [path] { return read_bytes(path).value(); }});
  }
  return all;
}

// Kept until another input is asked for: the stages of an input run one after the other.
const Prepared& prepared(const Input& input) {
  static std::string name;
  static Prepared last;
  if (name == input.name) return last;
  name = input.name;
  last = {};
  last.tag = input.tag;
  last.bytes = input.make();
  last.document = read(last.bytes, {.language = Language::named(input.tag)})->document;
  last.text = analyse({&last.document, 1});
  last.vectors = weigh(last.text);
  last.ranking = rank(Method::kPith, last.text, last.vectors);
  last.selection = select(last.text, last.vectors, last.ranking, {});
  return last;
}

void add_stages() {
  for (const Input& input : inputs()) {
    for (const auto& [name, stage] : kStages) {
      benchmark::RegisterBenchmark(
          (input.name + '/' + name).c_str(),
          [input, stage = stage](benchmark::State& state) { stage(state, prepared(input)); });
    }
  }
}

}  // namespace

void finish(benchmark::State& state, const Prepared& input, bool right) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(input.bytes.size()));
  if (!right) state.SkipWithError("wrong answer");
}

}  // namespace pith::bench

int main(int count, char** arguments) {
  pith::bench::add_stages();
  benchmark::Initialize(&count, arguments);
  if (benchmark::ReportUnrecognizedArguments(count, arguments)) return 1;
  benchmark::RunSpecifiedBenchmarks();
}
