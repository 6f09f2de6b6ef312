#include "read/record.h"

#include <simdjson.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "base/display.h"
#include "base/unicode.h"

namespace pith {
namespace {

namespace dom = simdjson::dom;

tl::unexpected<Error> bad(std::string message) {
  return tl::unexpected(Error{Error::Code::kBadRecord, std::move(message)});
}

bool is_number(std::string_view token) {
  const auto take = [&](std::string_view marks) {
    const bool there = !token.empty() && marks.find(token.front()) != std::string_view::npos;
    if (there) token.remove_prefix(1);
    return there;
  };
  const auto take_digits = [&] {
    const std::size_t digits = std::min(token.find_first_not_of("0123456789"), token.size());
    token.remove_prefix(digits);
    return digits > 0;
  };
  take("-");
  if (!take("0") && !take_digits()) return false;
  if (take(".") && !take_digits()) return false;
  if (take("eE")) {
    take("+-");
    if (!take_digits()) return false;
  }
  return token.empty();
}

// Behind the string that opens at `at`.
std::size_t end_of_string(std::string_view json, std::size_t at) {
  for (std::size_t quote = json.find('"', at + 1); quote != std::string_view::npos;
       quote = json.find('"', quote + 1)) {
    const std::size_t escapes = quote - 1 - json.find_last_not_of('\\', quote - 1);
    if (escapes % 2 == 0) return quote + 1;
  }
  return json.size();
}

// `json` with each number replaced by its place in `*numbers`, in which they stand as they came. A
// number is nothing to us but an id to echo, and simdjson refuses those beyond 64 bits or a double.
std::string set_numbers_aside(std::string_view json, std::vector<std::string_view>* numbers) {
  std::string out;
  out.reserve(json.size() + simdjson::SIMDJSON_PADDING);
  for (std::size_t at = 0; at < json.size();) {
    const std::size_t begin = at;
    const char c = json[at++];
    if (c == '"') {
      at = end_of_string(json, begin);
    } else if (c == '-' || (c >= '0' && c <= '9')) {
      at = std::min(json.find_first_not_of("0123456789+-.eE", at), json.size());
    }
    const std::string_view token = json.substr(begin, at - begin);
    if (is_number(token)) {
      out += std::to_string(numbers->size());
      numbers->push_back(token);
    } else {
      out += token;
    }
  }
  return out;
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

Result<void> add_document(std::string_view text, const ReadOptions& options, Record* record) {
  Result<Reading> reading = read(text, options);
  if (!reading) return tl::unexpected(reading.error());
  add_reading(*std::move(reading), record);
  return {};
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

// The "text" or the "sentences" of a record or of an entry of "documents".
Result<void> add_body(const dom::object& object, std::string_view where, const ReadOptions& options,
                      Record* record) {
  dom::element sentences;
  if (object.at_key("sentences").get(sentences) == simdjson::SUCCESS && !sentences.is_null()) {
    return add_sentences(sentences, options, record);
  }
  const auto text = optional_string(object, "text");
  if (!text) return tl::unexpected(text.error());
  if (!*text) return bad(std::string(where));
  return add_document(**text, options, record);
}

Result<void> add_part(const dom::element& part, ReadOptions options, Record* record) {
  std::string_view text;
  if (part.get(text) == simdjson::SUCCESS) return add_document(text, options, record);
  dom::object object;
  if (part.get(object) != simdjson::SUCCESS) {
    return bad("an entry of \"documents\" is neither an object nor a string");
  }
  const auto title = optional_string(object, "title");
  if (!title) return tl::unexpected(title.error());
  if (*title) options.title = *title;
  return add_body(object, "an entry of \"documents\" has no \"text\"", options, record);
}

}  // namespace

Result<void> parse_record(std::string_view line, const ReadOptions& defaults, Record* record) {
  thread_local dom::parser parser;  // keeps its buffers from line to line
  std::vector<std::string_view> numbers;
  const std::string json = set_numbers_aside(line, &numbers);
  dom::element root;
  if (const auto error = parser.parse(json).get(root); error != simdjson::SUCCESS) {
    return bad(std::string("not JSON: ") + simdjson::error_message(error));
  }
  dom::object object;
  if (root.get(object) != simdjson::SUCCESS) return bad("a record is a JSON object");

  dom::element id;
  if (object.at_key("id").get(id) == simdjson::SUCCESS) {
    std::uint64_t place = 0;
    if (id.get(place) == simdjson::SUCCESS) {
      record->id_json = numbers[place];
    } else if (id.is_string()) {
      record->id_json = without_controls(simdjson::to_string(id));
    } else if (!id.is_null()) {
      return bad("\"id\" is neither a string nor a number");
    }
  }
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
