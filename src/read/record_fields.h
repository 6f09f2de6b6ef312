// Internal. Fields of a record by name, and those that nobody read.

#ifndef PITH_READ_RECORD_FIELDS_H_
#define PITH_READ_RECORD_FIELDS_H_

#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>

#include "pith/batch.h"

namespace pith {

// The field of `object` that goes by `name`, a key or a pointer; nothing if it is null. Where a key
// stands twice, the first.
[[nodiscard]] std::optional<simdjson::dom::element> field_of(const simdjson::dom::object& object,
                                                             std::string_view name);

// The same, which if it is there must be a string.
[[nodiscard]] Result<std::optional<std::string>> string_of(const simdjson::dom::object& object,
                                                           std::string_view name);

[[nodiscard]] tl::unexpected<Error> bad_record(std::string message);

// A name in a message: "body". It came from a command line, and need not be UTF-8.
[[nodiscard]] std::string quoted_name(std::string_view name);

// What pith/batch.h calls the other fields of a record, as a JSON object on one line. `json` is
// what `object` was parsed from, but that its numbers are as they came. Linear in it.
[[nodiscard]] std::string other_fields(std::string_view json, const simdjson::dom::object& object,
                                       const RecordFields& names);

}  // namespace pith

#endif  // PITH_READ_RECORD_FIELDS_H_
