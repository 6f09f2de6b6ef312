// Internal. ROUGE of many summaries as one table.

#ifndef PITH_CLI_ROUGE_TABLE_H_
#define PITH_CLI_ROUGE_TABLE_H_

#include <span>
#include <string>

#include "pith/rouge.h"

namespace pith::cli {

// Means with their 95% intervals, x 100, a row a measure. Where there are others to compare with, also
// the mean of their F1, and what ours is above it with the interval of the paired difference.
[[nodiscard]] std::string rouge_table(std::span<const RougeMean> means, std::size_t summaries);

// One summary's scores.
[[nodiscard]] std::string rouge_table(const RougeScores& scores);

}  // namespace pith::cli

#endif  // PITH_CLI_ROUGE_TABLE_H_
