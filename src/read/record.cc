#include "read/record.h"

#include <simdjson.h>

#include <cstdint>
#include <utility>

#include "base/unicode.h"
#include "read/charset/charset.h"
#include "read/record_content.h"
#include "read/record_fields.h"
#include "read/record_text.h"

namespace pith {
namespace {

namespace dom = simdjson::dom;

static_assert(kJsonPadding >= simdjson::SIMDJSON_PADDING);

// Data that was given for a language holds for records in that language.
Language language_named(std::string_view tag, const ReadOptions& defaults) {
  Language named = Language::named(tag);
  const bool given = defaults.language && defaults.language->tag() == named.tag();
  return given ? *defaults.language : named;
}

// A line as JSON. What is not UTF-8, and halves of surrogate pairs, are repaired: only in strings
// is it then JSON.
struct ParsedLine {
  std::string_view text;                  // the line that was parsed
  std::string repaired;                   // where it is, if it had to be
  std::vector<std::string_view> numbers;  // as they stand in `text`; the parser sees their places
  std::size_t bytes = 0;                  // byte sequences replaced
  std::size_t halves = 0;                 // of surrogate pairs, replaced
  dom::element root{};
};

simdjson::error_code parse_line(std::string_view line, dom::parser* parser, ParsedLine* parsed) {
  parsed->text = line;
  const auto error = parser->parse(with_numbers_aside(line, &parsed->numbers)).get(parsed->root);
  const bool bytes = error == simdjson::UTF8_ERROR;
  // Controls in strings, NUL among them, are another error, and come first.
  if (!bytes && error != simdjson::STRING_ERROR) return error;
  std::string clean(line);
  if (bytes) clean = repair_utf8(std::move(clean), &parsed->bytes);
  parsed->repaired = with_whole_pairs(clean, &parsed->halves);
  parsed->text = parsed->repaired;
  parsed->numbers.clear();
  return parser->parse(with_numbers_aside(parsed->text, &parsed->numbers)).get(parsed->root);
}

void warn_of_repairs(const ParsedLine& parsed, Record* record) {
  if (parsed.bytes > 0) record->warnings.push_back(replaced_warning(parsed.bytes, "UTF-8"));
  if (parsed.halves > 0) {
    record->warnings.push_back(
        std::to_string(parsed.halves) +
        (parsed.halves == 1 ? " half of a surrogate pair" : " halves of surrogate pairs") +
        " replaced by U+FFFD");
  }
}

// The id as it came, a string but for its controls.
Result<void> take_id(const dom::element& id, const ParsedLine& parsed, const std::string& name,
                     Record* record) {
  std::uint64_t place = 0;
  if (id.get(place) == simdjson::SUCCESS) {
    record->id_json = parsed.numbers[place];
    record->id = record->id_json;
  } else if (id.is_string()) {
    record->id_json = on_one_line(simdjson::to_string(id));
    record->id = std::string(id.get_string().value_unsafe());
  } else {
    return bad_record(quoted_name(name) + " is neither a string nor a number");
  }
  return {};
}

// The object that a line is, with what is told of it before its text is read.
Result<dom::object> open_record(std::string_view line, dom::parser* parser, Record* record,
                                const RecordOptions& how) {
  if (line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
  ParsedLine parsed;
  if (const auto error = parse_line(line, parser, &parsed); error != simdjson::SUCCESS)
    return bad_record(std::string("not JSON: ") + simdjson::error_message(error));
  warn_of_repairs(parsed, record);
  dom::object object;
  if (parsed.root.get(object) != simdjson::SUCCESS) return bad_record("a record is a JSON object");
  if (how.keep_fields) record->fields_json = other_fields(parsed.text, object, how.names);
  if (const auto id = field_of(object, how.names.id)) {
    if (const auto done = take_id(*id, parsed, how.names.id, record); !done)
      return tl::unexpected(done.error());
  }
  return object;
}

}  // namespace

void parse_head(std::string_view line, Record* record, const RecordOptions& how) {
  dom::parser parser;
  static_cast<void>(open_record(line, &parser, record, how));
}

Result<void> parse_record(std::string_view line, const ReadOptions& defaults, Record* record,
                          const RecordOptions& how) {
  thread_local dom::parser parser;  // keeps its buffers from line to line
  const Result<dom::object> opened = open_record(line, &parser, record, how);
  if (!opened) return tl::unexpected(opened.error());
  const dom::object& object = *opened;
  const RecordFields& names = how.names;
  const auto title = string_of(object, names.title);
  if (!title) return tl::unexpected(title.error());
  const auto language = string_of(object, names.language);
  if (!language) return tl::unexpected(language.error());

  ReadOptions options = defaults;
  if (*title) options.title = *title;
  if (*language) options.language = language_named(**language, defaults);
  return add_documents(object, names, options, record);
}

}  // namespace pith
