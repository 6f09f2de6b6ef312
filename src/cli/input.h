// Internal. Inputs that were named on the command line, read one after the other.

#ifndef PITH_CLI_INPUT_H_
#define PITH_CLI_INPUT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/args.h"
#include "fetch/fetch.h"

namespace pith::cli {

struct Inputs {
  std::vector<std::string> names;  // at least one; "-" is standard input
  ReadOptions options;             // what the arguments state about all of them
  FetchOptions fetch;
};

// The inputs that were named, or standard input. Nothing, and it was said why, when none is named
// and standard input is a terminal (`none` is said, then `help`), or when the folder of language
// data cannot be used.
[[nodiscard]] std::optional<Inputs> inputs_of(const Arguments& arguments, std::string_view none,
                                              std::string_view help = {});

// Reads one input: a file, an address, or "-" for standard input. Error messages open with its name.
[[nodiscard]] Result<Reading> read_input(const std::string& name, const Inputs& inputs);

// The bytes of an input as they came, and what its server states of them.
struct RawInput {
  std::string bytes{};
  std::string url{};      // "" for a file
  std::string charset{};  // or ""
};
[[nodiscard]] Result<RawInput> read_raw_input(const std::string& name, const Inputs& inputs);

}  // namespace pith::cli

#endif  // PITH_CLI_INPUT_H_
