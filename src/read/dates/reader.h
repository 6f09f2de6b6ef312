// Internal. The grammar of written dates, for dates.cc alone.

#ifndef PITH_READ_DATES_READER_H_
#define PITH_READ_DATES_READER_H_

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "read/dates/dates.h"
#include "read/dates/tokens.h"
#include "read/dates/words.h"

namespace pith {

[[nodiscard]] inline bool is_mark(const DateToken& token, char mark) {
  return token.kind == DateToken::Kind::kMark && token.mark == mark;
}
[[nodiscard]] inline bool is_word(const DateToken& token, std::string_view word) {
  return token.kind == DateToken::Kind::kWord && token.word == word;
}
[[nodiscard]] inline bool is_number(const DateToken& token, int least, int most) {
  return token.kind == DateToken::Kind::kNumber && token.digits >= least && token.digits <= most;
}

// One pass over the tokens. Each step takes the longest part of a date that begins here, and
// refuses what it cannot use or has already.
class DateReader {
 public:
  DateReader(std::string_view text, const std::vector<DateToken>& tokens)
      : text_(text), tokens_(tokens) {}

  std::optional<Date> read() {
    if (is_count_of_seconds()) return from_count();
    while (token().kind != DateToken::Kind::kEnd && !is_wrong_) {
      if (!take_number() && !take_word() && !take_mark()) return std::nullopt;
    }
    return made();
  }

 private:
  using Kind = DateToken::Kind;

  // The token that is `ahead` behind the next one, or the end.
  const DateToken& token(std::size_t ahead = 0) const {
    return at_ + ahead < tokens_.size() ? tokens_[at_ + ahead] : tokens_.back();
  }
  Kind kind_before() const { return at_ == 0 ? DateToken::Kind::kEnd : tokens_[at_ - 1].kind; }
  bool take(std::size_t count) {
    at_ += count;
    return true;
  }
  bool has_date() const { return year_ != 0 && month_ != 0 && day_ != 0; }
  bool has_part_of_date() const { return year_ != 0 || month_ != 0 || day_ != 0; }
  bool is_joined(std::size_t ahead) const { return !token(ahead).spaced; }

  bool is_count_of_seconds() const;
  std::optional<Date> from_count() const;
  bool take_number();
  bool take_compact();
  bool take_three_numbers();
  bool take_day_or_year();
  bool take_clock();
  bool take_hour();
  bool take_compact_time();
  void set_time(std::int64_t hour, std::int64_t minute, std::int64_t second);
  void pass_fraction();
  bool take_word();
  bool take_half_day();
  bool take_month();
  bool take_unknown_zone();
  bool take_mark();
  bool take_offset();
  bool take_zone_of_day();
  bool apply_half_day();
  std::optional<Date> made();

  std::string_view text_;
  const std::vector<DateToken>& tokens_;
  std::size_t at_ = 0;

  std::int64_t year_ = 0;  // 0 is none, of month and day too
  std::int64_t month_ = 0;
  std::int64_t day_ = 0;
  bool is_month_first_ = false;               // its name came before any number
  bool is_compact_ = false;                   // 20260503: a compact time may follow
  bool is_wrong_ = false;                     // a second time, or one that no clock shows
  std::optional<std::chrono::seconds> time_;  // of the day, with the hour as written
  std::size_t time_end_ = 0;                  // the token behind it
  HalfDay half_ = HalfDay::kNone;
  std::string_view zone_{};
  bool has_zone_ = false;  // a name of one, known or not
  std::optional<std::chrono::minutes> offset_;
};

}  // namespace pith

#endif  // PITH_READ_DATES_READER_H_
