// The time of a date: clocks, halves of the day, zones.

#include <string>

#include "read/dates/reader.h"

namespace pith {

using std::chrono::minutes;
using std::chrono::seconds;

void DateReader::set_time(std::int64_t hour, std::int64_t minute, std::int64_t second) {
  is_wrong_ = is_wrong_ || time_ || hour > 24 || minute > 59 || second > 60 ||
              (hour == 24 && (minute != 0 || second != 0));
  if (is_wrong_) return;
  if (second == 60) second = 59;
  time_ = seconds(hour * 3600 + minute * 60 + second);
}

// Fractions of seconds: "08:30:00.25", "08:30:00,25" (ISO 8601), and the "08:30:00:250" of bad
// templates.
void DateReader::pass_fraction() {
  const bool is_point = is_mark(token(), '.') || is_mark(token(), ',') ||
                        (is_mark(token(), ':') && is_number(token(1), 3, 3));
  if (is_point && is_joined(0) && token(1).kind == Kind::kNumber && is_joined(1)) take(2);
}

// "8:30", "08:30:00.25"; "08.30" behind a date.
bool DateReader::take_clock() {
  const bool is_dotted = has_date() && is_mark(token(1), '.') && is_joined(1) && is_joined(2) &&
                         is_number(token(2), 2, 2);
  if (!is_number(token(), 1, 2) || !(is_mark(token(1), ':') || is_dotted)) return false;
  if (!is_number(token(2), 1, 2)) return false;
  const std::int64_t hour = token().value;
  const std::int64_t minute = token(2).value;
  std::int64_t second = 0;
  const char mark = token(1).mark;
  take(3);
  if (is_mark(token(), mark) && is_number(token(1), 1, 2) && is_joined(1)) {
    second = token(1).value;
    take(2);
    pass_fraction();
  }
  time_end_ = at_;
  set_time(hour, minute, second);
  return true;
}

// "17h21", "8時30分5秒", "17 Uhr", "8 pm", "T08".
bool DateReader::take_hour() {
  if (!is_number(token(), 1, 2) || (has_part_of_date() && !has_date())) return false;
  const std::int64_t hour = token().value;
  const DateToken& next = token(1);
  const bool is_dotted_half = (is_word(next, "a") || is_word(next, "p")) &&
                              is_mark(token(2), '.') && is_word(token(3), "m");
  const bool is_half = next.kind == Kind::kWord && half_day(next.word) != HalfDay::kNone;
  const bool is_iso = has_date() && is_joined(0) && at_ > 0 && is_word(tokens_[at_ - 1], "t");
  if (is_word(next, "h")) {
    take(2);
    std::int64_t minute = 0;
    std::int64_t second = 0;
    if (is_number(token(), 1, 2)) {
      minute = token().value;
      take(1);
      if (is_word(token(), "min")) take(1);
      if (is_number(token(), 1, 2) && is_word(token(1), "s")) {
        second = token().value;
        take(2);
      }
    }
    time_end_ = at_;
    set_time(hour, minute, second);
    return true;
  }
  if (!is_dotted_half && !is_half && !is_iso && !is_word(next, "uhr")) return false;
  take(1);
  time_end_ = at_;
  set_time(hour, 0, 0);
  return true;
}

// "T0830", "T083000.25", and the same behind 20260503 and a blank.
bool DateReader::take_compact_time() {
  const bool is_behind = has_date() && at_ > 0 && (is_compact_ || is_word(tokens_[at_ - 1], "t"));
  const int digits = token().digits;
  if (!is_behind || (digits != 4 && digits != 6)) return false;
  const std::int64_t value = digits == 4 ? token().value * 100 : token().value;
  take(1);
  if (digits == 6) pass_fraction();
  time_end_ = at_;
  set_time(value / 10000, value / 100 % 100, value % 100);
  return true;
}

bool DateReader::take_half_day() {
  const bool is_behind_time = time_ && at_ == time_end_;
  const bool is_dotted = (is_word(token(), "a") || is_word(token(), "p")) &&
                         is_mark(token(1), '.') && is_word(token(2), "m") && is_behind_time;
  const HalfDay half = is_dotted ? (is_word(token(), "a") ? HalfDay::kMorning : HalfDay::kAfternoon)
                                 : half_day(token().word);
  if (half == HalfDay::kNone || half_ != HalfDay::kNone) return false;
  // "am 3. Mai". The words of Asia stand before the time.
  const bool is_latin = static_cast<unsigned char>(token().word.front()) < 0x80;
  if (is_latin && !is_behind_time) return false;
  half_ = half;
  take(is_dotted ? 3 : 1);
  if (is_dotted && is_mark(token(), '.')) take(1);
  if (is_behind_time) time_end_ = at_;
  return true;
}

// "12:30 am" is half past midnight. "13:30 PM" and "00:30 AM" are found in feeds, and clear.
bool DateReader::apply_half_day() {
  using std::chrono::hours;
  if (half_ == HalfDay::kNone) return true;
  if (!time_) return false;
  const bool is_morning = half_ == HalfDay::kMorning;
  if (*time_ >= hours(is_morning ? 13 : 24)) return false;
  if (is_morning && *time_ >= hours(12)) *time_ -= hours(12);
  if (!is_morning && *time_ < hours(12)) *time_ += hours(12);
  return true;
}

// ---- Zones --------------------------------------------------------------------------------------

bool DateReader::take_unknown_zone() {
  constexpr std::size_t kLongestZone = 5;
  const std::string_view word = token().word;
  if (!time_ || at_ != time_end_ || word.size() > kLongestZone) return false;
  if (word.starts_with("am") || word.starts_with("pm")) return false;  // "8:30 PMEST"
  std::string capitals(word);
  for (char& c : capitals) {
    if (c < 'a' || c > 'z') return false;
    c = static_cast<char>(c - 'a' + 'A');
  }
  if (text_.find(capitals) == text_.npos) return false;
  has_zone_ = true;
  return take(1);
}

// +02:00, +0200, +02, +2:00, and +02'00' of PDF, behind a time; +2 behind a zone's name.
bool DateReader::take_offset() {
  const bool is_minus = is_mark(token(), '-');
  if (!time_ || offset_ || !(is_minus || is_mark(token(), '+'))) return false;
  if (!is_joined(1) || !is_number(token(1), 1, 4) || token(1).digits == 3) return false;
  std::int64_t hour = token(1).value;
  std::int64_t minute = 0;
  std::size_t length = 2;
  const bool is_divided = is_mark(token(2), ':') || is_mark(token(2), '\'');
  if (token(1).digits == 4) {
    minute = hour % 100;
    hour /= 100;
  } else if (is_divided && is_number(token(3), 2, 2)) {
    minute = token(3).value;
    length = is_mark(token(2), '\'') && is_mark(token(4), '\'') ? 5 : 4;
  }
  // "8:30-9:45" is a period, and so is "18:00-19:30": no zone is so far from Greenwich.
  const bool is_single = token(1).digits == 1 && !has_zone_;
  if (is_single && (is_minus || length == 2)) return false;
  if (minute > 59 || hour * 60 + minute > (is_minus ? 12 : 14) * 60) return false;
  offset_ = minutes((is_minus ? -1 : 1) * (hour * 60 + minute));
  return take(length);
}

// The zone of a day without a time, as xs:date has it (XML Schema, 3.2.9): 2026-05-03Z,
// 2026-05-03+02:00. It is checked and passed over.
bool DateReader::take_zone_of_day() {
  if (!has_date() || time_ || has_zone_ || !is_joined(0)) return false;
  if (is_word(token(), "z") && token(1).kind == Kind::kEnd) return take(1);
  const bool is_sign = is_mark(token(), '+') || is_mark(token(), '-');
  if (!is_sign || !is_joined(1) || !is_number(token(1), 2, 2) || token(1).value > 23) return false;
  if (!is_mark(token(2), ':') || !is_number(token(3), 2, 2) || token(3).value > 59) return false;
  return token(4).kind == Kind::kEnd && take(4);
}

}  // namespace pith
