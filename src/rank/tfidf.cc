#include "rank/tfidf.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace pith {
namespace {

// The usual values; tf of another form is alike within noise (src/DESIGN.md, Evidence).
constexpr double kK1 = 1.2;
constexpr double kB = 0.75;

struct Count {
  TermIndex term = 0;
  std::size_t count = 0;
};

// Distinct terms with their counts, by term.
void count_terms(std::span<const TermIndex> terms, std::vector<TermIndex>* sorted,
                 std::vector<Count>* counts) {
  sorted->assign(terms.begin(), terms.end());
  std::ranges::sort(*sorted);
  counts->clear();
  for (const TermIndex term : *sorted) {
    if (counts->empty() || counts->back().term != term) counts->push_back({term, 0});
    ++counts->back().count;
  }
}

double saturated(std::size_t count, double length_ratio) {
  const auto k = static_cast<double>(count);
  return k * (kK1 + 1) / (k + kK1 * (1 - kB + kB * length_ratio));
}

// n/sf of term w, or N/df.
double rarity(const Analysis& text, const std::vector<std::size_t>& sf,
              const Background* background, std::size_t w) {
  if (background == nullptr)
    return static_cast<double>(text.sentences.size()) / static_cast<double>(sf[w]);
  const std::uint64_t df = std::max<std::uint64_t>(1, background->df[w]);
  return static_cast<double>(background->documents) / static_cast<double>(df);
}

std::vector<double> inverse_frequencies(const Analysis& text, const std::vector<std::size_t>& sf,
                                        const Background* background) {
  std::vector<double> isf(sf.size(), 0.0);
  for (std::size_t w = 0; w < sf.size(); ++w) {
    if (sf[w] == 0) continue;
    const double ratio = rarity(text, sf, background, w);
    isf[w] = std::log(text.has_stop_words ? 1 + ratio : ratio);
  }
  return isf;
}

}  // namespace

Vectors weigh(const Analysis& text, const Background* background) {
  const auto n = static_cast<Eigen::Index>(text.sentences.size());
  Vectors out;
  out.rows.resize(n, static_cast<Eigen::Index>(text.vocabulary));
  out.rows.reserve(static_cast<std::int64_t>(text.terms.size()));
  out.df.assign(text.vocabulary, 0);

  std::vector<TermIndex> sorted;
  std::vector<Count> counts;
  std::size_t filled = 0;
  for (const Sentence& sentence : text.sentences) {
    count_terms(text.terms_of(sentence), &sorted, &counts);
    for (const Count& c : counts) ++out.df[c.term];
    if (!counts.empty()) ++filled;
  }
  const double mean_length =
      filled == 0 ? 1 : static_cast<double>(text.terms.size()) / static_cast<double>(filled);
  const std::vector<double> isf = inverse_frequencies(text, out.df, background);

  std::vector<double> weights;
  // The weights of the terms in `counts`, of unit length together; all 0 if none weighs anything.
  const auto weigh_counts = [&](std::size_t length) {
    const double ratio = static_cast<double>(length) / mean_length;
    double square = 0;
    weights.clear();
    for (const Count& c : counts) {
      weights.push_back(saturated(c.count, ratio) * isf[c.term]);
      square += weights.back() * weights.back();
    }
    const double norm = std::sqrt(square);
    for (double& weight : weights) weight = norm > 0 ? weight / norm : 0;
  };

  for (Eigen::Index i = 0; i < n; ++i) {
    const auto terms = text.terms_of(text.sentences[static_cast<std::size_t>(i)]);
    count_terms(terms, &sorted, &counts);
    weigh_counts(terms.size());
    out.rows.startVec(i);
    for (std::size_t k = 0; k < counts.size(); ++k) {
      if (weights[k] > 0)
        out.rows.insertBack(i, static_cast<Eigen::Index>(counts[k].term)) = weights[k];
    }
  }
  out.rows.finalize();

  const auto weigh_query = [&](std::span<const TermIndex> terms) {
    Eigen::VectorXd query = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(text.vocabulary));
    count_terms(terms, &sorted, &counts);
    weigh_counts(terms.size());
    for (std::size_t k = 0; k < counts.size(); ++k) {
      query[static_cast<Eigen::Index>(counts[k].term)] = weights[k];
    }
    return query;
  };
  out.title = weigh_query(text.title);
  out.focus = weigh_query(text.focus.terms);
  return out;
}

}  // namespace pith
