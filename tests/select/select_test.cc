// Lazy greedy selection, against the plain argmax.

#include "select/select.h"

#include "catch.h"
#include "random_text.h"
#include "reference/dense.h"

namespace pith {

// A pick as a failed test shows it.
static bool operator==(const Pick& a, const Pick& b) {
  return a.sentence == b.sentence && a.novelty == b.novelty && a.quoted_for == b.quoted_for;
}
static std::ostream& operator<<(std::ostream& out, const Pick& pick) {
  return out << pick.sentence << " x " << pick.novelty << " for " << pick.quoted_for;
}

namespace {

Length random_length(Random* random) {
  const std::size_t amount = random->below(4) == 0 ? random->below(12) : random->below(400);
  switch (random->below(7)) {
    case 0:
      return sentences(random->below(12));
    case 1:
      return words(amount);
    case 2:
      return at_most(words(amount));
    case 3:
      return percent(random->below(101));
    case 4:
      return at_most(percent(random->below(101)));
    case 5:
      return characters(5 * amount);
    default:
      return {};
  }
}

// Some sentences have up to two others around them that must come along, some lean on nothing that can.
std::vector<Unit> random_units(std::size_t n, Random* random) {
  std::vector<Unit> units;
  for (std::size_t i = 0; i < n; ++i) {
    Unit unit{i, i + 1};
    while (unit.size() < kLargestUnit && random->percent(25)) {
      const bool back = random->percent(70);
      if (back && unit.begin > 0) --unit.begin;
      if (!back && unit.end < n) ++unit.end;
    }
    unit.leans = unit.begin > 0 && random->percent(10);
    units.push_back(unit);
  }
  return units;
}

TEST_CASE("lazy selection of units is the plain argmax of their means") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 2000));
  Random random(seed);
  Analysis text = random_analysis(seed % 31, &random);
  if (random.percent(30)) text.exclude.push_back({{static_cast<TermIndex>(random.below(4))}, {}});
  const Vectors vectors = weigh(text);
  const Options options = {Method::kPith, random_length(&random), random.below(6)};
  CAPTURE(seed, text.sentences.size(), options.length.unit, options.length.amount,
          options.length.at_most);
  Ranking ranking = rank(Method::kPith, text, vectors);
  if (random.percent(20)) {  // ties galore
    for (Factors& factors : ranking.factors) factors = {};
  }
  const std::vector<Unit> units = random_units(text.sentences.size(), &random);
  const UnitOf unit_of = [&](std::size_t i) { return units[i]; };
  const Selection selection = select(text, vectors, ranking, options, unit_of);
  const Selection oracle = dense::greedy(text, vectors, ranking, options, unit_of);
  CHECK(selection.picks == oracle.picks);
  CHECK(selection.runners_up == oracle.runners_up);
}

TEST_CASE("lazy selection is the plain argmax, to the last bit of novelty") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(0, 1000));
  Random random(seed);
  const Analysis text = random_analysis(seed % 41, &random);
  const Vectors vectors = weigh(text);
  const Method method = GENERATE(Method::kPith, Method::kTextRank, Method::kLead);
  const Options options = {method, random_length(&random), random.below(6)};
  CAPTURE(seed, text.sentences.size(), name(method), options.length.unit, options.length.amount,
          options.length.at_most, options.runners_up);
  Ranking ranking = rank(method, text, vectors);
  if (random.percent(20)) {  // ties galore
    for (Factors& factors : ranking.factors) factors = {};
  }
  const Selection selection = select(text, vectors, ranking, options);
  const Selection oracle = dense::greedy(text, vectors, ranking, options);
  CHECK(selection.picks == oracle.picks);
  CHECK(selection.runners_up == oracle.runners_up);
}

// Sentences of ten words, none like another, with these scores.
struct Scored {
  Analysis text;
  Vectors vectors;
  Ranking ranking;

  explicit Scored(const std::vector<double>& scores) {
    std::vector<Line> lines;
    for (TermIndex i = 0; i < scores.size(); ++i) lines.push_back({{i}, 10});
    text = analysis_of(lines);
    weigh();
    for (std::size_t i = 0; i < scores.size(); ++i) ranking.factors[i].centrality = scores[i];
  }

  void weigh() {
    vectors = pith::weigh(text);
    ranking.factors.resize(text.sentences.size());
    ranking.echoes_title.assign(text.sentences.size(), false);
    ranking.discounts_repetition = true;
  }

  // "1 0 | 2": the picks in their order, then the runners-up.
  [[nodiscard]] std::string choose(const Length& length, std::size_t runners_up = 0) const {
    const Selection selection = select(text, vectors, ranking, {Method::kPith, length, runners_up});
    std::string out;
    for (const Pick& pick : selection.picks) out += std::to_string(pick.sentence) + ' ';
    out += '|';
    for (const Pick& pick : selection.runners_up) out += ' ' + std::to_string(pick.sentence);
    return out;
  }
};

TEST_CASE("the best come first, ties go to the earlier sentence") {
  CHECK(Scored({1, 3, 2}).choose(sentences(2)) == "1 2 |");
  CHECK(Scored({1, 3, 2}).choose(sentences(9)) == "1 2 0 |");
  CHECK(Scored({2, 2, 2, 2}).choose(sentences(3)) == "0 1 2 |");
  CHECK(Scored({1, 2, 1, 2}).choose(sentences(2), 2) == "1 3 | 0 2");
}

TEST_CASE("runners-up are the best of the others, also of those that did not fit") {
  Scored scored({5, 4, 3, 2, 1});
  scored.text.sentences[1].words = 30;
  CHECK(scored.choose(words(20), 9) == "0 2 | 1 3 4");
  CHECK(scored.choose(words(20), 1) == "0 2 | 1");
}

TEST_CASE("what is left of a budget is not filled with exclamations") {
  Scored scored({5, 4, 3, 2});
  scored.text.sentences[1].words = 30;
  scored.text.sentences[2].words = 5;
  scored.text.sentences[3].words = 8;
  CHECK(scored.choose(words(18), 9) == "0 3 | 1 2");
  CHECK(scored.choose(at_most(words(15))) == "0 |");
  scored.text.sentences[1].words = 5;  // nothing better was passed over
  CHECK(scored.choose(words(15)) == "0 1 |");
}

TEST_CASE("what was said before counts less; said in the same terms, nothing") {
  Scored scored({9, 0, 2, 1});
  scored.text.terms = {0, 0, 1, 2};  // the second says what the first said
  scored.weigh();
  scored.ranking.factors[1].centrality = 8;
  CHECK(scored.choose(sentences(4)) == "0 2 3 1 |");
  scored.ranking.discounts_repetition = false;
  CHECK(scored.choose(sentences(4)) == "0 1 2 3 |");
}

TEST_CASE("echoes of the title are not chosen while there are others") {
  Scored scored({9, 3, 8, 1});
  scored.ranking.echoes_title = {true, false, true, false};
  CHECK(scored.choose(sentences(4), 9) == "1 3 |");
  scored.text.sentences[0].words = 8;
  scored.text.sentences[3].words = 5;
  CHECK(scored.choose(words(1)) == "1 |");
  scored.text.sentences[1].words = 4;
  CHECK(scored.choose(words(1)) == "1 |");  // shorter than a sentence should be, but no echo
  CHECK(scored.choose(at_most(words(9)), 9) == "1 3 |");
  scored.text.sentences[1].words = scored.text.sentences[3].words = 20;
  CHECK(scored.choose(at_most(words(9)), 9) == "0 | 2 1 3");  // an echo, as no other fits
  scored.ranking.echoes_title.assign(4, true);
  CHECK(scored.choose(sentences(4)) == "0 2 1 3 |");
}

TEST_CASE("a budget that is too small takes the shortest good sentence and says so") {
  Scored scored({4, 3, 2, 1});
  scored.text.sentences[2].words = 7;
  scored.text.sentences[3].words = 2;
  const auto warnings = [&](const Length& length) {
    return select(scored.text, scored.vectors, scored.ranking, {Method::kPith, length})
        .warnings.size();
  };
  CHECK(scored.choose(words(1), 1) == "2 | 0");
  CHECK(warnings(words(1)) == 1);
  CHECK(scored.choose(sentences(0)) == "2 |");

  CHECK(scored.choose(at_most(words(1)), 1) == "| 0");
  CHECK(warnings(at_most(words(1))) == 1);
  CHECK(scored.choose(at_most(percent(0))) == "|");
  CHECK(scored.choose(characters(9)) == "|");
  CHECK(warnings(characters(9)) == 1);
  CHECK(warnings(words(20)) == 0);
}

TEST_CASE("what was forced into a summary discounts the runners-up too") {
  Scored scored({9, 0, 5});
  scored.text.terms = {0, 0, 1};
  scored.weigh();
  scored.ranking.factors[1].centrality = 8;
  scored.ranking.factors[2].centrality = 5;
  scored.text.sentences[1].words = 6;
  CHECK(scored.choose(words(1), 2) == "1 | 2 0");
}

TEST_CASE("no sentences, no picks, no warning") {
  const Selection selection = select({}, weigh({}), {}, {Method::kPith, words(10), 5});
  CHECK(selection.picks.empty());
  CHECK(selection.runners_up.empty());
  CHECK(selection.warnings.empty());
}

}  // namespace
}  // namespace pith
