// Internal. Records on their way to the processes that summarize them, and results on their way
// back.

#ifndef PITH_CLI_BATCH_TASK_H_
#define PITH_CLI_BATCH_TASK_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "base/workers.h"
#include "cli/args.h"
#include "cli/each_record.h"
#include "pith/batch.h"

namespace pith::cli {

// What a worker gets: InputRecord's line and read in eight bytes each, then the line or, where its
// number is 0, a path.
[[nodiscard]] std::string task_of(const InputRecord& record);

// What a worker gives: "1" for an error record or else "0", then the record.
[[nodiscard]] std::string answer_of(const RecordSummary& record);

// InputRecord::read of a task.
[[nodiscard]] std::uint64_t read_of(std::string_view task);

// What workers do. Both outlive them.
[[nodiscard]] Work summarizing(const Arguments& arguments, const ReadOptions& read);

// answer_of() an error record for a record that its worker did not live to answer.
[[nodiscard]] std::string answer_for(const Answer& lost, const Arguments& arguments);

}  // namespace pith::cli

#endif  // PITH_CLI_BATCH_TASK_H_
