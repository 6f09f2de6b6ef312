// Internal. The words of written dates: English, German, French, Spanish, Portuguese, Italian,
// Dutch, Polish, and the few that Chinese, Japanese and Korean need. All words are given folded
// (see `fold`).

#ifndef PITH_READ_DATES_WORDS_H_
#define PITH_READ_DATES_WORDS_H_

#include <chrono>
#include <optional>
#include <string_view>

namespace pith {

// 1 to 12 for a month's name, whole or cut, with its accents or without; 0 for other words.
[[nodiscard]] unsigned month_named(std::string_view word);

[[nodiscard]] bool is_day_name(std::string_view word);

// What stands around the parts of a date and says nothing of it: "of", "um", "Uhr", "Published".
[[nodiscard]] bool is_date_filler(std::string_view word);

// What stands behind the number of a day: "st", "er".
[[nodiscard]] bool is_ordinal_ending(std::string_view word);

enum class HalfDay { kNone, kMorning, kAfternoon };
[[nodiscard]] HalfDay half_day(std::string_view word);

// The offset of a named zone on a day of its local time. Where a name is used in several places,
// that of the most feeds: BST is British, IST Indian, CST and AST American. ET, CT, MT and PT
// have summer time by the rule of 2007, to the day.
[[nodiscard]] std::optional<std::chrono::minutes> zone_named(std::string_view word,
                                                             std::chrono::sys_days day);

}  // namespace pith

#endif  // PITH_READ_DATES_WORDS_H_
