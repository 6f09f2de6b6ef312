// Internal. The sentences that may still be picked, the best first.
//
// Greedy selection with a heap of upper bounds: a sentence's novelty only falls, so a score of some picks
// ago bounds today's. The top of the heap is brought up to date; if it is still the top, it is the best
// of all (Minoux 1978, "lazy greedy"). Exactly the plain argmax, ties included.

#ifndef PITH_SELECT_GREEDY_H_
#define PITH_SELECT_GREEDY_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "rank/rank.h"
#include "select/budget.h"
#include "select/novelty.h"
#include "text/companions.h"

namespace pith {

// What must be picked with a sentence; empty: nothing.
using UnitOf = std::function<Unit(std::size_t sentence)>;

// A sentence, and the members of its unit that are not picked yet, in their order.
class Candidate {
 public:
  explicit Candidate(std::size_t of) : sentence(of) {}

  void add(std::size_t member, double novelty) {
    members_[count_] = member;
    novelty_[count_++] = novelty;
  }
  // With the sentence itself.
  [[nodiscard]] std::span<const std::size_t> members() const { return {members_.data(), count_}; }
  // Of each member.
  [[nodiscard]] std::span<const double> novelty() const { return {novelty_.data(), count_}; }

  std::size_t sentence;

 private:
  std::size_t count_ = 0;
  std::array<std::size_t, kLargestUnit> members_{};
  std::array<double, kLargestUnit> novelty_{};
};

class Greedy {
 public:
  // No sentence is considered yet. All arguments must outlive the calls to come. Memory of the text before
  // is kept.
  void start(const Analysis& text, const Vectors& vectors, const Ranking& ranking,
             const UnitOf& unit_of, double novelty_power);

  // No sentence of these, and no unit with one of them, is ever picked.
  void exclude(const std::vector<std::size_t>& sentences);

  // Puts a sentence on the heap of a group. `alone`: its unit does not count.
  void consider(std::size_t sentence, std::size_t group = 0, bool alone = false);

  // The best of a group that is neither picked nor taken before, taken off its heap. Its value is the mean
  // score x novelty over the members of its unit that are not picked. Ties go to the earlier sentence.
  std::optional<Candidate> next(std::size_t group = 0);

  // The best of these that may be picked, whatever is on the heaps.
  std::optional<Candidate> best_of(const std::vector<std::size_t>& sentences);

  void pick(const Candidate& candidate);

  [[nodiscard]] bool is_picked(std::size_t sentence) const { return states_[sentence].picked; }
  [[nodiscard]] bool is_excluded(std::size_t sentence) const { return states_[sentence].excluded; }
  // Score x novelty of a sentence by itself.
  [[nodiscard]] double score(std::size_t sentence, double novelty) const {
    return states_[sentence].score * novelty;
  }
  [[nodiscard]] double novelty(std::size_t sentence) { return novelty_.of(sentence); }

  // Those that next() passed over since they lean on what cannot come with them, ascending.
  [[nodiscard]] std::vector<std::size_t> passed_over() const;

 private:
  struct Entry {
    double value = 0;
    std::size_t sentence = 0;
    // For a heap with the greatest value, then the earliest sentence, on top.
    bool operator<(const Entry& other) const {
      return value != other.value ? value < other.value : sentence > other.sentence;
    }
  };

  // What is put on it before the first look is ordered at once, in linear time.
  struct Heap {
    std::vector<Entry> entries;
    bool ordered = false;

    void push(const Entry& entry);
    bool pop(Entry* top);  // false: empty
  };

  // Of one sentence.
  struct State {
    double score = 0;  // its factors' product, without novelty
    std::uint32_t group = 0;
    bool picked = false;
    bool excluded = false;
    bool closed = true;        // on no heap: not yet considered, or taken off for good
    bool alone = false;        // its unit does not count
    bool passed_over = false;  // closed, since it leans on what cannot come with it
  };

  [[nodiscard]] Unit unit(std::size_t sentence) const;
  // Nothing if the sentence leans on what cannot come with it: it is too far away, excluded, or no more
  // than an exclamation.
  std::optional<Candidate> candidate(std::size_t sentence);
  [[nodiscard]] double value(const Candidate& candidate) const;
  [[nodiscard]] double bound(std::size_t sentence) const;

  const Analysis* text_ = nullptr;
  const UnitOf* unit_of_ = nullptr;
  Novelty novelty_;
  std::vector<State> states_;  // by sentence
  std::vector<Heap> heaps_;    // by group
};

}  // namespace pith

#endif  // PITH_SELECT_GREEDY_H_
