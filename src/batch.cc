// A record in, a record out (pith/batch.h): read, summarize, render, and what went wrong as a
// record too.

#include "pith/batch.h"

#include "read/record.h"
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
    default:
      return "bad_record";
  }
}

RecordSummary failure(const Record& record, const Error& error, std::size_t line) {
  return {
      render_error(record.id_json, code_name(error.code), error.message, line, record.fields_json),
      true};
}

}  // namespace

RecordSummary reject_record(std::string_view message, std::size_t line, std::string_view id_json) {
  return {render_error(std::string(id_json), code_name(Error::Code::kBadRecord), message, line),
          true};
}

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
  Summary summary = summarize(parsed.documents, options);
  if (summary.sentences == 0)
    return failure(parsed, {Error::Code::kNoText, "there is no text in it"}, line);
  summary.warnings.insert(summary.warnings.begin(), parsed.warnings.begin(), parsed.warnings.end());
  return {render_json(summary, parsed.id_json, parsed.fields_json), false};
}

}  // namespace pith
