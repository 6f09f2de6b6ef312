// Internal. From when to when: what --since and --until take.

#ifndef PITH_CLI_WINDOW_H_
#define PITH_CLI_WINDOW_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pith::cli {

// Seconds since 1970 of "24h", "90m", "7d", "2w" (so long before `now`), of "now", "today" and "yesterday" (where they begin
// here), and of a date: "2026-11-24" (where it begins here), "2026-11-24T08:00+01:00". Nothing for anything else.
[[nodiscard]] std::optional<std::int64_t> parse_moment(std::string_view text, std::int64_t now);

// As RFC 3339 in this machine's time zone: "2026-11-24T08:00:00+01:00".
[[nodiscard]] std::string local_time(std::int64_t seconds);

}  // namespace pith::cli

#endif  // PITH_CLI_WINDOW_H_
