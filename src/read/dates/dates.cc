#include "read/dates/dates.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "base/unicode.h"
#include "read/dates/reader.h"
#include "read/dates/tokens.h"

namespace pith {
namespace {

constexpr std::size_t kMostBytes = 100;

void append_digits(std::int64_t value, int digits, std::string* out) {
  const std::size_t end = out->size() + static_cast<std::size_t>(digits);
  out->resize(end);
  for (std::size_t at = end; digits > 0; --digits, value /= 10) {
    (*out)[--at] = static_cast<char>('0' + value % 10);
  }
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() > kMostBytes || !is_clean_utf8(text)) return std::nullopt;
  const std::string folded = fold(text);
  const std::vector<DateToken> tokens = date_tokens(folded);
  if (tokens.empty()) return std::nullopt;
  return DateReader(text, tokens).read();
}

std::string rfc3339(const Date& date) {
  using namespace std::chrono;
  const sys_seconds local = date.time + date.offset;
  const sys_days midnight = floor<days>(local);
  const year_month_day day(midnight);
  std::string out;
  append_digits(int{day.year()}, 4, &out);
  out += '-';
  append_digits(unsigned{day.month()}, 2, &out);
  out += '-';
  append_digits(unsigned{day.day()}, 2, &out);
  if (!date.has_time) return out;
  const hh_mm_ss time(local - midnight);
  out += 'T';
  append_digits(time.hours().count(), 2, &out);
  out += ':';
  append_digits(time.minutes().count(), 2, &out);
  out += ':';
  append_digits(time.seconds().count(), 2, &out);
  if (date.offset == minutes{}) return out += 'Z';
  const std::int64_t offset = std::abs(date.offset.count());
  out += date.offset < minutes{} ? '-' : '+';
  append_digits(offset / 60, 2, &out);
  out += ':';
  append_digits(offset % 60, 2, &out);
  return out;
}

}  // namespace pith
