// The date's own parts: numbers, months, and what stands between them. The time is in
// dates/clock.cc.

#include "read/dates/reader.h"

namespace pith {

// ---- Numbers ------------------------------------------------------------------------------------

bool DateReader::is_count_of_seconds() const {
  return tokens_.size() == 2 && ((is_number(token(), 10, 10) && token().word.front() <= '2' &&
                                  token().word.front() > '0') ||
                                 (is_number(token(), 13, 13) && token().word.front() != '0'));
}

std::optional<Date> DateReader::from_count() const {
  const std::int64_t count = token().digits == 10 ? token().value : token().value / 1000;
  return Date{.time = std::chrono::sys_seconds(std::chrono::seconds(count)), .has_time = true};
}

bool DateReader::take_number() {
  if (token().kind != Kind::kNumber) return false;
  return take_clock() || take_hour() || take_compact_time() || take_compact() ||
         take_three_numbers() || take_day_or_year();
}

// 20260503, 202605030830, 20260503083000.
bool DateReader::take_compact() {
  if (has_part_of_date()) return false;
  std::int64_t rest = token().value;
  const int digits = token().digits;
  if (digits != 8 && digits != 12 && digits != 14) return false;
  if (digits > 8) {
    const std::int64_t second = digits == 14 ? rest % 100 : 0;
    if (digits == 14) rest /= 100;
    set_time(rest / 100 % 100, rest % 100, second);
    rest /= 10000;
  }
  year_ = rest / 10000;
  month_ = rest / 100 % 100;
  day_ = rest % 100;
  is_compact_ = true;
  take(1);
  time_end_ = at_;
  return true;
}

// 2026-05-03, 03.05.2026, 25/12/2026, with the same mark twice.
bool DateReader::take_three_numbers() {
  const DateToken& mark = token(1);
  if (has_part_of_date() || mark.kind != Kind::kMark || !is_mark(token(3), mark.mark)) return false;
  if (mark.mark != '-' && mark.mark != '.' && mark.mark != '/') return false;
  if (!is_number(token(2), 1, 2) || !is_number(token(4), 1, 4)) return false;
  const std::int64_t first = token().value;
  const std::int64_t second = token(2).value;
  const std::int64_t third = token(4).value;
  if (token().digits == 4 && token(4).digits <= 2) {
    year_ = first;
    month_ = second;
    day_ = third;
  } else if (token().digits <= 2 && token(4).digits == 4) {
    const bool is_day_first = second <= 12 && (mark.mark == '.' || first > 12 || first == second);
    const bool is_month_first = first <= 12 && second > 12;
    if (!is_day_first && !is_month_first) return false;
    year_ = third;
    month_ = is_day_first ? second : first;
    day_ = is_day_first ? first : second;
  } else {
    return false;
  }
  return take(5);
}

bool DateReader::take_day_or_year() {
  const DateToken& number = token();
  if (day_ == 0 && number.digits <= 2) {
    if (number.value == 0) return false;
    day_ = number.value;
    take(1);
    // "3rd", "1er", "3o": not the "a" of "3 a".
    if (token().kind == Kind::kWord && !token().spaced && is_ordinal_ending(token().word)) take(1);
    return true;
  }
  const bool is_first = !has_part_of_date() && number.digits == 4;
  const bool is_last = year_ == 0 && month_ != 0 && day_ != 0 && number.digits >= 2;
  if (!is_first && !(is_last && number.digits <= 4)) return false;
  year_ = number.value;
  if (number.digits == 2) year_ += year_ < 50 ? 2000 : 1900;  // RFC 5322, 4.3
  if (number.digits == 3) year_ += 1900;
  return take(1);
}

// ---- Words --------------------------------------------------------------------------------------

bool DateReader::take_word() {
  const DateToken& word = token();
  if (word.kind != Kind::kWord) return false;
  if (take_half_day() || take_month()) return true;
  // "Publicado, ", "Updated: ", "Mi., ", "D:" of PDF.
  const std::size_t behind = is_mark(token(1), '.') ? 2 : 1;
  const bool is_label = is_mark(token(behind), ',') || is_mark(token(behind), ':');
  if (is_label && !has_part_of_date() && !time_) return take(behind + 1);
  if (is_day_name(word.word)) return take(1);
  if (is_word(word, "t") && has_date() && token(1).kind == Kind::kNumber && !time_) return take(1);
  if (time_ && !has_zone_ && zone_named(word.word, {})) {
    zone_ = word.word;
    has_zone_ = true;
    return take(1);
  }
  if (is_date_filler(word.word)) return take(1);
  return take_zone_of_day() || take_unknown_zone();
}

// A second name takes the place of one that came before any number: "mar. 3 mai" is a Tuesday.
bool DateReader::take_month() {
  const unsigned month = month_named(token().word);
  if (month == 0 || (month_ != 0 && !is_month_first_)) return false;
  is_month_first_ = month_ == 0 && day_ == 0 && year_ == 0;
  month_ = month;
  return take(1);
}

// ---- Marks --------------------------------------------------------------------------------------

bool DateReader::take_mark() {
  if (take_offset() || take_zone_of_day()) return true;
  const DateToken& mark = token();
  const bool is_between = at_ > 0 && kind_before() != Kind::kMark && token(1).kind != Kind::kEnd;
  switch (mark.mark) {
    case ',':
      return take(1);
    case '.':
      return (kind_before() == Kind::kNumber || kind_before() == Kind::kWord) && take(1);
    case '-':
      return is_between && take(1);
    case '/':
      return is_between && !has_date() && take(1);
    case ':':  // 03/May/2026:08:30:00, of Apache's logs
      return is_between && has_date() && !time_ && take(1);
    default:
      return false;
  }
}

// ---- The whole ----------------------------------------------------------------------------------

std::optional<Date> DateReader::made() {
  using namespace std::chrono;
  if (is_wrong_ || !has_date() || year_ < 1 || year_ > 9999 || !apply_half_day())
    return std::nullopt;
  const year_month_day date(year(static_cast<int>(year_)), month(static_cast<unsigned>(month_)),
                            day(static_cast<unsigned>(day_)));
  if (!date.ok()) return std::nullopt;
  const sys_days midnight(date);
  if (!time_) return Date{.time = midnight};
  const sys_seconds local = midnight + *time_;
  if (local >= sys_days(year(10000) / January / 1)) return std::nullopt;  // 9999-12-31T24:00
  minutes offset{};
  if (offset_) {
    offset = *offset_;
  } else if (!zone_.empty()) {
    offset = zone_named(zone_, midnight).value_or(minutes{});
  }
  return Date{.time = local - offset, .offset = offset, .has_time = true};
}

}  // namespace pith
