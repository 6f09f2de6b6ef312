// Internal. ROUGE of many summaries as one table.

#ifndef PITH_CLI_ROUGE_TABLE_H_
#define PITH_CLI_ROUGE_TABLE_H_

#include <span>
#include <string>

#include "pith/rouge.h"

namespace pith::cli {

// Means with their 95% intervals, x 100, a row a measure, and one for the mean of rouge1, rouge2 and
// rougeLsum. With `versus`, as long as `scores`, also the mean of the others' F1, and what ours is
// above it with the interval of the paired difference.
[[nodiscard]] std::string rouge_table(std::span<const RougeScores> scores,
                                      std::span<const RougeScores> versus, Output format);

// One summary's scores, without intervals.
[[nodiscard]] std::string rouge_table(const RougeScores& scores);

}  // namespace pith::cli

#endif  // PITH_CLI_ROUGE_TABLE_H_
