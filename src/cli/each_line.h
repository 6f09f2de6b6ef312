// Internal. The loop of commands that read JSON Lines.

#ifndef PITH_CLI_EACH_LINE_H_
#define PITH_CLI_EACH_LINE_H_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "base/lines.h"

namespace pith::cli {

inline constexpr std::size_t kLongestLine = std::size_t{16} << 20U;  // bytes

// What is said of a line of which LineReader::was_cut(); it names the limit.
[[nodiscard]] std::string too_long(std::size_t longest);

// Shows each line of a file ("-": standard input), packed or not, that is not blank to `take`, until
// it returns false: then each_line does too. A file that cannot be read, or not to its end, is
// complained of, and sets `*failed`. Of a line of more than `longest` bytes so many are shown.
// `before_read`, if given, runs before more is read, and may return false as well.
bool each_line(const std::string& name, bool* failed,
               const std::function<bool(std::string_view line, const LineReader& lines)>& take,
               const BeforeRead& before_read = {}, std::size_t longest = kLongestLine);

}  // namespace pith::cli

#endif  // PITH_CLI_EACH_LINE_H_
