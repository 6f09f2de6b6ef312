// The naive pipeline as an oracle for all of pith's from the text to PageRank: where both split the
// same sentences and weigh terms alike, which they do when all sentences have as many terms, each once.

#include "reference/naive.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "catch.h"
#include "language/data.h"
#include "pith/inspect.h"
#include "pith/pith.h"
#include "random_text.h"
#include "reference/dense.h"

namespace pith {
namespace {

constexpr std::size_t kTerms = 6;  // in each sentence

naive::Language english() {
  const std::vector<std::string> stop_words = Language::named("en").data().stop_words.words();
  return {"en", {stop_words.begin(), stop_words.end()}};
}

// A sentence of `kTerms` different nouns, with stop words between.
std::string sentence_of(std::vector<std::string> nouns, Random* random) {
  const std::vector<std::string> joints{"and the", "of", "in the", "with", "or some of the"};
  std::string out = "The";
  for (std::size_t i = 0; i < kTerms; ++i) {
    const std::size_t k = random->below(nouns.size());
    if (i > 0) out += ' ' + random->of(joints);
    out += ' ' + nouns[k];
    nouns.erase(nouns.begin() + static_cast<std::ptrdiff_t>(k));
  }
  return out + '.';
}

// More than the eight up to which every sentence counts as much; one has nothing in common with any.
std::string random_report(Random* random) {
  const std::vector<std::string> nouns{
      "harbour", "council", "budget", "bridge", "ferry",   "river",  "market", "school",
      "winter",  "storm",   "engine", "garden", "teacher", "doctor", "senate", "tunnel",
      "forest",  "window",  "island", "ticket", "museum",  "letter", "bakery", "farmer"};
  const std::vector<std::string> strange{"basalt", "quartz", "gneiss", "topaz", "flint", "marl"};
  const std::size_t sentences = 10 + random->below(40);
  const std::size_t alone = random->below(2 * sentences);  // often none
  std::string text;
  for (std::size_t i = 0; i < sentences; ++i) {
    text += sentence_of(i == alone ? strange : nouns, random);
    text += i % 5 == 4 ? "\n\n" : " ";
  }
  return text;
}

}  // namespace

TEST_CASE("the naive pipeline and pith agree on sentences and on PageRank", "[naive]") {
  const naive::Language language = english();
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    INFO("seed " << seed);
    Random random(seed);
    const std::string text = random_report(&random);
    const Document document =
        read(text, {.title = "", .language = Language::named("en")})->document;
    const std::vector<Excerpt> scored = score_sentences({&document, 1}, Method::kPith);
    const std::vector<naive::Sentence> naive = naive::summarize(text, language, 1000);
    REQUIRE(naive.size() == scored.size());
    const auto n = static_cast<double>(scored.size());
    for (const naive::Sentence& sentence : naive) {
      const Excerpt& excerpt = scored[sentence.index];
      CHECK(excerpt.text == sentence.text);
      CHECK(excerpt.factors.centrality == Approx(n * sentence.score).epsilon(1e-4));
    }
    CHECK(std::ranges::is_sorted(naive, std::ranges::greater{}, &naive::Sentence::score));
  }
}

TEST_CASE("the naive pipeline quotes an article", "[naive]") {
  std::ifstream file(PITH_SOURCE_DIR "/benchmarks/corpus/harbour-vote.txt");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  std::set<std::size_t> indices;
  for (const naive::Sentence& sentence : naive::summarize(text, english())) {
    CHECK(text.find(sentence.text) != std::string::npos);
    CHECK(sentence.text.size() > 20);
    indices.insert(sentence.index);
  }
  CHECK(indices.size() == 5);
}

TEST_CASE("the naive pipeline of nothing is nothing", "[naive]") {
  CHECK(naive::summarize("", english()).empty());
  CHECK(naive::summarize(" \n\t ", english()).empty());
  CHECK(naive::summarize("One sentence.", english()).size() == 1);
  CHECK(naive::summarize("One. Two. Three.", english(), 2).size() == 2);
}

TEST_CASE("the naive PageRank is the dense one", "[naive]") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    INFO("seed " << seed);
    Random random(seed);
    const Analysis text = random_analysis(1 + random.below(40), &random);
    const Eigen::MatrixXd edges = dense::cosine_edges(weigh(text));
    const Eigen::VectorXd expected = dense::pagerank(edges, 1e-12);
    const Eigen::VectorXd scores = naive::pagerank(edges.sparseView(), 1e-9);
    REQUIRE(scores.size() == expected.size());
    CHECK(scores.sum() == Approx(1));
    CHECK((scores - expected).lpNorm<1>() < 1e-7);
  }
}

}  // namespace pith
