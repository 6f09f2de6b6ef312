#include "rank/keywords.h"

#include <algorithm>
#include <bit>
#include <map>
#include <numeric>
#include <utility>

#include "base/unicode.h"

namespace pith {
namespace {

constexpr std::size_t kMostTerms = 200;
constexpr std::size_t kMostSentences = 10000;
constexpr std::array<double, 5> kFourthRoots = {0, 1, 1.189207115, 1.316074013, 1.414213562};
constexpr std::size_t kLongestUnspaced = 2;  // where no blank says what belongs together
constexpr double kNoise = 1e-9;  // by so much weights differ that come of the same words
constexpr std::uint32_t kNone = 0xFFFFFFFF;

// The bytes of some terms, for a table.
template <std::size_t kCount>
std::string_view bytes_of(const std::array<TermIndex, kCount>& terms) {
  return {reinterpret_cast<const char*>(terms.data()), sizeof terms};
}

std::size_t length_of(const std::array<TermIndex, 4>& terms) {
  return static_cast<std::size_t>(std::ranges::find(terms, kNoTerm) - terms.begin());
}

bool share(const std::array<TermIndex, 4>& a, const std::array<TermIndex, 4>& b) {
  for (const TermIndex term : a) {
    if (term == kNoTerm) break;
    if (std::ranges::find(b, term) != b.end()) return true;
  }
  return false;
}

// True if the two share neighbours: "party committee" behind "provincial party committee".
bool repeats(const std::array<TermIndex, 4>& phrase, const std::array<TermIndex, 4>& taken) {
  for (std::size_t i = 0; i + 1 < length_of(phrase); ++i) {
    for (std::size_t k = 0; k + 1 < length_of(taken); ++k) {
      if (phrase[i] == taken[k] && phrase[i + 1] == taken[k + 1]) return true;
    }
  }
  return false;
}

// "Brede's" is Brede.
std::string without_possessive(std::string form) {
  for (const std::string_view ending : {"'s", "’s"})
    if (form.ends_with(ending)) form.resize(form.size() - ending.size());
  return form;
}

}  // namespace

std::vector<Keyword> KeywordFinder::find(std::span<const Document> documents, const Analysis& text,
                                         const Vectors& vectors, const Ranking& ranking,
                                         std::size_t most) {
  std::vector<Keyword> out;
  if (most == 0 || text.terms.empty()) return out;
  documents_ = documents;
  text_ = &text;
  weigh_terms(vectors, ranking);
  find_best(ranking);
  for (const std::size_t i : best_) find_places(text.sentences[i]);
  for (const std::size_t i : best_) find_phrases(text.sentences[i]);
  for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
    const Phrase& phrase = phrases_[i];
    if (phrase.length == 1 || phrase.count > 1 || phrase.capitals)
      left_.push_back({weight(phrase), i});
  }
  double first = 0;
  while (out.size() < most) {
    const std::optional<Left> best = take_best();
    if (!best || best->weight <= 0) break;
    if (out.empty()) first = best->weight;
    const Phrase& phrase = phrases_[best->phrase];
    out.push_back({form_of(phrase), best->weight / first, phrase.count});
    take(phrase);
  }
  return out;
}

// By their weight in the sentences, each by its score.
void KeywordFinder::weigh_terms(const Vectors& vectors, const Ranking& ranking) {
  const std::size_t vocabulary = text_->vocabulary;
  weights_.assign(vocabulary, 0.0);
  for (std::size_t i = 0; i < vectors.size(); ++i) {
    const Vectors::Row row = vectors.row(i);
    const double score = ranking.factors[i].product();
    for (std::size_t k = 0; k < row.size(); ++k)
      weights_[static_cast<std::size_t>(row.terms[k])] += row.weights[k] * score;
  }
  heavy_.assign(vocabulary, vocabulary <= kMostTerms ? 1 : 0);
  if (vocabulary <= kMostTerms) return;
  order_.resize(vocabulary);
  std::iota(order_.begin(), order_.end(), 0);
  std::ranges::nth_element(order_, order_.begin() + kMostTerms, [&](TermIndex a, TermIndex b) {
    return weights_[a] != weights_[b] ? weights_[a] > weights_[b] : a < b;
  });
  for (std::size_t i = 0; i < kMostTerms; ++i) heavy_[order_[i]] = 1;
}

// Those with the greatest scores, ascending; and empties what is to be filled of them.
void KeywordFinder::find_best(const Ranking& ranking) {
  best_.resize(text_->sentences.size());
  std::iota(best_.begin(), best_.end(), 0);
  if (best_.size() > kMostSentences) {
    std::ranges::nth_element(best_, best_.begin() + kMostSentences, {}, [&](std::size_t i) {
      return std::pair(-ranking.factors[i].product(), i);
    });
    best_.resize(kMostSentences);
    std::ranges::sort(best_);
  }
  counts_.assign(text_->vocabulary, 0);
  single_.assign(text_->vocabulary, kNone);
  taken_.clear();
  left_.clear();
  places_.resize(text_->terms.size());
  pair_counts_.clear();
  phrases_.clear();
  occurrences_.clear();
  pair_of_.reset();
  phrase_of_.reset();
}

// What the terms of a sentence begin with, and which of them touch.
void KeywordFinder::find_places(const Sentence& sentence) {
  const std::string_view text = documents_[sentence.document].text;
  for (std::size_t i = sentence.terms_begin; i < sentence.terms_end; ++i) {
    const TermIndex term = text_->terms[i];
    ++counts_[term];
    const char32_t initial = peek(text, text_->places[i].begin);
    Place& place = places_[i];
    place = {kNone, heavy_[term] != 0, false, is_digit(initial), is_unspaced(initial)};
    place.capital = place.digit || is_upper(initial);
    if (i == sentence.terms_begin || !place.heavy || !places_[i - 1].heavy) continue;
    if (!are_adjacent(text, i - 1)) continue;
    std::uint32_t& pair = pair_of_[bytes_of(std::array{text_->terms[i - 1], term})];
    if (pair == ByteTable::kUnset) {
      pair = static_cast<std::uint32_t>(pair_counts_.size());
      pair_counts_.push_back(0);
    }
    ++pair_counts_[pair];
    places_[i - 1].pair = pair;
  }
}

// Runs of heavy terms, of each length. Only those whose pairs all come twice, or whose words all have
// capitals, can be wanted: a run that comes twice has pairs that do.
void KeywordFinder::find_phrases(const Sentence& sentence) {
  for (std::size_t begin = sentence.terms_begin; begin < sentence.terms_end; ++begin) {
    if (!places_[begin].heavy || places_[begin].digit) continue;
    Terms terms{kNoTerm, kNoTerm, kNoTerm, kNoTerm};
    bool capitals = true;
    bool repeated = true;
    std::size_t longest = kLongest;
    for (std::size_t i = 0; i < longest; ++i) {
      const Place& place = places_[begin + i];
      if (place.unspaced) longest = kLongestUnspaced;
      capitals = capitals && place.capital;
      if (!capitals && !repeated) break;
      terms[i] = text_->terms[begin + i];
      add(terms, i + 1, begin, capitals);
      if (place.pair == kNone) break;
      repeated = repeated && pair_counts_[place.pair] > 1;
    }
  }
}

void KeywordFinder::add(const Terms& terms, std::size_t length, std::size_t begin, bool capitals) {
  std::uint32_t& number = length == 1 ? single_[terms[0]] : phrase_of_[bytes_of(terms)];
  if (number == kNone || number == ByteTable::kUnset) {
    number = static_cast<std::uint32_t>(phrases_.size());
    phrases_.push_back({terms, static_cast<std::uint32_t>(length), 0, begin, 0, capitals});
  }
  ++phrases_[number].count;
  occurrences_.push_back({number, begin});
}

bool KeywordFinder::are_adjacent(std::string_view text, std::size_t i) const {
  const std::size_t end = text_->places[i].end;
  const std::string_view between = text.substr(end, text_->places[i + 1].begin - end);
  return between.empty() || between == " " || between == "-" || trim(between).empty();
}

double KeywordFinder::weight(const Phrase& phrase) const {
  double sum = 0;
  std::uint32_t rarest = counts_[phrase.terms.front()];
  for (std::size_t i = 0; i < phrase.length; ++i) {
    sum += weights_[phrase.terms[i]];
    rarest = std::min(rarest, counts_[phrase.terms[i]]);
  }
  return sum / kFourthRoots[phrase.length] * phrase.count / rarest;
}

// Its terms lose what it has of them.
void KeywordFinder::take(const Phrase& phrase) {
  for (std::size_t i = 0; i < phrase.length; ++i)
    weights_[phrase.terms[i]] *= 1 - static_cast<double>(phrase.count) / counts_[phrase.terms[i]];
  taken_.push_back(static_cast<std::uint32_t>(&phrase - phrases_.data()));
}

// Weighs it anew if something was taken since that has one of its terms. False if it is needless now.
bool KeywordFinder::bring_up_to_date(Left* left) {
  Phrase& phrase = phrases_[left->phrase];
  bool shares = false;
  for (; phrase.takes < taken_.size(); ++phrase.takes) {
    const Phrase& taken = phrases_[taken_[phrase.takes]];
    if (repeats(phrase.terms, taken.terms)) return false;
    shares = shares || share(phrase.terms, taken.terms);
  }
  if (shares) left->weight = weight(phrase);
  return true;
}

bool KeywordFinder::goes_before(const Left& left, const Left& other) const {
  if (left.weight < other.weight * (1 - kNoise)) return false;
  if (left.weight > other.weight * (1 + kNoise)) return true;
  const Phrase& phrase = phrases_[left.phrase];
  const Phrase& last = phrases_[other.phrase];
  return phrase.first != last.first ? phrase.first < last.first : phrase.length > last.length;
}

// What was heavy enough when it was last weighed is weighed anew, and no more: weights only fall.
std::optional<KeywordFinder::Left> KeywordFinder::take_best() {
  const auto remove = [&](std::size_t at) {
    left_[at] = left_.back();
    left_.pop_back();
  };
  std::size_t best = kNone;
  double enough = 0;
  for (std::size_t i = 0; i < left_.size();) {
    if (left_[i].weight < enough) {
      ++i;
    } else if (!bring_up_to_date(&left_[i])) {
      remove(i);
    } else {
      if (best == kNone || goes_before(left_[i], left_[best])) best = i;
      enough = left_[best].weight * (1 - kNoise);
      ++i;
    }
  }
  if (best == kNone) return std::nullopt;
  const Left taken = left_[best];
  remove(best);
  return taken;
}

// The commonest form; of equals, the first in the order of bytes.
std::string KeywordFinder::form_of(const Phrase& phrase) const {
  const bool english = documents_.front().language.tag() == "en";
  std::string form;
  if (phrase.count == 1) {
    form = form_at(phrase.first, phrase.length);
  } else {
    const auto number = static_cast<std::uint32_t>(&phrase - phrases_.data());
    std::map<std::string, std::size_t> forms;
    for (const Occurrence& occurrence : occurrences_) {
      if (occurrence.phrase == number) ++forms[form_at(occurrence.begin, phrase.length)];
    }
    form = std::ranges::max_element(forms, {}, [](const auto& f) { return f.second; })->first;
  }
  return english ? without_possessive(std::move(form)) : form;
}

// As it stands there, on one line.
std::string KeywordFinder::form_at(std::size_t begin, std::size_t length) const {
  const auto sentence = std::ranges::upper_bound(text_->sentences, begin, {}, &Sentence::terms_end);
  const std::string_view text = documents_[sentence->document].text;
  std::string form;
  for (std::size_t i = begin; i < begin + length; ++i) {
    const Span& place = text_->places[i];
    if (i > begin) {
      const Span& before = text_->places[i - 1];
      if (place.begin > before.end) form += text[before.end] == '-' ? "-" : " ";
    }
    form += place.of(text);
  }
  return form;
}

}  // namespace pith
