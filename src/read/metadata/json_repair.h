// Internal. JSON as pages really have it.

#ifndef PITH_READ_METADATA_JSON_REPAIR_H_
#define PITH_READ_METADATA_JSON_REPAIR_H_

#include <string>
#include <string_view>

namespace pith {

// Valid JSON of what was meant to be some: an array of the values in `script`, with each of these
// mended: text around it (<!-- -->, CDATA, "var x ="), comments, quotes written as &quot;, line
// breaks and other controls in strings, escapes that JSON has not, halves of surrogate pairs,
// quotes that nobody escaped (one that no comma, colon or bracket follows), bare words and numbers
// (made strings), commas missing or too many, brackets that do not fit or are missing. The result
// may still be none: a key without a value. Brackets deeper than 200 are dropped. Linear.
[[nodiscard]] std::string repaired_json(std::string_view script);

}  // namespace pith

#endif  // PITH_READ_METADATA_JSON_REPAIR_H_
