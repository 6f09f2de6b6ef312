// Internal. Where the memory of digests is.

#ifndef PITH_CLI_STATE_H_
#define PITH_CLI_STATE_H_

#include <filesystem>

#include "cli/args.h"

namespace pith::cli {

// As --state says, else pith/digest.db in $XDG_STATE_HOME or ~/.local/state (XDG Base Directory Specification 0.8).
[[nodiscard]] std::filesystem::path state_file(const Arguments& arguments);

}  // namespace pith::cli

#endif  // PITH_CLI_STATE_H_
