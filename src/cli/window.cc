#include "cli/window.h"

#include <array>
#include <charconv>
#include <cstdlib>
#include <ctime>

#include "pith/digest.h"

namespace pith::cli {
namespace {

constexpr std::int64_t kDay = 86400;

// Of a number and a unit; at most some 270 years.
std::optional<std::int64_t> parse_duration(std::string_view text) {
  std::int64_t amount = 0;
  const char* end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, amount);
  if (error != std::errc() || at + 1 != end || amount < 0 || amount > 100'000) return std::nullopt;
  switch (*at) {
    case 'm':
      return amount * 60;
    case 'h':
      return amount * 3600;
    case 'd':
      return amount * kDay;
    case 'w':
      return amount * 7 * kDay;
    default:
      return std::nullopt;
  }
}

// Where the day begins that has this moment, here, or so many days later.
std::int64_t day_begin(std::int64_t seconds, int days = 0) {
  const std::time_t time = seconds;
  std::tm parts{};
  localtime_r(&time, &parts);
  parts.tm_hour = parts.tm_min = parts.tm_sec = 0;
  parts.tm_mday += days;
  parts.tm_isdst = -1;
  return std::mktime(&parts);
}

}  // namespace

std::optional<std::int64_t> parse_moment(std::string_view text, std::int64_t now) {
  if (text == "now") return now;
  if (text == "today") return day_begin(now);
  if (text == "yesterday") return day_begin(now, -1);
  if (const auto duration = parse_duration(text)) return now - *duration;
  const std::optional<std::int64_t> moment = epoch_seconds(text);
  if (!moment || text.find(':') != std::string_view::npos) return moment;
  // A day of no zone begins at midnight here.
  const std::time_t time = *moment;
  std::tm parts{};
  gmtime_r(&time, &parts);
  parts.tm_isdst = -1;
  return std::mktime(&parts);
}

std::string local_time(std::int64_t seconds) {
  const std::time_t time = seconds;
  std::tm parts{};
  localtime_r(&time, &parts);
  std::array<char, 64> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &parts);
  const long minutes = parts.tm_gmtoff / 60;
  if (minutes == 0) return std::string(text.data()) + 'Z';
  const long size = std::labs(minutes);
  const auto two = [](long number) {
    return std::string{static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
  };
  return text.data() + std::string(minutes < 0 ? "-" : "+") + two(size / 60) + ':' + two(size % 60);
}

}  // namespace pith::cli
