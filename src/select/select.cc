#include "select/select.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "select/budget.h"
#include "select/outline.h"
#include "select/phrases.h"

namespace pith {
namespace {

std::size_t words_of(const Analysis& text) {
  std::size_t words = 0;
  for (const Sentence& sentence : text.sentences) words += sentence.words;
  return words;
}

// True if there is text in more than one section.
bool has_headings(const Analysis& text) {
  return std::ranges::any_of(text.sentences, [&](const Sentence& sentence) {
    return sentence.section != text.sentences.front().section;
  });
}

// One selection, made in a Selector's memory.
class Choice {
 public:
  Choice(const Analysis& text, const Ranking& ranking, const Options& options, bool readable,
         Greedy* greedy, Selection* selection)
      : text_(text),
        ranking_(ranking),
        options_(options),
        by_section_(options.by_section && has_headings(text)),
        budget_(options.length, words_of(text), by_section_),
        readable_(readable),
        greedy_(*greedy),
        selection_(*selection) {}

  void run() {
    exclude();
    consider(Kind::kSaying);
    if (!readable_ || by_section_) consider(Kind::kExclamation);
    include();
    if (options_.by_section && !by_section_)
      selection_.warnings.emplace_back("no headings were found: this is a summary of the whole");
    by_section_ ? fill_sections() : fill();
    if (readable_ && !by_section_) fill_with_less();
    if (selection_.picks.empty()) {  // nothing else fits, or there is nothing else
      consider(Kind::kEcho);
      fill();
    }
    never_empty();
    find_runners_up();
  }

 private:
  void exclude() {
    for (const Phrase& phrase : text_.exclude) greedy_.exclude(sentences_with(phrase, text_));
    nothing_left_ = true;
    for (std::size_t i = 0; i < text_.sentences.size(); ++i) {
      if (!greedy_.is_excluded(i)) nothing_left_ = false;
    }
    if (nothing_left_ && !text_.sentences.empty())
      selection_.warnings.emplace_back("every sentence has a word that is excluded");
  }

  [[nodiscard]] std::size_t group_of(std::size_t sentence) const {
    return by_section_ ? text_.sentences[sentence].section : 0;
  }

  enum class Kind {
    kSaying,       // of six words and more
    kExclamation,  // of less
    kEcho,         // only repeats the title
  };
  [[nodiscard]] Kind kind_of(std::size_t sentence) const {
    if (ranking_.echoes_title[sentence]) return Kind::kEcho;
    return text_.sentences[sentence].words < kFewestWords ? Kind::kExclamation : Kind::kSaying;
  }

  void consider(Kind kind) {
    considered_echoes_ = considered_echoes_ || kind == Kind::kEcho;
    for (std::size_t i = 0; i < text_.sentences.size(); ++i) {
      if (kind_of(i) == kind) greedy_.consider(i, kind == Kind::kEcho ? 0 : group_of(i));
    }
  }

  // What must be said, as far as there is room.
  void include() {
    for (std::size_t k = 0; k < text_.must_include.size(); ++k) {
      const std::string name = "\"" + options_.must_include[k] + "\"";
      const std::vector<std::size_t> having = sentences_with(text_.must_include[k], text_);
      if (having.empty()) {
        selection_.warnings.push_back("no sentence has " + name);
        continue;
      }
      if (std::ranges::any_of(having, [&](std::size_t i) { return greedy_.is_picked(i); }))
        continue;
      const std::optional<Candidate> best = greedy_.best_of(having);
      if (best && budget_.bears(cost_of(*best)))
        take(*best);
      else
        selection_.warnings.push_back("there is no room for a sentence with " + name);
    }
  }

  [[nodiscard]] Cost cost_of(const Candidate& candidate) const {
    Cost cost;
    for (const std::size_t member : candidate.members()) cost.add(text_.sentences[member]);
    return cost;
  }

  void take(const Candidate& candidate) {
    budget_.take(cost_of(candidate));
    greedy_.pick(candidate);
    for (std::size_t k = 0; k < candidate.members().size(); ++k) {
      selection_.picks.push_back(
          {candidate.members()[k], candidate.novelty()[k], candidate.sentence});
    }
  }

  // Takes the best of a group that the budget admits, or that it `bears`; false if there is none.
  bool take_best(std::size_t group, bool bears = false) {
    while (bears || !budget_.is_met()) {
      const std::optional<Candidate> best = greedy_.next(group);
      if (!best) return false;
      const bool only_fills = !selection_.picks.empty() && refused_ &&
                              text_.sentences[best->sentence].words < kFewestWords;
      const Cost cost = cost_of(*best);
      if ((bears ? budget_.bears(cost) : budget_.admits(cost)) && !only_fills) {
        take(*best);
        return true;
      }
      refused_ = true;
    }
    return false;
  }

  void fill() {
    while (take_best(0)) {
    }
  }

  void fill_sections() {
    const bool brief = options_.length.unit == Length::Unit::kDefault;
    std::vector<bool> has_one(text_.sections.size(), false);
    Turns turns(text_, brief);
    while (const std::optional<std::size_t> section = turns.next()) {
      const bool must = brief && !has_one[*section];
      if (take_best(*section, must)) turns.again(*section);
      has_one[*section] = true;
    }
  }

  // Where all else is said, also what leans on something that cannot come along, and exclamations. They
  // do not fill what is left of a budget.
  void fill_with_less() {
    if (!refused_) {
      for (const std::size_t sentence : greedy_.passed_over()) greedy_.consider(sentence, 0, true);
      fill();
    }
    consider(Kind::kExclamation);
    fill();
  }

  // The shortest of the sentences that say something new and are no mere exclamation; of all, if
  // there is none.
  [[nodiscard]] std::size_t shortest_good(bool in_characters) const {
    const auto key = [&](std::size_t i) {
      const Sentence& sentence = text_.sentences[i];
      return std::tuple(greedy_.is_excluded(i), ranking_.echoes_title[i],
                        sentence.words < kFewestWords,
                        in_characters ? sentence.characters : sentence.words);
    };
    std::size_t best = 0;
    for (std::size_t i = 1; i < text_.sentences.size(); ++i) {
      if (key(i) < key(best)) best = i;
    }
    return best;
  }

  // At least one sentence, unless the budget is a hard limit.
  void never_empty() {
    if (nothing_left_ || !selection_.picks.empty()) return;
    const bool characters = options_.length.unit == Length::Unit::kCharacters;
    const std::size_t shortest = shortest_good(characters);
    const Sentence& sentence = text_.sentences[shortest];
    const std::string size = std::to_string(characters ? sentence.characters : sentence.words) +
                             (characters ? " characters" : " words");
    if (budget_.is_hard()) {
      selection_.warnings.push_back("no sentence is as short as that; the shortest good one has " +
                                    size);
      return;
    }
    selection_.warnings.push_back(
        "no sentence is as short as that; this is the shortest good one, of " + size);
    Candidate candidate(shortest);
    candidate.add(shortest, 1);
    take(candidate);
  }

  // Each by itself: what of a unit would have come along is not said again.
  void find_runners_up() {
    if (options_.runners_up == 0) return;
    for (std::size_t i = 0; i < text_.sentences.size(); ++i) {
      if (considered_echoes_ || !ranking_.echoes_title[i]) greedy_.consider(i, 0, true);
    }
    while (selection_.runners_up.size() < options_.runners_up) {
      const std::optional<Candidate> best = greedy_.next();
      if (!best) break;
      selection_.runners_up.push_back({best->sentence, best->novelty().front(), best->sentence});
    }
  }

  const Analysis& text_;
  const Ranking& ranking_;
  const Options& options_;
  bool by_section_;
  Budget budget_;
  bool readable_;
  Greedy& greedy_;
  Selection& selection_;
  bool nothing_left_ = false;  // all sentences are excluded, or there are none
  bool considered_echoes_ = false;
  bool refused_ = false;  // something did not fit
};

}  // namespace

const Selection& Selector::select(const Analysis& text, const Vectors& vectors,
                                  const Ranking& ranking, const Options& options,
                                  const UnitOf& unit_of) {
  selection_.picks.clear();
  selection_.runners_up.clear();
  selection_.warnings.clear();
  greedy_.start(text, vectors, ranking, unit_of, options.novelty_power);
  Choice(text, ranking, options, bool(unit_of), &greedy_, &selection_).run();
  return selection_;
}

Selection select(const Analysis& text, const Vectors& vectors, const Ranking& ranking,
                 const Options& options, const UnitOf& unit_of) {
  Selector selector;
  selector.select(text, vectors, ranking, options, unit_of);
  return selector.take();
}

}  // namespace pith
