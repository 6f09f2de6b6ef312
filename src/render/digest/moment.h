// Internal. Moments and spans of time as people read them.

#ifndef PITH_RENDER_DIGEST_MOMENT_H_
#define PITH_RENDER_DIGEST_MOMENT_H_

#include <optional>
#include <string>
#include <string_view>

namespace pith {

// A day, or a moment on it as a clock somewhere showed it.
struct Moment {
  int year = 0;  // 1 to 9999
  int month = 0;
  int day = 0;
  bool timed = false;  // what follows is known
  int hour = 0;
  int minute = 0;
  int second = 0;  // 0 to 59: a leap second is the one before
  int offset = 0;  // minutes east of UTC
};

// "2026-05-03", "2026-05-03T08:30:00.5+02:00" (RFC 3339; the seconds may be missing).
[[nodiscard]] std::optional<Moment> moment_of(std::string_view text);

// "3 May 2026".
[[nodiscard]] std::string day_of(const Moment& moment);

// "UTC", "UTC+2", "UTC-3:30".
[[nodiscard]] std::string zone_of(const Moment& moment);

// "3 May 2026, 08:30", with the zone behind it unless it is that of `elsewhere`. What is no moment is
// shown as it is.
[[nodiscard]] std::string shown_moment(std::string_view text,
                                       const std::optional<Moment>& elsewhere);

// The moment as HTML and Atom want it: "2026-05-03T08:30:00+02:00", or the day alone.
[[nodiscard]] std::string machine_moment(const Moment& moment);

// "under 1 min", "1 min", "12 min", "2 h 5 min"; "" for nothing and for what is no number.
[[nodiscard]] std::string shown_minutes(double minutes);

}  // namespace pith

#endif  // PITH_RENDER_DIGEST_MOMENT_H_
