#include "pith/digest.h"
#include "read/dates/dates.h"

namespace pith {

std::optional<std::int64_t> epoch_seconds(std::string_view date) {
  const std::optional<Date> parsed = parse_date(date);
  if (!parsed) return std::nullopt;
  return parsed->time.time_since_epoch().count();
}

}  // namespace pith
