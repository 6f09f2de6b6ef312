// pith_ablation: summaries as `pith batch` writes them, by the recipe with one ingredient left out or
// changed. So the library needs no switches for what only a measurement asks for.
//
//   pith_ablation --list
//   pith_ablation --variant no-title --words 100 < articles.jsonl

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "language/data.h"
#include "pith/batch.h"
#include "pith/pith.h"
#include "quote.h"
#include "rank/pagerank.h"
#include "rank/rank.h"
#include "rank/tfidf.h"
#include "read/record.h"
#include "render/json.h"
#include "select/select.h"
#include "text/analysis.h"
#include "text/companions.h"
#include "text/vocabulary.h"
#include "text/words.h"

namespace pith::bench {
namespace {

// What the stages have made so far, for a variant to change.
struct Stages {
  std::span<const Document> documents;
  Analysis text;
  Vectors vectors;
  Ranking ranking;
};

// ---- Terms --------------------------------------------------------------------------------------

// The terms of the same sentences, by other data of their language.
void set_terms(Stages* s, const Language::Data& data) {
  Vocabulary vocabulary(data);
  WordBreaker breaker;
  std::vector<Span> words;
  std::vector<TermIndex> terms;
  Analysis& text = s->text;
  for (Sentence& sentence : text.sentences) {
    const std::string quoted = text_of(s->documents[sentence.document], sentence.span);
    sentence.terms_begin = terms.size();
    breaker.start(quoted);
    breaker.find({0, quoted.size()}, &words);
    for (const Span& word : words) terms.push_back(vocabulary.intern(word.of(quoted)));
    std::erase(terms, kNoTerm);
    sentence.terms_end = terms.size();
  }
  text.terms = std::move(terms);
  text.title.clear();
  for (const Document& document : s->documents) {
    breaker.start(document.title);
    breaker.find({0, document.title.size()}, &words);
    for (const Span& word : words) text.title.push_back(vocabulary.find(word.of(document.title)));
  }
  std::erase(text.title, kNoTerm);
  text.vocabulary = vocabulary.size();
  text.has_stop_words = !data.stop_words.empty();
}

void set_terms(Stages* s, bool stop_words, bool stems) {
  Language::Data data = s->documents.front().language.data();
  if (!stop_words) data.stop_words.clear();
  if (!stems) data.tag = "und";
  set_terms(s, data);
}

// ---- Rows ---------------------------------------------------------------------------------------

struct Weights {
  // Of a term that stands `count` times in a sentence of `length` mean lengths.
  double (*tf)(double count, double length);
  double (*isf)(double ratio);  // ratio: all sentences to those with the term
  double pivot = 0;             // rows are divided by |x| + pivot (mean |x| - |x|)
};

double bm25(double count, double length) { return count * 2.2 / (count + 0.3 + 0.9 * length); }
double log_tf(double count, double) { return 1 + std::log(count); }
double one_tf(double, double) { return 1; }
double isf(double ratio) { return std::log(1 + ratio); }
double plain_isf(double ratio) { return std::log(ratio); }
double no_isf(double) { return 1; }

struct Row {
  std::map<TermIndex, double> weights;
  double norm = 0;
};

Row row_of(std::span<const TermIndex> terms, double mean_length, const Stages& s,
           const Weights& weights) {
  Row row;
  for (const TermIndex term : terms) ++row.weights[term];
  const double length = static_cast<double>(terms.size()) / mean_length;
  const auto n = static_cast<double>(s.text.sentences.size());
  for (auto& [term, value] : row.weights) {
    value = weights.tf(value, length) * weights.isf(n / static_cast<double>(s.vectors.df[term]));
    row.norm += value * value;
  }
  row.norm = std::sqrt(row.norm);
  return row;
}

// The same terms by other weights.
Vectors reweighed(const Stages& s, const Weights& weights) {
  double filled = 0;
  for (const Sentence& each : s.text.sentences) filled += s.text.terms_of(each).empty() ? 0 : 1;
  filled = std::max(filled, 1.0);
  const double mean_length = static_cast<double>(s.text.terms.size()) / filled;
  std::vector<Row> rows;
  double mean_norm = 0;
  for (const Sentence& sentence : s.text.sentences) {
    rows.push_back(row_of(s.text.terms_of(sentence), mean_length, s, weights));
    mean_norm += rows.back().norm / filled;
  }
  const auto divisor = [&](const Row& row) {
    return row.norm + weights.pivot * (mean_norm - row.norm);
  };
  Vectors out = s.vectors;
  out.starts.assign(1, 0);
  out.terms.clear();
  out.weights.clear();
  for (const Row& row : rows) {
    for (const auto& [term, value] : row.weights) {
      if (value <= 0) continue;
      out.terms.push_back(static_cast<std::int32_t>(term));
      out.weights.push_back(value / divisor(row));
    }
    out.starts.push_back(static_cast<std::int32_t>(out.terms.size()));
  }
  std::ranges::fill(out.title_weights, 0.0);
  const Row title = row_of(s.text.title, mean_length, s, weights);
  for (const auto& [term, value] : title.weights) {
    if (value > 0) out.title_weights[term] = value / divisor(title);
  }
  return out;
}

// ---- Scores -------------------------------------------------------------------------------------

void set_centrality(Stages* s, const Eigen::VectorXd& scores) {
  if (scores.sum() <= 0) return;
  const double mean = scores.sum() / static_cast<double>(scores.size());
  for (std::size_t i = 0; i < s->ranking.factors.size(); ++i)
    s->ranking.factors[i].centrality = scores[static_cast<Eigen::Index>(i)] / mean;
}

void set_graph(Stages* s, const Graph& graph) {
  set_centrality(s, pagerank(graph, s->vectors.rows().rows()));
}

void set_degree(Stages* s) {
  Eigen::VectorXd degree(s->vectors.rows().rows());
  cosine_graph(s->vectors).multiply(Eigen::VectorXd::Ones(degree.size()), &degree);
  set_centrality(s, degree);
}

void set_threshold(Stages* s) {
  constexpr std::size_t kMostEdges = std::size_t{1} << 25U;
  if (const auto graph = threshold_graph(s->vectors, 0.1, kMostEdges)) set_graph(s, *graph);
}

// Novelty stays with rows of unit length.
void set_pivoted(Stages* s) {
  const Vectors pivoted = reweighed(*s, {bm25, isf, 0.25});
  set_graph(s, cosine_graph(pivoted));
  const Eigen::VectorXd cosines = pivoted.rows() * pivoted.title();
  for (std::size_t i = 0; i < s->ranking.factors.size(); ++i)
    s->ranking.factors[i].title = 1 + 3 * cosines[static_cast<Eigen::Index>(i)];
}

double place(const Sentence& sentence, double half, double floor) {
  return 1 / (1 + sentence.position / half) + floor;
}

// ---- Variants -----------------------------------------------------------------------------------

enum class After { kAnalyse, kWeigh, kRank };
struct Variant {
  std::string name;
  After stage;
  std::function<void(Stages*)> change;
  bool cuts_clauses = true;
  bool keeps_units = true;
};

Variant terms(std::string name, bool stop_words, bool stems, bool plain = true) {
  return {std::move(name), After::kAnalyse, [=](Stages* s) {
            set_terms(s, stop_words, stems);
            if (!plain) s->text.has_stop_words = true;  // ln(1 + n/sf), as with a list
          }};
}

Variant rows(std::string name, Weights weights) {
  return {std::move(name), After::kWeigh, [=](Stages* s) { s->vectors = reweighed(*s, weights); }};
}

// `change` is shown the factors of each sentence.
template <typename Change>
Variant factors(std::string name, Change change, bool novelty = true) {
  return {std::move(name), After::kRank, [=](Stages* s) {
            for (std::size_t i = 0; i < s->ranking.factors.size(); ++i)
              change(s->ranking.factors[i], s->text.sentences[i]);
            s->ranking.discounts_repetition = novelty;
          }};
}

// What rank() does with more than eight sentences, for fewer.
void set_brief_as_others(Stages* s) {
  if (s->text.sentences.size() > 8) return;
  set_graph(s, cosine_graph(s->vectors));
  for (std::size_t i = 0; i < s->text.sentences.size(); ++i)
    s->ranking.factors[i].position = place(s->text.sentences[i], 4, 0.15);
}

std::vector<Variant> variants() {
  using F = Factors;
  using S = Sentence;
  const auto nothing = [](F&, const S&) {};
  const auto bare = [](F& f, const S&) { f = {.centrality = f.centrality}; };
  return {
      factors("recipe", nothing),
      {"no clauses", After::kRank, [](Stages*) {}, false, true},
      {"no units", After::kRank, [](Stages*) {}, true, false},
      {"neither (--style free)", After::kRank, [](Stages*) {}, false, false},
      {"items in brief as others", After::kRank, set_brief_as_others},
      factors("no position", [](F& f, const S&) { f.position = 1; }),
      factors("position half at 2", [](F& f, const S& s) { f.position = place(s, 2, 0.15); }),
      factors("position half at 8", [](F& f, const S& s) { f.position = place(s, 8, 0.15); }),
      factors("position without floor", [](F& f, const S& s) { f.position = place(s, 4, 0); }),
      factors("no novelty", nothing, false),
      factors("no centrality", [](F& f, const S&) { f.centrality = 1; }),
      {"degree for PageRank", After::kRank, set_degree},
      {"TextRank's graph", After::kRank,
       [](Stages* s) { set_graph(s, overlap_graph(s->vectors, s->text.sentences)); }},
      {"LexRank's graph", After::kRank, set_threshold},
      factors("no title", [](F& f, const S&) { f.title = 1; }),
      factors("title weight 1", [](F& f, const S&) { f.title = 1 + (f.title - 1) / 3; }),
      factors("title weight 5", [](F& f, const S&) { f.title = 1 + (f.title - 1) * 5 / 3; }),
      {"echoes of the title too", After::kRank,
       [](Stages* s) { s->ranking.echoes_title.assign(s->text.sentences.size(), false); }},
      factors("short ones as others",
              [](F& f, const S& s) { f.length = s.words < 6 ? 1 : f.length; }),
      factors("long ones as others",
              [](F& f, const S& s) { f.length = s.words > 40 ? 1 : f.length; }),
      rows("log tf", {log_tf, isf}),
      rows("tf 0 or 1", {one_tf, isf}),
      rows("isf ln(n/sf)", {bm25, plain_isf}),
      rows("no isf", {bm25, no_isf}),
      {"rows pivoted at 0.75", After::kRank, set_pivoted},
      terms("no stemmer", true, false),
      terms("no stop list", false, true),
      terms("no stop list but ln(1 + n/sf)", false, true, false),
      terms("neither list nor stemmer", false, false),
      terms("neither but ln(1 + n/sf)", false, false, false),
      factors("centrality alone", bare, false),
      factors("centrality and novelty", bare),
  };
}

// summarize() of src/summarize.cc, stage by stage.
Summary summarize_by(const Variant& variant, std::span<const Document> documents,
                     const Options& options) {
  Stages s{documents, analyse(documents, {.clauses = variant.cuts_clauses}), {}, {}};
  const auto after = [&](After stage) {
    if (variant.stage == stage) variant.change(&s);
  };
  after(After::kAnalyse);
  s.vectors = weigh(s.text);
  after(After::kWeigh);
  s.ranking = rank(Method::kPith, s.text, s.vectors);
  after(After::kRank);
  Companions companions(documents, s.text);
  const UnitOf unit_of = [&](std::size_t sentence) { return companions.of(sentence); };
  const Selection selection =
      select(s.text, s.vectors, s.ranking, options, variant.keeps_units ? unit_of : UnitOf{});
  Summary summary;
  Quoter().quote(documents, s.text, s.ranking, selection, options, &summary);
  return summary;
}

int run(const Variant& variant, const Options& options) {
  std::size_t number = 0;
  for (std::string line; std::getline(std::cin, line);) {
    Record record;
    const Result<void> parsed = parse_record(line, {}, &record);
    ++number;
    if (parsed && !record.documents.empty()) {
      std::cout << render_json(summarize_by(variant, record.documents, options), record.id_json);
    } else {
      const std::string why = parsed ? "there is no document in it" : parsed.error().message;
      std::cout << reject_record(why, number, record.id_json).json;
    }
  }
  return 0;
}

int main_of(std::span<char* const> words) {
  const std::vector<Variant> known = variants();
  if (words.size() == 2 && words[1] == std::string_view("--list")) {
    for (const Variant& variant : known) std::cout << variant.name << '\n';
    return 0;
  }
  if (words.size() == 5 && words[1] == std::string_view("--variant") &&
      words[3] == std::string_view("--words")) {
    const auto variant = std::ranges::find(known, std::string_view(words[2]), &Variant::name);
    const auto budget = std::strtoul(words[4], nullptr, 10);
    if (variant != known.end() && budget > 0) return run(*variant, {.length = pith::words(budget)});
  }
  std::cerr << "usage: pith_ablation --list, or pith_ablation --variant NAME --words N < RECORDS\n";
  return 2;
}

}  // namespace
}  // namespace pith::bench

int main(int count, char** words) {
  return pith::bench::main_of({words, static_cast<std::size_t>(count)});
}
