#include <algorithm>

#include "rank/classics.h"

namespace pith {
namespace {

constexpr std::size_t kMostBetween = 4;  // words that are not significant, in a row in a cluster
constexpr double kFewest = 2;

// By term: whether it stands in the text often enough.
std::vector<bool> significant_terms(const Analysis& text) {
  std::vector<std::size_t> counts(text.vocabulary, 0);
  for (const TermIndex term : text.terms) ++counts[term];
  const auto distinct = counts.size() - static_cast<std::size_t>(std::ranges::count(counts, 0U));
  const double mean =
      distinct == 0 ? 0 : static_cast<double>(text.terms.size()) / static_cast<double>(distinct);
  const double least = std::max(kFewest, mean);
  std::vector<bool> significant(counts.size());
  for (std::size_t term = 0; term < counts.size(); ++term) {
    significant[term] = static_cast<double>(counts[term]) >= least;
  }
  return significant;
}

double best_cluster(const Analysis& text, const Sentence& sentence,
                    const std::vector<bool>& significant) {
  double best = 0;
  std::size_t inside = 0;   // significant words of the cluster that is open
  std::size_t length = 0;   // its words, from its first significant one to its last
  std::size_t between = 0;  // words behind it
  const auto close = [&] {
    if (inside > 0) {
      best = std::max(best, static_cast<double>(inside * inside) / static_cast<double>(length));
    }
    inside = 0;
    length = 0;
    between = 0;
  };
  for (std::size_t k = sentence.terms_begin; k < sentence.terms_end; ++k) {
    between += text.skipped[k];
    if (!significant[text.terms[k]]) {
      ++between;
      continue;
    }
    if (inside == 0 || between > kMostBetween) close();
    ++inside;
    length += between + 1;
    between = 0;
  }
  close();
  return best;
}

}  // namespace

Eigen::VectorXd luhn(const Analysis& text) {
  const std::vector<bool> significant = significant_terms(text);
  Eigen::VectorXd scores(static_cast<Eigen::Index>(text.sentences.size()));
  for (std::size_t i = 0; i < text.sentences.size(); ++i) {
    scores[static_cast<Eigen::Index>(i)] = best_cluster(text, text.sentences[i], significant);
  }
  return scores;
}

}  // namespace pith
