#include "reference/dense.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
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

bool may_take(const Analysis& text, std::vector<Pick> picks, const std::vector<Pick>& next,
              const Length& length) {
  using Unit = Length::Unit;
  const std::size_t before = cost(text, picks, length);
  picks.insert(picks.end(), next.begin(), next.end());
  const std::size_t after = cost(text, picks, length);
  std::size_t all = 0;
  for (const Sentence& sentence : text.sentences) all += sentence.words;

  if (length.unit == Unit::kSentences) return picks.size() <= length.amount;
  if (length.unit == Unit::kDefault) {
    return picks.size() == 1 || (picks.size() <= 5 && after <= std::max<std::size_t>(1, all / 3));
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
  Chooser(const Analysis& text, const Vectors& vectors, const Ranking& ranking,
          const UnitOf& unit_of)
      : text_(text), vectors_(vectors), ranking_(ranking), unit_of_(unit_of) {
    for (const Phrase& phrase : text.exclude) {
      for (std::size_t i = 0; i < text.sentences.size(); ++i) {
        const auto terms = text.terms_of(text.sentences[i]);
        for (std::size_t k = 0; k + phrase.terms.size() <= terms.size(); ++k) {
          if (std::ranges::equal(terms.subspan(k, phrase.terms.size()), phrase.terms))
            excluded_.insert(i);
        }
      }
    }
  }

  // Echoes of the title, or others, of at least so many words and less than the bound.
  void consider(bool echoes, std::uint32_t least = 0, std::uint32_t bound = 1U << 31U) {
    for (std::size_t i = 0; i < text_.sentences.size(); ++i) {
      const std::uint32_t words = text_.sentences[i].words;
      if (ranking_.echoes_title[i] == echoes && !excluded_.contains(i) && words >= least &&
          words < bound)
        candidates_.insert(i);
    }
  }

  // From now on each of those that were considered so far counts by itself.
  void stand_alone() { alone_ = candidates_; }

  // The best candidate that is neither picked nor among `seen`, with what must come with it: it is the last
  // element's `quoted_for`. None: empty.
  std::vector<Pick> best(const std::vector<Pick>& picks, const std::set<std::size_t>& seen) const {
    std::vector<Pick> best;
    double best_score = 0;
    for (const std::size_t i : candidates_) {
      if (seen.contains(i) || is_picked(picks, i)) continue;
      const Unit unit = alone_.contains(i) || !unit_of_ ? Unit{i, i + 1} : unit_of_(i);
      if (unit.leans && !is_picked(picks, unit.begin - 1)) continue;
      std::vector<Pick> members;
      bool excluded = false;
      double sum = 0;
      for (std::size_t k = unit.begin; k < unit.end; ++k) {
        if (is_picked(picks, k)) continue;
        const bool exclamation = k != i && text_.sentences[k].words < 6;
        excluded = excluded || excluded_.contains(k) || exclamation;
        Factors factors = ranking_.factors[k];
        factors.novelty = novelty(picks, k);
        members.push_back({k, factors.novelty, i});
        sum += factors.product();
      }
      const double score = sum / static_cast<double>(members.size());
      if (excluded || (!best.empty() && score <= best_score)) continue;
      best = members;
      best_score = score;
    }
    return best;
  }

  [[nodiscard]] bool all_excluded() const { return excluded_.size() == text_.sentences.size(); }

  // What to take when nothing fits: the shortest of six words or more that is no echo of the title.
  std::size_t shortest() const {
    std::vector<std::tuple<bool, bool, bool, std::uint32_t, std::size_t>> keys;
    for (std::size_t i = 0; i < text_.sentences.size(); ++i) {
      const std::uint32_t words = text_.sentences[i].words;
      keys.emplace_back(excluded_.contains(i), ranking_.echoes_title[i], words < 6, words, i);
    }
    return std::get<4>(*std::ranges::min_element(keys));
  }

 private:
  static bool is_picked(const std::vector<Pick>& picks, std::size_t i) {
    return std::ranges::find(picks, i, &Pick::sentence) != picks.end();
  }

  double novelty(const std::vector<Pick>& picks, std::size_t i) const {
    if (!ranking_.discounts_repetition) return 1;
    double nearest = 0;
    for (const Pick& pick : picks) {
      nearest = std::max(nearest, cosine(vectors_.rows(), i, pick.sentence));
    }
    return std::pow(std::max(0.0, 1 - nearest), 1.5);
  }

  const Analysis& text_;
  const Vectors& vectors_;
  const Ranking& ranking_;
  const UnitOf& unit_of_;
  std::set<std::size_t> candidates_;
  std::set<std::size_t> excluded_;
  std::set<std::size_t> alone_;
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
  const Eigen::MatrixXd x = vectors.rows();
  Eigen::MatrixXd edges = x * x.transpose();
  edges.diagonal().setZero();
  return edges;
}

Eigen::MatrixXd overlap_edges(const Vectors& vectors, const std::vector<Sentence>& sentences) {
  const Eigen::MatrixXd x = vectors.rows();
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
  const Eigen::MatrixXd x = vectors.rows();
  return ((x * x.transpose()).array() > threshold).cast<double>();
}

Eigen::VectorXd pagerank(const Eigen::MatrixXd& edges, double tolerance) {
  const auto n = static_cast<double>(edges.rows());
  return pagerank(edges, tolerance, Eigen::VectorXd::Constant(edges.rows(), 1 / n), kDamping);
}

Eigen::VectorXd pagerank(const Eigen::MatrixXd& edges, double tolerance,
                         const Eigen::VectorXd& restart, double damping) {
  const Eigen::Index n = edges.rows();
  if (n == 0) return {};
  Eigen::MatrixXd transition(n, n);
  for (Eigen::Index j = 0; j < n; ++j) {
    const double degree = edges.col(j).sum();
    for (Eigen::Index i = 0; i < n; ++i) {
      const double step = degree > 0 ? edges(i, j) / degree : restart[i];
      transition(i, j) = damping * step + (1 - damping) * restart[i];
    }
  }
  Eigen::VectorXd v = restart;
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
                 const Options& options, const UnitOf& unit_of) {
  Chooser chooser(text, vectors, ranking, unit_of);
  Selection selection;
  std::vector<Pick>& picks = selection.picks;
  std::set<std::size_t> seen;
  bool refused = false;
  const auto fill = [&] {
    for (;;) {
      const std::vector<Pick> next = chooser.best(picks, seen);
      if (next.empty()) return;
      const std::size_t sentence = next.front().quoted_for;
      const bool only_fills = !picks.empty() && refused && text.sentences[sentence].words < 6;
      seen.insert(sentence);
      if (may_take(text, picks, next, options.length) && !only_fills)
        picks.insert(picks.end(), next.begin(), next.end());
      else
        refused = true;
    }
  };
  chooser.consider(false, unit_of ? 6 : 0);
  fill();
  if (unit_of) {
    if (!refused) {
      chooser.stand_alone();
      fill();
    }
    chooser.consider(false, 0, 6);
    fill();
  }
  if (picks.empty()) {
    chooser.consider(true);
    fill();
  }
  if (picks.empty() && !chooser.all_excluded() && !is_hard(options.length)) {
    picks.push_back({chooser.shortest(), 1, chooser.shortest()});
  }

  chooser.stand_alone();  // all of them
  seen.clear();
  while (selection.runners_up.size() < options.runners_up) {
    const std::vector<Pick> next = chooser.best(picks, seen);
    if (next.empty()) break;
    selection.runners_up.push_back(next.front());
    seen.insert(next.front().sentence);
  }
  return selection;
}

}  // namespace pith::dense
