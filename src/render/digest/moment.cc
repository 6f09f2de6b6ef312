#include "render/digest/moment.h"

#include <array>
#include <cmath>
#include <cstdlib>

#include "render/digest/labels.h"
#include "render/markup.h"

namespace pith {
namespace {

// Reads from the front of a text; once something did not fit, nothing does.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  // `digits` digits, as a number from `least` to `most`.
  int number(std::size_t digits, int least, int most) {
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
      if (rest_.empty() || rest_[0] < '0' || rest_[0] > '9') return fail();
      value = value * 10 + (rest_[0] - '0');
      rest_.remove_prefix(1);
    }
    return value < least || value > most ? fail() : value;
  }
  // One of `marks`, which is returned.
  char mark(std::string_view marks) {
    if (!next_is(marks)) return static_cast<char>(fail());
    const char c = rest_[0];
    rest_.remove_prefix(1);
    return c;
  }
  [[nodiscard]] bool next_is(std::string_view marks) const {
    return !rest_.empty() && marks.find(rest_[0]) != std::string_view::npos;
  }
  [[nodiscard]] bool done() const { return good_ && rest_.empty(); }

 private:
  int fail() {
    good_ = false;
    rest_ = {};
    return 0;
  }
  std::string_view rest_;
  bool good_ = true;
};

int days_in(int year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month == 2 && ((year % 4 == 0 && year % 100 != 0) || year % 400 == 0)) return 29;
  return kDays.at(static_cast<std::size_t>(month) - 1);
}

void scan_clock(Scanner* scan, Moment* moment) {
  scan->mark("Tt ");
  moment->timed = true;
  moment->hour = scan->number(2, 0, 23);
  scan->mark(":");
  moment->minute = scan->number(2, 0, 59);
  if (scan->next_is(":")) {
    scan->mark(":");
    moment->second = std::min(scan->number(2, 0, 60), 59);
    if (scan->next_is(".")) {
      scan->mark(".");
      do scan->number(1, 0, 9);
      while (scan->next_is("0123456789"));
    }
  }
  const char sign = scan->mark("Zz+-");
  if (sign != '+' && sign != '-') return;
  const int hours = scan->number(2, 0, 23);
  scan->mark(":");
  const int minutes = hours * 60 + scan->number(2, 0, 59);
  moment->offset = sign == '-' ? -minutes : minutes;
}

std::string two_digits(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

std::string clock_of(const Moment& moment) {
  return two_digits(moment.hour) + ':' + two_digits(moment.minute);
}

}  // namespace

std::optional<Moment> moment_of(std::string_view text) {
  Scanner scan(text);
  Moment moment;
  moment.year = scan.number(4, 1, 9999);
  scan.mark("-");
  moment.month = scan.number(2, 1, 12);
  scan.mark("-");
  moment.day = scan.number(2, 1, 31);
  if (!scan.done()) scan_clock(&scan, &moment);
  if (!scan.done() || moment.day > days_in(moment.year, moment.month)) return std::nullopt;
  return moment;
}

std::string day_of(const Moment& moment) {
  return std::to_string(moment.day) + ' ' +
         std::string(labels::kMonths.at(static_cast<std::size_t>(moment.month) - 1)) + ' ' +
         std::to_string(moment.year);
}

std::string zone_of(const Moment& moment) {
  if (moment.offset == 0) return "UTC";
  const int minutes = std::abs(moment.offset);
  return std::string("UTC") + (moment.offset < 0 ? "-" : "+") + std::to_string(minutes / 60) +
         (minutes % 60 == 0 ? "" : ":" + two_digits(minutes % 60));
}

std::string shown_moment(std::string_view text, const std::optional<Moment>& elsewhere) {
  const std::optional<Moment> moment = moment_of(text);
  if (!moment) return shown_line(text);
  if (!moment->timed) return day_of(*moment);
  const bool known = elsewhere && elsewhere->timed && elsewhere->offset == moment->offset;
  return day_of(*moment) + ", " + clock_of(*moment) + (known ? "" : " " + zone_of(*moment));
}

std::string machine_moment(const Moment& moment) {
  const std::string year = std::to_string(moment.year);
  std::string day = std::string(4 - year.size(), '0') + year + '-' + two_digits(moment.month) +
                    '-' + two_digits(moment.day);
  if (!moment.timed) return day;
  const std::string at = day + 'T' + clock_of(moment) + ':' + two_digits(moment.second);
  if (moment.offset == 0) return at + 'Z';
  const int minutes = std::abs(moment.offset);
  return at + (moment.offset < 0 ? '-' : '+') + two_digits(minutes / 60) + ':' +
         two_digits(minutes % 60);
}

std::string shown_minutes(double minutes) {
  if (!std::isfinite(minutes) || minutes <= 0) return {};
  if (minutes < 0.5) return std::string(labels::kUnderMinute);
  const auto whole = static_cast<long long>(std::min(std::round(minutes), 1e9));
  if (whole < 60) return std::to_string(whole) + " min";
  return std::to_string(whole / 60) + " h" +
         (whole % 60 == 0 ? "" : ' ' + std::to_string(whole % 60) + " min");
}

}  // namespace pith
