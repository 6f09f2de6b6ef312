// Internal. A line that this program wrote, read again.

#ifndef PITH_READ_RESULT_RECORD_H_
#define PITH_READ_RESULT_RECORD_H_

#include <optional>
#include <string_view>

namespace pith {

// Whether a result is an error record; nothing for a line that is no whole result.
[[nodiscard]] std::optional<bool> result_has_error(std::string_view line);

}  // namespace pith

#endif  // PITH_READ_RESULT_RECORD_H_
