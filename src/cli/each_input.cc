#include "cli/each_input.h"

namespace pith::cli {
namespace {

// What went wrong in the run so far, and the exit code that follows from it.
struct Tally {
  std::size_t inputs = 0;
  std::size_t failed = 0;
  std::size_t empty = 0;

  [[nodiscard]] int code() const {
    if (failed == 0 && empty == 0) return kOk;
    return failed == 0 && empty == inputs ? kNoText : kSomeFailed;
  }
};

// An input, or nothing: then it was said why, and counted.
std::optional<Reading> read_or_complain(const Arguments& arguments, const Inputs& inputs,
                                        const std::string& name, Tally* tally) {
  ++tally->inputs;
  Result<Reading> reading = read_input(name, inputs);
  if (reading) return *std::move(reading);
  ++(reading.error().code == Error::Code::kNoText ? tally->empty : tally->failed);
  const bool command = tally->inputs == 1 && reading.error().code == Error::Code::kNotFound &&
                       !arguments.near_command.empty();
  complain(reading.error().message +
           (command ? "; did you mean pith " + arguments.near_command + "?" : ""));
  return std::nullopt;
}

}  // namespace

int show_each(const Arguments& arguments, const Inputs& inputs, const Show& show) {
  Product product(arguments.output);
  Tally tally;
  const bool headed =
      inputs.names.size() > 1 && arguments.format.value_or(Output::kText) == Output::kText;
  for (const std::string& name : inputs.names) {
    const std::optional<Reading> reading = read_or_complain(arguments, inputs, name, &tally);
    if (!reading) continue;
    const Shown shown = show(shown_name(name), *reading, product);
    if (shown.empty) ++tally.empty;
    if (shown.text.empty()) continue;
    std::string head;
    if (headed) head = (tally.inputs > 1 ? "\n==> " : "==> ") + shown_name(name) + " <==\n";
    if (!product.write(head + shown.text)) break;
  }
  return product.close(tally.code());
}

int show_together(const Arguments& arguments, const Inputs& inputs, const ShowTogether& show) {
  Product product(arguments.output);
  Tally tally;
  Readings all;
  for (const std::string& name : inputs.names) {
    std::optional<Reading> reading = read_or_complain(arguments, inputs, name, &tally);
    if (!reading) continue;
    all.documents.push_back(std::move(reading->document));
    for (const std::string& warning : reading->warnings)
      all.warnings.push_back(shown_name(name) + ": " + warning);
  }
  if (all.documents.empty()) return product.close(tally.code());
  const Shown shown = show("together", all, product);
  if (shown.empty) tally.empty = tally.inputs - tally.failed;
  product.write(shown.text);
  return product.close(tally.code());
}

void say_warnings(const Arguments& arguments, const std::string& name,
                  const std::vector<std::string>& warnings) {
  if (arguments.quiet) return;
  for (const std::string& warning : warnings) complain(name + ": " + warning);
}

}  // namespace pith::cli
