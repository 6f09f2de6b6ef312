#include "cli/rouge_table.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace pith::cli {
namespace {

constexpr std::size_t kNameWidth = 18;
constexpr std::size_t kIntervalWidth = 17;

std::string printed(const char* form, double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), form, 100 * value);
  return text.data();
}

std::string number(double value) { return printed("%9.2f", value); }
std::string interval(const MeanInterval& mean, const char* form) {
  return " [" + printed(form, mean.low) + ", " + printed(form, mean.high) + "]";
}

std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  out.resize(std::max(width, out.size()), ' ');
  return out;
}

std::string line(const std::string& text) {
  return text.substr(0, text.find_last_not_of(' ') + 1) + '\n';
}

std::string named(std::string_view name) {
  return padded(name == "mean" ? "mean of 1, 2, Lsum" : name, kNameWidth);
}

}  // namespace

std::string rouge_table(std::span<const RougeMean> means, std::size_t summaries) {
  const bool compared = !means.empty() && means.front().versus.has_value();
  std::string text = line(padded(std::to_string(summaries) + " summaries", kNameWidth) +
                          "   recall precision       F1" + padded(" [95%]", kIntervalWidth) +
                          (compared ? "   versus   F1 less that [95%]" : ""));
  for (const RougeMean& mean : means) {
    std::string row = named(mean.name) + number(mean.recall) + number(mean.precision) +
                      number(mean.f1.mean) + padded(interval(mean.f1, "%.2f"), kIntervalWidth);
    if (mean.versus) {
      row += number(mean.versus->f1) + printed("%+9.2f", mean.versus->difference.mean) +
             interval(mean.versus->difference, "%+.2f");
    }
    text += line(row);
  }
  return text;
}

std::string rouge_table(const RougeScores& scores) {
  std::string text = padded("", kNameWidth) + "   recall precision       F1\n";
  for (const RougeMean& mean : rouge_means({&scores, 1})) {
    text += named(mean.name) + number(mean.recall) + number(mean.precision) + number(mean.f1.mean) +
            '\n';
  }
  return text;
}

}  // namespace pith::cli
