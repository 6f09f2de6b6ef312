#include "select/greedy.h"

#include <algorithm>

namespace pith {

Greedy::Greedy(const Analysis& text, const Vectors& vectors, const Ranking& ranking,
               const UnitOf& unit_of, double novelty_power)
    : text_(text),
      ranking_(ranking),
      unit_of_(unit_of),
      novelty_(vectors.rows, ranking.discounts_repetition ? novelty_power : 0),
      picked_(text.sentences.size(), false),
      excluded_(picked_),
      closed_(text.sentences.size(), true),
      alone_(picked_),
      passed_over_(picked_),
      group_(text.sentences.size(), 0) {}

void Greedy::exclude(const std::vector<std::size_t>& sentences) {
  for (const std::size_t sentence : sentences) excluded_[sentence] = true;
}

void Greedy::consider(std::size_t sentence, std::size_t group, bool alone) {
  if (excluded_[sentence] || picked_[sentence]) return;
  if (group >= heaps_.size()) heaps_.resize(group + 1);
  group_[sentence] = group;
  alone_[sentence] = alone;
  closed_[sentence] = passed_over_[sentence] = false;
  heaps_[group].push({bound(sentence), sentence});
}

// The mean over a unit is no more than the greatest score of all that it could hold.
double Greedy::bound(std::size_t sentence) const {
  if (alone_[sentence] || !unit_of_) return ranking_.factors[sentence].product();
  const std::size_t begin = sentence - std::min(sentence, kLargestUnit - 1);
  const std::size_t end = std::min(sentence + kLargestUnit, picked_.size());
  double greatest = 0;
  for (std::size_t i = begin; i < end; ++i) {
    greatest = std::max(greatest, ranking_.factors[i].product());
  }
  return greatest;
}

std::optional<Candidate> Greedy::next(std::size_t group) {
  if (group >= heaps_.size()) return std::nullopt;
  std::priority_queue<Entry>& heap = heaps_[group];
  while (!heap.empty()) {
    const Entry top = heap.top();
    heap.pop();
    if (picked_[top.sentence] || closed_[top.sentence]) continue;
    std::optional<Candidate> best = candidate(top.sentence);
    if (!best) {
      closed_[top.sentence] = passed_over_[top.sentence] = true;
      continue;
    }
    const double now = value(*best);
    if (now < top.value) {
      heap.push({now, top.sentence});
      continue;
    }
    closed_[top.sentence] = true;
    return best;
  }
  return std::nullopt;
}

std::optional<Candidate> Greedy::best_of(const std::vector<std::size_t>& sentences) {
  std::optional<Candidate> best;
  for (const std::size_t sentence : sentences) {
    if (picked_[sentence] || excluded_[sentence]) continue;
    std::optional<Candidate> found = candidate(sentence);
    if (found && (!best || value(*found) > value(*best))) best = std::move(found);
  }
  return best;
}

// Units around a new pick have fewer members to bring, and so another mean: they come up again.
void Greedy::pick(const Candidate& candidate) {
  for (const std::size_t member : candidate.members) {
    novelty_.pick(member);
    picked_[member] = true;
  }
  if (!unit_of_) return;
  const std::size_t first = candidate.members.front();
  const std::size_t last = candidate.members.back();
  const std::size_t begin = first - std::min(first, kLargestUnit);
  for (std::size_t i = begin; i < std::min(last + kLargestUnit + 1, picked_.size()); ++i) {
    if (picked_[i] || alone_[i] || (closed_[i] && !passed_over_[i])) continue;
    closed_[i] = passed_over_[i] = false;
    heaps_[group_[i]].push({bound(i), i});
  }
}

double Greedy::score(std::size_t sentence, double novelty) const {
  Factors factors = ranking_.factors[sentence];
  factors.novelty = novelty;
  return factors.product();
}

std::vector<std::size_t> Greedy::passed_over() const {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < passed_over_.size(); ++i) {
    if (passed_over_[i] && !picked_[i]) out.push_back(i);
  }
  return out;
}

Unit Greedy::unit(std::size_t sentence) const {
  if (!unit_of_ || alone_[sentence]) return {sentence, sentence + 1};
  return unit_of_(sentence);
}

std::optional<Candidate> Greedy::candidate(std::size_t sentence) {
  const Unit unit = this->unit(sentence);
  if (unit.leans && !picked_[unit.begin - 1]) return std::nullopt;
  Candidate out{sentence};
  for (std::size_t i = unit.begin; i < unit.end; ++i) {
    if (picked_[i]) continue;
    const bool exclamation = i != sentence && text_.sentences[i].words < kFewestWords;
    if (excluded_[i] || exclamation) return std::nullopt;
    out.members.push_back(i);
    out.novelty.push_back(novelty_.of(i));
  }
  return out;
}

double Greedy::value(const Candidate& candidate) const {
  double sum = 0;
  for (std::size_t k = 0; k < candidate.members.size(); ++k) {
    sum += score(candidate.members[k], candidate.novelty[k]);
  }
  return sum / static_cast<double>(candidate.members.size());
}

}  // namespace pith
