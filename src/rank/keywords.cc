#include "rank/keywords.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <string>
#include <string_view>
#include <tuple>

#include "base/unicode.h"

namespace pith {
namespace {

constexpr std::size_t kMostTerms = 200;
constexpr std::size_t kMostSentences = 10000;
constexpr std::size_t kLongestPhrase = 4;
constexpr std::array<double, kLongestPhrase + 1> kFourthRoots = {0, 1, 1.189207115, 1.316074013,
                                                                 1.414213562};
constexpr double kNoise = 1e-9;  // by so much weights differ that come of the same words
constexpr std::size_t kLongestUnspaced = 2;  // where no blank says what belongs together

// Up to four terms, kNoTerm behind the last.
using Terms = std::array<TermIndex, kLongestPhrase>;

std::size_t length_of(const Terms& terms) {
  return static_cast<std::size_t>(std::ranges::find(terms, kNoTerm) - terms.begin());
}

// A phrase where it stands.
struct Occurrence {
  Terms terms{};
  std::size_t begin = 0;  // index into Analysis::terms
  bool capitals = false;  // of each of its words
};

// A phrase wherever it stands: [from, to) of the occurrences, the first of them the first in the text.
struct Found {
  Terms terms{};
  std::size_t first = 0;
  std::size_t from = 0;
  std::size_t to = 0;

  [[nodiscard]] std::size_t count() const { return to - from; }
};

class Finder {
 public:
  Finder(std::span<const Document> documents, const Analysis& text, const Vectors& vectors,
         const Ranking& ranking)
      : documents_(documents), text_(text) {
    weigh(vectors, ranking);
    const std::vector<std::size_t> best = best_sentences(ranking);
    for (const std::size_t i : best) {
      for (const TermIndex term : text.terms_of(text.sentences[i])) ++counts_[term];
    }
    for (const std::size_t i : best) add_phrases(text.sentences[i]);
    std::ranges::sort(occurrences_, {},
                      [](const Occurrence& o) { return std::tie(o.terms, o.begin); });
    group();
  }

  // The heaviest that is left, of equals the first in the text, with its weight; its terms lose what it has
  // of them.
  std::pair<double, Keyword> take() {
    const Found* best = &found_.front();
    double most = -1;
    for (const Found& found : found_) {
      const double weight = this->weight(found);
      if (weight < most - kNoise * most) continue;
      if (weight <= most + kNoise * most && found.first >= best->first) continue;
      most = weight;
      best = &found;
    }
    const Found taken = *best;
    for (std::size_t i = 0; i < length_of(taken.terms); ++i) {
      const TermIndex term = taken.terms[i];
      weights_[term] *= 1 - static_cast<double>(taken.count()) / static_cast<double>(counts_[term]);
    }
    std::erase_if(found_, [&](const Found& found) { return repeats(found.terms, taken.terms); });
    return {most, {form_of(taken), most, taken.count()}};
  }

  [[nodiscard]] bool empty() const { return found_.empty(); }

 private:
  void weigh(const Vectors& vectors, const Ranking& ranking) {
    Eigen::VectorXd scores(vectors.rows().rows());
    for (Eigen::Index i = 0; i < scores.size(); ++i) {
      scores[i] = ranking.factors[static_cast<std::size_t>(i)].product();
    }
    const Eigen::VectorXd weights = vectors.rows().transpose() * scores;
    weights_.assign(weights.begin(), weights.end());
    counts_.assign(text_.vocabulary, 0);
    std::vector<TermIndex> order(text_.vocabulary);
    std::iota(order.begin(), order.end(), 0);
    const std::size_t kept = std::min(kMostTerms, order.size());
    std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(kept), {},
                              [&](TermIndex term) { return std::pair(-weights_[term], term); });
    is_heavy_.assign(text_.vocabulary, false);
    for (std::size_t i = 0; i < kept; ++i) is_heavy_[order[i]] = true;
  }

  // Those with the greatest scores, ascending.
  [[nodiscard]] std::vector<std::size_t> best_sentences(const Ranking& ranking) const {
    std::vector<std::size_t> best(text_.sentences.size());
    std::iota(best.begin(), best.end(), 0);
    if (best.size() <= kMostSentences) return best;
    std::ranges::nth_element(best, best.begin() + kMostSentences, {}, [&](std::size_t i) {
      return std::pair(-ranking.factors[i].product(), i);
    });
    best.resize(kMostSentences);
    std::ranges::sort(best);
    return best;
  }

  // Every run of heavy terms in the sentence, of each length.
  void add_phrases(const Sentence& sentence) {
    const std::string_view text = documents_[sentence.document].text;
    for (std::size_t begin = sentence.terms_begin; begin < sentence.terms_end; ++begin) {
      Occurrence phrase{{kNoTerm, kNoTerm, kNoTerm, kNoTerm}, begin, true};
      std::size_t longest = kLongestPhrase;
      for (std::size_t i = 0; begin + i < sentence.terms_end && i < longest; ++i) {
        const std::size_t end = begin + i;
        if (!is_heavy_[text_.terms[end]] || (i > 0 && !are_adjacent(text, end - 1))) break;
        const char32_t initial = peek(text, text_.places[end].begin);
        if (i == 0 && is_digit(initial)) break;
        if (is_unspaced(initial)) longest = kLongestUnspaced;
        phrase.capitals = phrase.capitals && (is_upper(initial) || is_digit(initial));
        phrase.terms[i] = text_.terms[end];
        occurrences_.push_back(phrase);
      }
    }
  }

  // Single terms, and phrases that come twice or with capitals.
  void group() {
    for (std::size_t from = 0; from < occurrences_.size();) {
      std::size_t to = from;
      bool capitals = true;
      for (; to < occurrences_.size() && occurrences_[to].terms == occurrences_[from].terms; ++to)
        capitals = capitals && occurrences_[to].capitals;
      const Terms& terms = occurrences_[from].terms;
      if (terms[1] == kNoTerm || to - from > 1 || capitals)
        found_.push_back({terms, occurrences_[from].begin, from, to});
      from = to;
    }
  }

  [[nodiscard]] bool are_adjacent(std::string_view text, std::size_t i) const {
    const std::string_view between =
        text.substr(text_.places[i].end, text_.places[i + 1].begin - text_.places[i].end);
    return between.empty() || between == "-" || trim(between).empty();
  }

  // True if the two share neighbours: "party committee" behind "provincial party committee".
  static bool repeats(const Terms& phrase, const Terms& taken) {
    if (phrase == taken) return true;
    for (std::size_t i = 0; i + 1 < length_of(phrase); ++i) {
      const TermIndex* pair = &phrase[i];
      if (std::search(taken.begin(), taken.end(), pair, pair + 2) != taken.end()) return true;
    }
    return false;
  }

  [[nodiscard]] double weight(const Found& found) const {
    const std::size_t length = length_of(found.terms);
    double sum = 0;
    std::size_t rarest = counts_[found.terms.front()];
    for (std::size_t i = 0; i < length; ++i) {
      sum += weights_[found.terms[i]];
      rarest = std::min(rarest, counts_[found.terms[i]]);
    }
    return sum / kFourthRoots[length] * static_cast<double>(found.count()) /
           static_cast<double>(rarest);
  }

  // The commonest form; of equals, the first in the order of bytes.
  [[nodiscard]] std::string form_of(const Found& found) const {
    std::map<std::string, std::size_t> forms;
    for (std::size_t i = found.from; i < found.to; ++i) ++forms[form_at(occurrences_[i])];
    const auto common = std::ranges::max_element(
        forms, [](const auto& a, const auto& b) { return a.second < b.second; });
    return without_possessive(common->first);
  }

  // "Brede's" is Brede.
  [[nodiscard]] std::string without_possessive(std::string form) const {
    if (documents_.front().language.tag() != "en") return form;
    for (const std::string_view ending : {"'s", "’s"})
      if (form.ends_with(ending)) form.resize(form.size() - ending.size());
    return form;
  }

  // As it stands there, on one line.
  [[nodiscard]] std::string form_at(const Occurrence& occurrence) const {
    const std::string_view text = text_at(occurrence.begin);
    std::string form;
    for (std::size_t i = 0; i < length_of(occurrence.terms); ++i) {
      const Span& place = text_.places[occurrence.begin + i];
      if (i > 0) {
        const Span& before = text_.places[occurrence.begin + i - 1];
        if (place.begin > before.end) form += text[before.end] == '-' ? "-" : " ";
      }
      form += place.of(text);
    }
    return form;
  }

  // The text of the document that the term at `i` stands in.
  [[nodiscard]] std::string_view text_at(std::size_t i) const {
    const auto sentence = std::ranges::upper_bound(text_.sentences, i, {}, &Sentence::terms_end);
    return documents_[sentence->document].text;
  }

  std::span<const Document> documents_;
  const Analysis& text_;
  std::vector<double> weights_;      // by term
  std::vector<std::size_t> counts_;  // by term
  std::vector<bool> is_heavy_;       // by term
  std::vector<Occurrence> occurrences_;
  std::vector<Found> found_;
};

}  // namespace

std::vector<Keyword> keywords(std::span<const Document> documents, const Analysis& text,
                              const Vectors& vectors, const Ranking& ranking, std::size_t most) {
  std::vector<Keyword> out;
  if (most == 0 || text.terms.empty()) return out;
  Finder finder(documents, text, vectors, ranking);
  double first = 0;
  while (out.size() < most && !finder.empty()) {
    auto [weight, keyword] = finder.take();
    if (weight <= 0) break;
    if (out.empty()) first = weight;
    keyword.score = weight / first;
    out.push_back(std::move(keyword));
  }
  return out;
}

}  // namespace pith
