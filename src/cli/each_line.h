// Internal. The loop of commands that read JSON Lines.

#ifndef PITH_CLI_EACH_LINE_H_
#define PITH_CLI_EACH_LINE_H_

#include <functional>
#include <string>
#include <string_view>

#include "base/lines.h"

namespace pith::cli {

// What is said of a line of which LineReader::was_cut().
inline constexpr std::string_view kTooLong = "the line is longer than 16 MiB";
inline constexpr std::size_t kLongestLine = std::size_t{16} << 20U;  // bytes

// Shows each line of a file ("-": standard input) that is not blank to `take`, until it returns
// false: then each_line does too. A file that cannot be read is complained of, and sets `*failed`.
// `before_wait`, if given, runs before each wait for more input, with the descriptor that is waited for, and may
// return false as well.
bool each_line(const std::string& name, bool* failed,
               const std::function<bool(std::string_view line, const LineReader& lines)>& take,
               const std::function<bool(int descriptor)>& before_wait = {},
               std::size_t longest = kLongestLine);

}  // namespace pith::cli

#endif  // PITH_CLI_EACH_LINE_H_
