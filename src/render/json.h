// Internal. The JSON of src/render/SCHEMA.md.

#ifndef PITH_RENDER_JSON_H_
#define PITH_RENDER_JSON_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "pith/pith.h"

namespace pith {

// One object on one line, ending in a newline. `id_json` is a JSON value: a record's id as it came.
// `fields_json` is an object of what else the record had, or "": then there is no such field.
[[nodiscard]] std::string render_json(const Summary& summary, const std::string& id_json,
                                      std::string_view fields_json = {});

// A sentence with its place, rank and factors.
[[nodiscard]] std::string excerpt_json(const Excerpt& excerpt);

// A heading over sentences, a key phrase, a text that was summarized.
[[nodiscard]] std::string section_json(const SummarySection& section);
[[nodiscard]] std::string keyword_json(const Keyword& keyword);
[[nodiscard]] std::string source_json(const Source& source);

[[nodiscard]] std::string render_error(const std::string& id_json, std::string_view code,
                                       std::string_view message, std::size_t line,
                                       std::string_view fields_json = {});

}  // namespace pith

#endif  // PITH_RENDER_JSON_H_
