// The rows are filled in two passes: counts first, in place of weights, since sf is known only when
// all are counted; then each count gives way to its weight.

#include "rank/tfidf.h"

#include <algorithm>
#include <cmath>

namespace pith {
namespace {

// The usual values; tf of another form is alike within noise (src/DESIGN.md, Evidence).
constexpr double kK1 = 1.2;
constexpr double kB = 0.75;

// A dozen terms, of which most come up in their order.
constexpr std::size_t kFew = 24;

void sort_terms(std::vector<TermIndex>* terms) {
  if (terms->size() > kFew) {
    std::ranges::sort(*terms);
    return;
  }
  for (std::size_t i = 1; i < terms->size(); ++i) {
    const TermIndex term = (*terms)[i];
    std::size_t at = i;
    for (; at > 0 && (*terms)[at - 1] > term; --at) (*terms)[at] = (*terms)[at - 1];
    (*terms)[at] = term;
  }
}

}  // namespace

SparseRows Vectors::rows() const {
  return {static_cast<Eigen::Index>(size()),
          static_cast<Eigen::Index>(df.size()),
          static_cast<Eigen::Index>(terms.size()),
          starts.data(),
          terms.data(),
          weights.data()};
}

DenseVector Vectors::title() const {
  return {title_weights.data(), static_cast<Eigen::Index>(title_weights.size())};
}

DenseVector Vectors::focus() const {
  return {focus_weights.data(), static_cast<Eigen::Index>(focus_weights.size())};
}

// Writes distinct terms, ascending, with their counts, from `end` on. Returns where they end.
std::size_t Weigher::put_counts(std::span<const TermIndex> terms, std::size_t end) {
  sorted_.assign(terms.begin(), terms.end());
  sort_terms(&sorted_);
  for (std::size_t i = 0; i < sorted_.size(); ++i) {
    if (i > 0 && sorted_[i] == sorted_[i - 1]) {
      ++vectors_.weights[end - 1];
      continue;
    }
    vectors_.terms[end] = static_cast<std::int32_t>(sorted_[i]);
    vectors_.weights[end++] = 1;
  }
  return end;
}

// Room for all is made at once, the queries behind the rows included.
void Weigher::count(const Analysis& text) {
  const std::size_t room = text.terms.size() + std::max(text.title.size(), text.focus.terms.size());
  vectors_.terms.resize(room);
  vectors_.weights.resize(room);
  vectors_.starts.assign(1, 0);
  vectors_.df.assign(text.vocabulary, 0);
  std::size_t filled = 0;
  std::size_t end = 0;
  for (const Sentence& sentence : text.sentences) {
    const std::size_t begin = end;
    end = put_counts(text.terms_of(sentence), end);
    for (std::size_t k = begin; k < end; ++k) {
      ++vectors_.df[static_cast<std::size_t>(vectors_.terms[k])];
    }
    if (end > begin) ++filled;
    vectors_.starts.push_back(static_cast<std::int32_t>(end));
  }
  mean_length_ =
      filled == 0 ? 1 : static_cast<double>(text.terms.size()) / static_cast<double>(filled);
}

void Weigher::set_rarities(const Analysis& text, const Background* background) {
  const auto weight = [&](double ratio) {
    return std::log(text.has_stop_words ? 1 + ratio : ratio);
  };
  isf_.assign(text.vocabulary, 0.0);
  const auto n = static_cast<double>(text.sentences.size());
  logarithms_.assign(text.sentences.size() + 1, 0.0);
  for (std::size_t w = 0; w < isf_.size(); ++w) {
    const std::uint32_t sf = vectors_.df[w];
    if (sf == 0) continue;
    if (background != nullptr) {
      const std::uint64_t df = std::max<std::uint64_t>(1, background->df[w]);
      isf_[w] = weight(static_cast<double>(background->documents) / static_cast<double>(df));
      continue;
    }
    if (logarithms_[sf] == 0) logarithms_[sf] = weight(n / sf);
    isf_[w] = logarithms_[sf];
  }
}

// Makes weights of the counts in [begin, end), of unit length together, and moves them to `out`, which is
// not behind `begin`: shared terms first. Those that weigh nothing go. Returns where the rest ends.
std::size_t Weigher::weigh_counts(std::size_t length, std::size_t begin, std::size_t end,
                                  std::size_t out) {
  std::vector<double>& weights = vectors_.weights;
  const double ratio = static_cast<double>(length) / mean_length_;
  const double saturation = kK1 * (1 - kB + kB * ratio);
  const double once = (kK1 + 1) / (1 + saturation);
  double square = 0;
  for (std::size_t k = begin; k < end; ++k) {
    const double count = weights[k];
    const double tf = count == 1 ? once : count * (kK1 + 1) / (count + saturation);
    weights[k] = tf * isf_[static_cast<std::size_t>(vectors_.terms[k])];
    square += weights[k] * weights[k];
  }
  const double norm = std::sqrt(square);
  lone_.clear();
  for (std::size_t k = begin; k < end; ++k) {
    const std::int32_t term = vectors_.terms[k];
    if (weights[k] <= 0) continue;
    const double weight = weights[k] / norm;
    if (vectors_.df[static_cast<std::size_t>(term)] < 2) {
      lone_.push_back({term, weight});
      continue;
    }
    vectors_.terms[out] = term;
    weights[out++] = weight;
  }
  for (const auto& [term, weight] : lone_) {
    vectors_.terms[out] = term;
    weights[out++] = weight;
  }
  return out;
}

// Returns where the last row ends.
std::size_t Weigher::weigh_rows(const Analysis& text) {
  std::size_t out = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.sentences.size(); ++i) {
    const auto end = static_cast<std::size_t>(vectors_.starts[i + 1]);
    out = weigh_counts(text.terms_of(text.sentences[i]).size(), begin, end, out);
    vectors_.starts[i + 1] = static_cast<std::int32_t>(out);
    begin = end;
  }
  return out;
}

// A row of its own behind the last, which ends at `begin`, for as long as it takes to copy it. True if some
// term has a weight.
bool Weigher::weigh_query(std::span<const TermIndex> terms, std::size_t begin,
                          std::vector<double>* query) {
  query->assign(isf_.size(), 0.0);
  const std::size_t end = weigh_counts(terms.size(), begin, put_counts(terms, begin), begin);
  for (std::size_t k = begin; k < end; ++k) {
    (*query)[static_cast<std::size_t>(vectors_.terms[k])] = vectors_.weights[k];
  }
  return end > begin;
}

const Vectors& Weigher::weigh(const Analysis& text, const Background* background) {
  count(text);
  set_rarities(text, background);
  const std::size_t end = weigh_rows(text);
  vectors_.has_title = weigh_query(text.title, end, &vectors_.title_weights);
  weigh_query(text.focus.terms, end, &vectors_.focus_weights);
  vectors_.terms.resize(end);
  vectors_.weights.resize(end);
  return vectors_;
}

Vectors weigh(const Analysis& text, const Background* background) {
  Weigher weigher;
  weigher.weigh(text, background);
  return weigher.take();
}

}  // namespace pith
