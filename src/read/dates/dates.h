// Internal. Dates as feeds, pages and mails write them.

#ifndef PITH_READ_DATES_DATES_H_
#define PITH_READ_DATES_DATES_H_

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace pith {

// A day, or a moment of it.
struct Date {
  std::chrono::sys_seconds time{};  // UTC; midnight where no time was given
  std::chrono::minutes offset{};    // of the zone it was written in; 0 for UTC and for none
  bool has_time = false;
  bool operator==(const Date&) const = default;
};

// The moment or day that `text` is, or nothing if it is no date or says more than one. What is
// read:
//
//   ISO 8601     2026-05-03T08:30:00.5+02:00, 20260503T0830Z, 2026-05-03 08:30, 2026/5/3, and
//                2026-05-03Z, which is a day
//   RFC 5322     Sun, 03 May 2026 08:30:00 +0200 (CEST), with two- and three-digit years (section
//                4.3); RFC 850, asctime, JavaScript
//   written out  May 3rd, 2026 at 8:30 pm EST; 3. Mai 2026, 17:21 Uhr; le 3 mai 2026 à 17h21; in
//                English, German, French, Spanish, Portuguese, Italian, Dutch and Polish;
//                2026年5月3日 下午8:30; 2026년 5월 3일
//   numbers      03.05.2026 is the third of May: dots are European, unless the middle is no month.
//                25/12/2026 and 12-25-2026, where one reading only is a day.
//                1777797000 and 1777797000123: seconds and milliseconds since 1970, of 10 digits
//                that begin with 1 or 2 (2001 to 2065), and of 13
//
// Forgiven: a wrong day's name or none, any word before a comma or colon, single digits, small
// letters, comments, fractions of seconds (cut off), 24:00, :60 (as :59), "13:30 PM", a full
// stop at the end. A time without a zone is UTC, and so is one in a zone that is not known (five
// capitals or less).
//
// Refused: 3/5/2026 (May or March), 03.05.26 (three readings), 2026-05 and May 2026 (a month is
// no day), weeks and days of the year, days that are not in the calendar, years but 1 to 9999,
// zones beyond -12:00 and +14:00, periods, other text before or behind, more than 100 bytes,
// bytes that are not UTF-8. Linear.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

// RFC 3339, in the date's own zone: "2026-05-03", "2026-05-03T08:30:00Z",
// "2026-05-03T08:30:00+02:00". REQUIRES: the year there is 1 to 9999, and the offset is below a
// day, as of all that parse_date gives.
[[nodiscard]] std::string rfc3339(const Date& date);

}  // namespace pith

#endif  // PITH_READ_DATES_DATES_H_
