// The public face of ROUGE: several references as one.

#include "pith/rouge.h"

#include <algorithm>
#include <array>
#include <utility>

#include "rouge/measures.h"
#include "rouge/words.h"
#include "text/sentences.h"

namespace pith {
namespace {

constexpr std::array<RougeMeasure, kRougeMeasures> kMeasures = {
    {{"rouge1", &RougeScores::rouge1},
     {"rouge2", &RougeScores::rouge2},
     {"rouge3", &RougeScores::rouge3},
     {"rouge4", &RougeScores::rouge4},
     {"rougeL", &RougeScores::rougeL},
     {"rougeLsum", &RougeScores::rougeLsum},
     {"rougeS", &RougeScores::rougeS},
     {"rougeSU", &RougeScores::rougeSU}}};

double ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

RougeScore score_of(const RougeCounts& counts) {
  const double recall = ratio(counts.hits, counts.in_reference);
  const double precision = ratio(counts.hits, counts.in_summary);
  const double both = recall + precision;
  return {recall, precision, both > 0 ? 2 * recall * precision / both : 0};
}

// Of several references, what counts: their sum, the best (of equals the first), or the mean.
RougeScore score_of(std::span<const AllRougeCounts> references, std::size_t measure,
                    RougeReferences how) {
  RougeCounts pooled;
  RougeScore best;
  RougeScore mean;
  const double share = references.empty() ? 0 : 1.0 / static_cast<double>(references.size());
  for (const AllRougeCounts& all : references) {
    const RougeCounts& counts = all[measure];
    pooled.hits += counts.hits;
    pooled.in_reference += counts.in_reference;
    pooled.in_summary += counts.in_summary;
    const RougeScore score = score_of(counts);
    if (score.f1 > best.f1) best = score;
    mean.recall += share * score.recall;
    mean.precision += share * score.precision;
    mean.f1 += share * score.f1;
  }
  switch (how) {
    case RougeReferences::kBest:
      return best;
    case RougeReferences::kMean:
      return mean;
    case RougeReferences::kPooled:
      break;
  }
  return score_of(pooled);
}

}  // namespace

class Rouge::Impl {
 public:
  explicit Impl(RougeOptions given) : options(std::move(given)), words(options) {}

  RougeCounted counted(std::span<const std::string> text) {
    return {words.sentences(text), options.skip};
  }

  RougeOptions options;
  RougeWords words;
};

Rouge::Rouge(RougeOptions options) : impl_(std::make_unique<Impl>(std::move(options))) {}
Rouge::~Rouge() = default;
Rouge::Rouge(Rouge&&) noexcept = default;
Rouge& Rouge::operator=(Rouge&&) noexcept = default;

const RougeOptions& Rouge::options() const { return impl_->options; }

RougeScores Rouge::score(std::span<const std::string> summary,
                         std::span<const RougeText> references) const {
  const RougeCounted ours = impl_->counted(summary);
  std::vector<AllRougeCounts> counts;
  for (const RougeText& reference : references) {
    counts.push_back(count_rouge(ours, impl_->counted(reference)));
  }
  RougeScores scores;
  for (std::size_t m = 0; m < kMeasures.size(); ++m) {
    scores.*kMeasures[m].score = score_of(counts, m, impl_->options.references);
  }
  return scores;
}

std::span<const RougeMeasure> rouge_measures() { return kMeasures; }

RougeText rouge_text(std::string_view text, std::string_view language) {
  const Language rules = Language::named(language);
  RougeText sentences;
  std::vector<Span> spans;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    spans.clear();
    append_sentences(text, {begin, end}, rules.data(), &spans);
    for (const Span& span : spans) sentences.emplace_back(span.of(text));
    begin = end + 1;
  }
  return sentences;
}

}  // namespace pith
