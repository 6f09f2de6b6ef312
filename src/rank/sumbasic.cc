// SumBasic with two short cuts that change nothing: probabilities only fall, so a sentence's mean
// of some picks ago bounds today's, and so does a term's entry on the heap. A term is on top about
// ten times at most, as its probability is squared each time and soon 0.

#include <algorithm>
#include <queue>

#include "rank/classics.h"
#include "rank/postings.h"

namespace pith {
namespace {

// Terms and sentences looked at, for each term of a sentence that there is. Real texts need 5 or
// 6; this is for those that are made to be slow, such as one word 200,000 times.
constexpr std::size_t kStepsAnEntry = 100;

struct Entry {
  double probability = 0;
  TermIndex term = 0;

  // For a heap with the most probable term, then the first, on top.
  bool operator<(const Entry& other) const {
    return probability != other.probability ? probability < other.probability : term > other.term;
  }
};

class SumBasic {
 public:
  explicit SumBasic(const Analysis& text)
      : terms_(distinct_terms(text)),
        sentences_(sentences_with(terms_, text.vocabulary)),
        probability_(text.vocabulary, 0.0),
        taken_(text.sentences.size(), false),
        mean_(text.sentences.size(), 0.0) {
    for (const TermIndex term : text.terms) ++probability_[term];
    for (double& p : probability_) p /= static_cast<double>(text.terms.size());
    for (std::size_t i = 0; i < mean_.size(); ++i) mean_[i] = mean(i);
    for (std::size_t w = 0; w < probability_.size(); ++w) {
      if (probability_[w] > 0) heap_.push({probability_[w], static_cast<TermIndex>(w)});
    }
  }

  // The order in which sentences are taken.
  std::vector<std::size_t> order() {
    std::vector<std::size_t> order;
    std::size_t left = kStepsAnEntry * terms_.entries.size();
    while (!heap_.empty() && left > 0) {
      const Entry top = heap_.top();
      heap_.pop();
      if (top.probability != probability_[top.term]) {
        heap_.push({probability_[top.term], top.term});
        continue;
      }
      if (top.probability == 0) break;
      const std::size_t best = best_with(top.term, &left);
      if (best == taken_.size()) continue;  // all are taken: the term says nothing any more
      order.push_back(best);
      take(best);
      heap_.push({probability_[top.term], top.term});
    }
    append_rest(&order);
    return order;
  }

 private:
  [[nodiscard]] double mean(std::size_t sentence) const {
    const auto terms = terms_.of(sentence);
    double sum = 0;
    for (const TermIndex term : terms) sum += probability_[term];
    return terms.empty() ? 0 : sum / static_cast<double>(terms.size());
  }

  // Of the sentences with this term that are not taken the best; the number of sentences if there
  // is none. Takes the steps from `left`.
  std::size_t best_with(TermIndex term, std::size_t* left) {
    std::size_t best = taken_.size();
    std::size_t steps = 0;
    for (const std::uint32_t i : sentences_.of(term)) {
      ++steps;
      if (taken_[i] || (best != taken_.size() && mean_[i] <= mean_[best])) continue;
      mean_[i] = mean(i);
      steps += terms_.of(i).size();
      if (best == taken_.size() || mean_[i] > mean_[best]) best = i;
    }
    *left -= std::min(*left, steps);
    return best;
  }

  void take(std::size_t sentence) {
    taken_[sentence] = true;
    for (const TermIndex term : terms_.of(sentence)) probability_[term] *= probability_[term];
  }

  void append_rest(std::vector<std::size_t>* order) {
    const auto begin = static_cast<std::ptrdiff_t>(order->size());
    for (std::size_t i = 0; i < taken_.size(); ++i) {
      if (taken_[i]) continue;
      mean_[i] = mean(i);
      order->push_back(i);
    }
    std::ranges::stable_sort(order->begin() + begin, order->end(), std::ranges::greater{},
                             [&](std::size_t i) { return mean_[i]; });
  }

  Lists terms_;
  Lists sentences_;
  std::vector<double> probability_;  // by term
  std::vector<bool> taken_;          // by sentence
  std::vector<double> mean_;         // by sentence: of its probabilities, or an upper bound of it
  std::priority_queue<Entry> heap_;  // one a term; its probability, or an upper bound of it
};

}  // namespace

std::vector<std::size_t> sumbasic(const Analysis& text) { return SumBasic(text).order(); }

}  // namespace pith
