#include "reference/classics.h"

#include <Eigen/SVD>
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace pith::classics {
namespace {

// The greatest (significant)^2 / length over the pieces of `words` between five dots.
double best_cluster(std::string words) {
  double best = 0;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find("....."), words.size());
    const std::string piece = words.substr(0, end);
    words.erase(0, std::max<std::size_t>(end, 1));
    if (words.starts_with('.')) words.erase(0, words.find_first_not_of('.'));
    const std::size_t first = piece.find('S');
    if (first == std::string::npos) continue;
    const auto significant = static_cast<double>(std::ranges::count(piece, 'S'));
    const auto length = static_cast<double>(piece.rfind('S') - first + 1);
    best = std::max(best, significant * significant / length);
  }
  return best;
}

using Probabilities = std::map<TermIndex, double>;

double mean(const std::set<TermIndex>& sentence, const Probabilities& probabilities) {
  double sum = 0;
  for (const TermIndex term : sentence) sum += probabilities.at(term);
  return sentence.empty() ? 0 : sum / static_cast<double>(sentence.size());
}

// The first of the most probable terms that stand in a sentence which is left.
std::optional<TermIndex> top_term(const std::map<std::size_t, std::set<TermIndex>>& left,
                                  const Probabilities& probabilities) {
  std::optional<TermIndex> top;
  for (const auto& [term, probability] : probabilities) {
    const bool open = std::ranges::any_of(
        left, [&, w = term](const auto& sentence) { return sentence.second.contains(w); });
    if (open && (!top || probability > probabilities.at(*top))) top = term;
  }
  return top;
}

}  // namespace

Eigen::VectorXd lsa(const Vectors& vectors) {
  Eigen::MatrixXd x = vectors.rows();
  x = (x.array() > 0).cast<double>();
  Eigen::VectorXd scores = x.rowwise().norm();
  if (x.size() == 0) return scores;
  const Eigen::JacobiSVD<Eigen::MatrixXd> svd(x, Eigen::ComputeThinU | Eigen::ComputeThinV);
  const Eigen::VectorXd& s = svd.singularValues();
  const auto same = [&](Eigen::Index a, Eigen::Index b) { return s[a] - s[b] < 1e-7 * s[0]; };
  Eigen::Index count = 0;
  while (count < std::min<Eigen::Index>(8, s.size()) && s[count] >= (0.5 - 1e-7) * s[0]) ++count;
  while (count > 0 && count < s.size() && same(count - 1, count)) --count;
  if (count == 0) return scores;
  return (svd.matrixU().leftCols(count) * s.head(count).asDiagonal()).rowwise().norm();
}

Eigen::VectorXd luhn(const Analysis& text) {
  std::map<TermIndex, double> counts;
  for (const TermIndex term : text.terms) ++counts[term];
  const double mean = static_cast<double>(text.terms.size()) / static_cast<double>(counts.size());
  Eigen::VectorXd scores(static_cast<Eigen::Index>(text.sentences.size()));
  for (std::size_t i = 0; i < text.sentences.size(); ++i) {
    const Sentence& sentence = text.sentences[i];
    std::string words;
    for (std::size_t k = sentence.terms_begin; k < sentence.terms_end; ++k) {
      const double count = counts[text.terms[k]];
      words.append(text.skipped[k], '.');
      words += count >= 2 && count >= mean ? 'S' : '.';
    }
    scores[static_cast<Eigen::Index>(i)] = best_cluster(words);
  }
  return scores;
}

std::vector<std::size_t> sumbasic(const Analysis& text) {
  Probabilities probabilities;
  for (const TermIndex term : text.terms) ++probabilities[term];
  for (auto& [term, p] : probabilities) p /= static_cast<double>(text.terms.size());
  std::map<std::size_t, std::set<TermIndex>> left;
  for (std::size_t i = 0; i < text.sentences.size(); ++i) {
    const auto terms = text.terms_of(text.sentences[i]);
    left[i] = {terms.begin(), terms.end()};
  }
  std::vector<std::size_t> order;
  for (;;) {
    const auto top = top_term(left, probabilities);
    if (!top || probabilities[*top] == 0) break;
    std::optional<std::size_t> best;
    for (const auto& [i, terms] : left) {
      if (!terms.contains(*top)) continue;
      if (!best || mean(terms, probabilities) > mean(left[*best], probabilities)) best = i;
    }
    for (const TermIndex term : left[*best]) probabilities[term] *= probabilities[term];
    order.push_back(*best);
    left.erase(*best);
  }
  std::vector<std::pair<double, std::size_t>> rest;
  for (const auto& [i, terms] : left) rest.emplace_back(-mean(terms, probabilities), i);
  std::ranges::sort(rest);
  for (const auto& [negative, i] : rest) order.push_back(i);
  return order;
}

}  // namespace pith::classics
