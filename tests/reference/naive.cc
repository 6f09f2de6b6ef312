#include "reference/naive.h"

#include <libstemmer.h>
#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <stdexcept>
#include <unordered_map>

namespace pith::naive {
namespace {

constexpr double kDamping = 0.85;
using Counts = std::unordered_map<std::string, int>;
using Matrix = Eigen::SparseMatrix<double>;
using Stemmer = std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)>;

std::unique_ptr<icu::BreakIterator> open(bool sentences, const std::string& tag) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale(tag.c_str());
  std::unique_ptr<icu::BreakIterator> breaks(
      sentences ? icu::BreakIterator::createSentenceInstance(locale, status)
                : icu::BreakIterator::createWordInstance(locale, status));
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  return breaks;
}

// Without white space around them, and without those that are nothing else.
std::vector<icu::UnicodeString> split(const icu::UnicodeString& text, const std::string& tag) {
  const auto breaks = open(true, tag);
  breaks->setText(text);
  std::vector<icu::UnicodeString> sentences;
  int begin = breaks->first();
  for (int end = breaks->next(); end != icu::BreakIterator::DONE; end = breaks->next()) {
    icu::UnicodeString sentence = text.tempSubStringBetween(begin, end);
    sentence.trim();
    if (!sentence.isEmpty()) sentences.push_back(sentence);
    begin = end;
  }
  return sentences;
}

class Counter {
 public:
  explicit Counter(const Language& language)
      : language_(language),
        words_(open(false, language.tag)),
        stemmer_(sb_stemmer_new(language.tag.c_str(), nullptr), &sb_stemmer_delete) {
    UErrorCode status = U_ZERO_ERROR;
    fold_ = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  }

  // The stems in a sentence that are no stop words, and how often each stands there.
  Counts count(const icu::UnicodeString& sentence) {
    Counts counts;
    words_->setText(sentence);
    int begin = words_->first();
    for (int end = words_->next(); end != icu::BreakIterator::DONE; end = words_->next()) {
      if (words_->getRuleStatus() >= UBRK_WORD_NONE_LIMIT) {
        const std::string word = folded(sentence.tempSubStringBetween(begin, end));
        if (!language_.stop_words.contains(word)) ++counts[stem(word)];
      }
      begin = end;
    }
    return counts;
  }

 private:
  std::string folded(const icu::UnicodeString& word) const {
    UErrorCode status = U_ZERO_ERROR;
    std::string out;
    fold_->normalize(word, status).toUTF8String(out);
    return out;
  }

  std::string stem(const std::string& word) {
    if (!stemmer_) return word;
    const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
    const sb_symbol* stem = sb_stemmer_stem(stemmer_.get(), bytes, static_cast<int>(word.size()));
    if (stem == nullptr) return word;
    return {reinterpret_cast<const char*>(stem),
            static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
  }

  const Language& language_;
  std::unique_ptr<icu::BreakIterator> words_;
  Stemmer stemmer_;
  const icu::Normalizer2* fold_ = nullptr;
};

// Rows of tf ln(1 + n/df), of unit length.
Matrix weigh(const std::vector<Counts>& sentences) {
  std::unordered_map<std::string, int> index;
  std::vector<int> df;
  for (const Counts& counts : sentences) {
    for (const auto& [term, k] : counts) {
      const auto [place, is_new] = index.try_emplace(term, static_cast<int>(df.size()));
      if (is_new) df.push_back(0);
      ++df[static_cast<std::size_t>(place->second)];
    }
  }
  std::vector<Eigen::Triplet<double>> triplets;
  const auto n = static_cast<double>(sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const std::size_t first = triplets.size();
    double squares = 0;
    for (const auto& [term, k] : sentences[i]) {
      const int column = index[term];
      const double weight = k * std::log(1 + n / df[static_cast<std::size_t>(column)]);
      triplets.emplace_back(static_cast<int>(i), column, weight);
      squares += weight * weight;
    }
    for (std::size_t k = first; k < triplets.size(); ++k) {
      const auto& cell = triplets[k];
      triplets[k] = {cell.row(), cell.col(), cell.value() / std::sqrt(squares)};
    }
  }
  Matrix rows(static_cast<int>(sentences.size()), static_cast<int>(df.size()));
  rows.setFromTriplets(triplets.begin(), triplets.end());
  return rows;
}

// The cosines between different rows.
Matrix similarities(const Matrix& rows) {
  Matrix weights = rows * Matrix(rows.transpose());
  weights.prune([](Eigen::Index i, Eigen::Index j, double) { return i != j; });
  return weights;
}

}  // namespace

Eigen::VectorXd pagerank(const Eigen::SparseMatrix<double>& weights, double tolerance) {
  const Eigen::Index n = weights.rows();
  if (n == 0) return {};
  const Eigen::VectorXd degrees = weights * Eigen::VectorXd::Ones(n);
  Eigen::VectorXd v = Eigen::VectorXd::Constant(n, 1 / static_cast<double>(n));
  for (double change = 1; change >= tolerance;) {
    Eigen::VectorXd handed = Eigen::VectorXd::Zero(n);
    double lost = 0;
    for (Eigen::Index i = 0; i < n; ++i) {
      if (degrees[i] > 0)
        handed[i] = v[i] / degrees[i];
      else
        lost += v[i];
    }
    Eigen::VectorXd next = kDamping * (weights * handed);
    next.array() += (kDamping * lost + 1 - kDamping) / static_cast<double>(n);
    change = (next - v).lpNorm<1>();
    v = next;
  }
  return v;
}

std::vector<Sentence> summarize(std::string_view text, const Language& language,
                                std::size_t count) {
  const auto unicode =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  const std::vector<icu::UnicodeString> sentences = split(unicode, language.tag);
  Counter counter(language);
  std::vector<Counts> counts;
  counts.reserve(sentences.size());
  for (const icu::UnicodeString& sentence : sentences) counts.push_back(counter.count(sentence));

  const Eigen::VectorXd scores = pagerank(similarities(weigh(counts)));
  std::vector<Sentence> best;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    best.push_back({i, scores[static_cast<Eigen::Index>(i)], {}});
  }
  std::ranges::stable_sort(best, std::ranges::greater{}, &Sentence::score);
  best.resize(std::min(count, best.size()));
  for (Sentence& sentence : best) sentences[sentence.index].toUTF8String(sentence.text);
  return best;
}

}  // namespace pith::naive
