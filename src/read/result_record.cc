#include "read/result_record.h"

#include <simdjson.h>

#include <vector>

#include "read/record_text.h"

namespace pith {

std::optional<bool> result_has_error(std::string_view line) {
  // Fields of a record that were passed through stand one level deeper than they came.
  constexpr std::size_t kDepth = 2 * simdjson::DEFAULT_MAX_DEPTH;
  thread_local simdjson::dom::parser parser;  // keeps its buffers from line to line
  if (parser.max_depth() < kDepth &&
      parser.allocate(simdjson::dom::MINIMAL_DOCUMENT_CAPACITY, kDepth) != simdjson::SUCCESS) {
    return std::nullopt;
  }
  std::vector<std::string_view> numbers;
  simdjson::dom::object object;
  if (parser.parse(with_numbers_aside(line, &numbers)).get(object) != simdjson::SUCCESS ||
      object.at_key("schema").error() != simdjson::SUCCESS ||
      object.at_key("id").error() != simdjson::SUCCESS) {
    return std::nullopt;
  }
  return object.at_key("error").error() == simdjson::SUCCESS;
}

}  // namespace pith
