// Any bytes: no crash, and what is read as a date is written so that it is read as the same one.

#include "read/dates/dates.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::optional<pith::Date> date = pith::parse_date(text);
  if (!date) return 0;
  const std::chrono::year_month_day day(
      std::chrono::floor<std::chrono::days>(date->time + date->offset));
  if (int{day.year()} < 1 || int{day.year()} > 9999) std::abort();
  if (!date->has_time && date->offset != std::chrono::minutes{}) std::abort();
  if (pith::parse_date(pith::rfc3339(*date)) != date) std::abort();
  return 0;
}
