// Internal. Where the memory of digests is.

#ifndef PITH_CLI_STATE_H_
#define PITH_CLI_STATE_H_

#include <filesystem>
#include <string_view>

#include "cli/args.h"

namespace pith::cli {

// As --state says, else pith/digest.db in $XDG_STATE_HOME or ~/.local/state (XDG Base Directory Specification 0.8); ""
// where no home is known.
[[nodiscard]] std::filesystem::path state_file(const Arguments& arguments);

inline constexpr std::string_view kNoHome =
    "HOME is not set; name a file for the memory with --state";

}  // namespace pith::cli

#endif  // PITH_CLI_STATE_H_
