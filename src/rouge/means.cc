// ROUGE of many summaries: means, their intervals, and the difference from other summaries.

#include <algorithm>
#include <random>

#include "pith/rouge.h"
#include "render/json_writer.h"

namespace pith {
namespace {

using Part = double RougeScore::*;
// Of one summary's scores, the value that a mean is taken of.
using Value = double (*)(const RougeScores& scores, RougeScore RougeScores::*measure, Part part);

double of_measure(const RougeScores& scores, RougeScore RougeScores::*measure, Part part) {
  return scores.*measure.*part;
}

double of_three(const RougeScores& scores, RougeScore RougeScores::*, Part part) {
  return (scores.rouge1.*part + scores.rouge2.*part + scores.rougeLsum.*part) / 3;
}

double mean_of(std::span<const double> values) {
  if (values.empty()) return 0;
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

RougeMean mean_of(std::string_view name, std::span<const RougeScores> scores,
                  std::span<const RougeScores> versus, RougeScore RougeScores::*measure,
                  Value value) {
  const auto values = [&](std::span<const RougeScores> of, Part part) {
    std::vector<double> out;
    for (const RougeScores& each : of) out.push_back(value(each, measure, part));
    return out;
  };
  std::vector<double> f1 = values(scores, &RougeScore::f1);
  RougeMean mean{name,
                 mean_of(values(scores, &RougeScore::recall)),
                 mean_of(values(scores, &RougeScore::precision)),
                 bootstrap_mean(f1),
                 {}};
  if (versus.empty()) return mean;
  const std::vector<double> others = values(versus, &RougeScore::f1);
  for (std::size_t i = 0; i < f1.size(); ++i) f1[i] -= others[i];
  mean.versus = {mean_of(others), bootstrap_mean(f1)};
  return mean;
}

std::string mean_json(const RougeMean& mean) {
  JsonObject object;
  object.add("r", mean.recall)
      .add("p", mean.precision)
      .add("f", mean.f1.mean)
      .add("low", mean.f1.low)
      .add("high", mean.f1.high);
  if (!mean.versus) return object.str();
  const MeanInterval& difference = mean.versus->difference;
  return object
      .raw("versus", JsonObject()
                         .add("f", mean.versus->f1)
                         .add("difference", difference.mean)
                         .add("low", difference.low)
                         .add("high", difference.high)
                         .str())
      .str();
}

}  // namespace

MeanInterval bootstrap_mean(std::span<const double> values) {
  constexpr std::size_t kResamples = 2000;
  constexpr std::size_t kCutOff = kResamples / 40;  // 2.5% on either side
  if (values.empty()) return {};
  std::mt19937_64 random(1);  // its numbers are the standard's; a distribution's are not
  std::vector<double> means;
  for (std::size_t r = 0; r < kResamples; ++r) {
    double resampled = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
      resampled += values[static_cast<std::size_t>((random() >> 32U) * values.size() >> 32U)];
    }
    means.push_back(resampled / static_cast<double>(values.size()));
  }
  std::ranges::sort(means);
  return {mean_of(values), means[kCutOff - 1], means[kResamples - kCutOff - 1]};
}

std::vector<RougeMean> rouge_means(std::span<const RougeScores> scores,
                                   std::span<const RougeScores> versus) {
  std::vector<RougeMean> means;
  for (const RougeMeasure& measure : rouge_measures()) {
    means.push_back(mean_of(measure.name, scores, versus, measure.score, of_measure));
  }
  means.push_back(mean_of("mean", scores, versus, nullptr, of_three));
  return means;
}

std::string render_rouge_means(std::span<const RougeMean> means, std::size_t summaries) {
  JsonObject object;
  object.add("schema", std::size_t{1}).add("summaries", summaries);
  for (const RougeMean& mean : means) object.raw(mean.name, mean_json(mean));
  return object.str() + '\n';
}

}  // namespace pith
