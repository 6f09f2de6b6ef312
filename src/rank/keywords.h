// Internal. The words and phrases that a text is about.

#ifndef PITH_RANK_KEYWORDS_H_
#define PITH_RANK_KEYWORDS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pith/pith.h"
#include "rank/rank.h"
#include "rank/tfidf.h"
#include "text/analysis.h"
#include "text/byte_table.h"

namespace pith {

// Up to `most` of them, the best first. A term weighs what it has in the sentences, each by its score:
// w = sum of score x tf-idf. A phrase is up to four terms that follow each other with nothing but a blank
// or hyphen between, at least twice, or with capitals; it weighs the sum of its terms by the fourth
// root of their number, times how often they are together of all the times that the rarest of them comes.
// What is chosen takes its share of its terms' weights with it, and phrases that share neighbours with it.
// Only the 200 heaviest terms are looked at, in the 10,000 sentences with the greatest scores. Ties, up to
// 1e-9, go to what comes first in the text, then to the longer. REQUIRES: text.places. Costs O(terms of the
// text). Keep one for many texts: it keeps its memory.
class KeywordFinder {
 public:
  [[nodiscard]] std::vector<Keyword> find(std::span<const Document> documents, const Analysis& text,
                                          const Vectors& vectors, const Ranking& ranking,
                                          std::size_t most);

 private:
  static constexpr std::size_t kLongest = 4;
  using Terms = std::array<TermIndex, kLongest>;  // kNoTerm behind the last

  // A term where it stands.
  struct Place {
    std::uint32_t pair = 0;  // index into pair_counts_: with the next; kNoPair if they do not touch
    bool heavy = false;      // one of the heaviest, in one of the best sentences
    bool capital = false;    // its first character is one, or a digit
    bool digit = false;
    bool unspaced = false;
  };
  struct Phrase {
    Terms terms{};
    std::uint32_t length = 0;
    std::uint32_t count = 0;
    std::size_t first = 0;    // where it stands first: index into Analysis::terms
    std::uint32_t takes = 0;  // of these its weight knows
    bool capitals = false;    // of each of its words, where it stands first
  };
  // A phrase that may be taken, with its weight when it was last looked at: it only falls.
  struct Left {
    double weight = 0;
    std::uint32_t phrase = 0;
  };
  struct Occurrence {
    std::uint32_t phrase = 0;
    std::size_t begin = 0;
  };

  void weigh_terms(const Vectors& vectors, const Ranking& ranking);
  void find_best(const Ranking& ranking);
  void find_places(const Sentence& sentence);
  void find_phrases(const Sentence& sentence);
  void add(const Terms& terms, std::size_t length, std::size_t begin, bool capitals);
  [[nodiscard]] bool are_adjacent(std::string_view text, std::size_t i) const;
  [[nodiscard]] double weight(const Phrase& phrase) const;
  // The best that is left, taken out of left_.
  std::optional<Left> take_best();
  void take(const Phrase& phrase);
  bool bring_up_to_date(Left* left);
  [[nodiscard]] bool goes_before(const Left& left, const Left& other) const;
  [[nodiscard]] std::string form_of(const Phrase& phrase) const;
  [[nodiscard]] std::string form_at(std::size_t begin, std::size_t length) const;

  std::span<const Document> documents_;
  const Analysis* text_ = nullptr;
  std::vector<double> weights_;             // by term
  std::vector<std::uint32_t> counts_;       // by term
  std::vector<std::uint8_t> heavy_;         // by term
  std::vector<TermIndex> order_;            // reused
  std::vector<std::size_t> best_;           // the best sentences, ascending
  std::vector<Place> places_;               // by index into Analysis::terms
  std::vector<std::uint32_t> pair_counts_;  // how often two terms touch
  std::vector<std::uint32_t> single_;       // by term: its phrase, or kNone
  std::vector<Phrase> phrases_;
  std::vector<Left> left_;            // in no order
  std::vector<std::uint32_t> taken_;  // phrases that were
  std::vector<Occurrence> occurrences_;
  ByteTable pair_of_;    // by two terms
  ByteTable phrase_of_;  // by four
};

}  // namespace pith

#endif  // PITH_RANK_KEYWORDS_H_
