// Internal. Inputs that were named on the command line, read one after the other.

#ifndef PITH_CLI_INPUT_H_
#define PITH_CLI_INPUT_H_

#include <string>
#include <vector>

#include "cli/args.h"

namespace pith::cli {

// What the arguments state about every text. Errors: a folder of language data that cannot be used.
[[nodiscard]] Result<ReadOptions> read_options(const Arguments& arguments);

// The names to read: those given, or "-". Empty, if none is given and standard input is a terminal.
[[nodiscard]] std::vector<std::string> input_names(const Arguments& arguments);

// Reads one input, "-" being standard input. Error messages open with its name.
[[nodiscard]] Result<Reading> read_input(const std::string& name, const ReadOptions& options);

}  // namespace pith::cli

#endif  // PITH_CLI_INPUT_H_
