#include "cli/batch_task.h"

#include <csignal>
#include <cstdint>
#include <cstring>

#include "cli/output.h"

namespace pith::cli {
namespace {

struct Head {
  std::uint64_t line = 0;
  std::uint64_t read = 0;
};

Head head_of(std::string_view task) {
  Head head;
  std::memcpy(&head, task.data(), sizeof head);
  return head;
}

std::size_t line_of(std::string_view task) { return head_of(task).line; }

std::string_view bytes_of(std::string_view task) { return task.substr(sizeof(Head)); }

Error error_of(const Answer& lost, std::chrono::milliseconds limit) {
  if (lost.how == Answer::How::kTimeout) {
    return {Error::Code::kTimeout, "it took longer than " +
                                       plain_number(std::chrono::duration<double>(limit).count()) +
                                       " seconds; --timeout-per-record allows more"};
  }
  if (lost.signal == 0) return {Error::Code::kFailed, "the program had not enough memory for it"};
  if (lost.signal == SIGKILL)
    return {Error::Code::kFailed, "its process was killed, as happens when memory runs out"};
  return {Error::Code::kFailed, "the program failed at it (signal " + std::to_string(lost.signal) +
                                    "); please report that, with the record"};
}

}  // namespace

std::string task_of(const InputRecord& record) {
  const Head head{record.line, record.read};
  std::string task(sizeof head, '\0');
  std::memcpy(task.data(), &head, sizeof head);
  return task += record.bytes;
}

std::uint64_t read_of(std::string_view task) { return head_of(task).read; }

std::string answer_of(const RecordSummary& record) {
  return (record.failed ? '1' : '0') + record.json;
}

Work summarizing(const Arguments& arguments, const ReadOptions& read) {
  return [&arguments, &read](std::string_view task, std::string* answer) {
    const std::size_t line = line_of(task);
    const std::string_view bytes = bytes_of(task);
    *answer = answer_of(
        line == 0 ? summarize_file(std::string(bytes), arguments.options, read)
                  : summarize_record(bytes, line, arguments.options, read, arguments.record));
  };
}

std::string answer_for(const Answer& lost, const Arguments& arguments) {
  const Error error = error_of(lost, arguments.batch.limit);
  const std::string_view bytes = bytes_of(lost.task);
  const std::size_t line = line_of(lost.task);
  return answer_of(line == 0 ? reject_file(std::string(bytes), error)
                             : reject_record(error, bytes, line, arguments.record));
}

}  // namespace pith::cli
