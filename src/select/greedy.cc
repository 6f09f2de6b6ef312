#include "select/greedy.h"

#include <algorithm>

namespace pith {

void Greedy::Heap::push(const Entry& entry) {
  entries.push_back(entry);
  if (ordered) std::push_heap(entries.begin(), entries.end());
}

bool Greedy::Heap::pop(Entry* top) {
  if (!ordered) std::make_heap(entries.begin(), entries.end());
  ordered = true;
  if (entries.empty()) return false;
  std::pop_heap(entries.begin(), entries.end());
  *top = entries.back();
  entries.pop_back();
  return true;
}

void Greedy::start(const Analysis& text, const Vectors& vectors, const Ranking& ranking,
                   const UnitOf& unit_of, double novelty_power) {
  text_ = &text;
  unit_of_ = &unit_of;
  novelty_.start(vectors, ranking.discounts_repetition ? novelty_power : 0);
  states_.assign(text.sentences.size(), {});
  for (std::size_t i = 0; i < states_.size(); ++i) states_[i].score = ranking.factors[i].product();
  for (Heap& heap : heaps_) {
    heap.entries.clear();
    heap.ordered = false;
  }
}

void Greedy::exclude(const std::vector<std::size_t>& sentences) {
  for (const std::size_t sentence : sentences) states_[sentence].excluded = true;
}

void Greedy::consider(std::size_t sentence, std::size_t group, bool alone) {
  State& state = states_[sentence];
  if (state.excluded || state.picked) return;
  if (group >= heaps_.size()) heaps_.resize(group + 1);
  state.group = static_cast<std::uint32_t>(group);
  state.alone = alone;
  state.closed = state.passed_over = false;
  heaps_[group].push({bound(sentence), sentence});
}

// The mean over a unit is no more than the greatest score of all that it could hold.
double Greedy::bound(std::size_t sentence) const {
  if (states_[sentence].alone || !*unit_of_) return states_[sentence].score;
  const std::size_t begin = sentence - std::min(sentence, kLargestUnit - 1);
  const std::size_t end = std::min(sentence + kLargestUnit, states_.size());
  double greatest = 0;
  for (std::size_t i = begin; i < end; ++i) greatest = std::max(greatest, states_[i].score);
  return greatest;
}

std::optional<Candidate> Greedy::next(std::size_t group) {
  if (group >= heaps_.size()) return std::nullopt;
  Entry top;
  while (heaps_[group].pop(&top)) {
    State& state = states_[top.sentence];
    if (state.picked || state.closed) continue;
    const std::optional<Candidate> best = candidate(top.sentence);
    if (!best) {
      state.closed = state.passed_over = true;
      continue;
    }
    const double now = value(*best);
    if (now < top.value) {
      heaps_[group].push({now, top.sentence});
      continue;
    }
    state.closed = true;
    return best;
  }
  return std::nullopt;
}

std::optional<Candidate> Greedy::best_of(const std::vector<std::size_t>& sentences) {
  std::optional<Candidate> best;
  for (const std::size_t sentence : sentences) {
    if (states_[sentence].picked || states_[sentence].excluded) continue;
    const std::optional<Candidate> found = candidate(sentence);
    if (found && (!best || value(*found) > value(*best))) best = found;
  }
  return best;
}

// Units around a new pick have fewer members to bring, and so another mean: they come up again.
void Greedy::pick(const Candidate& candidate) {
  for (const std::size_t member : candidate.members()) {
    novelty_.pick(member);
    states_[member].picked = true;
  }
  if (!*unit_of_) return;
  const std::size_t first = candidate.members().front();
  const std::size_t last = candidate.members().back();
  const std::size_t begin = first - std::min(first, kLargestUnit);
  for (std::size_t i = begin; i < std::min(last + kLargestUnit + 1, states_.size()); ++i) {
    State& state = states_[i];
    if (state.picked || state.alone || (state.closed && !state.passed_over)) continue;
    state.closed = state.passed_over = false;
    heaps_[state.group].push({bound(i), i});
  }
}

std::vector<std::size_t> Greedy::passed_over() const {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < states_.size(); ++i) {
    if (states_[i].passed_over && !states_[i].picked) out.push_back(i);
  }
  return out;
}

Unit Greedy::unit(std::size_t sentence) const {
  if (!*unit_of_ || states_[sentence].alone) return {sentence, sentence + 1};
  return (*unit_of_)(sentence);
}

std::optional<Candidate> Greedy::candidate(std::size_t sentence) {
  const Unit unit = this->unit(sentence);
  if (unit.leans && !states_[unit.begin - 1].picked) return std::nullopt;
  Candidate out(sentence);
  for (std::size_t i = unit.begin; i < unit.end; ++i) {
    if (states_[i].picked) continue;
    const bool exclamation = i != sentence && text_->sentences[i].words < kFewestWords;
    if (states_[i].excluded || exclamation) return std::nullopt;
    out.add(i, novelty_.of(i));
  }
  return out;
}

double Greedy::value(const Candidate& candidate) const {
  double sum = 0;
  for (std::size_t k = 0; k < candidate.members().size(); ++k) {
    sum += score(candidate.members()[k], candidate.novelty()[k]);
  }
  return sum / static_cast<double>(candidate.members().size());
}

}  // namespace pith
