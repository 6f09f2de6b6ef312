#include "cli/input.h"

#include <unistd.h>

#include "base/file.h"
#include "cli/output.h"

namespace pith::cli {
namespace {

// Errors: a folder of language data that cannot be used.
Result<ReadOptions> read_options(const Arguments& arguments) {
  ReadOptions options;
  options.title = arguments.title;
  // Where each line is a text of its own, the whole is not read as one.
  options.sentences_given = arguments.sentences_given || arguments.lines;
  if (!arguments.language) return options;
  if (arguments.models.empty()) {
    options.language = Language::named(*arguments.language);
    return options;
  }
  Result<Language> language = Language::load(arguments.models, *arguments.language);
  if (!language) return tl::unexpected(language.error());
  options.language = *std::move(language);
  return options;
}

}  // namespace

std::optional<Inputs> inputs_of(const Arguments& arguments, std::string_view none,
                                std::string_view help) {
  Inputs inputs;
  inputs.names = arguments.inputs;
  if (inputs.names.empty() && isatty(STDIN_FILENO) == 0) inputs.names = {"-"};
  if (inputs.names.empty()) {
    complain(none, help);
    return std::nullopt;
  }
  Result<ReadOptions> options = read_options(arguments);
  if (!options) {
    complain(options.error().message);
    return std::nullopt;
  }
  inputs.options = *std::move(options);
  return inputs;
}

Result<Reading> read_input(const std::string& name, const ReadOptions& options) {
  if (name != "-") return read_file(name, options);
  const Result<std::string> bytes = read_stdin();
  if (!bytes) return tl::unexpected(bytes.error());
  Result<Reading> reading = read(*bytes, options);
  if (!reading) {
    return tl::unexpected(
        Error{reading.error().code, "standard input: " + reading.error().message});
  }
  return reading;
}

}  // namespace pith::cli
