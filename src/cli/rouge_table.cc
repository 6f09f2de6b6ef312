#include "cli/rouge_table.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <functional>
#include <vector>

namespace pith::cli {
namespace {

struct Row {
  std::string name;
  std::function<RougeScore(const RougeScores&)> score;
};

std::vector<Row> rows() {
  std::vector<Row> rows;
  for (const RougeMeasure& measure : rouge_measures()) {
    rows.push_back({std::string(measure.name),
                    [&measure](const RougeScores& all) { return all.*measure.score; }});
  }
  rows.push_back({"mean of 1, 2, Lsum", [](const RougeScores& all) {
                    const auto mean = [&](double RougeScore::*part) {
                      return (all.rouge1.*part + all.rouge2.*part + all.rougeLsum.*part) / 3;
                    };
                    return RougeScore{mean(&RougeScore::recall), mean(&RougeScore::precision),
                                      mean(&RougeScore::f1)};
                  }});
  return rows;
}

std::string printed(const char* form, double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), form, 100 * value);
  return text.data();
}

// " 12.34", two digits behind the point whatever the locale: the program sets none.
std::string number(double value) { return printed("%9.2f", value); }
std::string interval(const MeanInterval& mean, const char* form) {
  return " [" + printed(form, mean.low) + ", " + printed(form, mean.high) + "]";
}

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(width, text.size()), ' ');
  return text;
}

constexpr std::size_t kNameWidth = 18;
constexpr std::size_t kIntervalWidth = 17;

std::vector<double> values_of(std::span<const RougeScores> scores, const Row& row,
                              double RougeScore::*part) {
  std::vector<double> values;
  for (const RougeScores& all : scores) values.push_back(row.score(all).*part);
  return values;
}

struct Means {
  double recall, precision;
  MeanInterval f1;
  double other = 0;  // F1 of the others
  MeanInterval difference{};
};

Means means_of(const Row& row, std::span<const RougeScores> scores,
               std::span<const RougeScores> versus) {
  const std::vector<double> f1 = values_of(scores, row, &RougeScore::f1);
  Means means{bootstrap_mean(values_of(scores, row, &RougeScore::recall)).mean,
              bootstrap_mean(values_of(scores, row, &RougeScore::precision)).mean,
              bootstrap_mean(f1)};
  if (versus.empty()) return means;
  const std::vector<double> others = values_of(versus, row, &RougeScore::f1);
  std::vector<double> differences;
  for (std::size_t i = 0; i < f1.size(); ++i) differences.push_back(f1[i] - others[i]);
  means.other = bootstrap_mean(others).mean;
  means.difference = bootstrap_mean(differences);
  return means;
}

std::string text_row(const Row& row, const Means& means, bool compared) {
  std::string line = padded(row.name, kNameWidth) + number(means.recall) + number(means.precision) +
                     number(means.f1.mean) + padded(interval(means.f1, "%.2f"), kIntervalWidth);
  if (compared) {
    line += number(means.other) + printed("%+9.2f", means.difference.mean) +
            interval(means.difference, "%+.2f");
  }
  return line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
}

std::string json_number(double value) {
  std::array<char, 32> digits{};
  return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr};
}

std::string json_fields(std::initializer_list<std::pair<const char*, double>> fields) {
  std::string text;
  for (const auto& [key, value] : fields) {
    text += (text.empty() ? "\"" : ",\"") + std::string(key) + "\":" + json_number(value);
  }
  return text;
}

std::string json_row(const Row& row, const Means& means, bool compared) {
  const std::string name = row.name.starts_with("mean") ? "mean" : row.name;
  std::string text = "\"" + name + "\":{" +
                     json_fields({{"r", means.recall},
                                  {"p", means.precision},
                                  {"f", means.f1.mean},
                                  {"low", means.f1.low},
                                  {"high", means.f1.high}});
  if (compared) {
    text += ",\"versus\":{" +
            json_fields({{"f", means.other},
                         {"difference", means.difference.mean},
                         {"low", means.difference.low},
                         {"high", means.difference.high}}) +
            "}";
  }
  return text + "}";
}

}  // namespace

std::string rouge_table(std::span<const RougeScores> scores, std::span<const RougeScores> versus,
                        Output format) {
  const bool compared = !versus.empty();
  if (format == Output::kJson) {
    std::string text = "{\"schema\":1,\"summaries\":" + std::to_string(scores.size());
    for (const Row& row : rows())
      text += ',' + json_row(row, means_of(row, scores, versus), compared);
    return text + "}\n";
  }
  std::string text = padded(std::to_string(scores.size()) + " summaries", kNameWidth) +
                     "   recall precision       F1" + padded(" [95%]", kIntervalWidth);
  if (compared) text += "   versus   F1 less that [95%]";
  text = text.substr(0, text.find_last_not_of(' ') + 1) + '\n';
  for (const Row& row : rows()) text += text_row(row, means_of(row, scores, versus), compared);
  return text;
}

std::string rouge_table(const RougeScores& scores) {
  std::string text = padded("", kNameWidth) + "   recall precision       F1\n";
  for (const Row& row : rows()) {
    const RougeScore score = row.score(scores);
    text += padded(row.name, kNameWidth) + number(score.recall) + number(score.precision) +
            number(score.f1) + '\n';
  }
  return text;
}

}  // namespace pith::cli
