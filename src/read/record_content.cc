#include "read/record_content.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/display.h"
#include "base/unicode.h"
#include "read/dates/dates.h"
#include "read/format.h"
#include "read/record_fields.h"

namespace pith {
namespace {

namespace dom = simdjson::dom;

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

enum class Kind { kText, kHtml, kSentences, kDocuments };

// What of a record or of an entry of "documents" is to be read.
struct Content {
  Kind kind;
  std::string_view name;  // of its field
  dom::element value;
};

// The first that is there, as who gives several has made the one from the other. A field that
// somebody has named goes before those that may only happen to have our names.
std::optional<Content> content_of(const dom::object& object, const RecordFields& names,
                                  bool may_have_documents) {
  struct Candidate {
    Kind kind;
    const std::string& name;
    bool counts;
  };
  const std::array<Candidate, 6> candidates = {{
      {Kind::kText, names.text, names.text != "text"},
      {Kind::kHtml, names.html, names.html != "html"},
      {Kind::kDocuments, names.documents, may_have_documents},
      {Kind::kSentences, names.sentences, true},
      {Kind::kText, names.text, true},
      {Kind::kHtml, names.html, true},
  }};
  for (const Candidate& candidate : candidates) {
    if (!candidate.counts) continue;
    if (const auto value = field_of(object, candidate.name))
      return Content{candidate.kind, candidate.name, *value};
  }
  return std::nullopt;
}

// "text", or with the page's name where that was chosen.
std::string content_names(const RecordFields& names) {
  return quoted_name(names.text) + (names.html != "html" ? ", " + quoted_name(names.html) : "");
}

Result<void> add_sentences(const Content& content, const ReadOptions& options, Record* record) {
  dom::array given;
  if (content.value.get(given) != simdjson::SUCCESS)
    return bad_record(quoted_name(content.name) + " is not an array");
  std::vector<std::string> sentences;
  for (const dom::element entry : given) {
    std::string_view sentence;
    if (entry.get(sentence) != simdjson::SUCCESS)
      return bad_record("an entry of " + quoted_name(content.name) + " is not a string");
    sentences.emplace_back(sentence);
  }
  add_reading(read_sentences(sentences, options), record);
  return {};
}

Result<void> add_content(const Content& content, const ReadOptions& options, Record* record) {
  if (content.kind == Kind::kSentences) return add_sentences(content, options, record);
  std::string_view text;
  if (content.value.get(text) != simdjson::SUCCESS)
    return bad_record(quoted_name(content.name) + " is not a string");
  if (content.kind == Kind::kHtml) return add_document(text, Format::kHtml, options, record);
  return add_text(text, options, record);
}

// What a record states beside its text, in place of what the text says. A field of another type is
// somebody else's.
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

Result<void> add_body(const dom::object& object, const RecordFields& names, const Content& content,
                      ReadOptions options, Record* record) {
  std::string_view url;  // of another type it is somebody else's field
  const auto value = field_of(object, names.url);
  const bool stated = value && value->get(url) == simdjson::SUCCESS;
  if (stated) options.name = url;
  if (auto done = add_content(content, options, record); !done) return done;
  std::string& canonical = record->documents.back().url;
  if (stated && canonical.empty()) {
    std::size_t ignored = 0;
    canonical = repair_utf8(std::string(url), &ignored);
  }
  add_statements(object, &record->documents.back());
  return {};
}

Result<void> add_part(const dom::element& part, const RecordFields& names, ReadOptions options,
                      Record* record) {
  std::string_view text;
  if (part.get(text) == simdjson::SUCCESS) return add_text(text, options, record);
  const std::string entry = "an entry of " + quoted_name(names.documents);
  dom::object object;
  if (part.get(object) != simdjson::SUCCESS)
    return bad_record(entry + " is neither an object nor a string");
  const auto title = string_of(object, names.title);
  if (!title) return tl::unexpected(title.error());
  if (*title) options.title = *title;
  const std::optional<Content> content = content_of(object, names, false);
  if (!content) return bad_record(entry + " has no " + content_names(names));
  return add_body(object, names, *content, options, record);
}

}  // namespace

Result<void> add_documents(const dom::object& object, const RecordFields& names,
                           const ReadOptions& options, Record* record) {
  const std::optional<Content> content = content_of(object, names, true);
  if (!content)
    return bad_record("neither " + content_names(names) + " nor " + quoted_name(names.documents));
  if (content->kind != Kind::kDocuments) return add_body(object, names, *content, options, record);
  dom::array parts;
  if (content->value.get(parts) != simdjson::SUCCESS)
    return bad_record(quoted_name(names.documents) + " is not an array");
  for (const dom::element part : parts) {
    if (auto done = add_part(part, names, options, record); !done) return done;
  }
  return {};
}

}  // namespace pith
