#include "reference/dense.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>

namespace pith::dense {
namespace {

constexpr double kDamping = 0.85;

std::map<TermIndex, double> count(std::span<const TermIndex> terms) {
  std::map<TermIndex, double> counts;
  for (const TermIndex term : terms) ++counts[term];
  return counts;
}

// The row of `terms` with the statistics of `text`.
Eigen::VectorXd tfidf_row(const Analysis& text, std::span<const TermIndex> terms) {
  double length = 0;
  double filled = 0;
  std::map<TermIndex, double> sentences_with;
  for (const Sentence& sentence : text.sentences) {
    const auto counts = count(text.terms_of(sentence));
    for (const auto& [term, k] : counts) ++sentences_with[term];
    for (const auto& [term, k] : counts) length += k;
    if (!counts.empty()) ++filled;
  }
  const double average = filled > 0 ? length / filled : 1;
  const auto n = static_cast<double>(text.sentences.size());

  Eigen::VectorXd row = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(text.vocabulary));
  for (const auto& [term, k] : count(terms)) {
    if (!sentences_with.contains(term)) continue;
    const double tf =
        k * 2.2 / (k + 1.2 * (0.25 + 0.75 * static_cast<double>(terms.size()) / average));
    const double ratio = n / sentences_with[term];
    row[static_cast<Eigen::Index>(term)] = tf * std::log(text.has_stop_words ? 1 + ratio : ratio);
  }
  if (row.norm() > 0) row /= row.norm();
  return row;
}

// Added up in the order of the terms, as the product does it: to the same last bit.
double cosine(const SparseRows& rows, std::size_t a, std::size_t b) {
  const Eigen::VectorXd left = rows.row(static_cast<Eigen::Index>(a)).transpose();
  const Eigen::VectorXd right = rows.row(static_cast<Eigen::Index>(b)).transpose();
  double sum = 0;
  for (Eigen::Index w = 0; w < left.size(); ++w) sum += left[w] * right[w];
  return sum;
}

// What a summary of these sentences costs in the unit of the length.
std::size_t cost(const Analysis& text, const std::vector<Pick>& picks, const Length& length) {
  const bool characters = length.unit == Length::Unit::kCharacters;
  std::size_t sum = characters && !picks.empty() ? picks.size() - 1 : 0;
  for (const Pick& pick : picks) {
    const Sentence& sentence = text.sentences[pick.sentence];
    sum += characters ? sentence.characters : sentence.words;
  }
  return sum;
}

bool may_take(const Analysis& text, std::vector<Pick> picks, std::size_t next,
              const Length& length) {
  using Unit = Length::Unit;
  const std::size_t before = cost(text, picks, length);
  picks.push_back({next, 1});
  const std::size_t after = cost(text, picks, length);
  std::size_t all = 0;
  for (const Sentence& sentence : text.sentences) all += sentence.words;

  if (length.unit == Unit::kSentences) return picks.size() <= length.amount;
  if (length.unit == Unit::kDefault) {
    return picks.size() == 1 || (picks.size() <= 5 && after <= all / 3);
  }
  const std::size_t limit =
      length.unit == Unit::kPercent ? all * length.amount / 100 : length.amount;
  if (after <= limit) return true;
  const bool hard = length.at_most || length.unit == Unit::kCharacters;
  return !hard && before < limit && after - limit < limit - before;
}

bool is_hard(const Length& length) {
  using Unit = Length::Unit;
  if (length.unit == Unit::kCharacters) return true;
  return length.at_most && (length.unit == Unit::kWords || length.unit == Unit::kPercent);
}

class Chooser {
 public:
  Chooser(const Analysis& text, const Vectors& vectors, const Ranking& ranking)
      : text_(text), vectors_(vectors), ranking_(ranking) {
    for (std::size_t i = 0; i < text.sentences.size(); ++i) {
      if (!ranking.echoes_title[i]) candidates_.push_back(i);
    }
  }

  void consider_echoes() {
    for (std::size_t i = 0; i < text_.sentences.size(); ++i) {
      if (ranking_.echoes_title[i]) candidates_.push_back(i);
    }
    std::ranges::sort(candidates_);
  }

  // The best candidate that is not among `taken`.
  std::optional<Pick> best(const std::vector<Pick>& picks, const std::vector<Pick>& taken) const {
    std::optional<Pick> best;
    double best_score = 0;
    for (const std::size_t i : candidates_) {
      if (std::ranges::find(taken, i, &Pick::sentence) != taken.end()) continue;
      Factors factors = ranking_.factors[i];
      factors.novelty = novelty(picks, i);
      if (best && factors.product() <= best_score) continue;
      best = Pick{i, factors.novelty};
      best_score = factors.product();
    }
    return best;
  }

  // What to take when nothing fits: the shortest of six words or more that is no echo of the title.
  std::size_t shortest() const {
    std::vector<std::tuple<bool, bool, std::uint32_t, std::size_t>> keys;
    for (std::size_t i = 0; i < text_.sentences.size(); ++i) {
      const std::uint32_t words = text_.sentences[i].words;
      keys.emplace_back(ranking_.echoes_title[i], words < 6, words, i);
    }
    return std::get<3>(*std::ranges::min_element(keys));
  }

 private:
  double novelty(const std::vector<Pick>& picks, std::size_t i) const {
    if (!ranking_.discounts_repetition) return 1;
    double nearest = 0;
    for (const Pick& pick : picks) {
      nearest = std::max(nearest, cosine(vectors_.rows, i, pick.sentence));
    }
    return std::pow(std::max(0.0, 1 - nearest), 1.5);
  }

  const Analysis& text_;
  const Vectors& vectors_;
  const Ranking& ranking_;
  std::vector<std::size_t> candidates_;
};

}  // namespace

Eigen::MatrixXd tfidf(const Analysis& text) {
  Eigen::MatrixXd rows(static_cast<Eigen::Index>(text.sentences.size()),
                       static_cast<Eigen::Index>(text.vocabulary));
  for (Eigen::Index i = 0; i < rows.rows(); ++i) {
    rows.row(i) = tfidf_row(text, text.terms_of(text.sentences[static_cast<std::size_t>(i)]));
  }
  return rows;
}

Eigen::VectorXd tfidf_title(const Analysis& text) { return tfidf_row(text, text.title); }

Eigen::MatrixXd cosine_edges(const Vectors& vectors) {
  const Eigen::MatrixXd x = vectors.rows;
  Eigen::MatrixXd edges = x * x.transpose();
  edges.diagonal().setZero();
  return edges;
}

Eigen::MatrixXd overlap_edges(const Vectors& vectors, const std::vector<Sentence>& sentences) {
  const Eigen::MatrixXd x = vectors.rows;
  Eigen::MatrixXd edges = Eigen::MatrixXd::Zero(x.rows(), x.rows());
  for (Eigen::Index i = 0; i < x.rows(); ++i) {
    for (Eigen::Index j = 0; j < x.rows(); ++j) {
      const std::uint32_t a = sentences[static_cast<std::size_t>(i)].words;
      const std::uint32_t b = sentences[static_cast<std::size_t>(j)].words;
      if (i == j || a == 1 || b == 1) continue;
      const auto shared = (x.row(i).array() > 0 && x.row(j).array() > 0).count();
      edges(i, j) = static_cast<double>(shared) / (std::log(a) + std::log(b));
    }
  }
  return edges;
}

Eigen::MatrixXd threshold_edges(const Vectors& vectors, double threshold) {
  const Eigen::MatrixXd x = vectors.rows;
  return ((x * x.transpose()).array() > threshold).cast<double>();
}

Eigen::VectorXd pagerank(const Eigen::MatrixXd& edges, double tolerance) {
  const Eigen::Index n = edges.rows();
  if (n == 0) return {};
  const double anywhere = 1 / static_cast<double>(n);
  Eigen::MatrixXd transition(n, n);
  for (Eigen::Index j = 0; j < n; ++j) {
    const double degree = edges.col(j).sum();
    for (Eigen::Index i = 0; i < n; ++i) {
      const double step = degree > 0 ? edges(i, j) / degree : anywhere;
      transition(i, j) = kDamping * step + (1 - kDamping) * anywhere;
    }
  }
  Eigen::VectorXd v = Eigen::VectorXd::Constant(n, anywhere);
  for (;;) {
    const Eigen::VectorXd next = transition * v;
    const double change = (next - v).lpNorm<1>();
    v = next;
    if (change < tolerance) return v;
  }
}

Difference compare(const Analysis& text, const Eigen::VectorXd& scores,
                   const Eigen::VectorXd& oracle) {
  Difference difference;
  for (Eigen::Index i = 0; i < oracle.size(); ++i) {
    difference.greatest = std::max(difference.greatest, std::abs(scores[i] - oracle[i]));
    for (Eigen::Index j = 0; j < oracle.size(); ++j) {
      if (oracle[i] > oracle[j] + 1e-12 && scores[i] <= scores[j]) ++difference.out_of_order;
      const Sentence& a = text.sentences[static_cast<std::size_t>(i)];
      const Sentence& b = text.sentences[static_cast<std::size_t>(j)];
      const bool twins = a.words == b.words && count(text.terms_of(a)) == count(text.terms_of(b));
      if (twins && scores[i] != scores[j]) ++difference.twins_apart;
    }
  }
  return difference;
}

Selection greedy(const Analysis& text, const Vectors& vectors, const Ranking& ranking,
                 const Options& options) {
  Chooser chooser(text, vectors, ranking);
  Selection selection;
  std::vector<Pick>& picks = selection.picks;
  std::vector<Pick> seen;  // picked or passed over
  const auto fill = [&] {
    while (const auto pick = chooser.best(picks, seen)) {
      const bool only_fills =
          !picks.empty() && seen.size() > picks.size() && text.sentences[pick->sentence].words < 6;
      seen.push_back(*pick);
      if (may_take(text, picks, pick->sentence, options.length) && !only_fills) {
        picks.push_back(*pick);
      }
    }
  };
  fill();
  if (picks.empty()) {
    chooser.consider_echoes();
    fill();
  }
  if (picks.empty() && !text.sentences.empty() && !is_hard(options.length)) {
    picks.push_back({chooser.shortest(), 1});
  }

  std::vector<Pick> taken = picks;
  while (selection.runners_up.size() < options.runners_up) {
    const auto pick = chooser.best(picks, taken);
    if (!pick) break;
    selection.runners_up.push_back(*pick);
    taken.push_back(*pick);
  }
  return selection;
}

}  // namespace pith::dense
