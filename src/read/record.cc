#include "read/record.h"

#include <simdjson.h>

#include <optional>
#include <utility>

#include "base/unicode.h"

namespace pith {
namespace {

namespace dom = simdjson::dom;

tl::unexpected<Error> bad(std::string message) {
  return tl::unexpected(Error{Error::Code::kBadRecord, std::move(message)});
}

// A field that may be absent or null, but if it is there must be a string.
Result<std::optional<std::string>> optional_string(const dom::object& object,
                                                   std::string_view key) {
  dom::element value;
  if (object.at_key(key).get(value) != simdjson::SUCCESS || value.is_null()) return std::nullopt;
  std::string_view text;
  if (value.get(text) != simdjson::SUCCESS)
    return bad("\"" + std::string(key) + "\" is not a string");
  return std::string(text);
}

Result<void> add_document(std::string text, ReadOptions options, Record* record) {
  Result<Reading> reading = read(text, options);
  if (!reading) return tl::unexpected(reading.error());
  record->documents.push_back(std::move(reading->document));
  for (std::string& warning : reading->warnings) record->warnings.push_back(std::move(warning));
  return {};
}

Result<void> add_part(const dom::element& part, ReadOptions options, Record* record) {
  std::string_view text;
  if (part.get(text) == simdjson::SUCCESS) return add_document(std::string(text), options, record);
  dom::object object;
  if (part.get(object) != simdjson::SUCCESS) {
    return bad("an entry of \"documents\" is neither an object nor a string");
  }
  const auto title = optional_string(object, "title");
  if (!title) return tl::unexpected(title.error());
  auto body = optional_string(object, "text");
  if (!body) return tl::unexpected(body.error());
  if (!*body) return bad("an entry of \"documents\" has no \"text\"");
  options.title = *title;
  return add_document(**std::move(body), options, record);
}

}  // namespace

Result<void> parse_record(std::string_view line, const ReadOptions& defaults, Record* record) {
  thread_local dom::parser parser;  // keeps its buffers from line to line
  dom::element root;
  if (const auto error = parser.parse(line.data(), line.size()).get(root);
      error != simdjson::SUCCESS) {
    return bad(std::string("not JSON: ") + simdjson::error_message(error));
  }
  dom::object object;
  if (root.get(object) != simdjson::SUCCESS) return bad("a record is a JSON object");

  dom::element id;
  if (object.at_key("id").get(id) == simdjson::SUCCESS) {
    if (id.is_object() || id.is_array()) return bad("\"id\" is neither a string nor a number");
    record->id_json = simdjson::to_string(id);
  }
  const auto title = optional_string(object, "title");
  if (!title) return tl::unexpected(title.error());
  const auto language = optional_string(object, "language");
  if (!language) return tl::unexpected(language.error());

  ReadOptions options = defaults;
  if (*title) options.title = *title;
  if (*language) options.language = Language::named(**language);

  dom::array parts;
  if (object.at_key("documents").get(parts) == simdjson::SUCCESS) {
    for (const dom::element part : parts) {
      if (auto done = add_part(part, options, record); !done) return done;
    }
    return {};
  }
  auto text = optional_string(object, "text");
  if (!text) return tl::unexpected(text.error());
  if (!*text) return bad("neither \"text\" nor \"documents\"");
  return add_document(**std::move(text), options, record);
}

}  // namespace pith
