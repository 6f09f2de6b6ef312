// A record in, a record out (pith/batch.h): read, summarize, render, and what went wrong as a
// record too.

#include "pith/batch.h"

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

RecordSummary failure(const Record& record, const Error& error, std::size_t line) {
  return {
      render_error(record.id_json, code_name(error.code), error.message, line, record.fields_json),
      true};
}

// A path need not be UTF-8.
std::string path_json(const std::filesystem::path& path) {
  std::size_t replaced = 0;
  return json_string(repair_utf8(path.string(), &replaced));
}

RecordSummary summary_of(Record record, std::size_t line, const Options& options) {
  thread_local Summary summary;  // for its memory
  summarize(record.documents, options, &summary);
  if (summary.sentences == 0)
    return failure(record, {Error::Code::kNoText, "there is no text in it"}, line);
  summary.warnings.insert(summary.warnings.begin(), record.warnings.begin(), record.warnings.end());
  return {render_json(summary, record.id_json, record.fields_json), false};
}

}  // namespace

RecordSummary reject_record(const Error& error, std::string_view record, std::size_t line,
                            const RecordOptions& how) {
  Record parsed;
  parse_head(record, &parsed, how);
  return failure(parsed, error, line);
}

RecordSummary reject_record(std::string_view message, std::size_t line, std::string_view id_json) {
  Record parsed;
  parsed.id_json = id_json;
  return failure(parsed, {Error::Code::kBadRecord, std::string(message)}, line);
}

std::optional<bool> is_error_record(std::string_view result) { return result_has_error(result); }

Result<std::vector<Document>> read_record(std::string_view record, const ReadOptions& read,
                                          const RecordFields& names) {
  Record parsed;
  if (const auto done = parse_record(record, read, &parsed, {names, false}); !done)
    return tl::unexpected(done.error());
  for (Document& document : parsed.documents) document.id = parsed.id;
  return std::move(parsed.documents);
}

RecordSummary summarize_record(std::string_view record, std::size_t line, const Options& options,
                               const ReadOptions& read, const RecordOptions& how) {
  Record parsed;
  if (const auto done = parse_record(record, read, &parsed, how); !done)
    return failure(parsed, done.error(), line);
  return summary_of(std::move(parsed), line, options);
}

RecordSummary summarize_file(const std::filesystem::path& path, const Options& options,
                             const ReadOptions& read) {
  Result<Reading> reading = read_file(path, read);
  if (!reading) return reject_file(path, reading.error());
  Record record;
  record.id_json = path_json(path);
  record.documents.push_back(std::move(reading->document));
  record.warnings = std::move(reading->warnings);
  return summary_of(std::move(record), 0, options);
}

RecordSummary reject_file(const std::filesystem::path& path, const Error& error) {
  Record record;
  record.id_json = path_json(path);
  return failure(record, error, 0);
}

}  // namespace pith
