// A record in, a record out (pith/batch.h): read, summarize, render, and what went wrong as a
// record too.

#include "pith/batch.h"

#include <iterator>
#include <span>
#include <utility>

#include "base/unicode.h"
#include "read/record.h"
#include "read/result_record.h"
#include "render/escape.h"
#include "render/json.h"

namespace pith {
namespace {

std::string_view code_name(Error::Code code) {
  switch (code) {
    case Error::Code::kNoText:
      return "no_text";
    case Error::Code::kUnsupported:
      return "unsupported";
    case Error::Code::kDamaged:
      return "damaged";
    case Error::Code::kTooLarge:
      return "too_large";
    case Error::Code::kNotFound:
      return "not_found";
    case Error::Code::kUnreadable:
      return "unreadable";
    case Error::Code::kTimeout:
      return "timeout";
    case Error::Code::kFailed:
      return "failed";
    default:
      return "bad_record";
  }
}

RecordSummary failure(const std::string& id_json, const Error& error, std::size_t line) {
  return {render_error(id_json, code_name(error.code), error.message, line), true};
}

// A path need not be UTF-8.
std::string path_json(const std::filesystem::path& path) {
  std::size_t replaced = 0;
  return json_string(repair_utf8(path.string(), &replaced));
}

RecordSummary summary_of(std::span<const Document> documents, std::vector<std::string> warnings,
                         const std::string& id_json, std::size_t line, const Options& options) {
  Summary summary = summarize(documents, options);
  if (summary.sentences == 0)
    return failure(id_json, {Error::Code::kNoText, "there is no text in it"}, line);
  summary.warnings.insert(summary.warnings.begin(), std::make_move_iterator(warnings.begin()),
                          std::make_move_iterator(warnings.end()));
  return {render_json(summary, id_json), false};
}

}  // namespace

RecordSummary reject_record(const Error& error, std::size_t line, std::string_view id_json) {
  return failure(std::string(id_json), error, line);
}

RecordSummary reject_record(std::string_view message, std::size_t line, std::string_view id_json) {
  return reject_record(Error{Error::Code::kBadRecord, std::string(message)}, line, id_json);
}

std::string record_id_json(std::string_view record) { return id_json_of(record); }

std::optional<bool> is_error_record(std::string_view result) { return result_has_error(result); }

Result<std::vector<Document>> read_record(std::string_view record, const ReadOptions& read) {
  Record parsed;
  if (const auto done = parse_record(record, read, &parsed); !done)
    return tl::unexpected(done.error());
  for (Document& document : parsed.documents) document.id = parsed.id;
  return std::move(parsed.documents);
}

RecordSummary summarize_record(std::string_view record, std::size_t line, const Options& options,
                               const ReadOptions& read) {
  Record parsed;
  if (const auto done = parse_record(record, read, &parsed); !done) {
    return failure(parsed.id_json, done.error(), line);
  }
  return summary_of(parsed.documents, std::move(parsed.warnings), parsed.id_json, line, options);
}

RecordSummary summarize_file(const std::filesystem::path& path, const Options& options,
                             const ReadOptions& read) {
  Result<Reading> reading = read_file(path, read);
  if (!reading) return reject_file(path, reading.error());
  return summary_of({&reading->document, 1}, std::move(reading->warnings), path_json(path), 0,
                    options);
}

RecordSummary reject_file(const std::filesystem::path& path, const Error& error) {
  return failure(path_json(path), error, 0);
}

}  // namespace pith
