// What holds of every text, on made-up ones.

#include <algorithm>
#include <future>

#include "base/unicode.h"
#include "catch.h"
#include "invariants.h"
#include "pith/inspect.h"
#include "random_text.h"

namespace pith {
namespace {

Document random_document(Random* random) {
  std::string text = random_text(12, random);
  ReadOptions options;
  if (random->percent(30)) options.language = Language::named(random->percent(50) ? "en" : "th");
  if (random->percent(30)) options.title = "The council and the harbour levy";
  Reading reading = read(text, options).value();
  reading.document.id = "made up";
  return std::move(reading.document);
}

Options random_options(Random* random) {
  constexpr std::array kMethods = {Method::kPith, Method::kTextRank, Method::kLexRank,
                                   Method::kLead};
  const std::array lengths = {Length{},
                              sentences(random->below(9)),
                              words(random->below(200)),
                              at_most(words(random->below(60))),
                              percent(random->below(101)),
                              at_most(percent(random->below(101))),
                              characters(random->below(500))};
  return {random->of(kMethods), random->of(lengths), random->below(4)};
}

// One to three documents and how to summarize them.
struct Case {
  std::vector<Document> documents;
  Options options;

  explicit Case(std::uint64_t seed) {
    Random random(seed);
    for (std::size_t i = 1 + random.below(3); i > 0; --i) {
      documents.push_back(random_document(&random));
    }
    options = random_options(&random);
  }

  [[nodiscard]] Summary summarize() const { return pith::summarize(documents, options); }

  [[nodiscard]] std::string shown() const {
    std::string out;
    for (const Document& document : documents) out += "<<" + document.text + ">>\n";
    return out;
  }
};

std::uint64_t any_seed() { return GENERATE(range<std::uint64_t>(0, 300)); }

TEST_CASE("every summary keeps what the header promises") {
  const std::uint64_t seed = any_seed();
  const Case made(seed);
  CAPTURE(seed, made.shown(), render(made.summarize(), Output::kJson));
  CHECK(broken_promise(made.summarize(), made.documents) == "");
}

TEST_CASE("a text with a word has a sentence, a text without has none") {
  const std::uint64_t seed = any_seed();
  const Case made(seed);
  CAPTURE(seed, made.shown());
  bool has_word = false;
  for (const Document& document : made.documents) {
    for (std::size_t at = 0; at < document.text.size();) {
      const char32_t c = next_code_point(document.text, &at);
      has_word = has_word || is_letter(c) || is_digit(c);
    }
  }
  CHECK((made.summarize().sentences > 0) == has_word);
}

TEST_CASE("the same text gives the same bytes, from another thread too") {
  const std::uint64_t seed = any_seed();
  const auto bytes = [seed] { return render(Case(seed).summarize(), Output::kJson); };
  auto elsewhere = std::async(std::launch::async, bytes);
  const std::string here = bytes();
  CAPTURE(seed);
  CHECK(here == bytes());
  CHECK(here == elsewhere.get());
}

TEST_CASE("a longer summary begins as a shorter one") {
  const std::uint64_t seed = any_seed();
  Case made(seed);
  CAPTURE(seed, name(made.options.method), made.shown());
  const auto by_rank = [&](std::size_t n) {
    made.options.length = sentences(n);
    Summary summary = made.summarize();
    std::ranges::sort(summary.excerpts, {}, &Excerpt::rank);
    return summary.excerpts;
  };
  const std::vector<Excerpt> five = by_rank(5);
  const std::vector<Excerpt> three = by_rank(3);
  REQUIRE(three.size() == std::min<std::size_t>(3, five.size()));
  for (std::size_t i = 0; i < three.size(); ++i) {
    CHECK(three[i].document == five[i].document);
    CHECK(three[i].span == five[i].span);
    CHECK(three[i].score == five[i].score);
  }
}

// Of what is said twice in one document, the first is quoted first: it ties, or stands better.
TEST_CASE("of sentences that are the same the earlier is chosen") {
  const std::uint64_t seed = any_seed();
  const Case made(seed);
  CAPTURE(seed, name(made.options.method), made.shown());
  const Summary summary = made.summarize();
  const auto rank_of = [&](const Excerpt& sentence) {
    for (const Excerpt& excerpt : summary.excerpts) {
      if (excerpt.document == sentence.document && excerpt.span == sentence.span) {
        return excerpt.rank;
      }
    }
    return summary.excerpts.size() + 1;
  };
  const std::vector<Excerpt> all = score_sentences(made.documents, made.options.method);
  for (std::size_t later = 0; later < all.size(); ++later) {
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      const Excerpt& first = all[earlier];
      const Excerpt& second = all[later];
      if (first.text != second.text) continue;
      if (made.options.method != Method::kLead) {
        CHECK(first.factors.centrality == second.factors.centrality);
      }
      if (first.document == second.document) CHECK(rank_of(first) <= rank_of(second));
    }
  }
}

TEST_CASE("scores are factors of all sentences before any is chosen") {
  const std::uint64_t seed = any_seed();
  const Case made(seed);
  CAPTURE(seed, name(made.options.method), made.shown());
  const Summary summary = made.summarize();
  const std::vector<Excerpt> all = score_sentences(made.documents, made.options.method);
  CHECK(all.size() == summary.sentences);
  double centrality = 0;
  for (const Excerpt& sentence : all) {
    CHECK(sentence.factors.novelty == 1);
    CHECK(sentence.rank == 0);
    centrality += sentence.factors.centrality;
  }
  if (made.options.method != Method::kLead) {
    CHECK(centrality == Approx(static_cast<double>(all.size())).epsilon(1e-9));
  }
}

}  // namespace
}  // namespace pith
