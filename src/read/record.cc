#include "read/record.h"

#include <simdjson.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "base/display.h"
#include "base/unicode.h"
#include "read/charset/charset.h"
#include "read/dates/dates.h"
#include "read/format.h"
#include "read/record_text.h"

namespace pith {
namespace {

namespace dom = simdjson::dom;

static_assert(kJsonPadding >= simdjson::SIMDJSON_PADDING);

tl::unexpected<Error> bad(std::string message) {
  return tl::unexpected(Error{Error::Code::kBadRecord, std::move(message)});
}

// A JSON string may hold DEL and C1 as they are. What we write is harmless on a terminal.
std::string without_controls(std::string_view json) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out;
  for (std::size_t at = 0; at < json.size();) {
    const char32_t c = next_code_point(json, &at);
    if (is_control(c)) {
      out += {'\\', 'u', '0', '0', kHex[c >> 4U], kHex[c & 0xFU]};
    } else {
      append_code_point(c, &out);
    }
  }
  return out;
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

// Data that was given for a language holds for records in that language.
Language language_named(std::string_view tag, const ReadOptions& defaults) {
  Language named = Language::named(tag);
  const bool given = defaults.language && defaults.language->tag() == named.tag();
  return given ? *defaults.language : named;
}

void add_reading(Reading reading, Record* record) {
  record->documents.push_back(std::move(reading.document));
  for (std::string& warning : reading.warnings) record->warnings.push_back(std::move(warning));
}

// What a JSON string holds is UTF-8, whatever a page says in it.
Result<void> add_document(std::string_view text, Format format, ReadOptions options,
                          Record* record) {
  options.format = format;
  options.charset = "UTF-8";
  if (format == Format::kHtml) options.sentences_given = false;  // its lines are none
  Result<Reading> reading = read(text, options);
  if (!reading) return tl::unexpected(reading.error());
  add_reading(*std::move(reading), record);
  return {};
}

// "text" is plain text, but for a page that somebody put there whole. What no string can hold
// whole, as a picture, is no text.
Result<void> add_text(std::string_view text, const ReadOptions& options, Record* record) {
  if (std::optional<Error> error = foreign(text)) return tl::unexpected(*std::move(error));
  if (is_pdf(text)) {
    return tl::unexpected(Error{Error::Code::kUnsupported,
                                "this is a PDF, which no JSON string can hold; give its text"});
  }
  if (!opens_like_page(text)) return add_document(text, Format::kText, options, record);
  record->warnings.emplace_back(
      "the text is an HTML page, and is read as one; give it as \"html\"");
  return add_document(text, Format::kHtml, options, record);
}

Result<void> add_sentences(const dom::element& value, const ReadOptions& options, Record* record) {
  dom::array given;
  if (value.get(given) != simdjson::SUCCESS) return bad("\"sentences\" is not an array");
  std::vector<std::string> sentences;
  for (const dom::element entry : given) {
    std::string_view sentence;
    if (entry.get(sentence) != simdjson::SUCCESS) {
      return bad("an entry of \"sentences\" is not a string");
    }
    sentences.emplace_back(sentence);
  }
  add_reading(read_sentences(sentences, options), record);
  return {};
}

// The "sentences", "text" or "html" of a record or of an entry of "documents": the first that is
// there, as who gives several has made the one from the other.
Result<void> add_content(const dom::object& object, std::string_view none,
                         const ReadOptions& options, Record* record) {
  dom::element sentences;
  if (object.at_key("sentences").get(sentences) == simdjson::SUCCESS && !sentences.is_null()) {
    return add_sentences(sentences, options, record);
  }
  const auto text = optional_string(object, "text");
  if (!text) return tl::unexpected(text.error());
  if (*text) return add_text(**text, options, record);
  const auto html = optional_string(object, "html");
  if (!html) return tl::unexpected(html.error());
  if (*html) return add_document(**html, Format::kHtml, options, record);
  return bad(std::string(none));
}

// What a record states beside its text, in place of what the text says. A field of another type is somebody else's.
void add_statements(const dom::object& object, Document* document) {
  std::string_view value;
  std::size_t ignored = 0;
  const auto stated = [&](std::string_view key) {
    return object.at_key(key).get(value) == simdjson::SUCCESS && !value.empty();
  };
  if (stated("author")) document->author = plain_line(repair_utf8(std::string(value), &ignored));
  if (stated("site")) document->site = plain_line(repair_utf8(std::string(value), &ignored));
  if (!stated("published")) return;
  if (const std::optional<Date> date = parse_date(value)) document->published = rfc3339(*date);
}

Result<void> add_body(const dom::object& object, std::string_view none, ReadOptions options,
                      Record* record) {
  std::string_view url;  // of another type it is somebody else's field
  const bool stated = object.at_key("url").get(url) == simdjson::SUCCESS;
  if (stated) options.name = url;
  if (auto done = add_content(object, none, options, record); !done) return done;
  std::string& canonical = record->documents.back().url;
  if (stated && canonical.empty()) {
    std::size_t ignored = 0;
    canonical = repair_utf8(std::string(url), &ignored);
  }
  add_statements(object, &record->documents.back());
  return {};
}

Result<void> add_part(const dom::element& part, ReadOptions options, Record* record) {
  std::string_view text;
  if (part.get(text) == simdjson::SUCCESS) return add_text(text, options, record);
  dom::object object;
  if (part.get(object) != simdjson::SUCCESS) {
    return bad("an entry of \"documents\" is neither an object nor a string");
  }
  const auto title = optional_string(object, "title");
  if (!title) return tl::unexpected(title.error());
  if (*title) options.title = *title;
  return add_body(object, "an entry of \"documents\" has no \"text\"", options, record);
}

// A line as JSON. What is not UTF-8, and halves of surrogate pairs, are repaired: only in strings
// is it then JSON.
struct ParsedLine {
  std::string repaired;                   // the line that `numbers` are in, if it had to be
  std::vector<std::string_view> numbers;  // as they stand in it; the parser sees their places
  std::size_t bytes = 0;                  // byte sequences replaced
  std::size_t halves = 0;                 // of surrogate pairs, replaced
  dom::element root{};
};

simdjson::error_code parse_line(std::string_view line, dom::parser* parser, ParsedLine* parsed) {
  const auto error = parser->parse(with_numbers_aside(line, &parsed->numbers)).get(parsed->root);
  const bool bytes = error == simdjson::UTF8_ERROR;
  // Controls in strings, NUL among them, are another error, and come first.
  if (!bytes && error != simdjson::STRING_ERROR) return error;
  std::string clean(line);
  if (bytes) clean = repair_utf8(std::move(clean), &parsed->bytes);
  parsed->repaired = with_whole_pairs(clean, &parsed->halves);
  parsed->numbers.clear();
  return parser->parse(with_numbers_aside(parsed->repaired, &parsed->numbers)).get(parsed->root);
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

Result<void> add_id(const dom::object& object, const ParsedLine& parsed, Record* record) {
  dom::element id;
  if (object.at_key("id").get(id) != simdjson::SUCCESS || id.is_null()) return {};
  std::uint64_t place = 0;
  if (id.get(place) == simdjson::SUCCESS) {
    record->id_json = parsed.numbers[place];
    record->id = record->id_json;
  } else if (id.is_string()) {
    record->id_json = without_controls(simdjson::to_string(id));
    record->id = std::string(id.get_string().value_unsafe());
  } else {
    return bad("\"id\" is neither a string nor a number");
  }
  return {};
}

}  // namespace

std::string id_json_of(std::string_view line) {
  dom::parser parser;
  ParsedLine parsed;
  dom::object object;
  Record record;
  if (parse_line(line, &parser, &parsed) == simdjson::SUCCESS &&
      parsed.root.get(object) == simdjson::SUCCESS) {
    static_cast<void>(add_id(object, parsed, &record));
  }
  return record.id_json;
}

Result<void> parse_record(std::string_view line, const ReadOptions& defaults, Record* record) {
  thread_local dom::parser parser;  // keeps its buffers from line to line
  if (line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
  ParsedLine parsed;
  if (const auto error = parse_line(line, &parser, &parsed); error != simdjson::SUCCESS) {
    return bad(std::string("not JSON: ") + simdjson::error_message(error));
  }
  warn_of_repairs(parsed, record);
  dom::object object;
  if (parsed.root.get(object) != simdjson::SUCCESS) return bad("a record is a JSON object");

  if (auto done = add_id(object, parsed, record); !done) return done;
  const auto title = optional_string(object, "title");
  if (!title) return tl::unexpected(title.error());
  const auto language = optional_string(object, "language");
  if (!language) return tl::unexpected(language.error());

  ReadOptions options = defaults;
  if (*title) options.title = *title;
  if (*language) options.language = language_named(**language, defaults);

  dom::element documents;
  if (object.at_key("documents").get(documents) == simdjson::SUCCESS && !documents.is_null()) {
    dom::array parts;
    if (documents.get(parts) != simdjson::SUCCESS) return bad("\"documents\" is not an array");
    for (const dom::element part : parts) {
      if (auto done = add_part(part, options, record); !done) return done;
    }
    return {};
  }
  return add_body(object, "neither \"text\" nor \"documents\"", options, record);
}

}  // namespace pith
