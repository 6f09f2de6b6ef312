// Greedy selection with a heap of upper bounds: a sentence's novelty only falls, so a score of some
// picks ago bounds today's. The top of the heap is brought up to date; if it is still the top, it
// is the best of all (Minoux 1978, "lazy greedy"). Exactly the plain argmax, ties included.

#include "select/select.h"

#include <algorithm>
#include <optional>
#include <queue>
#include <tuple>

#include "select/budget.h"
#include "select/novelty.h"

namespace pith {
namespace {

struct Candidate {
  double score = 0;
  std::size_t sentence = 0;

  // For a heap with the greatest score, then the earliest sentence, on top.
  bool operator<(const Candidate& other) const {
    return score != other.score ? score < other.score : sentence > other.sentence;
  }
};

class Greedy {
 public:
  Greedy(const Analysis& text, const Vectors& vectors, const Ranking& ranking)
      : ranking_(ranking),
        novelty_(vectors.rows, ranking.discounts_repetition),
        picked_(text.sentences.size(), false) {
    consider(/*echoes=*/false);
  }

  // Puts the sentences on the heap that only repeat the title, or else all others.
  void consider(bool echoes) {
    for (std::size_t i = 0; i < picked_.size(); ++i) {
      if (ranking_.echoes_title[i] == echoes) heap_.push({ranking_.factors[i].product(), i});
    }
  }

  // The best sentence that is neither picked nor off the heap, taken off; nothing when none is.
  std::optional<Pick> next() {
    while (!heap_.empty()) {
      const Candidate top = heap_.top();
      heap_.pop();
      if (picked_[top.sentence]) continue;
      const bool current = novelty_.is_current(top.sentence);
      Factors factors = ranking_.factors[top.sentence];
      factors.novelty = novelty_.of(top.sentence);
      if (current) return Pick{top.sentence, factors.novelty};
      heap_.push({factors.product(), top.sentence});
    }
    return std::nullopt;
  }

  void accept(std::size_t sentence) {
    novelty_.pick(sentence);
    picked_[sentence] = true;
  }
  void put_back(const Pick& pick) {
    Factors factors = ranking_.factors[pick.sentence];
    factors.novelty = pick.novelty;
    heap_.push({factors.product(), pick.sentence});
  }

 private:
  const Ranking& ranking_;
  Novelty novelty_;
  std::vector<bool> picked_;
  std::priority_queue<Candidate> heap_;
};

// Picks until the budget is met or no sentence is left; what did not fit goes to `refused`.
void fill(const Analysis& text, Greedy* greedy, Budget* budget, std::vector<Pick>* picks,
          std::vector<Pick>* refused) {
  while (!budget->is_met()) {
    const std::optional<Pick> best = greedy->next();
    if (!best) return;
    const Sentence& sentence = text.sentences[best->sentence];
    const bool only_fills = !picks->empty() && !refused->empty() && sentence.words < kFewestWords;
    if (budget->admits(sentence) && !only_fills) {
      budget->take(sentence);
      greedy->accept(best->sentence);
      picks->push_back(*best);
    } else {
      refused->push_back(*best);
    }
  }
}

// The shortest of the sentences that say something new and are no mere exclamation; of all, if
// there is none.
std::size_t shortest_good(const Analysis& text, const Ranking& ranking, bool in_characters) {
  const auto key = [&](std::size_t i) {
    const Sentence& sentence = text.sentences[i];
    return std::tuple(ranking.echoes_title[i], sentence.words < kFewestWords,
                      in_characters ? sentence.characters : sentence.words);
  };
  std::size_t best = 0;
  for (std::size_t i = 1; i < text.sentences.size(); ++i) {
    if (key(i) < key(best)) best = i;
  }
  return best;
}

// At least one sentence, unless the budget is a hard limit.
void never_empty(const Analysis& text, const Ranking& ranking, const Options& options, bool hard,
                 Greedy* greedy, Selection* selection) {
  if (text.sentences.empty() || !selection->picks.empty()) return;
  const bool characters = options.length.unit == Length::Unit::kCharacters;
  const std::size_t shortest = shortest_good(text, ranking, characters);
  const std::size_t least =
      characters ? text.sentences[shortest].characters : text.sentences[shortest].words;
  const std::string size = std::to_string(least) + (characters ? " characters" : " words");
  if (hard) {
    selection->warnings.push_back("no sentence is as short as that; the shortest good one has " +
                                  size);
    return;
  }
  selection->warnings.push_back(
      "no sentence is as short as that; this is the shortest good one, of " + size);
  selection->picks.push_back({shortest, 1});
  greedy->accept(shortest);
}

}  // namespace

Selection select(const Analysis& text, const Vectors& vectors, const Ranking& ranking,
                 const Options& options) {
  std::size_t words = 0;
  for (const Sentence& sentence : text.sentences) words += sentence.words;
  Budget budget(options.length, words);
  Greedy greedy(text, vectors, ranking);
  Selection selection;
  std::vector<Pick> refused;
  fill(text, &greedy, &budget, &selection.picks, &refused);
  if (selection.picks.empty()) {  // nothing else fits, or there is nothing else
    greedy.consider(/*echoes=*/true);
    fill(text, &greedy, &budget, &selection.picks, &refused);
  }
  never_empty(text, ranking, options, budget.is_hard(), &greedy, &selection);

  for (const Pick& pick : refused) greedy.put_back(pick);
  while (selection.runners_up.size() < options.runners_up) {
    const std::optional<Pick> best = greedy.next();
    if (!best) break;
    selection.runners_up.push_back(*best);
  }
  return selection;
}

}  // namespace pith
