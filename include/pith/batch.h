// One record of JSON Lines in, one record out: the contract of `pith batch` with every pipeline.
//
// In:  {"id", "title"?, "language"?, "text"}, or "documents" in place of "text": an array of
//      {"title"?, "text"} or just strings. "sentences", an array of strings, may stand wherever "text"
//      may: sentences that somebody else has cut. A document without a title has the record's, or else the
//      one that is found in it. The id is a string, a number or null. Unknown fields are ignored;
//      where a key stands twice, the first counts.
// Out: the summary as src/render/SCHEMA.md describes it, with the same id, or
//      {"schema": 1, "id", "error": {"code", "message", "line"}}.

#ifndef PITH_BATCH_H_
#define PITH_BATCH_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "pith/pith.h"

namespace pith {

struct RecordSummary {
  std::string json{};  // one line, ending in a newline
  bool failed = false;
};

// `record` is one line without its newline; `line` is its number in the file, from 1, for messages.
// `read` states what records leave out: a language. The result depends on nothing else.
[[nodiscard]] RecordSummary summarize_record(std::string_view record, std::size_t line,
                                             const Options& options = {},
                                             const ReadOptions& read = {});

// The error record for a line that never became a record: too long, say.
[[nodiscard]] RecordSummary reject_record(std::string_view message, std::size_t line);

}  // namespace pith

#endif  // PITH_BATCH_H_
