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
  for (Phrase& phrase : phrases_) {
    phrase.left = phrase.length == 1 || phrase.count > 1 || phrase.capitals;
    if (phrase.left) phrase.weight = weight(phrase);
  }
  double first = 0;
  for (const Phrase* best = next(nullptr); best != nullptr; best = next(best)) {
    if (best->weight <= 0) break;
    if (out.empty()) first = best->weight;
    out.push_back({form_of(*best), best->weight / first, best->count});
    if (out.size() == most) break;
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
  taken_.assign(text_->vocabulary, 0);
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
    phrases_.push_back({terms, static_cast<std::uint32_t>(length), 0, begin, 0, capitals, false});
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

const KeywordFinder::Phrase* KeywordFinder::next(const Phrase* taken) {
  const auto terms_of = [](const Phrase& phrase) {
    return std::span(phrase.terms).first(phrase.length);
  };
  const auto mark = [&](std::uint8_t value) {
    for (const TermIndex term : terms_of(*taken)) taken_[term] = value;
  };
  // "party committee" behind "provincial party committee".
  const auto repeats = [&](const Phrase& phrase) {
    if (phrase.terms == taken->terms) return true;
    const auto all = terms_of(*taken);
    for (std::size_t i = 0; i + 1 < phrase.length; ++i) {
      const TermIndex* pair = &phrase.terms[i];
      if (std::search(all.begin(), all.end(), pair, pair + 2) != all.end()) return true;
    }
    return false;
  };
  if (taken != nullptr) {
    for (const TermIndex term : terms_of(*taken))
      weights_[term] *= 1 - static_cast<double>(taken->count) / counts_[term];
    mark(1);
  }
  const Phrase* best = nullptr;
  for (Phrase& phrase : phrases_) {
    if (!phrase.left) continue;
    if (taken != nullptr &&
        std::ranges::any_of(terms_of(phrase), [&](TermIndex term) { return taken_[term] != 0; })) {
      phrase.left = !repeats(phrase);
      if (!phrase.left) continue;
      phrase.weight = weight(phrase);
    }
    if (best != nullptr) {
      const double noise = kNoise * best->weight;
      if (phrase.weight < best->weight - noise) continue;
      if (phrase.weight <= best->weight + noise && phrase.first >= best->first &&
          (phrase.first > best->first || phrase.length <= best->length))
        continue;
    }
    best = &phrase;
  }
  if (taken != nullptr) mark(0);
  return best;
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
