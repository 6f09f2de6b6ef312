#include "cli/input.h"

#include <unistd.h>

#include "base/file.h"

namespace pith::cli {

Result<ReadOptions> read_options(const Arguments& arguments) {
  ReadOptions options;
  options.title = arguments.title;
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

std::vector<std::string> input_names(const Arguments& arguments) {
  if (!arguments.inputs.empty()) return arguments.inputs;
  if (isatty(STDIN_FILENO) != 0) return {};
  return {"-"};
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
