#include "rank/keywords.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <string>
#include <string_view>

#include "base/unicode.h"

namespace pith {
namespace {

constexpr std::size_t kMostTerms = 200;
constexpr std::size_t kMostSentences = 10000;
constexpr std::size_t kLongestPhrase = 4;
constexpr std::size_t kLongestUnspaced = 2;  // where no blank says what belongs together

using Terms = std::vector<TermIndex>;

// A phrase in the text, in all its forms.
struct Found {
  std::size_t first = 0;  // index into Analysis::terms
  std::size_t count = 0;
  bool capitals = true;  // each of its words, each time
  std::map<std::string, std::size_t> forms;
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
    std::erase_if(found_, [](const auto& entry) {
      const auto& [terms, found] = entry;
      return terms.size() > 1 && found.count < 2 && !found.capitals;
    });
  }

  // The heaviest that is left, with its weight; its terms lose what it has of them.
  std::pair<double, Keyword> take() {
    const auto* best = &*found_.begin();
    double most = -1;
    for (const auto& entry : found_) {
      const double weight = this->weight(entry.first, entry.second);
      const bool earlier = weight == most && entry.second.first < best->second.first;
      if (weight > most || earlier) {
        most = weight;
        best = &entry;
      }
    }
    const Found found = best->second;
    for (const TermIndex term : best->first) {
      weights_[term] *= 1 - static_cast<double>(found.count) / static_cast<double>(counts_[term]);
    }
    const Terms taken = best->first;
    std::erase_if(found_, [&](const auto& entry) { return repeats(entry.first, taken); });
    return {most, {form_of(found), most, found.count}};
  }

  [[nodiscard]] bool empty() const { return found_.empty(); }

 private:
  void weigh(const Vectors& vectors, const Ranking& ranking) {
    Eigen::VectorXd scores(vectors.rows.rows());
    for (Eigen::Index i = 0; i < scores.size(); ++i) {
      scores[i] = ranking.factors[static_cast<std::size_t>(i)].product();
    }
    const Eigen::VectorXd weights = vectors.rows.transpose() * scores;
    weights_.assign(weights.begin(), weights.end());
    counts_.assign(text_.vocabulary, 0);
    Terms order(text_.vocabulary);
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
    Terms phrase;
    for (std::size_t begin = sentence.terms_begin; begin < sentence.terms_end; ++begin) {
      phrase.clear();
      bool capitals = true;
      std::size_t longest = kLongestPhrase;
      for (std::size_t end = begin; end < sentence.terms_end && phrase.size() < longest; ++end) {
        if (!is_heavy_[text_.terms[end]] || (end > begin && !are_adjacent(text, end - 1))) break;
        const char32_t initial = peek(text, text_.places[end].begin);
        if (end == begin && is_digit(initial)) break;
        if (is_unspaced(initial)) longest = kLongestUnspaced;
        capitals = capitals && (is_upper(initial) || is_digit(initial));
        phrase.push_back(text_.terms[end]);
        add(phrase, text, begin, end, capitals);
      }
    }
  }

  [[nodiscard]] bool are_adjacent(std::string_view text, std::size_t i) const {
    const std::string_view between =
        text.substr(text_.places[i].end, text_.places[i + 1].begin - text_.places[i].end);
    return between.empty() || between == "-" || trim(between).empty();
  }

  void add(const Terms& phrase, std::string_view text, std::size_t begin, std::size_t end,
           bool capitals) {
    Found& found = found_.try_emplace(phrase).first->second;
    if (found.count == 0) found.first = begin;
    ++found.count;
    found.capitals = found.capitals && capitals;
    std::string form;
    for (std::size_t i = begin; i <= end; ++i) {
      const bool blank = i > begin && text_.places[i].begin > text_.places[i - 1].end;
      const bool hyphen = blank && text[text_.places[i - 1].end] == '-';
      form += blank ? (hyphen ? "-" : " ") : "";
      form += text_.places[i].of(text);
    }
    ++found.forms[std::move(form)];
  }

  // True if the two share neighbours: "party committee" behind "provincial party committee".
  static bool repeats(const Terms& phrase, const Terms& taken) {
    if (phrase == taken) return true;
    for (std::size_t i = 0; i + 1 < phrase.size(); ++i) {
      const std::span<const TermIndex> pair(&phrase[i], 2);
      if (!std::ranges::search(taken, pair).empty()) return true;
    }
    return false;
  }

  [[nodiscard]] double weight(const Terms& phrase, const Found& found) const {
    double sum = 0;
    std::size_t rarest = counts_[phrase.front()];
    for (const TermIndex term : phrase) {
      sum += weights_[term];
      rarest = std::min(rarest, counts_[term]);
    }
    return sum / std::pow(static_cast<double>(phrase.size()), 0.25) *
           static_cast<double>(found.count) / static_cast<double>(rarest);
  }

  // The commonest form; of equals, the first in the alphabet.
  static std::string form_of(const Found& found) {
    const auto common = std::ranges::max_element(
        found.forms, [](const auto& a, const auto& b) { return a.second < b.second; });
    return common->first;
  }

  std::span<const Document> documents_;
  const Analysis& text_;
  std::vector<double> weights_;      // by term
  std::vector<std::size_t> counts_;  // by term
  std::vector<bool> is_heavy_;       // by term
  std::map<Terms, Found> found_;
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
