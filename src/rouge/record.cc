// Records of summaries and references (simdjson), and of scores.

#include <simdjson.h>

#include <utility>

#include "base/unicode.h"
#include "pith/rouge.h"
#include "render/json_writer.h"

namespace pith {
namespace {

namespace dom = simdjson::dom;

tl::unexpected<Error> bad(std::string message) {
  return tl::unexpected(Error{Error::Code::kBadRecord, std::move(message)});
}

// The first of these fields that is there and is not null.
std::optional<dom::element> field(const dom::object& record,
                                  std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    dom::element value;
    if (record.at_key(key).get(value) == simdjson::SUCCESS && !value.is_null()) return value;
  }
  return std::nullopt;
}

// A sentence, or an object that has one as "text".
std::optional<std::string_view> sentence_of(const dom::element& value) {
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return text;
  if (value["text"].get(text) == simdjson::SUCCESS) return text;
  return std::nullopt;
}

Result<RougeText> text_of(const dom::element& value, std::string_view language) {
  std::string_view whole;
  if (value.get(whole) == simdjson::SUCCESS) return rouge_text(whole, language);
  dom::array entries;
  if (value.get(entries) != simdjson::SUCCESS)
    return bad("a text is neither a string nor an array of sentences");
  RougeText sentences;
  for (const dom::element entry : entries) {
    const std::optional<std::string_view> sentence = sentence_of(entry);
    if (!sentence) return bad("a sentence is no string");
    sentences.emplace_back(*sentence);
  }
  return sentences;
}

Result<std::vector<RougeText>> texts_of(const dom::element& value, std::string_view language) {
  dom::array entries;
  if (value.get(entries) != simdjson::SUCCESS) return bad("the references are no array of texts");
  std::vector<RougeText> texts;
  for (const dom::element entry : entries) {
    Result<RougeText> text = text_of(entry, language);
    if (!text) return tl::unexpected(text.error());
    texts.push_back(*std::move(text));
  }
  return texts;
}

Result<void> set_flag(const dom::object& record, std::string_view key, bool* flag) {
  const std::optional<dom::element> value = field(record, {key});
  if (value && value->get(*flag) != simdjson::SUCCESS)
    return bad("\"" + std::string(key) + "\" is neither true nor false");
  return {};
}

Result<void> set_number(const dom::object& record, std::string_view key, std::size_t* number) {
  const std::optional<dom::element> value = field(record, {key});
  std::uint64_t found = 0;
  if (!value) return {};
  if (value->get(found) != simdjson::SUCCESS)
    return bad("\"" + std::string(key) + "\" is no number of what to keep");
  *number = static_cast<std::size_t>(found);
  return {};
}

Result<void> set_options(const dom::object& record, RougeOptions* options) {
  if (const auto value = field(record, {"language", "lang"})) {
    std::string_view language;
    if (value->get(language) != simdjson::SUCCESS) return bad("\"language\" is no string");
    options->language = language;
  }
  for (const auto& [key, flag] :
       {std::pair<std::string_view, bool*>{"stem", &options->stem},
        std::pair<std::string_view, bool*>{"stop", &options->drop_stop_words}}) {
    if (Result<void> set = set_flag(record, key, flag); !set) return set;
  }
  if (Result<void> set = set_number(record, "words", &options->words); !set) return set;
  return set_number(record, "bytes", &options->bytes);
}

// References are an array of texts; in a file of them, what people wrote may be one text as well.
Result<std::vector<RougeText>> references_of(const dom::object& record, bool as_references,
                                             std::string_view language) {
  if (const auto many = field(record, {"references", "refs"})) return texts_of(*many, language);
  std::optional<dom::element> one = field(record, {"reference"});
  if (!one && as_references) {
    one = field(record, {"summary"});
    if (one && one->is_array()) return texts_of(*one, language);
  }
  if (!one) return std::vector<RougeText>{};
  Result<RougeText> text = text_of(*one, language);
  if (!text) return tl::unexpected(text.error());
  return std::vector<RougeText>{*std::move(text)};
}

}  // namespace

Result<RougeRecord> parse_rouge_record(std::string_view line, const RougeOptions& defaults,
                                       bool as_references) {
  dom::parser parser;
  dom::element root;
  std::size_t replaced = 0;
  const std::string clean = repair_utf8(std::string(line), &replaced);
  if (const auto error = parser.parse(clean).get(root); error != simdjson::SUCCESS)
    return bad("not JSON: " + std::string(simdjson::error_message(error)));
  dom::object record;
  if (root.get(record) != simdjson::SUCCESS) return bad("not a JSON object");
  RougeRecord out;
  out.options = defaults;
  dom::element id;
  if (record.at_key("id").get(id) == simdjson::SUCCESS) out.id_json = simdjson::minify(id);
  if (Result<void> set = set_options(record, &out.options); !set)
    return tl::unexpected(set.error());
  const std::string& language = out.options.language;
  Result<std::vector<RougeText>> references = references_of(record, as_references, language);
  if (!references) return tl::unexpected(references.error());
  out.references = *std::move(references);
  if (as_references) return out;
  if (const auto value = field(record, {"summary", "hyp", "sentences"})) {
    Result<RougeText> text = text_of(*value, language);
    if (!text) return tl::unexpected(text.error());
    out.summary = *std::move(text);
  }
  return out;
}

std::string render_rouge(std::string_view id_json, const RougeScores& scores) {
  JsonObject record;
  record.add("schema", std::size_t{1}).raw("id", id_json);
  for (const RougeMeasure& measure : rouge_measures()) {
    const RougeScore& score = scores.*measure.score;
    record.raw(
        measure.name,
        JsonObject().add("r", score.recall).add("p", score.precision).add("f", score.f1).str());
  }
  return record.str() + '\n';
}

}  // namespace pith
