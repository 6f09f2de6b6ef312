#include "rank/rank.h"

#include <array>
#include <cmath>
#include <utility>

#include "rank/classics.h"
#include "rank/pagerank.h"

namespace pith {
namespace {

// The priors. Where they were tuned, and what they are worth: src/DESIGN.md, Evidence.
constexpr double kPositionHalf = 4;  // p at which 1/(1 + p/4) is a half
constexpr double kPositionFloor = 0.15;
// An item in brief says its matter in the first sentence, and what it goes on with is hardly repeated:
// in up to so many sentences centrality is noise, and position counts from sentence to sentence.
constexpr std::size_t kBrief = 8;
constexpr double kBriefPositionHalf = 1;
constexpr double kTitleWeight = 3;
constexpr double kEcho = 0.8;
// Puts cliques of "Yes." behind all that says something, wherever they stand: the first place is
// worth 7.7 times the last, a clique is three to four times as central as the average, and the
// others lose by repetition. ROUGE is the same for all of 0.3 to 0.
constexpr double kShortFactor = 0.01;
constexpr double kLong = 40;  // words

// How far relevance is handed on to neighbours: half of it stays where the words are.
constexpr double kFocusDamping = 0.5;

constexpr std::size_t kMostKept = std::size_t{1} << 16U;  // sentences whose memory is kept

constexpr double kLexRankThreshold = 0.1;                     // Erkan & Radev 2004, section 4.2
constexpr std::size_t kLexRankEdges = std::size_t{1} << 25U;  // 128 MB of neighbours

double position_factor(std::uint32_t position, double half) {
  return 1 / (1 + position / half) + kPositionFloor;
}

double length_factor(std::uint32_t words) {
  if (words < kFewestWords) return kShortFactor;
  return words > kLong ? std::sqrt(kLong / words) : 1;
}

void set_centrality(const Eigen::VectorXd& scores, Ranking* ranking) {
  for (std::size_t i = 0; i < ranking->factors.size(); ++i) {
    ranking->factors[i].centrality = scores[static_cast<Eigen::Index>(i)];
  }
}

bool is_brief(const Analysis& text) { return text.sentences.size() <= kBrief; }

void set_pagerank(const Graph& graph, Eigen::Index n, Ranking* ranking) {
  set_centrality(static_cast<double>(n) * pagerank(graph, n), ranking);
}

// The first sentence of each document, then the second of each, and so on.
void set_lead(const Analysis& text, Ranking* ranking) {
  for (std::size_t i = 0; i < text.sentences.size(); ++i) {
    ranking->factors[i].centrality = 1.0 / (1.0 + text.sentences[i].position);
  }
}

Graph lexrank_graph(const Vectors& vectors, Ranking* ranking) {
  if (auto graph = threshold_graph(vectors, kLexRankThreshold, kLexRankEdges))
    return *std::move(graph);
  ranking->warnings.emplace_back(
      "too many related sentences for the threshold of LexRank; cosines are its weights instead");
  return cosine_graph(vectors);  // "continuous LexRank", section 3.3 of the paper
}

// A method that gives no scores, but an order: 1, 1/2, 1/3, ...
void set_order(const std::vector<std::size_t>& order, Ranking* ranking) {
  for (std::size_t k = 0; k < order.size(); ++k) {
    ranking->factors[order[k]].centrality = 1 / (1 + static_cast<double>(k));
  }
}

constexpr std::array<std::pair<std::string_view, Method>, 7> kMethods = {
    {{"pith", Method::kPith},
     {"textrank", Method::kTextRank},
     {"lexrank", Method::kLexRank},
     {"lsa", Method::kLsa},
     {"luhn", Method::kLuhn},
     {"sumbasic", Method::kSumBasic},
     {"lead", Method::kLead}}};

constexpr std::array<std::pair<std::string_view, Style>, 2> kStyles = {
    {{"readable", Style::kReadable}, {"free", Style::kFree}}};

}  // namespace

std::string_view name(Style style) {
  for (const auto& [name, value] : kStyles) {
    if (value == style) return name;
  }
  return "";
}

std::optional<Style> style_named(std::string_view name) {
  for (const auto& [known, style] : kStyles) {
    if (known == name) return style;
  }
  return std::nullopt;
}

std::string_view name(Method method) {
  for (const auto& [name, value] : kMethods) {
    if (value == method) return name;
  }
  return "";
}

std::optional<Method> method_named(std::string_view name) {
  for (const auto& [known, method] : kMethods) {
    if (known == name) return method;
  }
  return std::nullopt;
}

const Ranking& Ranker::rank(Method method, const Analysis& text, const Vectors& vectors) {
  const auto n = static_cast<Eigen::Index>(text.sentences.size());
  ranking_.factors.assign(text.sentences.size(), {});
  ranking_.echoes_title.assign(text.sentences.size(), false);
  ranking_.discounts_repetition = false;
  ranking_.warnings.clear();
  switch (method) {
    case Method::kPith:
      rank_by_cosines(text, vectors);
      break;
    case Method::kTextRank:
      set_pagerank(overlap_graph(vectors, text.sentences), n, &ranking_);
      break;
    case Method::kLexRank:
      set_pagerank(lexrank_graph(vectors, &ranking_), n, &ranking_);
      break;
    case Method::kLsa:
      set_centrality(lsa(vectors), &ranking_);
      break;
    case Method::kLuhn:
      set_centrality(luhn(text), &ranking_);
      break;
    case Method::kSumBasic:
      set_order(sumbasic(text), &ranking_);
      break;
    case Method::kLead:
      set_lead(text, &ranking_);
      break;
  }
  return ranking_;
}

void Ranker::rank_by_cosines(const Analysis& text, const Vectors& vectors) {
  if (!is_brief(text) || text.has_focus) cosine_rank_.start(vectors);
  if (!is_brief(text)) {
    const std::span<const double> ranks = cosine_rank_.rank();
    for (std::size_t i = 0; i < ranks.size(); ++i)
      ranking_.factors[i].centrality = static_cast<double>(ranks.size()) * ranks[i];
  }
  set_priors(text, vectors);
  if (text.has_focus) set_focus(text, vectors);
  ranking_.discounts_repetition = true;
  if (text.sentences.size() > kMostKept) cosine_rank_ = {};  // selection needs the room
}

void Ranker::set_priors(const Analysis& text, const Vectors& vectors) {
  const double half = is_brief(text) ? kBriefPositionHalf : kPositionHalf;
  for (std::size_t i = 0; i < text.sentences.size(); ++i) {
    Factors& factors = ranking_.factors[i];
    factors.position = position_factor(text.sentences[i].position, half);
    factors.length = length_factor(text.sentences[i].words);
    if (!vectors.has_title) continue;
    const double cosine = dot(vectors.row(i), vectors.title_weights);
    factors.title = 1 + kTitleWeight * cosine;
    ranking_.echoes_title[i] = cosine >= kEcho;
  }
}

// What is asked for takes the place of what the author put first.
void Ranker::set_focus(const Analysis& text, const Vectors& vectors) {
  Eigen::VectorXd cosines = vectors.rows() * vectors.focus();
  const double sum = cosines.sum();
  if (sum <= 0) {
    ranking_.warnings.emplace_back("no word of the focus is in the text: it has no effect");
    return;
  }
  for (const std::string& word : text.focus.unknown)
    ranking_.warnings.push_back("the focus has a word that is not in the text: " + word);
  cosines /= sum;
  const std::span<const double> near =
      cosine_rank_.rank({cosines.data(), text.sentences.size()}, kFocusDamping);
  for (std::size_t i = 0; i < near.size(); ++i) {
    Factors& factors = ranking_.factors[i];
    factors.position = factors.title = 1;
    factors.focus = static_cast<double>(near.size()) * near[i];
  }
}

Ranking rank(Method method, const Analysis& text, const Vectors& vectors) {
  Ranker ranker;
  ranker.rank(method, text, vectors);
  return ranker.take();
}

}  // namespace pith
